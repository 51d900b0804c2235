import { workbookWords } from "../../language/workbook-words.ts";
import { type Decimal, sum } from "../../money.ts";
import type { Context } from "../context.ts";
import { dividedCell } from "../divided.ts";
import type { BudgetLayout } from "../layout.ts";
import { type Cell, live, type RowPlan, text } from "../plan.ts";
import { headings } from "../section-rows.ts";

/** What each line of a formula comes to, and its part of all. */
export function lineRows(context: Context, { main, name, budget }: BudgetLayout, firstRow: number): RowPlan[] {
  const lines = main.workingColumns.filter(({ role }) => role === "line");
  const totalOf = (id: string): Decimal => sum(main.worked.worked.columns.get(id) ?? []);
  const all = totalOf("formulaShare");
  const totalRow = firstRow + 2 + lines.length;
  const part = (value: Decimal, row: number, meaning: Cell["meaning"]): Cell => {
    const formula = [`B${row}*100`, `B$${totalRow}`] as const;
    return dividedCell(meaning, "percent", { of: value.times(100), by: all, formula });
  };
  return [
    { cells: [text("section", `${name}: ${budget.formula[context.language]}`)] },
    headings(context, workbookWords.factorIn, `${context.in(workbookWords.total)}, £`, workbookWords.partOfAll),
    ...lines.map(({ id, label }, i) => ({
      cells: [
        text("label", context.in(label)),
        live("line", "pounds", totalOf(id), `SUM(${main.range(id)})`),
        part(totalOf(id), firstRow + 2 + i, "line"),
      ],
    })),
    {
      cells: [
        text("total", context.in(workbookWords.total)),
        live("total", "pounds", all, lines.length > 0 ? `SUM(B${firstRow + 2}:B${totalRow - 1})` : "0"),
        part(all, totalRow, "total"),
      ],
    },
  ];
}
