import { grouped } from "../money.ts";
import type { Problem } from "../problem.ts";

/**
 * A row that takes more is not one: a quotation mark is left open, or it is no table. The parser is given so much at a time and no more, for from each wrong
 * quote it looks to the end of the line: that takes seconds, and once, where a line of a million characters took half an hour.
 */
export const longestRow = 100_000;
export const mostColumns = 1_000;

export function unbalanced(file: string, line: number): Problem {
  return {
    kind: "file/quotes",
    file,
    line,
    says: "a double quote in this row has no other to end it",
    advice: [
      "A cell that begins with a double quote must end with one; a quote inside it is written twice.",
      "Correct the quotes, or export the file again: the rows after this one have not been read.",
    ],
  };
}

export function overlong(file: string, line: number, hasQuotes: boolean): Problem {
  return {
    kind: "file/overlong-row",
    file,
    line,
    says: `the row that begins here does not end within ${grouped(String(longestRow))} characters`,
    advice: [
      hasQuotes
        ? "A cell that begins with a double quote must end with one; a quote inside it is written twice."
        : "A CSV has a row on each line: is this another kind of file?",
      "Correct it, or export the file again: nothing from here on has been read.",
    ],
  };
}

export function tooManyColumns(file: string, line: number, columns: number): Problem {
  return {
    kind: "file/too-many-columns",
    file,
    line,
    says: `the headings are ${grouped(String(columns))}`,
    advice: [`A file may have ${grouped(String(mostColumns))} columns. Is this another kind of file?`],
  };
}

export function tooManyRows(file: string, rows: number, most: number): Problem {
  return {
    kind: "file/too-many-rows",
    file,
    says: `the file has ${grouped(String(rows))} rows`,
    advice: [`It may have ${grouped(String(most))}. Is this another kind of file?`],
  };
}
