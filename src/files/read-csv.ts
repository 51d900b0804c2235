import { grouped } from "../money.ts";
import type { Problem } from "../problem.ts";
import type { Row, Table } from "../table.ts";
import { nothingButBlanks, type TextFile } from "./read-text.ts";
import { type Signs, splitRows } from "./split-rows.ts";

/** Is told of a CSV as it goes by: the headings once, then each row that is not empty. Cells are those of the row for as long as it is told of it. */
export interface CsvListener {
  headings(cells: readonly string[], line: number): void;
  row(cells: readonly string[], line: number): void;
  /** Of a row that has delimiters and nothing else, as Excel leaves them after the last: it is left out. */
  emptyRow?(): void;
  /** Before the rows of a piece, with all of its text. */
  piece?(text: string): void;
  /** After each piece of the file, with how many of its bytes have been read. */
  read?(bytesRead: number): void;
}

/** A row that takes more is not one: a quotation mark is left open, or it is no table. It is refused before its cells are told apart. */
const longestRow = 1_000_000;
const mostColumns = 1_000;

/** Parses piece by piece, so that a file of any size stands in little memory. Line numbers count the breaks inside quoted cells. */
export function readCsv(file: TextFile, listener: CsvListener): Problem[] {
  const rows = new RowReader(file.file, listener);
  let rest = "";
  for (const { text, bytesRead } of file.pieces()) {
    rest = rows.read(rest + text, bytesRead === file.bytes && text === "");
    if (rows.problem) return [rows.problem];
    listener.read?.(bytesRead);
  }
  return rows.isHeaded ? [] : [nothingButBlanks(file.file)];
}

class RowReader {
  problem: Problem | undefined;
  isHeaded = false;
  private readonly file: string;
  private readonly listener: CsvListener;
  private line = 1;
  private signs: Signs | undefined;

  constructor(file: string, listener: CsvListener) {
    this.file = file;
    this.listener = listener;
  }

  /** Gives its whole rows to the listener, and back what is left over. */
  read(text: string, isLast: boolean): string {
    this.signs ??= { delimiter: delimiterOf(text), newline: breakOf(text) };
    this.listener.piece?.(text);
    const { end, isUnbalanced } = splitRows(text, this.signs, isLast, this.row);
    if (this.problem) return "";
    const rest = text.slice(end);
    // The row may have swallowed those after it, pupils and all: nobody is given it to read.
    if (isUnbalanced) this.problem = unbalanced(this.file, this.line);
    else if (rest.length > longestRow) this.problem = overlong(this.file, this.line, rest.includes('"'));
    return rest;
  }

  /** Takes one row in, and says whether to go on. */
  private readonly row = (cells: readonly string[], breaks: number): boolean => {
    const { line, listener } = this;
    this.line += 1 + breaks;
    if (cells.every((cell) => cell.trim() === "")) {
      if (cells.length > 1) listener.emptyRow?.();
      return true;
    }
    if (this.isHeaded) listener.row(cells, line);
    else if (cells.length > mostColumns) this.problem = tooManyColumns(this.file, line, cells.length);
    else
      listener.headings(
        cells.map((cell) => cell.trim()),
        line,
      );
    this.isHeaded = true;
    return this.problem === undefined;
  };
}

/** The same as a table, for files that are small. */
export function readTable(text: TextFile): { table: Table; problems: Problem[]; emptyRows: number } {
  let headings: readonly string[] = [];
  let headingLine = 1;
  let emptyRows = 0;
  const rows: Row[] = [];
  const problems = readCsv(text, {
    headings: (cells, line) => {
      headings = cells;
      headingLine = line;
    },
    row: (cells, line) => rows.push({ cells: [...cells], line }),
    emptyRow: () => {
      emptyRows += 1;
    },
  });
  return { table: { file: text.file, headings, headingLine, rows }, problems, emptyRows };
}

/** The delimiter that the first line has most of: exports use commas, semicolons, tabs or bars. */
function delimiterOf(text: string): string {
  const first =
    text
      .slice(0, 10_000)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? "";
  const counted = [",", ";", "\t", "|"].map((delimiter) => ({ delimiter, times: first.split(delimiter).length }));
  return counted.reduce((most, each) => (each.times > most.times ? each : most)).delimiter;
}

/** What ends a row. The carriage return of Windows is space around the last cell; old systems have nothing but carriage returns. */
function breakOf(text: string): "\n" | "\r" {
  return text.includes("\r") && !text.includes("\n") ? "\r" : "\n";
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

function overlong(file: string, line: number, hasQuotes: boolean): Problem {
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

function tooManyColumns(file: string, line: number, columns: number): Problem {
  return {
    kind: "file/too-many-columns",
    file,
    line,
    says: `the headings are ${grouped(String(columns))}`,
    advice: [`A file may have ${grouped(String(mostColumns))} columns. Is this another kind of file?`],
  };
}
