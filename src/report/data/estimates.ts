import { workbookWords } from "../../language/workbook-words.ts";
import { own } from "../../look-up.ts";
import type { Context } from "../context.ts";
import type { BudgetLayout } from "../layout.ts";
import { number, type RowPlan, text } from "../plan.ts";
import { headings } from "../section-rows.ts";

/** What somebody stated because no census has it. */
export function estimateRows(context: Context, { budget, name }: BudgetLayout): RowPlan[] {
  const { adjustments, register } = budget.sources;
  if (adjustments.length === 0) return [];
  const { school, figure, value, date, reason, source, approvedBy } = workbookWords;
  return [
    { cells: [text("section", `${name}: ${context.in(workbookWords.estimates)}`)] },
    headings(context, school, figure, value, date, reason, source, approvedBy),
    ...adjustments.map((each) => ({
      cells: [
        text("label", `${each.school} ${register.get(each.school)?.name ?? ""}`),
        text("label", own(budget.formula.drivers, each.driver)?.[context.language] ?? each.driver),
        number("record", "decimal", each.number),
        text("afterNumber", each.date),
        text("label", each.reason),
        text("label", each.source),
        text("label", each.approvedBy),
      ],
    })),
    { cells: [] },
  ];
}
