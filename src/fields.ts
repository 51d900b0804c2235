import { type PlainDate, plainDate } from "./date.ts";
import { countedDecimal, type Decimal, decimal, pounds } from "./money.ts";
import { type Gathered, listed, type Problem, quoted } from "./problem.ts";
import type { Row, Table } from "./table.ts";

/** The cells of one row by heading. Each method gives the value, or undefined after noting what is wrong. */
export class Fields {
  readonly line: number;
  private readonly table: Table;
  private readonly row: Row;
  private readonly problems: Pick<Gathered, "push">;
  private readonly aboutLearners: boolean;

  constructor(table: Table, row: Row, problems: Pick<Gathered, "push">, aboutLearners = false) {
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
