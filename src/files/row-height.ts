import type { RowPlan } from "../report/plan.ts";
import { looks } from "./workbook-styles.ts";

const pointsPerLine = 1.32;

/** The height that the wrapped text of a row needs, in points; undefined where one line is enough. */
export function rowHeight({ cells, spans = [] }: RowPlan, widths: readonly number[]): number | undefined {
  const heights = cells.map((cell, column) => {
    if (!cell || typeof cell.value !== "string" || isCovered(column, spans)) return 0;
    const { font, wrap } = looks[cell.meaning];
    const size = font.size ?? 10;
    // Widths are in characters of ten points; bold and capitals take more, so a little is kept back.
    const room = Math.max(4, (widthOf(column, spans, widths) * 12) / size - 1) / (font.bold ? 1.08 : 1);
    return (wrap ? linesOf(cell.longest ?? cell.value, room) : 1) * size * pointsPerLine + 3;
  });
  const tallest = Math.max(0, ...heights);
  return tallest > 17 ? Math.ceil(tallest) : undefined;
}

function isCovered(at: number, spans: NonNullable<RowPlan["spans"]>): boolean {
  return spans.some(({ column, columns }) => at > column && at < column + columns);
}

function widthOf(column: number, spans: NonNullable<RowPlan["spans"]>, widths: readonly number[]): number {
  const { columns = 1 } = spans.find((span) => span.column === column) ?? {};
  return widths.slice(column, column + columns).reduce((total, width) => total + width, 0);
}

function linesOf(value: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of value.split(" ")) {
    const length = [...word].length;
    if (used > 0 && used + 1 + length > room) {
      lines += 1;
      used = 0;
    }
    lines += used === 0 ? Math.max(0, Math.ceil(length / room) - 1) : 0;
    used += (used > 0 ? 1 : 0) + Math.min(length, room);
  }
  return lines;
}
