import { grouped } from "../money.ts";
import { listed, type Problem, quoted } from "../problem.ts";
import type { Layout } from "./layout.ts";

const dates = ["birth", "leaving", "entry"] as const;
const slashed = /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}/;
const months = 12;

/** One date may be a slip. */
const fewest = 2;
/** Of a column's dates at least one in so many: of those with the month first three in five have a day after the 12th. */
const oneIn = 4;
/** So many for each that can only have the day first: typed in by hand. */
const forEachOther = 20;

interface Column {
  readonly heading: string;
  readonly index: number;
  cells: number;
  dayFirst: number;
  monthFirst: number;
  line: number;
}

/** What the dates of one file say of which comes first in them, day or month: a date that could be both says nothing, and is never guessed. */
export class MonthFirst {
  private readonly columns: readonly Column[];

  constructor({ at }: Pick<Layout, "at">) {
    this.columns = dates.flatMap((field) => {
      const place = at.get(field);
      return place ? [{ ...place, cells: 0, dayFirst: 0, monthFirst: 0, line: 0 }] : [];
    });
  }

  add(cells: readonly string[], line: number): void {
    for (const column of this.columns) {
      const cell = cells[column.index] ?? "";
      if (cell === "") continue;
      column.cells += 1;
      // ISO dates have no slash, and to look for one takes less time than to look for a date.
      const found = cell.includes("/") ? slashed.exec(cell) : null;
      if (!found) continue;
      const [first, second] = [Number(found[1]), Number(found[2])];
      if (first > months && second <= months) column.dayFirst += 1;
      if (second <= months || first > months) continue;
      if (column.monthFirst === 0) column.line = line;
      column.monthFirst += 1;
    }
  }

  /** That the month stands first, where that is certain of a column. */
  problem(file: string): Problem | undefined {
    const columns = this.columns.filter(isMonthFirst);
    if (columns.length === 0) return undefined;
    const named = listed(
      columns.map(({ heading }) => quoted(heading)),
      "and",
    );
    return {
      kind: "census/month-first",
      file,
      line: Math.min(...columns.map(({ line }) => line)),
      says: `the dates in ${named} have the month first: in ${grouped(String(sum(columns, "monthFirst")))} of ${grouped(String(sum(columns, "cells")))} the second number is above ${months}, here first`,
      advice: [
        "Of the rest many would be read as other days, without a word: 03/04/2015 is 3 April here.",
        "Export the file again with dates as 2023-01-31 or 31/01/2023. Where Excel wrote it, its region must be United Kingdom, or the columns formatted as yyyy-mm-dd, before it is saved as CSV.",
        "What follows from dates is not listed for this file.",
      ],
    };
  }
}

function isMonthFirst({ cells, dayFirst, monthFirst }: Column): boolean {
  return monthFirst >= fewest && monthFirst * oneIn >= cells && dayFirst * forEachOther <= monthFirst;
}

function sum(columns: readonly Column[], key: "cells" | "monthFirst"): number {
  return columns.reduce((all, column) => all + column[key], 0);
}
