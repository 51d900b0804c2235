import { loadModel } from "../files/load-model.ts";
import type { Language } from "../language/text.ts";
import type { Budget } from "../model/budget.ts";
import { budgetName, budgetsOf } from "../model/model.ts";
import { readBudgets, refuse } from "./budgets.ts";
import { budgetText, differencesText, outcomeText } from "./check-text.ts";
import { exit, type Io } from "./io.ts";
import { queriesText } from "./queries-text.ts";
import { scheduleText } from "./schedule-text.ts";

export interface CheckOptions {
  readonly language: Language;
  readonly schedules?: boolean;
}

/** Every problem in every file that the model names, then the named checks of each budget and how much its formula differs: in full where it is asked for. */
export function check(path: string, { language, schedules }: CheckOptions, io: Io): number {
  const model = loadModel(path);
  if (!model.value) return refuse(model.problems, io);
  const { value, problems } = readBudgets(path, budgetsOf(model.value.model), io);
  if (!value) return refuse(problems, io);
  for (const budget of value.budgets) {
    const against = comparedWith(budget, value.budgets);
    io.out(budgetText(budget, language));
    if (against && schedules) io.out(`\n${scheduleText(against, budget, language)}`);
    else if (against) io.out(differencesText(path, against, budget, language));
    io.out("\n");
  }
  io.out(queriesText(value.budgets, language));
  io.out(outcomeText(value.budgets, language));
  return exit.done;
}

/** In what the formulas of two budgets differ, and nothing else: for a paper. */
export function differences(path: string, before: string, after: string, { language }: CheckOptions, io: Io): number {
  const { value, problems } = readBudgets(path, [before, after], io);
  const [first, second] = value?.budgets ?? [];
  if (!first || !second) return refuse(problems, io);
  io.out(scheduleText(first, second, language));
  return exit.done;
}

/** An option is compared with the formula of its period, and that with the period before it. */
function comparedWith(budget: Budget, all: readonly Budget[]): Budget | undefined {
  const name = budgetName(budget.name);
  if (!name) return undefined;
  if (name.option !== undefined) return all.find((each) => each.name === name.period);
  const earlier = all.filter((each) => budgetName(each.name)?.option === undefined && each.name < name.period);
  return earlier.reduce<Budget | undefined>((last, each) => (last && last.name > each.name ? last : each), undefined);
}
