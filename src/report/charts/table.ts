import { chartWords } from "../../language/chart-words.ts";
import type { CellRange, Drawing } from "../chart-plan.ts";
import type { Context } from "../context.ts";
import { type Cell, type RowPlan, text } from "../plan.ts";

/** The cells that charts are drawn from, and the charts. */
export interface ChartTable {
  readonly rows: readonly RowPlan[];
  readonly charts: readonly Drawing[];
}

/** Rows of a table before its first one of figures: title, headings, units. */
export const rowsBefore = 3;

/** A column's heading and its unit. */
export type Head = readonly [heading: Cell | string, unit: string];

export function headRows(title: string, heads: readonly Head[]): RowPlan[] {
  return [
    { cells: [text("section", title)] },
    { cells: heads.map(([heading]) => (typeof heading === "string" ? text("heading", heading) : heading)) },
    { cells: heads.map(([, unit]) => text("unit", unit)) },
  ];
}

/** Cells of the sheet that charts are drawn from. */
export function cellsAt(context: Context, column: number, row: number, columns = 1, rows = 1): CellRange {
  return { sheet: context.in(chartWords.chartData), column, row, columns, rows };
}

/** Series side by side in columns, over the same rows: named by their headings, with the names of the rows in the first column. */
export function seriesDown(
  context: Context,
  firstRow: number,
  rows: number,
  columns: readonly (readonly [column: number, of: Drawing["series"][number]["of"]])[],
): Drawing["series"] {
  return columns.map(([column, of]) => ({
    of,
    name: cellsAt(context, column, firstRow - rowsBefore + 1),
    categories: cellsAt(context, 0, firstRow, 1, rows),
    values: cellsAt(context, column, firstRow, 1, rows),
  }));
}
