import { type CheckName, movedChecks } from "../census/index.ts";
import { censusChecks } from "../language/census-checks.ts";
import { censusWords } from "../language/census-words.ts";
import type { Language } from "../language/text.ts";
import { detailsOf } from "../model/asked-words.ts";
import type { Budget } from "../model/budget.ts";
import { type Asked, censusQueries, idleAnswers, isAnyCompared } from "../model/queries.ts";
import { grouped } from "../money.ts";
import type { Register } from "../school/read-schools.ts";
import { lineWidth, wrapped, wrappedAfter } from "./wrapped.ts";

/** Every query about the censuses, by census and check: what it found, what to do, and where, with the answers of the model. */
export function queriesText(budgets: readonly Budget[], areAll: boolean, language: Language): string {
  const asked = censusQueries(budgets);
  const labels = [...new Set(asked.map(({ label }) => label))];
  const open = asked.filter(({ answer }) => !answer).length;
  const areCensuses = budgets.some(({ sources }) => sources.census.some(({ status }) => status !== "estimated"));
  const idle = idleAnswers(budgets, areAll).map(
    ({ check, census }) => `${censusWords.idle(check, census)[language]}\n`,
  );
  return [
    ...labels.map((label) =>
      censusText(
        label,
        asked.filter((query) => query.label === label),
        budgets,
        language,
      ),
    ),
    ...idle,
    ...(areCensuses && !isAnyCompared(budgets) ? [`${notComparedText(language)}\n`] : []),
    ...(open > 0 ? [`${censusWords.unanswered(open)[language]}\n`] : []),
  ].join("");
}

/** Which checks could not be asked: of a model's first census all of them are left out. */
function notComparedText(language: Language): string {
  return wrapped(censusWords.notCompared([...movedChecks])[language], lineWidth).join("\n");
}

function censusText(label: string, asked: readonly Asked[], budgets: readonly Budget[], language: Language): string {
  const checks = [...new Set(asked.map(({ check }) => check))];
  const each = checks.map((check) =>
    checkText(
      check,
      asked.filter((query) => query.check === check),
      budgets,
      language,
    ),
  );
  return `${censusWords.census(label)[language]}\n\n${each.join("\n")}\n`;
}

/** Schools that the same answer covers stand under it together. */
function checkText(check: CheckName, asked: readonly Asked[], budgets: readonly Budget[], language: Language): string {
  const { label, advice } = censusChecks[check];
  const answers = [...new Set(asked.map(({ answer }) => answer))];
  const lines = answers.flatMap((answer) => [
    ...(answer
      ? wrappedAfter("    ", censusWords.answered(answer.reason[language], answer.answeredBy)[language])
      : wrappedAfter("    ", advice[language])),
    ...places(
      answer,
      asked.filter((query) => query.answer === answer),
      budgets,
      language,
    ),
  ]);
  return `${[...wrappedAfter("  ", `${check}: ${label[language]}`), ...lines].join("\n")}\n`;
}

/** What is answered for all schools at once needs no list of them; of a file as a whole its name is said. */
function places(
  answer: Asked["answer"],
  asked: readonly Asked[],
  budgets: readonly Budget[],
  language: Language,
): string[] {
  if (!answer || answer.school !== undefined || asked.some(({ school }) => school === ""))
    return asked.flatMap((query) => schoolLines(query, budgets, language));
  const records = asked.reduce((sum, query) => sum + query.records, 0);
  return [`      ${censusWords.at(grouped(String(records)), grouped(String(asked.length)))[language]}`];
}

function schoolLines(asked: Asked, budgets: readonly Budget[], language: Language): string[] {
  const { school, records, figures, first, after } = asked;
  const register: Register = budgets[0]?.sources.register ?? new Map();
  const ofAll = first?.file ?? censusWords.allSchools[language];
  const nameOf = (number: string): string => `${number} ${register.get(number)?.name ?? ""}`;
  const ofFile = after ? censusWords.endsAfter(nameOf(after))[language] : ofAll;
  const whose = school === "" ? ofFile : nameOf(school);
  const found = [
    ...(records > 0 ? [censusWords.records(grouped(String(records)))[language]] : []),
    ...(figures ? [censusWords.fromTo(grouped(String(figures.before)), grouped(String(figures.now)))[language]] : []),
    ...detailsOf(asked).map((detail) => detail[language]),
    ...(first ? [censusWords.first(`${first.file}:${first.line}`)[language]] : []),
  ];
  return wrappedAfter("      ", `${whose}: ${found.join(", ")}`);
}
