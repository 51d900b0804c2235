import { standing } from "../../language/labels.ts";
import type { Text } from "../../language/text.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { sum, zero } from "../../money.ts";
import type { Context } from "../context.ts";
import type { BudgetLayout } from "../layout.ts";
import { type Cell, live, number } from "../plan.ts";

/** What one thing comes to in both budgets. */
export interface MoneyLine {
  readonly label: Text;
  readonly cells: readonly [before: Cell, after: Cell];
}

/** What stands beside the allocations, where either budget has it: a reserve, what the pot leaves or lacks, and what is then kept. */
export function besideLines(context: Context): MoneyLine[] {
  return [
    lineOf(context, workbookWords.centralReserve, (layout) =>
      figureAt(layout, layout.budget.formula.balance.centralReserve),
    ),
    sharesLine(context),
    ...(["potSurplus", "potShortfall"] as const).map((id) =>
      lineOf(context, standing[id], (layout) => (hasOfItsOwn(layout, id) ? figureAt(layout, id) : undefined)),
    ),
    keptLine(context, "heldBackNow", "heldBack"),
    keptLine(context, "reserveNow", "centralReserve"),
  ].flatMap((line) => line ?? []);
}

/** Grants, where either budget has any. */
export function grantsLine(context: Context): MoneyLine | undefined {
  return lineOf(context, standing.grants, (layout) => {
    const { main } = layout;
    const values = hasOfItsOwn(layout, "grants") ? main.worked.worked.columns.get("grants") : undefined;
    return values && live("line", "pounds", sum(values), `SUM(${main.range("grants")})`);
  });
}

/** What is left or short is of the formula shares, which protection may leave at another sum than the allocations. */
function sharesLine(context: Context): MoneyLine | undefined {
  if (![context.before, context.after].some((layout) => hasOfItsOwn(layout, "potSurplus"))) return undefined;
  return lineOf(context, standing.formulaTotal, ({ main }) =>
    live(
      "line",
      "pounds",
      sum(main.worked.worked.columns.get("formulaShare") ?? []),
      `SUM(${main.range("formulaShare")})`,
    ),
  );
}

/** What is kept in the end. In a budget that adds nothing to it and takes nothing from it, that is what was decided. */
function keptLine(
  context: Context,
  id: "heldBackNow" | "reserveNow",
  decided: "heldBack" | "centralReserve",
): MoneyLine | undefined {
  if (![context.before, context.after].some((layout) => hasOfItsOwn(layout, id))) return undefined;
  return lineOf(context, standing[id], (layout) =>
    figureAt(layout, hasOfItsOwn(layout, id) ? id : layout.budget.formula.balance[decided]),
  );
}

/** A budget that has no such thing has nothing of it; where neither has, there is no line. */
function lineOf(
  { before, after }: Context,
  label: Text,
  cellFor: (layout: BudgetLayout) => Cell | undefined,
): MoneyLine | undefined {
  const [first, second] = [cellFor(before), cellFor(after)];
  const nothing = number("line", "pounds", zero);
  return first || second ? { label, cells: [first ?? nothing, second ?? nothing] } : undefined;
}

function figureAt({ main, figure }: BudgetLayout, id: string | undefined): Cell | undefined {
  const value = id === undefined ? undefined : main.worked.worked.figures.get(id);
  return id !== undefined && value ? number("line", "pounds", value, figure(id)) : undefined;
}

/** Whether the balance or the grants of a formula add a step of that name, which is otherwise free for its author. */
function hasOfItsOwn({ main }: BudgetLayout, id: string): boolean {
  return main.worked.sheet.steps.some((step) => step.id === id && step.factor === undefined);
}
