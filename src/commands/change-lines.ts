import type { Change, Detail } from "../formula/change.ts";
import { changeInWords, type ReadFor } from "../formula/difference-words.ts";
import { changeWords, keyWords, partWords, scheduleWords as words } from "../language/schedule-words.ts";
import type { Language, Text } from "../language/text.ts";
import { own } from "../look-up.ts";
import { valueInWords } from "./figure-table.ts";
import { wrappedAfter } from "./wrapped.ts";

/** Two formulas, and the language they are compared in. */
export interface Compared {
  readonly before: ReadFor;
  readonly after: ReadFor;
  readonly language: Language;
}

/** What was done to which part, its sentences before and after, and what else of it is other in the file. */
export function changeLines(change: Change, aloud: boolean, compared: Compared): string[] {
  const { part, id, label, what, details } = change;
  const { before, after, language } = compared;
  const say = (text: Text): string => text[language];
  const named = partWords[part] ?? { en: part, cy: part };
  // Another label is no reason to read a whole part aloud; what is one value says what it is.
  const said = aloud || id === undefined ? changeInWords(change, before, after) : { before: [], after: [] };
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
  const lines = wrappedAfter("    ", `${heading}${figureValue(change, compared)}`);
  if (what !== "changed" && (was || is || namedEnough.includes(part)))
    return [...lines, ...(was || is ? wrappedAfter("      ", `${was}${is}`) : [])];
  const shown = ofOneLanguage(details, language).filter(({ path }) => path !== "" || !(was || is));
  const inFile = shown.map((each) => `${each.path ? `${each.path}: ` : ""}${arrow(each.before, each.after)}`);
  if (!was && !is && shown.every(({ path }) => keysInWords(path, language) !== undefined))
    return [
      ...lines,
      ...shown.flatMap((each) => {
        const keys = keysInWords(each.path, language);
        const [from, to] = valuesInWords(part, each, compared);
        return wrappedAfter("      ", `${keys ? `${keys}: ` : ""}${arrow(from, to)}`);
      }),
    ];
  if (!was && !is) return [...lines, ...headed([[say(words.file), inFile.join("; ")]])];
  return [
    ...lines,
    ...headed([
      [say(words.before), was || say(words.nothing)],
      [say(words.after), is || say(words.nothing)],
      [say(words.file), inFile.join("; ")],
    ]),
  ];
}

/** `note.cy` is `note, in Welsh`; nothing to say of a part that is one value, and undefined where a key has no words. */
function keysInWords(path: string, language: Language): string | undefined {
  const keys = path.split(".").filter((key) => key !== "" && !/^\d+$/.test(key));
  const said = keys.map((key) => own(keyWords, key)?.[language]);
  return said.some((word) => word === undefined) ? undefined : said.join(", ");
}

/** A paper by its words, and anything else as the file has it. */
function valuesInWords(part: string, { path, before, after }: Detail, compared: Compared): (string | undefined)[] {
  if (part !== "figures" || path !== "paper") return [before, after];
  const paper = (id: string | undefined, { formula }: ReadFor) => own(formula.papers, id)?.[compared.language] ?? id;
  return [paper(before, compared.before), paper(after, compared.after)];
}

/** Paragraphs one under another, each after its word; none where there is nothing to say. */
function headed(paragraphs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...paragraphs.map(([word]) => word.length)) + 2;
  return paragraphs.flatMap(([word, text]) =>
    text ? wrappedAfter(`      ${word.toLowerCase().padEnd(width)}`, text) : [],
  );
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
function figureValue({ part, id = "", what }: Change, { before, after, language }: Compared): string {
  if (part !== "figures" || what === "changed") return "";
  return `: ${valueInWords(own((what === "added" ? after : before).formula.figures, id), language)}`;
}

/** Words that changed in both languages are shown in the one asked for. */
function ofOneLanguage(details: readonly Detail[], language: Language): Detail[] {
  const other = language === "en" ? "cy" : "en";
  const twin = (path: string): string => path.replace(new RegExp(`(^|\\.)${other}$`), `$1${language}`);
  return details.filter(({ path }) => twin(path) === path || !details.some((each) => each.path === twin(path)));
}
