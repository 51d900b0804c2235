import { type PlainDate, plainDate } from "../date.ts";
import { type Field, headings } from "./headings.ts";
import type { Layout } from "./layout.ts";
import type { Vocabulary } from "./mapping.ts";
import type { NearHeading } from "./near-headings.ts";
import { parts } from "./needs.ts";
import { bare } from "./spelling.ts";
import { areHeadingsAlone } from "./swallowed.ts";

/** So many cells that are not blank say what a column holds. */
const enough = 50;
/** Of needs and provision fewer than these may be letters that are alike by chance. */
const fewestCodes = 3;

interface Column {
  readonly heading: string;
  readonly index: number;
  cells: number;
  rows: number;
  dates: number;
  recent: number;
  needs: number;
  provision: number;
}

/**
 * What stands in the columns of one file that nothing reads: one that holds what the file seems to lack is asked about, whatever its heading. No cell is kept, and a
 * column is looked at for as long only as it takes to tell: there may be millions of rows.
 */
export class UnreadColumns {
  private readonly layout: Layout;
  private readonly words: Vocabulary;
  private readonly recently: PlainDate;
  private readonly columns: readonly Column[];
  private watched: Column[];
  private rows = 0;

  constructor(census: PlainDate, found: readonly string[], layout: Layout, words: Vocabulary) {
    this.layout = layout;
    this.words = words;
    this.recently = `${Number(census.slice(0, 4)) - yearsOfLeavers}${census.slice(4)}`;
    // Where a pupil's record may stand among the headings, none of them is named.
    const named = areHeadingsAlone(found) ? layout.unused : [];
    this.columns = found.flatMap((heading, index) =>
      named.includes(heading)
        ? [{ heading, index, cells: 0, rows: 0, dates: 0, recent: 0, needs: 0, provision: 0 }]
        : [],
    );
    this.watched = [...this.columns];
  }

  add(cells: readonly string[]): void {
    this.rows += 1;
    if (this.watched.length === 0) return;
    let isTold = false;
    for (const column of this.watched) {
      const cell = cells[column.index];
      if (cell === undefined || cell === "" || cell === "\r") continue;
      this.look(column, bare(cell));
      isTold ||= column.cells === enough;
    }
    if (isTold) this.watched = this.watched.filter(({ cells: seen }) => seen < enough);
  }

  /** Columns that may be meant for a field which the file lacks, or for more of its needs where they are counted. */
  near(): NearHeading[] {
    const { at, read } = this.layout;
    return this.columns.flatMap((column) => {
      if (!at.has("leaving") && holdsLeavingDates(column, this.rowsOf(column))) return meant(column, "leaving");
      if ((!at.has("needs") || read.has("needs")) && isMost(column.needs, column)) return meant(column, "needs");
      return !at.has("provision") && isMost(column.provision, column) ? meant(column, "provision") : [];
    });
  }

  private rowsOf({ cells, rows }: Column): number {
    return cells >= enough ? rows : this.rows;
  }

  private look(column: Column, cell: string): void {
    if (cell === "") return;
    column.cells += 1;
    column.rows = this.rows;
    const date = /^\d/.test(cell) ? plainDate(cell) : undefined;
    if (date !== undefined) column.dates += 1;
    if (date !== undefined && date >= this.recently) column.recent += 1;
    if (parts(cell).every((part) => part.length > 1 && this.words.need(part) !== undefined)) column.needs += 1;
    // A single letter may be of any list.
    if (cell.length > 1 && (this.words.provision(cell) ?? "none") !== "none") column.provision += 1;
  }
}

/** Who left earlier is in no export; and nobody on roll was born since. */
const yearsOfLeavers = 2;

/** Few leave: what nearly every record has is some other day. */
function holdsLeavingDates({ cells, dates, recent }: Column, rows: number): boolean {
  return cells > 0 && dates * 5 >= cells * 4 && recent * 2 >= dates && cells * 10 < rows * 9;
}

function isMost(codes: number, { cells }: Column): boolean {
  return codes >= fewestCodes && codes * 5 >= cells * 4;
}

function meant({ heading }: Column, field: Field): NearHeading[] {
  return [{ heading, known: headings[field][0] ?? field, field }];
}
