import type { Cell, RowPlan } from "./plan.ts";

/** What a column of words shows in one row: a row of Excel is 409 points high at most, some thirty lines. */
const mostInRow = 1500;

/** A row as one or several: a text that no row of Excel can show whole goes on in the next, broken where a sentence, a part of one or a word ends. */
export function severalRows(row: RowPlan): RowPlan[] {
  const cells = row.cells.map(inPieces);
  const rows = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: rows }, (_, i) => ({ ...row, cells: cells.map((pieces) => pieces[i]) }));
}

function inPieces(cell: Cell | undefined): readonly (Cell | undefined)[] {
  if (typeof cell?.value !== "string" || cell.formula !== undefined) return [cell];
  return pieces(cell.value).map((value) => ({ ...cell, value }));
}

function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > mostInRow) {
    const end = endIn(rest.slice(0, mostInRow));
    found.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end);
  }
  return [...found, rest];
}

/** Where the last sentence of a piece ends, or a part of one, where that is well into it; else its last word. */
function endIn(piece: string): number {
  const ends = [". ", "; "].map((sign) => piece.lastIndexOf(sign) + sign.length);
  return ends.find((end) => end > piece.length / 2) ?? (piece.lastIndexOf(" ") + 1 || wholeCharacters(piece));
}

/** A character beyond the first 65,536 is two units of a text: half of one is none. */
function wholeCharacters(piece: string): number {
  return /[\uD800-\uDBFF]$/.test(piece) ? piece.length - 1 : piece.length;
}
