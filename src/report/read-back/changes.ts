import type { Checked } from "../../problem.ts";
import type { Context } from "../context.ts";
import type { WorkbookPlan } from "../plan.ts";
import type { FoundWorkbook } from "./found.ts";
import { type Given, givenInputs } from "./inputs.ts";
import { lockedProblems } from "./locked.ts";
import { refusedChanges } from "./refused.ts";
import { addedProblems, movedProblems, pairs } from "./sheets.ts";

/** The figures of the later budget that somebody changed in a workbook; anything else that was changed in it is a problem. */
export function figuresChanged(
  context: Context,
  plan: WorkbookPlan,
  found: FoundWorkbook,
  file: string,
): Checked<Given[]> {
  const moved = movedProblems(plan, found, file);
  if (moved.length > 0) return { value: undefined, problems: moved };
  const cells = pairs(plan, found);
  const inputs = givenInputs(cells, file);
  const given = inputs.value ?? [];
  const changed = given.filter(({ was, is }) => !is.equals(was));
  const problems = [
    ...lockedProblems(cells, file),
    ...addedProblems(plan, found, file),
    ...inputs.problems,
    ...refusedChanges(given, context, file),
  ];
  if (problems.length > 0) return { value: undefined, problems };
  if (changed.length > 0)
    return { value: [...new Map(changed.map((each) => [each.input.id, each])).values()], problems: [] };
  const { before, after } = context;
  return {
    value: undefined,
    problems: [
      {
        kind: "workbook/nothing-changed",
        file,
        says: `no figure in it is another than that of ${before.budget.name} and ${after.budget.name}`,
        advice: [
          `Change blue cells of ${after.name} on the sheet of figures, save the workbook, and run the command again.`,
        ],
      },
    ],
  };
}
