import { basisWords } from "../../language/workbook/data.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import type { Context } from "../context.ts";
import type { BudgetLayout } from "../layout.ts";
import { number, type RowPlan, text } from "../plan.ts";

/** The parts of what each school had, from which protection starts. */
export function baselineRows(context: Context, { budget, name }: BudgetLayout): RowPlan[] {
  if (budget.baselineRows.length === 0) return [];
  const { school, component, amount, asAt, basis } = workbookWords;
  return [
    { cells: [text("section", `${name}: ${context.in(workbookWords.baselineParts)}`)] },
    {
      cells: [school, component, amount, asAt, basis].map((each) =>
        text("heading", `${context.in(each)}${each === amount ? ", £" : ""}`),
      ),
    },
    ...budget.baselineRows.map((row) => ({
      cells: [
        text("label", `${row.school} ${budget.sources.register.get(row.school)?.name ?? ""}`),
        text("label", row.component),
        number("record", "pounds", row.amount),
        text("afterNumber", row.asAt),
        text("label", context.in(basisWords[row.basis] ?? basis)),
      ],
    })),
    { cells: [] },
  ];
}
