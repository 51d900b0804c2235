import type { Recounted } from "../comparison/recounted.ts";
import { CensusMemory } from "../files/census-memory.ts";
import type { OpenedBudget } from "../files/load-budget.ts";
import type { LoadedModel } from "../files/load-model.ts";
import { expectRecounted, loadRecounted } from "../files/load-recounted.ts";
import { changed } from "../files/read-text.ts";
import type { Budget } from "../model/budget.ts";
import type { Checked } from "../problem.ts";
import { type Read, readBudgets } from "./budgets.ts";
import type { Io } from "./io.ts";
import { clearProgress, progressOn } from "./progress.ts";

/** Two budgets to be compared, and the later data as the earlier formula counts them. */
export interface ReadCompared {
  readonly read: Read;
  readonly before: Budget;
  readonly after: Budget;
  readonly recounted: Recounted;
}

/** Reads what a comparison is made of: each census once, for all that is counted in it. */
export function readCompared(
  path: string,
  before: string,
  after: string,
  io: Io,
  loaded?: Checked<LoadedModel>,
): Checked<ReadCompared> {
  const memory = new CensusMemory();
  const opening = ([earlier, later]: readonly OpenedBudget[]): void => {
    if (earlier && later) expectRecounted(earlier, later, memory);
  };
  const { value: read, ...refused } = readBudgets(path, [before, after], io, {
    ...{ memory, opening },
    ...(loaded ? { loaded } : {}),
  });
  const [first, second] = read?.budgets ?? [];
  if (!read || !first || !second) return { value: undefined, ...refused };
  const recounted = loadRecounted(read.loaded, first, second, progressOn(io), memory);
  clearProgress(io);
  const { seen } = read.loaded;
  if (seen.changed.length > 0) return { value: undefined, problems: seen.changed.map(changed) };
  return { value: { read, before: first, after: second, recounted }, problems: [], queries: refused.queries ?? [] };
}
