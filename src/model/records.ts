import { belongings, type Census, recordsIn } from "../census/index.ts";
import type { Budget } from "./budget.ts";

/** A census of a budget that has records, and how many of them belong to no reason: any, and something is wrong. An estimate has none. */
export interface RecordsOf {
  readonly census: Census;
  readonly lost: number;
}

export function recordsOf({ sources }: Pick<Budget, "sources">): RecordsOf[] {
  return sources.census
    .filter(({ status }) => status !== "estimated")
    .map((census) => ({
      census,
      lost: census.rows - belongings.reduce((records, belonging) => records + recordsIn(census, belonging), 0),
    }));
}

/** Everything that is tested of a budget: its named checks, and that no record of a census is lost. */
export function checksKept(budget: Pick<Budget, "sources" | "allocation">): {
  readonly kept: number;
  readonly of: number;
} {
  const outcomes = [
    ...budget.allocation.checks.map(({ passed }) => passed),
    ...recordsOf(budget).map(({ lost }) => lost === 0),
  ];
  return { kept: outcomes.filter((passed) => passed).length, of: outcomes.length };
}
