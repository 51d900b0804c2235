import { compare } from "../comparison/compare.ts";
import { workbookBytes } from "../files/write-workbook.ts";
import type { Language } from "../language/text.ts";
import { comparisonWorkbook } from "../report/comparison-workbook.ts";
import { readBudgets, refuse, write } from "./budgets.ts";
import { comparisonSummary } from "./comparison-summary.ts";
import { exit, type Io } from "./io.ts";

export interface CompareOptions {
  readonly output: string;
  readonly language: Language;
}

/** Two budgets compared, school by school, in a workbook; a short summary on screen. */
export async function compareCommand(
  path: string,
  before: string,
  after: string,
  { output, language }: CompareOptions,
  io: Io,
): Promise<number> {
  const { value, problems } = readBudgets(path, [before, after], io);
  const [first, second] = value?.budgets ?? [];
  if (!value || !first || !second) return refuse(problems, io);
  const comparison = compare(first, second);
  const code = write(output, await workbookBytes(comparisonWorkbook(comparison, language)), value, io);
  if (code === exit.done) io.out(comparisonSummary(comparison, language));
  return code;
}
