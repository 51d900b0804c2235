import { type PlainDate, plainDate } from "./date.ts";
import { countedDecimal, type Decimal, decimal, pounds } from "./money.ts";
import { type Checked, listed, type Problem, quoted } from "./problem.ts";

/** A CSV file as it was read: text only. */
export interface Table {
  readonly file: string;
  readonly headingLine: number;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads a table row by row into values, gathering every problem on the way. */
export function readRows<T>(
  table: Table,
  headings: {
    readonly required: readonly string[];
    readonly optional?: readonly string[];
    readonly others?: boolean;
    /** A file about learners: a cell that has slid may hold a name, so no cell of it is ever quoted. */
    readonly aboutLearners?: boolean;
  },
  row: (fields: Fields) => T | undefined,
): Checked<T[]> {
  const problems = headingProblems(table, headings);
  if (problems.length > 0) return { value: undefined, problems };
  const value: T[] = [];
  for (const each of table.rows) {
    const wrongLength = lengthProblem(table, each);
    if (wrongLength) problems.push(wrongLength);
    else {
      const read = row(new Fields(table, each, problems, headings.aboutLearners));
      if (read !== undefined) value.push(read);
    }
  }
  return { value, problems };
}

type Expected = Parameters<typeof readRows>[1];

function headingProblems(
  { file, headingLine, headings }: Table,
  { required, optional = [], others = false }: Expected,
): Problem[] {
  const known = [...required, ...optional];
  const at = { file, line: headingLine };
  if (!headings.some((heading) => known.includes(heading))) return [noHeadings(at, known)];
  const missing = required
    .filter((heading) => !headings.includes(heading))
    .map((heading) => ({
      ...at,
      kind: "table/missing-column",
      says: `there is no column ${quoted(heading)}`,
      advice: [
        `The headings found are ${listed(headings.map(quoted), "and") || "none"}.`,
        "Correct the heading, or add the column: docs/files.md says what each file holds.",
      ],
    }));
  const strange = headings
    .filter((heading) => heading === "" || (!others && !known.includes(heading)))
    .map((heading) => ({
      ...at,
      kind: "table/unknown-column",
      says: heading === "" ? "a column has no heading" : `the column ${quoted(heading)} is not one that this file has`,
      advice: [
        `It may have ${listed(known.map(quoted), "and")}.`,
        "Correct the heading, or take the column out: nothing would read it.",
      ],
    }));
  const twice = headings
    .filter((heading, i) => heading !== "" && headings.indexOf(heading) !== i)
    .map((heading) => ({
      ...at,
      kind: "table/column-twice",
      says: `the column ${quoted(heading)} stands twice`,
      advice: ["Keep one of them."],
    }));
  return [...missing, ...strange, ...twice];
}

/** What stands there is not quoted: where the headings are left out it is the first record, and may name somebody. */
function noHeadings(at: { file: string; line: number }, known: readonly string[]): Problem {
  return {
    ...at,
    kind: "table/no-headings",
    says: "the first line has none of the headings of this file",
    advice: [
      `It may have ${listed(known.map(quoted), "and")}.`,
      "Put a row of headings first, or name the right file in the model.",
    ],
  };
}

function lengthProblem({ file, headings }: Table, { line, cells }: Row): Problem | undefined {
  if (cells.length === headings.length) return undefined;
  return {
    file,
    line,
    kind: "table/row-length",
    says: `the row has ${cells.length} cells and the heading has ${headings.length}`,
    advice: [wrongLength],
  };
}

export const wrongLength = "A cell with a comma in it must stand in double quotes, and a blank cell keeps its comma.";

/** The cells of one row by heading. Each method gives the value, or undefined after noting what is wrong. */
export class Fields {
  readonly line: number;
  private readonly table: Table;
  private readonly row: Row;
  private readonly problems: Problem[];
  private readonly aboutLearners: boolean;

  constructor(table: Table, row: Row, problems: Problem[], aboutLearners = false) {
    this.aboutLearners = aboutLearners;
    this.line = row.line;
    this.table = table;
    this.row = row;
    this.problems = problems;
  }

  /** The cell without the space around it; blank where the column is not there. */
  text(heading: string): string {
    return this.row.cells[this.table.headings.indexOf(heading)]?.trim() ?? "";
  }

  required(heading: string): string | undefined {
    return (
      this.text(heading) ||
      this.wrong(heading, "is blank", "This column may not be blank: docs/files.md says what it holds.")
    );
  }

  oneOf<const V extends string>(heading: string, values: readonly V[]): V | undefined {
    const text = this.text(heading);
    return (
      values.find((value) => value === text) ??
      this.wrong(heading, this.stands(text), `It must be ${listed(values.map(quoted))}.`)
    );
  }

  /** A date, or null where the cell is blank. */
  date(heading: string): PlainDate | null | undefined {
    const text = this.text(heading);
    if (text === "") return null;
    return (
      plainDate(text) ?? this.wrong(heading, this.stands(text), "Write dates as 2023-09-01 or 01/09/2023 (day first).")
    );
  }

  number(heading: string): Decimal | undefined {
    const text = this.text(heading);
    return (
      decimal(text) ??
      this.wrong(
        heading,
        this.stands(text),
        "Write a number in plain digits, of 15 at most, with a point and no separators; write 0 for none.",
      )
    );
  }

  /** A number that another program may have written: with more digits than are kept, but never with an exponent. */
  count(heading: string): Decimal | undefined {
    const text = this.text(heading);
    return (
      countedDecimal(text) ??
      this.wrong(
        heading,
        this.stands(text),
        "Write a number in plain digits, such as 1250.5 or 0.00001: with no separators, no exponent and no sign but a minus, and with 0 for none.",
      )
    );
  }

  pounds(heading: string): Decimal | undefined {
    const text = this.text(heading);
    return (
      pounds(text) ??
      this.wrong(
        heading,
        this.stands(text),
        "Write pounds and pence in plain digits, such as 1250.37; write 0.00 for nothing.",
      )
    );
  }

  /** A short number is nobody's name. */
  private isShown(cell: string): boolean {
    return !this.aboutLearners || /^\d{1,7}$/.test(cell);
  }

  /** What stands in the cell, as a message may say it. */
  stands(cell: string): string {
    if (cell === "") return "is blank";
    return this.isShown(cell) ? `is ${quoted(cell)}` : "is wrong";
  }

  /** Notes a problem at a cell, and gives undefined so that a reader can stop there. */
  wrong(heading: string, says: string, ...advice: string[]): undefined {
    const at = this.table.headings.indexOf(heading);
    const cell = this.text(heading);
    this.problems.push({
      kind: `${this.table.file.replace(/^.*[\\/]/, "")}/${heading}`,
      file: this.table.file,
      line: this.line,
      says: `${heading} ${says}`,
      ...(cell === "" || !this.isShown(cell) ? {} : { excerpt: cellIn(cell, at, this.table.headings.length) }),
      advice,
    });
    return undefined;
  }
}

/** A cell as a message shows it in its row: the cells beside it are not shown, for they may name somebody. */
export function cellIn(cell: string, index: number, cells: number): NonNullable<Problem["excerpt"]> {
  return { before: index > 0 ? "…, " : "", mark: cell, after: index < cells - 1 ? ", …" : "" };
}
