import type { RowPlan } from "../report/plan.ts";
import { linesOf } from "./text-width.ts";
import { looks } from "./workbook-styles.ts";

/** A line of Arial in Excel, for each point of its size. */
const lineHeight = 1.275;
/** Excel has no higher row. */
const highest = 409;
/** Seven pixels to a character of a column's width, at three quarters of a point. */
const pointsPerCharacter = 5.25;
/** Screens round the width of each letter: a little is kept back. */
const keptBack = 0.96;
const pointsPerIndent = 7;

/** The height that the wrapped text of a row needs, in points; undefined where one line is enough. */
export function rowHeight({ cells, spans = [] }: RowPlan, widths: readonly number[]): number | undefined {
  const heights = cells.map((cell, column) => {
    if (!cell || typeof cell.value !== "string" || isCovered(column, spans)) return 0;
    const { font, wrap, indent = 0 } = looks[cell.meaning];
    const size = font.size ?? 10;
    const room = widthOf(column, spans, widths) * pointsPerCharacter * keptBack - indent * pointsPerIndent;
    const lines = wrap ? linesOf(cell.longest ?? cell.value, Math.max(20, room), size, font.bold) : 1;
    return lines * size * lineHeight + 1.5;
  });
  const tallest = Math.max(0, ...heights);
  return tallest > 15 ? Math.min(highest, Math.ceil(tallest)) : undefined;
}

function isCovered(at: number, spans: NonNullable<RowPlan["spans"]>): boolean {
  return spans.some(({ column, columns }) => at > column && at < column + columns);
}

function widthOf(column: number, spans: NonNullable<RowPlan["spans"]>, widths: readonly number[]): number {
  const { columns = 1 } = spans.find((span) => span.column === column) ?? {};
  return widths.slice(column, column + columns).reduce((total, width) => total + width, 0);
}
