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

/** A heading in words, and the id that tells it apart from another of the same words. */
export interface Heading {
  readonly words: string;
  readonly id: string;
}

/**
 * A CSV for people: it begins with the mark without which Excel takes ŵ and ŷ for other letters, and no two of its headings are alike to Excel,
 * which does not tell capitals apart.
 */
export function csvInWords(headings: readonly Heading[], rows: readonly (readonly string[])[]): string {
  const alike = new Map<string, number>();
  for (const { words } of headings) alike.set(words.toLowerCase(), (alike.get(words.toLowerCase()) ?? 0) + 1);
  const head = headings.map(({ words, id }) =>
    (alike.get(words.toLowerCase()) ?? 0) > 1 ? `${words} (${id})` : words,
  );
  return `\uFEFF${csv([head, ...rows])}`;
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
