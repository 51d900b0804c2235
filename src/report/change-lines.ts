import type { Step } from "../formula/sheet.ts";
import type { Context } from "./context.ts";
import type { BudgetLayout } from "./layout.ts";

/** A line of either budget, by the name that both know it by. */
export interface ChangeLine {
  readonly before: Step | undefined;
  readonly after: Step | undefined;
}

/** What the change of an allocation is made of: each line of either formula, those that have gone first, and protection. */
export function changeLines({ before, after }: Context): ChangeLine[] {
  const [were, are] = [partsOf(before), partsOf(after)];
  const at = (parts: readonly Step[], id: string): Step | undefined => parts.find((step) => step.id === id);
  return [
    ...were.filter(({ id }) => !at(are, id)).map((step) => ({ before: step, after: undefined })),
    ...are.map((step) => ({ before: at(were, step.id), after: step })),
  ];
}

/** The lines, and protection where there is any: together they are the allocation. */
function partsOf({ main }: BudgetLayout): Step[] {
  return main.workingColumns.filter(
    ({ id, role, factor }) => role === "line" || (role === "protection" && id === "protection" && factor === undefined),
  );
}
