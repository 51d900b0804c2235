import type { LiveText } from "../expression/live-text.ts";
import type { Text } from "../language/text.ts";
import type { Decimal } from "../money.ts";
import type { ChartPlan } from "./chart-plan.ts";

/** A workbook as a plan: cells by what they mean, not by how they look. A writer turns it into a file. */
export interface WorkbookPlan {
  readonly title: string;
  readonly printed: Printed;
  readonly sheets: readonly SheetPlan[];
  /** Every cell is locked but those that say what they accept; without a password. */
  readonly locked?: boolean;
}

/** What stands on every printed page beside the footer of its sheet. */
export interface Printed {
  readonly authority: string;
  /** How far from final the figures are, or whom they are for. */
  readonly status: string;
  /** Which page it is, of how many. */
  page(page: string, pages: string): string;
}

/** What a sheet is for, in the order of good practice: cover, outputs, inputs, workings, checks. */
export type Purpose = "cover" | "output" | "input" | "working" | "check";

export interface SheetPlan {
  readonly name: string;
  readonly purpose: Purpose;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly RowPlan[];
  /** Rows and columns that stay in sight, and rows that print on every page. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly headingRows?: readonly [first: number, last: number];
  /** The rows under the headings can be filtered by each column. */
  readonly filtered?: boolean;
  readonly portrait?: boolean;
  /** Columns at the right that are for other sheets to look up, and are not printed. */
  readonly unprinted?: number;
  /** Prints one page wide, however small. */
  readonly onePageWide?: boolean;
  /** Columns, from 0, that begin another page across: none where all go on one. Without it, the sheet is fitted to pages. */
  readonly pageStarts?: readonly number[];
  /** Rows, from 0, that begin another page down: with it, the sheet is brought to paper by a scale too. */
  readonly rowStarts?: readonly number[];
  /** Charts over the cells, in the order in which they are read out. */
  readonly charts?: readonly ChartPlan[];
  /** Short sheets print on one page. */
  readonly onePage?: boolean;
  readonly footer: string;
}

export interface RowPlan {
  readonly cells: readonly (Cell | undefined)[];
  /** Cells that run over the columns to their right: the column, from 0, and how many it covers. */
  readonly spans?: readonly { readonly column: number; readonly columns: number }[];
}

/** What a cell is to its reader. */
export type Meaning =
  | "title"
  | "subtitle"
  | "section"
  | "text"
  | "note"
  | "none"
  | "warning"
  | "group"
  | "heading"
  | "unit"
  | "how"
  | "label"
  /** A label to the right of a number, with a gap between them. */
  | "afterNumber"
  /** A name that a click on it opens. */
  | "link"
  | "input"
  | "worked"
  | "record"
  | "line"
  | "result"
  | "total"
  | "light"
  /** Something is wrong with it: marked by more than a colour. */
  | "marked";

/** How a value is shown. */
export type Shown =
  | "text"
  /** What somebody else wrote: text whatever it looks like, also when it is edited. */
  | "written"
  | "pounds"
  | "signedPounds"
  | "millionths"
  | "decimal"
  | "whole"
  /** A number that somebody may type, or that follows one: with the places that it has. */
  | "typed"
  | "percent"
  | "signedPercent";

export interface Cell {
  readonly meaning: Meaning;
  readonly shown: Shown;
  /** What the engine has for the cell: stored as the result where there is a formula. */
  readonly value: string | Decimal;
  /** Excel text without the `=`. */
  readonly formula?: string;
  /** What may be typed into it; a cell that says nothing of it is locked. */
  readonly accepts?: Accepts;
  /** An input that is locked even so: what the earlier budget was worked out from. */
  readonly closed?: true;
  /** The name that the workbook knows the cell by, wherever it is moved to. */
  readonly name?: string;
  /** About the longest text that it may come to, where that may be longer than it is: its row keeps room for it. */
  readonly longest?: string;
  /** The sheet that a click on it opens. */
  readonly goesTo?: string;
  /** What the cell is chosen from. */
  readonly choices?: Choices;
}

/** A number that may be typed into a cell, what is said of anything else, and the input that it is. */
export interface Accepts {
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly places: number;
  /** Of a percentage: a number above 0 and below this was typed with the % sign. */
  readonly slipBelow?: Decimal | undefined;
  readonly title: string;
  readonly says: string;
  /** The input of a budget that it is; what only a picture is drawn by is of none. */
  readonly input?: Input;
  /** The limit of a picture that it is. */
  readonly limit?: "large" | "none";
}

/** One number that a budget is worked out from: a figure, or what a school has in a column. */
export interface Input {
  /** The budget's name as the workbook shows it. */
  readonly budget: string;
  readonly id: string;
  readonly label: Text;
  readonly school?: string;
}

/** A list in a cell: a range of the workbook, and what is said to somebody who writes something else. */
export interface Choices {
  readonly range: string;
  readonly says: string;
}

/** Whether something may be typed into it, or chosen there. */
export function isOpen({ accepts, closed, choices }: Cell): boolean {
  return (accepts !== undefined && !closed) || choices !== undefined;
}

export function text(meaning: Meaning, value: string): Cell {
  return { meaning, shown: "text", value };
}

/** A text that is worked out in its cell. */
export function liveText(meaning: Meaning, { formula, value, longest }: LiveText): Cell {
  return { meaning, shown: "text", value, formula, longest };
}

export function number(meaning: Meaning, shown: Shown, value: Decimal, formula?: string): Cell {
  return formula === undefined ? { meaning, shown, value } : { meaning, shown, value, formula };
}

/** A live sum or difference, rounded to what is shown: doubles leave noise that a comparison with nothing would see. */
export function live(meaning: Meaning, shown: Shown, value: Decimal, formula: string): Cell {
  return number(meaning, shown, value, `ROUND(${formula},${placesShown[shown]})`);
}

const placesShown: Readonly<Record<Shown, number>> = {
  text: 0,
  written: 0,
  pounds: 2,
  signedPounds: 2,
  millionths: 6,
  decimal: 6,
  whole: 0,
  typed: 6,
  percent: 2,
  signedPercent: 2,
};

/** `A` for 0, `AA` for 26. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? letters(rest) : "") + String.fromCharCode(65 + (column % 26));
}

/** `'Workings 2022-23'!` */
export function inSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** How a figure of this unit and these places is shown. Counts that are all whole are shown so: a column of `11.00` pupils reads badly. */
export function shownAs(
  { unit, places }: { readonly unit: string; readonly places: number },
  values: readonly Decimal[] = [],
): Shown {
  if (unit === "£" || unit.startsWith("£/")) return places > 2 ? "millionths" : "pounds";
  return places === 0 || (values.length > 0 && values.every((value) => value.isInteger())) ? "whole" : "decimal";
}

/** The same of what is worked out: one that is whole now may have places once a figure is changed, and must not be shown without them. */
export function shownWorked(
  step: { readonly unit: string; readonly places: number },
  values: readonly Decimal[] = [],
): Shown {
  const shown = shownAs(step, values);
  return shown === "whole" && step.places > 0 ? "typed" : shown;
}
