import { belongings, type Census, recordsIn } from "../census/index.ts";
import { loadModel } from "../files/load-model.ts";
import { checkWords } from "../language/check-words.ts";
import type { Language } from "../language/text.ts";
import { belongingWords, roleWords, statusWords, termWords, workbookWords } from "../language/workbook-words.ts";
import type { Budget } from "../model/budget.ts";
import { budgetName, budgetsOf } from "../model/model.ts";
import { grouped } from "../money.ts";
import { readBudgets, refuse } from "./budgets.ts";
import { exit, type Io } from "./io.ts";
import { queriesText } from "./queries-text.ts";
import { scheduleText } from "./schedule-text.ts";

export interface CheckOptions {
  readonly language: Language;
}

/** Every problem in every file that the model names, then the named checks of each budget and in what its formula differs. */
export function check(path: string, { language }: CheckOptions, io: Io): number {
  const model = loadModel(path);
  if (!model.value) return refuse(model.problems, io);
  const { value, problems } = readBudgets(path, budgetsOf(model.value.model), io);
  if (!value) return refuse(problems, io);
  for (const budget of value.budgets) {
    io.out(budgetText(budget, language));
    const against = comparedWith(budget, value.budgets);
    if (against) io.out(`${scheduleText(against, budget, language)}\n`);
  }
  io.out(queriesText(value.budgets, language));
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

function budgetText({ name, formula, allocation, sources, inputs }: Budget, language: Language): string {
  const row = (word: string, text: string): string => `  ${word.padEnd(wordWidth(language))} ${text}\n`;
  const { passed, failed } = workbookWords;
  return [
    `${name}  ${formula[language]}\n`,
    ...inputs.map(({ role, file, rows }) =>
      row(
        roleWords[role]?.[language] ?? role,
        `${file}${rows === undefined ? "" : ` (${checkWords.rows(grouped(String(rows)))[language]})`}`,
      ),
    ),
    ...sources.census.flatMap((census) => [
      ...ledgerOf(census, language).map((text, i) => row(i === 0 ? checkWords.counted[language] : "", text)),
      ...census.unused.map(({ file, headings }) =>
        row(checkWords.notUsed[language], `${file}: ${headings.join(", ")}`),
      ),
    ]),
    ...allocation.checks.map(({ check: each, passed: kept }) =>
      row(kept ? passed[language].toLowerCase() : failed[language], each.label[language]),
    ),
    "\n",
  ].join("");
}

/** Where every record of a census went; an estimate has rows of schools and no records. */
function ledgerOf(census: Census, language: Language): string[] {
  const { date, term, status, rows } = census;
  const which = `${date} (${termWords[term][language]}, ${statusWords[status]?.[language] ?? status})`;
  const all = `${which}: ${checkWords.rows(grouped(String(rows)))[language]}`;
  if (status === "estimated") return [all];
  const reasons = belongings.map(
    (belonging) => `${grouped(String(recordsIn(census, belonging)))} ${belongingWords[belonging]?.[language]}`,
  );
  return [all, ...reasons];
}

function wordWidth(language: Language): number {
  return Math.max(...Object.values(roleWords).map((word) => word[language].length));
}

/** An option is compared with the formula of its period, and that with the period before it. */
function comparedWith(budget: Budget, all: readonly Budget[]): Budget | undefined {
  const name = budgetName(budget.name);
  if (!name) return undefined;
  if (name.option !== undefined) return all.find((each) => each.name === name.period);
  const earlier = all.filter((each) => budgetName(each.name)?.option === undefined && each.name < name.period);
  return earlier.reduce<Budget | undefined>((last, each) => (last && last.name > each.name ? last : each), undefined);
}
