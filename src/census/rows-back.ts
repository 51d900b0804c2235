import type { PlainDate } from "../date.ts";
import type { Field } from "./headings.ts";
import type { Place, PlaceOfSchool } from "./identities.ts";
import type { Layout } from "./layout.ts";
import type { MarkedRows, RowCheck } from "./marked-rows.ts";
import { type ShownCells, schoolAlone } from "./shown-cells.ts";

/** A row of the file that is being read. */
export interface Row extends Place {
  readonly cells: readonly string[];
}

/** What is wrong or odd in a row, the cells it is about, and where the row stands that it contradicts. */
export interface FoundInCells {
  readonly check: RowCheck;
  readonly fields: readonly Field[];
  readonly other?: Place;
}

/** Keeps rows of one census that go back to their sender; nothing where nobody asked for them. */
export class RowsBack {
  private readonly census: PlainDate;
  private readonly marked: MarkedRows | undefined;
  private layout: Layout | undefined;
  private shown: ShownCells | undefined;

  constructor(census: PlainDate, marked: MarkedRows | undefined) {
    this.census = census;
    this.marked = marked;
  }

  /** Of a file whose headings are wrong no row goes back. */
  file(layout: Layout, shown: ShownCells | undefined): void {
    this.layout = layout;
    this.shown = shown;
  }

  keep({ file, line, cells }: Row, { check, fields, other }: FoundInCells): void {
    const { marked, layout, shown } = this;
    if (!marked || !layout || !shown) return;
    const headings = fields.map((field) => layout.at.get(field)?.heading ?? "").filter((heading) => heading !== "");
    const found = { check, headings, fields, ...(other ? { other } : {}) };
    marked.add({ census: this.census, file, line }, found, () => shown.of(cells));
  }

  /** Two rows that contradict each other. Of the one that has gone by its place and its school alone are known. */
  keepBoth(row: Row, before: PlaceOfSchool, found: FoundInCells): void {
    this.keep(row, { ...found, other: before });
    const { file, line, school } = before;
    const { check, fields } = found;
    this.marked?.add(
      { census: this.census, file, line },
      { check, fields, headings: [], other: { file: row.file, line: row.line } },
      () => schoolAlone(school),
    );
  }

  /** Of this column of a file no cell is shown after all. */
  withhold(file: string, field: Field): void {
    this.marked?.withhold(this.census, file, [field]);
  }

  /** These values may be shown after all: too many pupils have each for it to be a name. */
  reveal(values: ReadonlyMap<Field, ReadonlySet<string>>): void {
    this.marked?.reveal(this.census, values);
  }
}
