import { closeSync, openSync, writeSync } from "node:fs";

/** Rows leave as they are made, a chunk at a time: a county or a country need not fit in memory as text. */
const CHUNK = 1 << 16;

export class CsvFile {
  readonly #file: number;
  #waiting = "";

  constructor(path: string, headings: readonly string[]) {
    this.#file = openSync(path, "w");
    this.row(headings);
  }

  row(cells: readonly string[]): void {
    let line = "";
    for (let at = 0; at < cells.length; at++) line += (at === 0 ? "" : ",") + quoted(cells[at]!);
    this.#waiting += `${line}\n`;
    if (this.#waiting.length >= CHUNK) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#waiting);
    this.#waiting = "";
  }
}

export function writeCsv(path: string, headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const file = new CsvFile(path, headings);
  for (const row of rows) file.row(row);
  file.close();
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Order by code unit: a locale's own order would differ from machine to machine. */
export function inOrder(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
