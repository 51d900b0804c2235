/** The least of a UPN that can be known for one. */
const nearlyAUpn = /\p{L}\d{8}/u;
const lineBreak = /[\r\n]/;
const shortest = 10;

/**
 * Whether a cell has swallowed a record: it runs over lines, as an address may, and has a UPN in it, as no cell may that is not the UPN's own. A double
 * quote in one row and another in the same column of a later one do that, and the two rows read as one.
 */
export function hasSwallowed(cells: readonly string[]): boolean {
  for (const cell of cells)
    if (cell.length >= shortest && lineBreak.test(cell) && lineBreak.test(cell.trim()) && nearlyAUpn.test(cell))
      return true;
  return false;
}

/** Whether a cell has what may be a UPN in it, whole or not. */
export function isLikeUpn(cell: string): boolean {
  return nearlyAUpn.test(cell);
}

/** Whether the line of headings has a record in it too: the line break between them is lost. */
export function isOfAPupil(headings: readonly string[]): boolean {
  return headings.some(isLikeUpn);
}

/**
 * Whether a line is of headings alone, so that a message may list them: each is a word, and stands once. Where a piece of the file is lost, the end of a
 * pupil's record goes on where the headings broke off: dates, codes of one letter and blanks.
 */
export function areHeadingsAlone(headings: readonly string[]): boolean {
  return new Set(headings).size === headings.length && headings.every((heading) => /\p{L}{2}/u.test(heading));
}
