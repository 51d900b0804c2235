import { type Context, footerOf, topRows } from "./context.ts";
import { pageStarts } from "./pages.ts";
import { type Cell, type SheetPlan, text } from "./plan.ts";

export interface LongColumn {
  readonly heading: string;
  readonly unit: string;
  readonly width: number;
}

export type LongRow = readonly (Cell | undefined)[];

/** The row under title, light, headings and units. */
export const firstLongRow = 6;

/** One long table that can be filtered: a row for each thing, with its total rows among them. */
export function longSheet(
  context: Context,
  {
    name,
    about,
    columns,
    rows,
    frozen,
  }: {
    readonly name: string;
    readonly about: string;
    readonly columns: readonly LongColumn[];
    readonly rows: readonly LongRow[];
    /** How many columns stay in sight and are printed on every page. */
    readonly frozen: number;
  },
): SheetPlan {
  return {
    name,
    purpose: "check",
    widths: columns.map(({ width }) => width),
    pageStarts: pageStarts(
      columns.map(({ width }) => ({ group: "", width })),
      frozen,
    ),
    rows: [
      ...topRows(context, name, about),
      { cells: columns.map(({ heading }) => text("heading", heading)) },
      { cells: columns.map(({ unit }) => text("unit", unit)) },
      ...rows.map((cells) => ({ cells })),
    ],
    frozen: { rows: firstLongRow - 1, columns: frozen },
    headingRows: [firstLongRow - 2, firstLongRow - 1],
    filtered: true,
    footer: footerOf(context),
  };
}
