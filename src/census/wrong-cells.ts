import type { Unreadable } from "./cells.ts";
import type { RowError } from "./checks.ts";
import type { Field } from "./headings.ts";
import type { Place } from "./identities.ts";

/** A cell that is wrong, and what may be said of it. */
export interface WrongCell {
  readonly field: Field;
  readonly check: RowError;
  readonly heading: string;
  readonly place: Place;
  /** Where it stands in a row of so many cells. */
  readonly index: number;
  readonly cells: number;
  readonly cell: string;
  readonly why: Unreadable;
  /** Whether the cell can be shown; or it may be a name; or all cells of its row may be anything; or its form alone is said. */
  readonly standing: "shown" | "hidden" | "slid" | "form";
  /** What its form is: `is blank`, `is not of the right form`. */
  readonly form: string | undefined;
  /** Of the same column, what is alike in this is wrong for one reason, and said once. Undefined where each is wrong by itself. */
  readonly alike: string | undefined;
}

/** Cells of one column that are wrong for one reason. */
export interface WrongValue {
  readonly first: WrongCell;
  /** The first pupils who have it, so that it is known when they are too many for it to be a name. */
  readonly pupils: ReadonlySet<number>;
  readonly times: number;
}

/** What is wrong with a column of one file, and in how many of its rows. */
export interface WrongColumn {
  readonly first: WrongCell;
  readonly values: ReadonlyMap<string, WrongValue>;
  readonly number: number;
  readonly isTheSameInAll: boolean;
  readonly rows: number;
}

/** With so many pupils a value is no name of one of them: what a system writes for a code repeats. */
export const tooManyForAName = 10;

/** Of a column's wrong values these are kept, and of the rest the number: a column may be wrong in every row of a country. */
const kept = 1_000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Value extends Mutable<WrongValue> {
  readonly pupils: Set<number>;
}
interface Column extends Mutable<Omit<WrongColumn, "rows">> {
  readonly values: Map<string, Value>;
}

/** The wrong cells of one file. What is wrong is said when all files of the census have been seen. */
export class WrongCells {
  private readonly columnsByField = new Map<Field, Column>();

  add(wrong: WrongCell, pupil: number): void {
    const column = this.columnOf(wrong);
    column.number += 1;
    column.isTheSameInAll &&= wrong.cell === column.first.cell;
    const key = wrong.alike === undefined ? `${column.number}` : `${wrong.check} ${wrong.alike}`;
    const value = column.values.get(key);
    if (value) {
      value.times += 1;
      if (value.pupils.size < tooManyForAName) value.pupils.add(pupil);
    } else if (column.values.size < kept) column.values.set(key, { first: wrong, pupils: new Set([pupil]), times: 1 });
  }

  /** Of a field nothing is said after all. */
  leaveOut(field: Field): void {
    this.columnsByField.delete(field);
  }

  columns(rows: number): WrongColumn[] {
    return [...this.columnsByField.values()].map((column) => ({ ...column, rows }));
  }

  private columnOf(first: WrongCell): Column {
    const column = this.columnsByField.get(first.field);
    if (column) return column;
    const started: Column = { first, values: new Map(), number: 0, isTheSameInAll: true };
    this.columnsByField.set(first.field, started);
    return started;
  }
}
