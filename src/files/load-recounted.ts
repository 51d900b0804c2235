import { forShares, type Recounted, whyNotRecounted } from "../comparison/recounted.ts";
import { censusFindings } from "../formula/findings/censuses.ts";
import type { Budget } from "../model/budget.ts";
import { budgetName } from "../model/budget-name.ts";
import type { CensusMemory } from "./census-memory.ts";
import { loadParts, type OpenedBudget, openBudget } from "./load-budget.ts";
import { expectCensuses, type Progress } from "./load-census.ts";
import type { LoadedModel } from "./load-model.ts";

/** Of two budgets that are to be compared the earlier formula is going to count the later one's files: that is told before they are read. */
export function expectRecounted(before: OpenedBudget, after: OpenedBudget, memory: CensusMemory): void {
  const { formula } = before;
  if (!formula || !after.formula || before.period.name === after.period.name) return;
  if (!whyNotRecounted(formula, after.formula)) expectCensuses(memory, after.files.census ?? [], forShares(formula));
}

/** The later budget's files, counted as the earlier formula counts them: the later period, and nothing of the earlier one but its formula. */
export function loadRecounted(
  loaded: LoadedModel,
  before: Budget,
  after: Budget,
  progress: Progress,
  memory: CensusMemory,
): Recounted {
  // Budgets of one period stand on the same files, and the earlier formula has counted them.
  if (before.sources.period.name === after.sources.period.name) return { sources: before.sources };
  const why = whyNotRecounted(before.formula, after.formula);
  if (why) return why;
  const name = budgetName(after.name);
  if (!name) throw new ReferenceError(`"${after.name}" was found in the model before`);
  const formula = forShares(before.formula);
  const findings = censusFindings(formula, after.sources.census);
  if (findings.length > 0) return { reason: "censuses", details: findings.map(({ says }) => says) };
  const { value: opened, problems: unopened } = openBudget(loaded, name, { formula });
  const { value, problems } = opened
    ? loadParts(loaded, opened, progress, { memory })
    : { value: undefined, problems: unopened };
  return value
    ? { sources: value.sources }
    : { reason: "files", details: problems.map(({ file, says }) => (file ? `${file}: ${says}` : says)) };
}
