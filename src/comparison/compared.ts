import type { Allocation } from "../allocation/allocate.ts";
import type { Sources } from "../allocation/sources.ts";
import type { Formula } from "../formula/formula.ts";

/** What a comparison reads of a budget; whatever else a budget holds goes through untouched. */
export interface Compared {
  readonly formula: Formula;
  readonly allocation: Allocation;
  readonly sources: Sources;
}
