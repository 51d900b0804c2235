import type { Pupil } from "./pupil.ts";

/** Exports repeat a pupil's row for each need: the rows stand together, and every other cell of them agrees, read or not. */
export function isContinuedBy(before: Pupil, next: Pupil, apart: readonly string[]): boolean {
  return apart.length === 0 && isAnotherNeed(before, next);
}

/** The columns in which two rows of one UPN differ, but for those that speak of a need. Names are compared, and not kept. */
export function differingColumns(
  before: readonly string[],
  next: readonly string[],
  ofNeeds: ReadonlySet<number>,
): number[] {
  return next.flatMap((cell, i) => (ofNeeds.has(i) || cell.trim() === before[i]?.trim() ? [] : [i]));
}

function isAnotherNeed({ needsWritten: before }: Pupil, { needsWritten: next }: Pupil): boolean {
  return before !== undefined && before !== next && !before.split(separator).includes(next ?? "");
}

/** Between the cells of rows that were read as one record. */
const separator = "\n";

export function together(before: Pupil, next: Pupil): Pupil {
  return {
    ...before,
    needs: [...new Set([...before.needs, ...next.needs])],
    needsWritten: `${before.needsWritten}${separator}${next.needsWritten}`,
  };
}
