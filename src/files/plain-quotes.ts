const quote = '"';

/**
 * Takes the quotes off cells that were told apart at each delimiter and line end, quotes or not; false where that may be wrong, and then the text is to be
 * parsed in full. It is right where each cell has no quote, or has one at its beginning and one at its end: then no quoted cell has a delimiter or a line
 * end in it, and where it ends is where any reading ends it.
 */
export function unquoted(rows: readonly string[][]): boolean {
  return rows.every(isUnquoted);
}

function isUnquoted(cells: string[]): boolean {
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] ?? "";
    if (!cell.startsWith(quote)) {
      if (cell.includes(quote)) return false;
      continue;
    }
    const end = cell.indexOf(quote, 1);
    // The carriage return of Windows stands after the quote of the last cell, and is space.
    const after = i === cells.length - 1 && cell.endsWith("\r") ? 2 : 1;
    if (end < 1 || end !== cell.length - after) return false;
    cells[i] = cell.slice(1, end);
  }
  return true;
}
