import type { Pupil } from "./pupil.ts";

/** Exports repeat a pupil's row for each need: the rows stand together, and differ in that cell alone. */
export function isContinuedBy(before: Pupil, next: Pupil): boolean {
  return (
    before.identity === next.identity &&
    isAnotherNeed(before, next) &&
    JSON.stringify(withoutNeeds(before)) === JSON.stringify(withoutNeeds(next))
  );
}

function isAnotherNeed({ needsWritten: before }: Pupil, { needsWritten: next }: Pupil): boolean {
  return before !== undefined && before !== next && !before.split(separator).includes(next ?? "");
}

function withoutNeeds({ needs: _, needsWritten: __, ...others }: Pupil): Partial<Pupil> {
  return others;
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
