import type { CellRange } from "../../report/chart-plan.ts";
import { type Cell, inSheet, letters } from "../../report/plan.ts";
import { storedText } from "../stored-text.ts";
import { formats } from "../workbook-styles.ts";
import { element, escaped } from "../xml.ts";

/** The cells of a range, in its order. */
export type CellsOf = (range: CellRange) => readonly (Cell | undefined)[];

/** Where the cells are, and what they held when the file was written: previewers read no cells. */
export function texts(range: CellRange, cellsOf: CellsOf): string {
  const points = cellsOf(range).map((cell) => (cell === undefined ? undefined : textOf(cell)));
  return element(
    "c:strRef",
    {},
    element("c:f", {}, escaped(referenceOf(range))),
    element("c:strCache", {}, ...cached(points)),
  );
}

/** As `texts`; a cell that holds none is left out. */
export function numbers(range: CellRange, cellsOf: CellsOf): string {
  const cells = cellsOf(range);
  const points = cells.map((cell) =>
    cell === undefined || typeof cell.value === "string" ? undefined : String(cell.value.toNumber()),
  );
  const shown = cells.find((cell) => cell && typeof cell.value !== "string")?.shown ?? "text";
  return element(
    "c:numRef",
    {},
    element("c:f", {}, escaped(referenceOf(range))),
    element("c:numCache", {}, `<c:formatCode>${escaped(formats[shown])}</c:formatCode>`, ...cached(points)),
  );
}

function textOf({ value }: Cell): string {
  return typeof value === "string" ? storedText(value) : value.toString();
}

/** A cell without a number has no point: it is not nothing. */
function cached(points: readonly (string | undefined)[]): string[] {
  return [
    element("c:ptCount", { val: points.length }),
    ...points.flatMap((point, i) =>
      point === undefined ? [] : [element("c:pt", { idx: i }, `<c:v>${escaped(point)}</c:v>`)],
    ),
  ];
}

/** `'Chart data'!$A$8:$A$43` */
export function referenceOf({ sheet, column, row, columns, rows }: CellRange): string {
  const at = (c: number, r: number): string => `$${letters(c)}$${r}`;
  const last = columns * rows > 1 ? `:${at(column + columns - 1, row + rows - 1)}` : "";
  return `${inSheet(sheet)}${at(column, row)}${last}`;
}
