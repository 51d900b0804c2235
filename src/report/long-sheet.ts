import { type Context, footerOf, topRows } from "./context.ts";
import { pageStarts } from "./pages.ts";
import { type Cell, type RowPlan, type SheetPlan, text } from "./plan.ts";

export interface LongColumn {
  readonly heading: string;
  readonly unit: string;
  readonly width: number;
}

export type LongRow = readonly (Cell | undefined)[];

/** The row under title, light, headings and units. */
export const firstLongRow = 6;

interface LongSheet {
  readonly name: string;
  /** Three rows: a title, what it is about, and one more. */
  readonly top: readonly RowPlan[];
  readonly footer: string;
  readonly columns: readonly LongColumn[];
  readonly rows: readonly LongRow[];
  /** How many columns stay in sight and are printed on every page. */
  readonly frozen: number;
}

/** One long table that can be filtered: a row for each thing, with its total rows among them. */
export function longSheet({ name, top, footer, columns, rows, frozen }: LongSheet): SheetPlan {
  return {
    name,
    purpose: "check",
    widths: columns.map(({ width }) => width),
    pageStarts: pageStarts(
      columns.map(({ width }) => ({ group: "", width })),
      frozen,
    ),
    rows: [
      ...top,
      { cells: columns.map(({ heading }) => text("heading", heading)) },
      { cells: columns.map(({ unit }) => text("unit", unit)) },
      ...rows.map((cells) => ({ cells })),
    ],
    frozen: { rows: firstLongRow - 1, columns: frozen },
    headingRows: [firstLongRow - 2, firstLongRow - 1],
    filtered: true,
    footer,
  };
}

/** What stands around a long table of a comparison workbook, as around its other sheets. */
export function around(context: Context, name: string, about: string): Pick<LongSheet, "name" | "top" | "footer"> {
  return { name, top: topRows(context, name, about), footer: footerOf(context) };
}
