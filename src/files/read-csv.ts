import Papa from "papaparse";
import type { Problem } from "../problem.ts";
import type { Row, Table } from "../table.ts";
import { longestRow, mostColumns, overlong, tooManyColumns, tooManyRows, unbalanced } from "./csv-problems.ts";
import { unquoted } from "./plain-quotes.ts";
import { NotRead } from "./read-bytes.ts";
import { changed, nothingButBlanks, type TextFile } from "./read-text.ts";

/** Is told of a CSV as it goes by: the headings once, then each row that is not empty. */
export interface CsvListener {
  headings(cells: readonly string[], line: number, delimiter: string): void;
  row(cells: readonly string[], line: number): void;
  /** Of a row that has delimiters and nothing else, as Excel leaves them after the last: it is left out. */
  emptyRow?(): void;
  /** Before some rows, with all of their text, and whether a cell of them may run over lines. */
  piece?(text: string, mayHaveBreaks: boolean): void;
  /** After each piece of the file, with how many of its bytes have been read. */
  read?(bytesRead: number): void;
}

/** Parses piece by piece, so that a file of any size stands in little memory. Line numbers count the breaks inside quoted cells. */
export function readCsv(file: TextFile, listener: CsvListener): Problem[] {
  const rows = new RowReader(file.file, listener);
  let rest = "";
  try {
    for (const { text, bytesRead } of file.pieces()) {
      rest = rows.read(rest + text, bytesRead === file.bytes && text === "");
      if (rows.problem) return [rows.problem];
      listener.read?.(bytesRead);
    }
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    return [changed(file.file)];
  }
  return rows.isHeaded ? [] : [nothingButBlanks(file.file)];
}

class RowReader {
  problem: Problem | undefined;
  isHeaded = false;
  private readonly file: string;
  private readonly listener: CsvListener;
  private line = 1;
  private newline: "\n" | "\r" = "\n";
  private delimiter = ",";
  private parser: Papa.Parser | undefined;
  /** The same where quotes say nothing, for as long as none does: papaparse takes three times as long over quotes. */
  private quickParser: Papa.Parser | undefined;

  constructor(file: string, listener: CsvListener) {
    this.file = file;
    this.listener = listener;
  }

  /** Gives its whole rows to the listener, and back what is left over. */
  read(text: string, isLast: boolean): string {
    let start = 0;
    if (!this.parser) {
      const stated = statedDelimiter.exec(text);
      start = stated?.[0].length ?? 0;
      if (stated) this.line += 1;
      this.newline = breakOf(text);
      this.delimiter = stated?.[1] ?? delimiterOf(text);
      const config = { delimiter: this.delimiter, newline: this.newline };
      this.parser = new Papa.Parser(config);
      this.quickParser = new Papa.Parser({ ...config, fastMode: true });
    }
    while (!this.problem && text.length - start > longestRow)
      start += this.rows(this.parser, text.slice(start, start + longestRow), false);
    const rest = text.slice(start);
    if (!isLast || this.problem) return rest;
    // Of a file that ends in the middle of a line end of Windows, the last quote ends its cell all the same.
    this.rows(this.parser, this.newline === "\n" && rest.endsWith("\r") ? rest.slice(0, -1) : rest, true);
    return "";
  }

  private parsed(parser: Papa.Parser, text: string, isLast: boolean): Papa.ParseResult<string[]> {
    const quick: Papa.ParseResult<string[]> | undefined = this.quickParser?.parse(text, 0, !isLast);
    if (quick && (!text.includes('"') || unquoted(quick.data))) return quick;
    this.quickParser = undefined;
    return parser.parse(text, 0, !isLast);
  }

  /** Gives the whole rows of a text to the listener, and back where the last of them ends. */
  private rows(parser: Papa.Parser, text: string, isLast: boolean): number {
    const { data, errors, meta } = this.parsed(parser, text, isLast);
    // Of a row that is cut off its errors are given too: it comes again, whole.
    const wrong = errors[0]?.row;
    // Where there are as many breaks as rows, no cell has one. The last row of a file ends with the file.
    const areLines =
      this.quickParser !== undefined ||
      !text.includes('"') ||
      timesIn(text.slice(0, meta.cursor), this.newline) === data.length - (isLast ? 1 : 0);
    this.listener.piece?.(text, !areLines || (text.includes('"') && text.includes("\r") && text.includes("\n")));
    for (let i = 0; i < data.length; i += 1) {
      const cells = data[i] ?? [];
      // The row may have swallowed those after it, pupils and all: nobody is given it to read.
      if (i === wrong) this.problem = unbalanced(this.file, this.line);
      else this.row(cells, this.line);
      if (this.problem) return 0;
      this.line += 1 + (areLines ? 0 : breaksIn(cells, this.newline));
    }
    if (meta.cursor === 0 && !isLast) this.problem = overlong(this.file, this.line, text.includes('"'));
    return meta.cursor;
  }

  private row(cells: string[], line: number): void {
    if (cells.every((cell) => cell.trim() === "")) {
      if (cells.length > 1) this.listener.emptyRow?.();
      return;
    }
    if (this.isHeaded) this.listener.row(cells, line);
    else if (cells.length > mostColumns) this.problem = tooManyColumns(this.file, line, cells.length);
    else
      this.listener.headings(
        cells.map((cell) => cell.trim()),
        line,
        this.delimiter,
      );
    this.isHeaded = true;
  }
}

function breaksIn(cells: readonly string[], newline: string): number {
  return cells.reduce((sum, cell) => sum + timesIn(cell, newline), 0);
}

function timesIn(text: string, sign: string): number {
  let times = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) times += 1;
  return times;
}

/** The same as a table, for files that are small. */
export function readTable(text: TextFile, most: number): { table: Table; problems: Problem[]; emptyRows: number } {
  let headings: readonly string[] = [];
  let headingLine = 1;
  let delimiter = ",";
  let emptyRows = 0;
  let more = 0;
  const rows: Row[] = [];
  const problems = readCsv(text, {
    headings: (cells, line, by) => {
      headings = cells;
      headingLine = line;
      delimiter = by;
    },
    row: (cells, line) => {
      if (rows.length < most) rows.push({ cells, line });
      else more += 1;
    },
    emptyRow: () => {
      emptyRows += 1;
    },
  });
  if (more > 0) problems.push(tooManyRows(text.file, most + more, most));
  return { table: { file: text.file, headings, headingLine, rows, delimiter }, problems, emptyRows };
}

/** Excel's own first line, that says which delimiter follows: `sep=;`. */
const statedDelimiter = /^\uFEFF?"?sep=([,;\t|])"?[ \t]*(\r\n|\n|\r)/i;

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
