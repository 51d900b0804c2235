import { compare } from "../comparison/compare.ts";
import { workbookBytes } from "../files/write-workbook.ts";
import type { Language } from "../language/text.ts";
import { budgetName } from "../model/budget-name.ts";
import { comparisonWorkbook } from "../report/comparison-workbook.ts";
import { refuse, write } from "./budgets.ts";
import { joinedCauses } from "./cause-lines.ts";
import { comparisonSummary } from "./comparison-summary.ts";
import { exit, type Io } from "./io.ts";
import { readCompared } from "./read-compared.ts";

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
  const { value, problems, queries } = readCompared(path, before, after, io);
  if (!value) return refuse(problems, io, { queries });
  const { read, before: first, after: second, recounted } = value;
  const comparison = compare(first, second, recounted);
  const workbook = await workbookBytes(comparisonWorkbook(comparison, language));
  const code = write(output, workbook, read, io, { replace: replace === true });
  if (code !== exit.done) return code;
  const said = orderSaid(first.name, second.name);
  if (said) io.err(`${said}\n`);
  io.err(joinedCauses(comparison));
  io.out(comparisonSummary(comparison, language));
  return code;
}
