import type { Change, Detail } from "../formula/change.ts";
import { type Difference, differenceBetween, isEmpty } from "../formula/difference.ts";
import { changeInWords } from "../formula/difference-words.ts";
import type { Formula } from "../formula/formula.ts";
import { changeWords, partWords, scheduleSentences, scheduleWords as words } from "../language/schedule-words.ts";
import type { Language, Text } from "../language/text.ts";
import { figureTable, valueInWords } from "./figure-table.ts";
import { wrappedAfter } from "./wrapped.ts";

/** A formula and the name of the budget that it is read for. */
export interface Named {
  readonly name: string;
  readonly formula: Formula;
}

/** In what one formula differs from another: what must be consulted on, what was changed in figures, what in words alone. */
export function scheduleText(before: Named, after: Named, language: Language): string {
  const difference = differenceBetween(before.formula, after.formula);
  const heading = scheduleSentences.heading(before.name, after.name)[language];
  if (isEmpty(difference)) return `${heading}: ${words.noDifference[language]}\n`;
  const width = Math.max(before.name.length, after.name.length) + 2;
  const titles = [before, after].flatMap(({ name, formula }) =>
    wrappedAfter(`  ${name.padEnd(width)}`, formula[language]),
  );
  return `${[heading, ...titles, ...sections(difference, before.formula, after.formula, language)].join("\n")}\n`;
}

function sections(
  { method, figures, words: ofWords }: Difference,
  before: Formula,
  after: Formula,
  language: Language,
): string[] {
  const say = (text: Text): string => text[language];
  const listed = (changes: readonly Change[]): string[] =>
    changes.flatMap((change) => changeLines(change, before, after, language));
  return [
    "",
    ...section(say(words.method), say(words.consult), listed(method)),
    "",
    ...section(say(words.figures), "", figures.length > 0 ? figureTable(figures, language) : []),
    "",
    ...section(say(words.words), say(words.wordsChangeNoBudget), listed(ofWords)),
  ].map((line) => line.trimEnd());

  function section(title: string, about: string, lines: readonly string[]): string[] {
    if (lines.length === 0) return [`  ${title}: ${say(words.none)}`];
    return [...wrappedAfter("  ", about ? `${title} (${about})` : title), ...lines];
  }
}

/** What was done to which part, its sentences before and after, and what else of it is other in the file. */
function changeLines(change: Change, before: Formula, after: Formula, language: Language): string[] {
  const { part, id, label, what, details } = change;
  const say = (text: Text): string => text[language];
  const named = partWords[part] ?? { en: part, cy: part };
  const said = changeInWords(change, before, after);
  const [was, is] = [said.before, said.after].map((texts) => texts.map(say).join(" "));
  const arrow = (from: string | undefined, to: string | undefined): string =>
    `${from || say(words.nothing)} → ${to || say(words.nothing)}`;
  const only = details.length === 1 && details[0]?.path === "" ? details[0] : undefined;
  // What is one value reads on from the name of the part.
  if (only && id === undefined && isShort(was, is))
    return wrappedAfter("    ", `${say(named)}: ${arrow(was || only.before, is || only.after)}`);
  const heading = `${say(changeWords[what](named))}${nameOf(id, label, language)}`;
  if (what === "moved")
    return wrappedAfter("    ", `${heading}: ${say(words.place)} ${arrow(only?.before, only?.after)}`);
  const lines = wrappedAfter("    ", `${heading}${figureValue(change, before, after, language)}`);
  if (what !== "changed" && (was || is || namedEnough.includes(part)))
    return [...lines, ...(was || is ? wrappedAfter("      ", `${was}${is}`) : [])];
  const inFile = ofOneLanguage(details, language)
    .filter(({ path }) => path !== "" || !(was || is))
    .map((each) => `${each.path ? `${each.path}: ` : ""}${arrow(each.before, each.after)}`);
  if (!was && !is) return [...lines, ...inFile.flatMap((each) => wrappedAfter("      ", each))];
  const width = Math.max(...[words.before, words.after, words.file].map((word) => say(word).length)) + 2;
  const line = (word: Text, text: string): string[] =>
    text ? wrappedAfter(`      ${say(word).toLowerCase().padEnd(width)}`, text) : [];
  return [
    ...lines,
    ...line(words.before, was || say(words.nothing)),
    ...line(words.after, is || say(words.nothing)),
    ...line(words.file, inFile.join("; ")),
  ];
}

/** Where one came or went, its name and no more: what stands in it is of no consequence by itself, or stands beside it. */
const namedEnough = ["figures", "papers", "workedExamples"];

function isShort(...texts: readonly (string | undefined)[]): boolean {
  return texts.every((text = "") => text.length <= 20);
}

/** `: Deprivation (deprivation)`: as it is printed, and as the file knows it. */
function nameOf(id: string | undefined, label: Text | undefined, language: Language): string {
  if (id === undefined) return "";
  return label && id !== label.en ? `: ${label[language]} (${id})` : `: ${label?.[language] ?? id}`;
}

/** A figure that came or went stands with its value. */
function figureValue({ part, id = "", what }: Change, before: Formula, after: Formula, language: Language): string {
  if (part !== "figures" || what === "changed") return "";
  return `: ${valueInWords((what === "added" ? after : before).figures[id], language)}`;
}

/** Words that changed in both languages are shown in the one asked for. */
function ofOneLanguage(details: readonly Detail[], language: Language): Detail[] {
  const other = language === "en" ? "cy" : "en";
  const twin = (path: string): string => path.replace(new RegExp(`(^|\\.)${other}$`), `$1${language}`);
  return details.filter(({ path }) => twin(path) === path || !details.some((each) => each.path === twin(path)));
}
