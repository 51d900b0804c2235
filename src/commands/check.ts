import { MarkedRows } from "../census/index.ts";
import { loadModel } from "../files/load-model.ts";
import { workbookBytes } from "../files/write-workbook.ts";
import type { Language } from "../language/text.ts";
import type { Budget } from "../model/budget.ts";
import { budgetName, budgetsOf } from "../model/budget-name.ts";
import { answeredIn } from "../model/queries.ts";
import { markedWorkbook } from "../report/marked-workbook.ts";
import { placed, readBudgets, refuse, sayBudgetQueries, write } from "./budgets.ts";
import { budgetText, differencesText, outcomeText } from "./check-text.ts";
import { exit, type Io } from "./io.ts";
import { queriesText } from "./queries-text.ts";
import { scheduleText } from "./schedule-text.ts";

export interface CheckOptions {
  readonly language: Language;
  readonly schedules?: boolean;
  /** One budget alone, and how much its formula differs from the one before it. */
  readonly only?: string;
  /** A workbook for the rows that have something wrong with them. */
  readonly output?: string;
  /** Whether a workbook that somebody has saved since may be written over. */
  readonly replace?: true;
}

/**
 * Every problem in every file that the model names, then the named checks of each budget and how much its formula differs: in full where it is asked
 * for. The rows in which something was found go into a workbook where it is asked for, and then above all where they are refused.
 */
export async function check(path: string, options: CheckOptions, io: Io): Promise<number> {
  const model = loadModel(path);
  if (!model.value) return refuse(model.problems, io);
  const loaded = model.value;
  const { language, output, replace } = options;
  const marked = output === undefined ? undefined : new MarkedRows();
  const { value, problems, queries } = readBudgets(
    path,
    options.only === undefined ? budgetsOf(loaded.model) : [options.only],
    io,
    { loaded: model, marked, refusesAll: true },
  );
  if (!marked || output === undefined) {
    if (!value) return refuse(problems, io, { queries });
    sayBudgetQueries(value.budgets, io);
    say(path, value.budgets, options, io);
    return exit.done;
  }
  const isAnswered = answeredIn(value?.budgets ?? [], loaded.model.answers);
  const workbook = await workbookBytes(
    markedWorkbook(marked, { ...loaded.model, register: loaded.register, isAnswered }, problems, language),
  );
  const over = { replace: replace === true, isPrivate: true };
  if (value) {
    const code = write(output, workbook, value, io, over);
    if (code === exit.done) say(path, value.budgets, options, io);
    return code;
  }
  const problem = placed(output, workbook, { model: path, loaded, budgets: [] }, over);
  return problem
    ? refuse([...problems, problem], io)
    : refuse(problems, io, { queries, written: `the rows concerned are in ${output}` });
}

function say(path: string, budgets: readonly Budget[], { language, schedules, only }: CheckOptions, io: Io): void {
  for (const budget of budgets) {
    const against = comparedWith(budget, budgets);
    io.out(budgetText(budget, language));
    if (against && schedules) io.out(`\n${scheduleText(against, budget, language)}`);
    else if (against) io.out(differencesText(path, against, budget, language));
    io.out("\n");
  }
  io.out(queriesText(budgets, only === undefined, language));
  io.out(outcomeText(budgets, language));
}

/** In what the formulas of two budgets differ, and nothing else: for a paper. */
export function differences(path: string, before: string, after: string, { language }: CheckOptions, io: Io): number {
  const { value, problems, queries } = readBudgets(path, [before, after], io);
  const [first, second] = value?.budgets ?? [];
  if (!first || !second) return refuse(problems, io, { queries });
  sayBudgetQueries([first, second], io);
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
