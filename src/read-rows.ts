import { Fields } from "./fields.ts";
import { grouped } from "./money.ts";
import { type Checked, Gathered, listed, type Problem, quoted } from "./problem.ts";
import { straysOf } from "./stray-rows.ts";
import type { Row, Table } from "./table.ts";

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
  const stray = straysOf(table, [...headings.required, ...(headings.optional ?? [])]);
  const wrongHeadings = stray.below ? [stray.below] : headingProblems(table, headings);
  if (wrongHeadings.length > 0) return { value: undefined, problems: wrongHeadings };
  const problems = new Gathered();
  for (const problem of stray.problems) problems.push(problem);
  const value: T[] = [];
  for (const each of table.rows) {
    if (stray.lines.has(each.line)) continue;
    const otherLength = lengthProblem(table, each);
    const fields = new Fields(table, each, problems, headings.aboutLearners);
    if (otherLength) problems.push(otherLength);
    else if (everyCellIsText(table, fields)) {
      const read = row(fields);
      if (read !== undefined) value.push(read);
    }
  }
  return { value, problems: problems.all };
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

/** The longest reason that anybody should have to read in a row of a table. */
const longestCell = 2000;

/** Cells are printed: one that no page holds, or that holds signs which no page shows, is refused and not cut. */
function everyCellIsText({ headings }: Table, fields: Fields): boolean {
  const wrong = headings.filter((heading) => {
    const cell = fields.text(heading);
    if (cell.length > longestCell)
      fields.wrong(
        heading,
        `has ${grouped(String(cell.length))} characters`,
        "A cell may have 2,000 at most: shorten it.",
      );
    else if (/[^\P{Cc}\n\r\t]|[\uFFFE\uFFFF]/u.test(cell))
      fields.wrong(
        heading,
        fields.stands(cell),
        "It holds control characters: write it again in the program that it came from.",
      );
    else return false;
    return true;
  });
  return wrong.length === 0;
}

function lengthProblem({ file, headings, delimiter }: Table, { line, cells }: Row): Problem | undefined {
  if (cells.length === headings.length) return undefined;
  return {
    file,
    line,
    kind: "table/row-length",
    says: `the row has ${cells.length} cells and the heading has ${headings.length}`,
    advice: [wrongLength(delimiter)],
  };
}

const delimiters: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

/** A file of semicolons is told of semicolons. */
export function wrongLength(delimiter = ","): string {
  const name = delimiters[delimiter] ?? "comma";
  return `A cell with a ${name} in it must stand in double quotes, and a blank cell keeps its ${name}.`;
}
