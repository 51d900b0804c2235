/** Cells of one sheet, side by side or one under another: columns from 0, rows from 1, as formulas count them. */
export interface CellRange {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** A chart as a plan: what it is drawn from and what its parts mean. Every number in it stands in a cell. */
export interface ChartPlan {
  /** Bars lie, with their names at the left; columns stand. */
  readonly kind: "bars" | "columns";
  readonly title: string;
  /** What it shows, for whoever cannot see it. */
  readonly alt: string;
  readonly series: readonly SeriesPlan[];
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly axis: ChartNumber;
  /** How the value is written at each bar; nowhere where there would be too many. */
  readonly labels?: ChartNumber;
  /** The series stand in one place, because at most one of them has something there. */
  readonly inOnePlace?: boolean;
  readonly anchor: Anchor;
}

/** A chart before it has a place on a sheet. */
export type Drawing = Omit<ChartPlan, "anchor">;

/** From the upper left corner of a cell to that of another: columns and rows from 0. */
export interface Anchor {
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
}

/** Name, categories and values of a series, each in cells. */
export interface SeriesPlan {
  readonly of: SeriesMeaning;
  readonly name: CellRange;
  readonly categories: CellRange;
  readonly values: CellRange;
}

/** What a series is to its reader; a number where it is one of several groups. */
export type SeriesMeaning = "earlier" | "later" | "more" | "less" | number;

/** How a chart writes its numbers: no pence, which stand in the cells. `IfAny` writes nothing for nothing. */
export type ChartNumber =
  | "pounds"
  | "poundsIfAny"
  | "signedPounds"
  | "signedPoundsIfAny"
  | "percent"
  | "percentIfAny"
  | "whole";
