import { type CheckName, movedChecks } from "../census/index.ts";
import { censusChecks } from "../language/census-checks.ts";
import { censusWords } from "../language/census-words.ts";
import { queryLabels, queryNameOf } from "../language/query-labels.ts";
import type { Language } from "../language/text.ts";
import { answerToWrite } from "../model/answers.ts";
import { detailsOf } from "../model/asked-words.ts";
import type { Budget } from "../model/budget.ts";
import {
  type Asked,
  type AskedOfBudgets,
  answerableOf,
  budgetQueries,
  censusQueries,
  idleAnswers,
  isAnyCompared,
} from "../model/queries.ts";
import { grouped } from "../money.ts";
import type { Register } from "../school/read-schools.ts";
import { lineWidth, wrapped, wrappedAfter } from "./wrapped.ts";

/** Every query: about the censuses by census and check, then about files and formulas; what it found, what to do, and where, with the answers of the model. */
export function queriesText(budgets: readonly Budget[], areAll: boolean, language: Language): string {
  const asked = censusQueries(budgets);
  const labels = [...new Set(asked.map(({ label }) => label))];
  const ofBudgets = budgetQueries(budgets);
  const open = [...asked, ...ofBudgets].filter(({ answer }) => !answer).length;
  const areCensuses = budgets.some(({ sources }) => sources.census.some(({ status }) => status !== "estimated"));
  const idle = idleAnswers(budgets, areAll).map(({ query, at, census }) =>
    wrappedAfter("", censusWords.idle(query, at, census)[language])
      .map((line) => `${line}\n`)
      .join(""),
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
    ...(ofBudgets.length > 0 ? [ofBudgetsText(ofBudgets, language)] : []),
    ...idle,
    ...(areCensuses && !isAnyCompared(budgets) ? [`${notComparedText(language)}\n`] : []),
    ...(open > 0 ? [`${censusWords.unanswered(open)[language]}\n`] : []),
  ].join("");
}

/** Those about files and formulas, each with its answer, or with the answer as it is to be written. */
function ofBudgetsText(asked: readonly AskedOfBudgets[], language: Language): string {
  const names = [...new Set(asked.map(({ query }) => queryNameOf(query.kind)))];
  const each = names.map((name) => {
    const those = asked.filter(({ query }) => queryNameOf(query.kind) === name);
    const lines = those.flatMap((one) => [
      ...wrappedAfter("    ", `${one.query.at}: ${one.query.value}${ofWhich(one.budgets)}`),
      ...(one.answer
        ? wrappedAfter("      ", censusWords.answered(one.answer.reason[language], one.answer.answeredBy)[language])
        : [...lapsedLines(one, language), `      ${answerToWrite(answerableOf(one.query))}`]),
    ]);
    return `${[...wrappedAfter("  ", `${name}: ${queryLabels[name][language]}`), ...lines].join("\n")}\n`;
  });
  const isOpen = asked.some(({ answer }) => answer === undefined);
  const how = isOpen ? `${wrappedAfter("  ", censusWords.howToAnswer[language]).join("\n")}\n\n` : "";
  return `${censusWords.ofBudgets[language]}\n\n${how}${each.join("\n")}\n`;
}

function ofWhich(budgets: readonly string[]): string {
  return budgets.length > 0 ? ` (${budgets.join(", ")})` : "";
}

/** An answer that was to another value, so that nobody looks for what became of it. */
function lapsedLines({ lapsed }: Pick<AskedOfBudgets, "lapsed">, language: Language): string[] {
  return lapsed ? wrappedAfter("      ", censusWords.lapsed(lapsed.value, lapsed.answeredBy)[language]) : [];
}

/** Of many schools that are asked about beside results. */
const schoolsNamed = 3;

/** What is asked of the censuses and not answered, in a line for each check: for commands that give results. */
export function openCensusLines(budgets: readonly Budget[]): string[] {
  const open = censusQueries(budgets).filter(({ answer }) => !answer);
  const groups = new Map<string, Asked[]>();
  for (const query of open) {
    const key = `${query.label} ${query.check}`;
    groups.set(key, [...(groups.get(key) ?? []), query]);
  }
  return [...groups.values()].flatMap((those) => {
    const [first] = those;
    if (!first) return [];
    const named = those.slice(0, schoolsNamed).map((query) => placeOf(query, budgets, "en"));
    const others = those.length - named.length;
    const where = [...named, ...(others > 0 ? [`${grouped(String(others))} more`] : [])].join("; ");
    return wrappedAfter("  ", `${first.label}, ${first.check}: ${censusChecks[first.check].label.en}: ${where}`);
  });
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
  if (!answer || answer.at !== undefined || asked.some(({ school }) => school === ""))
    return asked.flatMap((query) => schoolLines(query, budgets, language));
  const records = asked.reduce((sum, query) => sum + query.records, 0);
  return [`      ${censusWords.at(grouped(String(records)), grouped(String(asked.length)))[language]}`];
}

function schoolLines(asked: Asked, budgets: readonly Budget[], language: Language): string[] {
  return [...wrappedAfter("      ", placeOf(asked, budgets, language)), ...lapsedLines(asked, language)];
}

/** `6992010 Ysgol Aber: from 520 to 300` */
function placeOf(asked: Asked, budgets: readonly Budget[], language: Language): string {
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
  return `${whose}: ${found.join(", ")}`;
}
