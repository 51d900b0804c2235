import type { RowProblem } from "./alike-rows.ts";
import type { Columns } from "./columns.ts";
import type { PlainDate } from "./date.ts";
import { isBrokenName } from "./letters.ts";
import { countedDecimal, type Decimal, decimal, pounds } from "./money.ts";
import { nameKey } from "./names-alike.ts";
import { listed, type Problem, quoted } from "./problem.ts";
import type { Row } from "./table.ts";
import { tidied } from "./typed-cell.ts";
import { typedDate } from "./typed-date.ts";
import { typedNumber } from "./typed-number.ts";

/** Years that a date may have: no record that money is shared by is older, and a slip such as 0223 or 2203 is no date. */
const reach = { first: 1950, last: 2099 };

/** Excel looks for no text of more than 255 signs, and a name heads a row. */
const longestName = 200;

/** The cells of one row by heading. Each method gives the value, or undefined after noting what is wrong. */
export class Fields {
  readonly line: number;
  private readonly columns: Columns;
  private readonly row: Row;
  private readonly problems: RowProblem[];

  constructor(columns: Columns, row: Row, problems: RowProblem[]) {
    this.line = row.line;
    this.columns = columns;
    this.row = row;
    this.problems = problems;
  }

  /** The cell without the space around it; blank where the column is not there. */
  text(heading: string): string {
    return tidied(this.row.cells[this.columns.indexOf(heading)] ?? "");
  }

  required(heading: string): string | undefined {
    return (
      this.text(heading) ||
      this.wrong(heading, "is blank", "This column may not be blank: docs/files.md says what it holds.")
    );
  }

  /** A name that is printed, at the head of a row or of a column; blank where there is none. */
  name(heading: string): string {
    const name = this.text(heading);
    if (name.length > longestName)
      this.wrong(heading, `has ${name.length} characters`, "A name may have 200 at most: shorten it.");
    if (isBrokenName(name))
      this.wrong(
        heading,
        `is ${quoted(name)}: letters of it were lost when the file was saved`,
        "Save it as CSV UTF-8, so that letters such as ŵ and ŷ survive, and write the name again where it is broken.",
      );
    return name;
  }

  /** One of some words, whatever its capitals and spaces, or another spelling of one. */
  oneOf<const V extends string>(
    heading: string,
    values: readonly V[],
    spellings: Partial<Readonly<Record<V, readonly string[]>>> = {},
  ): V | undefined {
    const text = this.text(heading);
    const key = nameKey(text);
    return (
      values.find((value) => value === text) ??
      values.find((value) => [value, ...(spellings[value] ?? [])].some((spelling) => nameKey(spelling) === key)) ??
      this.wrong(heading, this.stands(text), `It must be ${listed(values.map(quoted))}.`)
    );
  }

  /** A date, or null where the cell is blank. */
  date(heading: string, firstYear = reach.first): PlainDate | null | undefined {
    const text = this.text(heading);
    if (text === "") return null;
    const read = typedDate(text);
    if ("advice" in read) return this.wrongForm(heading, this.stands(text), read.advice);
    const year = Number(read.date.slice(0, 4));
    if (year >= firstYear && year <= reach.last) return read.date;
    return this.wrong(
      heading,
      this.stands(text),
      `The year is ${year}. A year from ${firstYear} to ${reach.last} is meant: correct it.`,
    );
  }

  number(heading: string): Decimal | undefined {
    return this.typed(
      heading,
      decimal,
      "Write a number in plain digits, of 15 at most, with a point for decimals; write 0 for none.",
    );
  }

  /** A number that another program may have written: with more digits than are kept, but never with an exponent. */
  count(heading: string): Decimal | undefined {
    return this.typed(
      heading,
      countedDecimal,
      "Write a number in plain digits, such as 1250.5 or 0.00001: with no exponent and no sign but a minus, and with 0 for none.",
    );
  }

  pounds(heading: string): Decimal | undefined {
    const advice = "Write pounds and pence in plain digits, such as 1250.37; write 0.00 for nothing.";
    return this.typed(heading, inWholePence, advice, true);
  }

  private typed(
    heading: string,
    read: (digits: string) => Decimal | undefined,
    advice: string,
    isMoney = false,
  ): Decimal | undefined {
    const text = this.text(heading);
    const typed = typedNumber(text, isMoney);
    if ("advice" in typed && typed.advice.length > 0) return this.wrongForm(heading, this.stands(text), typed.advice);
    return ("digits" in typed ? read(typed.digits) : undefined) ?? this.wrong(heading, this.stands(text), advice);
  }

  /** A short number is nobody's name. */
  private isShown(cell: string): boolean {
    return !this.columns.aboutLearners || /^\d{1,7}$/.test(cell);
  }

  /** What stands in the cell, as a message may say it. */
  stands(cell: string): string {
    if (cell === "") return "is blank";
    return this.isShown(cell) ? `is ${quoted(cell)}` : "is wrong";
  }

  /** Notes a problem at a cell, and gives undefined so that a reader can stop there. */
  wrong(heading: string, says: string, ...advice: string[]): undefined {
    this.problems.push(this.problem(heading, says, advice));
    return undefined;
  }

  /** The same of a cell that is only written in a wrong way: all rows of the column that are written so are one problem. */
  wrongForm(heading: string, says: string, advice: readonly string[]): undefined {
    this.problems.push({ ...this.problem(heading, says, advice), isForm: true });
    return undefined;
  }

  private problem(heading: string, says: string, advice: readonly string[]): Problem {
    const { file, headings } = this.columns.table;
    const at = this.columns.indexOf(heading);
    const cell = this.text(heading);
    return {
      kind: `${file.replace(/^.*[\\/]/, "")}/${heading}`,
      file,
      line: this.line,
      says: `${heading} ${says}`,
      ...(cell === "" || !this.isShown(cell) ? {} : { excerpt: cellIn(cell, at, headings.length) }),
      advice,
    };
  }
}

/** Pounds and pence; of what a program wrote with more digits than a spreadsheet keeps, those that it keeps. */
function inWholePence(digits: string): Decimal | undefined {
  const kept = countedDecimal(digits);
  return kept && pounds(kept.toFixed());
}

/** A cell as a message shows it in its row: the cells beside it are not shown, for they may name somebody. */
export function cellIn(cell: string, index: number, cells: number): NonNullable<Problem["excerpt"]> {
  return { before: index > 0 ? "…, " : "", mark: cell, after: index < cells - 1 ? ", …" : "" };
}
