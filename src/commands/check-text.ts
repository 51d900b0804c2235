import { belongings, type Census, recordsIn } from "../census/index.ts";
import { censusesUsed } from "../formula/censuses-read.ts";
import { differenceBetween } from "../formula/difference.ts";
import { checkSentences, checkWords } from "../language/check-words.ts";
import { inputWords, inputWordsWidth, notRead, termWords } from "../language/input-words.ts";
import { belongingWords } from "../language/ledger-words.ts";
import type { Language, Text } from "../language/text.ts";
import { statusWords } from "../language/workbook/statuses.ts";
import { workbookWords } from "../language/workbook-words.ts";
import type { Budget, InputFile } from "../model/budget.ts";
import { checksKept, type RecordsOf, recordsOf } from "../model/records.ts";
import { grouped } from "../money.ts";
import { wrappedAfter } from "./wrapped.ts";

/** What one budget was made from, where its records went and what was tested of it, a paragraph each. */
export function budgetText(budget: Budget, language: Language): string {
  const { name, formula, inputs } = budget;
  return `${[
    ...wrappedAfter(`${name}  `, formula[language]),
    ...fileRows(inputs, language),
    ...censusRows(budget, language),
    ...checkRows(budget, language),
  ].join("\n")}\n`;
}

/** How many differences there are from another budget's formula, and the command that prints them in full. */
export function differencesText(model: string, before: Budget, after: Budget, language: Language): string {
  const { method, figures, words } = differenceBetween(before.formula, after.formula);
  const counted = checkSentences.differences(before.name, method.length, figures.length, words.length);
  const command = checkSentences.inFull(`npx --no aln check ${model} ${before.name} ${after.name}`);
  return `${[...row(checkWords.differences, counted[language], language), ...row({ en: "", cy: "" }, command[language], language)].join("\n")}\n`;
}

/** The last line of all. */
export function outcomeText(budgets: readonly Budget[], language: Language): string {
  const all = budgets.map(checksKept);
  const [kept, of] = [all.reduce((sum, each) => sum + each.kept, 0), all.reduce((sum, each) => sum + each.of, 0)];
  return `${checkSentences.all(budgets.length, kept, of)[language]}\n`;
}

function row(label: Text, text: string, language: Language): string[] {
  return wrappedAfter(`  ${label[language].padEnd(inputWordsWidth(language))}  `, text);
}

/** Files that hold the same thing stand together: a census may have one for each school. */
function fileRows(inputs: readonly InputFile[], language: Language): string[] {
  // The model is what the command names.
  const named = inputs.filter(({ role }) => role !== "model");
  const labels = [...new Map(named.map((input) => [inputWords(input)[language], inputWords(input)])).values()];
  return labels.flatMap((label) => {
    const files = named.filter((input) => inputWords(input)[language] === label[language]);
    return row(label, files.map((file) => fileWords(file, language)).join(", "), language);
  });
}

function fileWords({ file, rows, emptyRows }: InputFile, language: Language): string {
  if (rows === undefined) return file;
  const all = checkSentences.rows(grouped(String(rows)))[language];
  const empty = emptyRows ? `, ${checkSentences.emptyRows(grouped(String(emptyRows)))[language]}` : "";
  return `${file} (${all}${empty})`;
}

function censusRows({ formula, sources }: Budget, language: Language): string[] {
  const used = censusesUsed(formula, sources.census);
  return sources.census.flatMap((census) => [
    ...row(checkWords.counted, ledgerOf(census, used.includes(census), language), language),
    ...census.unused.flatMap(({ file, headings, near }) =>
      row(checkWords.notUsed, `${file}: ${headings.map((heading) => withNear(heading, near)).join(", ")}`, language),
    ),
  ]);
}

/** A heading that nothing reads, with the one that may be meant. */
function withNear(heading: string, near: Census["unused"][number]["near"]): string {
  const meant = near.filter((each) => each.heading === heading).map(({ known }) => known);
  return meant.length > 0 ? `${heading} (${meant.join(", ")}?)` : heading;
}

/** Where every record of a census went; an estimate has rows of schools and no records. */
function ledgerOf(census: Census, isRead: boolean, language: Language): string {
  const { date, term, status, rows } = census;
  const which = `${date} (${termWords[term][language]}, ${statusWords[status]?.[language] ?? status}${isRead ? "" : `, ${notRead[language]}`})`;
  const all = `${which}: ${checkSentences.rows(grouped(String(rows)))[language]}`;
  if (status === "estimated") return all;
  const reasons = belongings
    .filter((belonging) => recordsIn(census, belonging) > 0)
    .map((belonging) => `${grouped(String(recordsIn(census, belonging)))} ${belongingWords[belonging]?.[language]}`);
  return `${all}; ${reasons.join("; ")}`;
}

/** What passed in one paragraph; what failed, each by itself. */
function checkRows(budget: Budget, language: Language): string[] {
  const records = recordsOf(budget);
  const checks = [
    ...budget.allocation.checks.map(({ check, passed }) => ({ label: check.label, passed })),
    ...(records.length > 0 ? [{ label: recordsLabel(records), passed: records.every(({ lost }) => lost === 0) }] : []),
  ];
  const { kept, of } = checksKept(budget);
  const labels = checks.filter(({ passed }) => passed).map(({ label }) => label[language]);
  const { passed, failed } = workbookWords;
  return [
    ...row(
      { en: passed.en.toLowerCase(), cy: passed.cy.toLowerCase() },
      `${checkSentences.passed(kept, of)[language]}: ${labels.join("; ")}`,
      language,
    ),
    ...checks.filter((each) => !each.passed).flatMap(({ label }) => row(failed, label[language], language)),
  ];
}

/** Of several censuses each is a check: their days say how many. */
function recordsLabel(records: readonly RecordsOf[]): Text {
  const { en, cy } = workbookWords.recordsAccounted;
  const days = records.length > 1 ? ` (${records.map(({ census }) => census.date).join(", ")})` : "";
  return { en: `${en}${days}`, cy: `${cy}${days}` };
}
