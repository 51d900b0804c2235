import Papa from "papaparse";
import type { Problem } from "../problem.ts";
import type { Row, Table } from "../table.ts";
import type { TextFile } from "./read-text.ts";

/** Is told of a CSV as it goes by: the headings once, then each row that is not blank. */
export interface CsvListener {
  headings(cells: readonly string[], line: number): void;
  row(cells: readonly string[], line: number): void;
}

/** Parses row by row, so that a large file never stands in memory as cells. Line numbers count the breaks inside quoted cells. */
export function readCsv({ file, text }: TextFile, listener: CsvListener): Problem[] {
  const problems: Problem[] = [];
  let line = 1;
  let headed = false;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data: cells, errors }, parser) => {
      if (errors.some(({ type }) => type === "Quotes")) {
        // The row may have swallowed those after it, pupils and all: nobody is given it to read.
        problems.push(unbalanced(file, line));
        parser.abort();
      } else if (cells.length > 1 || cells[0]?.trim()) {
        if (headed) listener.row(cells, line);
        else
          listener.headings(
            cells.map((cell) => cell.trim()),
            line,
          );
        headed = true;
      }
      line += 1 + breaksIn(cells);
    },
  });
  return problems;
}

/** The same as a table, for files that are small. */
export function readTable(text: TextFile): { table: Table; problems: Problem[] } {
  let headings: readonly string[] = [];
  let headingLine = 1;
  const rows: Row[] = [];
  const problems = readCsv(text, {
    headings: (cells, line) => {
      headings = cells;
      headingLine = line;
    },
    row: (cells, line) => rows.push({ cells, line }),
  });
  return { table: { file: text.file, headings, headingLine, rows }, problems };
}

/** The delimiter that the first line has most of: exports use commas, semicolons, tabs or bars. */
function delimiterOf(text: string): string {
  const first = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? "";
  const counted = [",", ";", "\t", "|"].map((delimiter) => ({ delimiter, times: first.split(delimiter).length }));
  return counted.reduce((most, each) => (each.times > most.times ? each : most)).delimiter;
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) breaks += 1;
  return breaks;
}

function unbalanced(file: string, line: number): Problem {
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
