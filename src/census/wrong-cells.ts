import { type Problem, quoted } from "../problem.ts";
import type { RowError } from "./checks.ts";
import type { Field } from "./headings.ts";

/** A cell that is wrong, with what to say of it if it is the cell that is wrong and not the heading above it. */
export interface WrongCell {
  readonly field: Field;
  readonly check: RowError;
  readonly heading: string;
  readonly cell: string;
  /** What is said once for all cells alike of a column: a number that no school has, or the shape of what is no date. */
  readonly alike?: string;
  readonly problem: Problem;
}

export const rowUnshown = "No cell of this row is shown: the cells may have slid along, and name the pupil.";
export const cellUnshown = "The cell is not shown: it may hold a name.";

/** Of a column's wrong cells these are kept, and of the rest the number: a column may be wrong in every row of a country. */
const kept = 1_000;

interface Column {
  readonly first: WrongCell;
  readonly cells: WrongCell[];
  /** How often each stands of which all cells are alike: it is said once, and not for each pupil. */
  readonly times: Map<string, number>;
  number: number;
  isTheSameInAll: boolean;
}

/** The wrong cells of one file. What is wrong is said when all of it has been seen. */
export class WrongCells {
  private readonly columns = new Map<Field, Column>();

  add(wrong: WrongCell): void {
    const column = this.columnOf(wrong);
    const { alike = "" } = wrong;
    const times = column.times.get(alike) ?? 0;
    column.number += 1;
    column.isTheSameInAll &&= wrong.cell === column.first.cell;
    if (column.cells.length < kept && times === 0) column.cells.push(wrong);
    if (alike !== "") column.times.set(alike, times + 1);
  }

  /**
   * Where most cells of a column are wrong it is the column that is, said once: its heading may stand over the pupils' names, so nothing of it is shown
   * but a number that is the same in all.
   */
  problems(rows: number): Problem[] {
    const columns = [...this.columns.values()];
    const whole = this.wholly(rows);
    const others = columns.filter((column) => !whole.includes(column));
    return [
      ...whole.map((column) => wrongColumn(column, rows)),
      ...others.flatMap((column) => this.each(column)).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      ...others.flatMap((column) => this.rest(column)),
    ];
  }

  /** Of a field nothing is said after all. */
  leaveOut(field: Field): void {
    this.columns.delete(field);
  }

  /** Fields of which no cell is shown: most are wrong, and their heading may stand over names. */
  unshown(rows: number): Field[] {
    return this.wholly(rows).flatMap((column) => (isShown(column) ? [] : [column.first.field]));
  }

  private columnOf(first: WrongCell): Column {
    const column = this.columns.get(first.field);
    if (column) return column;
    const started: Column = { first, cells: [], times: new Map(), number: 0, isTheSameInAll: true };
    this.columns.set(first.field, started);
    return started;
  }

  private wholly(rows: number): Column[] {
    return [...this.columns.values()].filter(({ number }) => number * 2 > rows);
  }

  private each(column: Column): Problem[] {
    return column.cells.map((wrong) => {
      const times = timesOf(wrong, column);
      if (times === 1) return wrong.problem;
      return { ...wrong.problem, says: `${wrong.problem.says} in ${times} rows, here first` };
    });
  }

  private rest(column: Column): Problem[] {
    const { cells, number, first } = column;
    const more = number - cells.reduce((sum, wrong) => sum + timesOf(wrong, column), 0);
    return more > 0 ? [{ ...first.problem, times: more }] : [];
  }
}

function timesOf({ alike = "" }: WrongCell, { times }: Column): number {
  return times.get(alike) ?? 1;
}

const perhapsTheHeading =
  "Does the heading stand over the right column? Nothing of the column is shown: it may hold names.";

function isShown({ first, isTheSameInAll }: Column): boolean {
  return isTheSameInAll && /^\d*$/.test(first.cell);
}

function wrongColumn(column: Column, rows: number): Problem {
  const { first, number } = column;
  const { heading, cell, problem } = first;
  const shown = isShown(column);
  const holds = !shown ? "is wrong" : cell === "" ? "is blank" : `is ${quoted(cell)}`;
  return {
    kind: "census/wrong-column",
    ...(problem.file === undefined ? {} : { file: problem.file }),
    ...(problem.line === undefined ? {} : { line: problem.line }),
    says: `${heading} ${holds} in ${number} of ${rows} rows, here first`,
    advice: [
      ...problem.advice.filter((sentence) => sentence !== rowUnshown && sentence !== cellUnshown),
      ...(shown ? [] : [perhapsTheHeading]),
    ],
  };
}
