import type { Register } from "../school/read-schools.ts";
import type { CensusCount, CensusQuery } from "./census-count.ts";

/** A special school is for pupils with ALN: where fewer than half have any, their codes may not have come along. */
export function littleAln(facts: CensusCount["facts"], register: Register): CensusQuery[] {
  return [...facts].flatMap(([school, { pupils, aln }]): CensusQuery[] =>
    register.get(school)?.phase === "special" && aln * 2 < pupils
      ? [{ check: "special-school-little-aln", school, records: pupils - aln }]
      : [],
  );
}
