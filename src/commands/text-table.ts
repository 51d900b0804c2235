import Papa from "papaparse";
import { wrapped } from "./wrapped.ts";

/** A cell that a spreadsheet would take for a formula is given a quote in front; plain negative numbers are not. */
const likeFormula = /^[=@\t\r]|^[+-](?![0-9.]+$)/;

export function csv(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: "\n", escapeFormulae: likeFormula },
  )}\n`;
}

/** Text columns to the left, figures to the right; long headings are broken over lines. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, i) => Math.max(...body.map((row) => [...(row[i] ?? "")].length), 12));
  const broken = head.map((text, i) => wrapped(text, widths[i] ?? 12));
  const headLines = Array.from({ length: Math.max(...broken.map(({ length }) => length)) }, (_, line) =>
    broken.map((lines) => lines[line] ?? ""),
  );
  return [...headLines, widths.map((width) => "─".repeat(width)), ...body]
    .map((row) =>
      row
        .map((text, i) => (i < 2 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")
    .concat("\n");
}
