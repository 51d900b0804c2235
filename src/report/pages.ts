/** Characters that a page across holds in a size that can be read. */
const charactersAcross = 200;

interface Column {
  readonly group: string;
  readonly width: number;
}

/**
 * The columns, from 0, that begin a page across. Columns of one group stay together where a page holds them;
 * the first of all, which are repeated on each page, count on each.
 */
export function pageStarts(columns: readonly Column[], repeated: number): number[] {
  const widthOf = (from: number, to: number): number =>
    columns.slice(from, to).reduce((total, { width }) => total + width, 0);
  const room = charactersAcross - widthOf(0, repeated);
  const starts: number[] = [];
  let first = repeated;
  for (let at = repeated; at < columns.length; at += 1) {
    const end = endOfGroup(columns, at);
    const begins = columns[at]?.group === "" || columns[at]?.group !== columns[at - 1]?.group;
    // A group that fits on a page by itself begins a page where it does not fit on this one.
    const needs = begins && widthOf(at, end) <= room ? widthOf(first, end) : widthOf(first, at + 1);
    if (at > first && needs > room) {
      starts.push(at);
      first = at;
    }
  }
  return starts;
}

function endOfGroup(columns: readonly Column[], at: number): number {
  const group = columns[at]?.group;
  const after = columns.findIndex((column, i) => i > at && (group === "" || column.group !== group));
  return after < 0 ? columns.length : after;
}
