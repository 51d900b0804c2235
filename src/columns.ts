import { isNearly, nameKey } from "./names-alike.ts";
import { listed, type Problem, quoted } from "./problem.ts";
import type { Row, Table } from "./table.ts";

/** The headings that a file may have. */
export interface Form {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** Any further headings, which nothing need read. */
  readonly others?: boolean;
  /** A file about learners: a cell that has slid may hold a name, so no cell of it is ever quoted. */
  readonly aboutLearners?: boolean;
}

/** Where the columns of a table stand. A heading may be typed with other capitals and spaces than the file's form has. */
export class Columns {
  readonly table: Table;
  readonly form: Form;
  readonly aboutLearners: boolean;
  private readonly at = new Map<string, number>();

  constructor(table: Table, form: Form) {
    this.table = table;
    this.form = form;
    this.aboutLearners = form.aboutLearners ?? false;
    for (const heading of this.known) {
      const exact = table.headings.indexOf(heading);
      const index = exact >= 0 ? exact : table.headings.findIndex((other) => this.isOne(other, heading));
      if (index >= 0) this.at.set(heading, index);
    }
  }

  get known(): readonly string[] {
    return [...this.form.required, ...(this.form.optional ?? [])];
  }

  /** The known headings that the table has. */
  get read(): readonly string[] {
    return [...this.at.keys()];
  }

  /** As the form has them, where the table has them typed otherwise. */
  get headings(): readonly string[] {
    const known = new Map([...this.at].map(([heading, index]) => [index, heading]));
    return this.table.headings.map((heading, i) => known.get(i) ?? heading);
  }

  /** -1 where the table has no such column. */
  indexOf(heading: string): number {
    return this.at.get(heading) ?? -1;
  }

  /** Headings that are no known one. */
  get unread(): readonly string[] {
    const read = new Set(this.at.values());
    return this.table.headings.filter((heading, i) => heading !== "" && !read.has(i));
  }

  /** Headings of an authority's own may differ by a sign alone, such as SA and SA+; those of a form do not. */
  private isOne(found: string, heading: string): boolean {
    const key = (text: string): string =>
      this.form.others ? nameKey(text) : nameKey(text).replace(/[^\p{L}\p{N}]/gu, "");
    return found !== "" && key(found) === key(heading);
  }

  /** What is wrong with the row of headings. */
  problems(): Problem[] {
    const { file, headingLine } = this.table;
    const at = { file, line: headingLine };
    if (this.at.size === 0) return [noHeadings(at, this.known)];
    return [...this.missing(at), ...this.strange(at), ...this.twice(at), ...this.without(at)];
  }

  private missing(at: Place): Problem[] {
    const found = this.table.headings.filter((heading) => heading !== "");
    return this.form.required
      .filter((heading) => !this.at.has(heading))
      .map((heading) => ({
        ...at,
        kind: "table/missing-column",
        says: `there is no column ${quoted(heading)}`,
        advice: [
          `The headings found are ${listed(found.map(quoted), "and") || "none"}.`,
          "Correct the heading, or add the column: docs/files.md says what each file holds.",
        ],
      }));
  }

  private strange(at: Place): Problem[] {
    if (this.form.others) return [];
    const { known } = this;
    return this.unread
      .filter((heading) => !known.some((each) => this.isOne(heading, each)))
      .map((heading) => {
        const meant = known.find((each) => !this.at.has(each) && isNearly(each, heading));
        return {
          ...at,
          kind: "table/unknown-column",
          says: `the column ${quoted(heading)} is not one that this file has`,
          advice: [
            ...(meant === undefined ? [] : [`Is it ${quoted(meant)}?`]),
            `It may have ${listed(known.map(quoted), "and")}.`,
            "Correct the heading, or take the column out: nothing would read it.",
          ],
        };
      });
  }

  /** Of an authority's own headings, only those that are read must stand once. */
  private twice(at: Place): Problem[] {
    const { headings } = this.table;
    return headings
      .filter((heading, i) => {
        const known = this.read.find((each) => each === heading || (!this.form.others && this.isOne(heading, each)));
        return known === undefined ? heading !== "" && headings.indexOf(heading) !== i : this.at.get(known) !== i;
      })
      .map((heading) => ({
        ...at,
        kind: "table/column-twice",
        says: `the column ${quoted(heading)} stands twice`,
        advice: ["Keep one of them."],
      }));
  }

  /** A column without a heading and with nothing in it is left out, as an empty row is. */
  private without(at: Place): Problem[] {
    const { headings, rows } = this.table;
    return headings.flatMap((heading, i): Problem[] => {
      const filled = heading === "" ? rows.filter((row) => hasCell(row, i)) : [];
      const [first] = filled;
      if (!first) return [];
      const more =
        filled.length === 1 ? `line ${first.line} has` : `${filled.length} rows have, first line ${first.line},`;
      return [
        {
          ...at,
          kind: "table/unknown-column",
          says: `column ${i + 1} (${columnLetters(i)}) has no heading, and ${more} something in it`,
          advice: ["Give it its heading, or clear the column: nothing would read it."],
        },
      ];
    });
  }

  /** What is wrong with the number of cells of a row. Blank cells after the last heading are no more than Excel leaves there. */
  lengthProblem({ line, cells }: Row): Problem | undefined {
    const { file, headings } = this.table;
    const width = headings.findLastIndex((heading) => heading !== "") + 1;
    const isFilled = cells.slice(width).some((cell) => cell.trim() !== "");
    if (cells.length === headings.length || (cells.length >= width && !isFilled)) return undefined;
    return {
      file,
      line,
      kind: "table/row-length",
      says: `the row has ${cells.length} cells and the heading has ${headings.length}`,
      advice: [wrongLength(this.table.delimiter)],
    };
  }
}

const delimiters: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

/** A file of semicolons is told of semicolons. */
export function wrongLength(delimiter = ","): string {
  const name = delimiters[delimiter] ?? "comma";
  return `A cell with a ${name} in it must stand in double quotes, and a blank cell keeps its ${name}.`;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function hasCell({ cells }: Row, index: number): boolean {
  return (cells[index] ?? "").trim() !== "";
}

/** A column as Excel names it: A to Z, then AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** What stands there is not quoted: where the headings are left out it is the first record, and may name somebody. */
function noHeadings(at: Place, known: readonly string[]): Problem {
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
