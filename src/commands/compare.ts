import { compare } from "../comparison/compare.ts";
import { CensusMemory } from "../files/census-memory.ts";
import type { OpenedBudget } from "../files/load-budget.ts";
import { expectRecounted, loadRecounted } from "../files/load-recounted.ts";
import { workbookBytes } from "../files/write-workbook.ts";
import type { Language } from "../language/text.ts";
import { budgetName } from "../model/budget-name.ts";
import { comparisonWorkbook } from "../report/comparison-workbook.ts";
import { readBudgets, refuse, write } from "./budgets.ts";
import { joinedCauses } from "./cause-lines.ts";
import { comparisonSummary } from "./comparison-summary.ts";
import { exit, type Io } from "./io.ts";
import { clearProgress, progressOn } from "./progress.ts";

export interface CompareOptions {
  readonly output: string;
  /** Whether a workbook that somebody has saved since may be written over. */
  readonly replace?: true;
  readonly language: Language;
}

/** What is rarely meant, and may be: a budget beside itself, or the later one first. */
function orderSaid(before: string, after: string): string | undefined {
  if (before === after) return `${before} is compared with itself: every change is nothing.`;
  const [first, second] = [budgetName(before)?.period ?? "", budgetName(after)?.period ?? ""];
  if (first <= second) return undefined;
  return `${before} is later than ${after}: the changes are read backwards in time, from ${before} to ${after}.`;
}

/** Two budgets compared, school by school, in a workbook; a short summary on screen. */
export async function compareCommand(
  path: string,
  before: string,
  after: string,
  { output, language, replace }: CompareOptions,
  io: Io,
): Promise<number> {
  const memory = new CensusMemory();
  const opening = ([earlier, later]: readonly OpenedBudget[]): void => {
    if (earlier && later) expectRecounted(earlier, later, memory);
  };
  const { value, problems, queries } = readBudgets(path, [before, after], io, { memory, opening });
  const [first, second] = value?.budgets ?? [];
  if (!value || !first || !second) return refuse(problems, io, { queries });
  const recounted = loadRecounted(value.loaded, first, second, progressOn(io), memory);
  clearProgress(io);
  const comparison = compare(first, second, recounted);
  const workbook = await workbookBytes(comparisonWorkbook(comparison, language));
  const code = write(output, workbook, value, io, { replace: replace === true });
  if (code !== exit.done) return code;
  const said = orderSaid(first.name, second.name);
  if (said) io.err(`${said}\n`);
  io.err(joinedCauses(comparison));
  io.out(comparisonSummary(comparison, language));
  return code;
}
