import type { Pupil } from "./pupil.ts";

/** Exports repeat a pupil's row for each need: the rows stand together, and differ in that cell alone. */
export function isContinuedBy(before: Pupil, next: Pupil): boolean {
  return (
    before.identity === next.identity &&
    before.needsWritten !== undefined &&
    before.needsWritten !== next.needsWritten &&
    !before.needsWritten.split(separator).includes(next.needsWritten ?? "") &&
    (Object.keys(before) as (keyof Pupil)[]).every(
      (key) => key === "needs" || key === "needsWritten" || JSON.stringify(before[key]) === JSON.stringify(next[key]),
    )
  );
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
