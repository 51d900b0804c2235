import { changeWords, keyWords, partWords, scheduleWords as words } from "../language/schedule-words.ts";
import type { Language, Text } from "../language/text.ts";
import { own } from "../look-up.ts";
import type { Change, Detail } from "./change.ts";
import { changeInWords, type ReadFor } from "./difference-words.ts";
import { paperOf } from "./paper.ts";

/** Two formulas, and the language they are compared in. */
export interface Compared {
  readonly before: ReadFor;
  readonly after: ReadFor;
  readonly language: Language;
}

/** What stood somewhere and what stands there now; nothing where there was or is nothing. */
export interface ToldRow {
  /** What of the part it is, where the heading does not say it. */
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** One change as it is told, in a terminal or on a sheet. */
export interface Told {
  readonly heading: string;
  /** One value that reads on from its heading; a list of keys; what came or went; or the sentences of both. */
  readonly shape: "inline" | "listed" | "stated" | "beside";
  readonly rows: readonly ToldRow[];
  /** What is other in the file, for who has to find it there. */
  readonly inFile: string;
}

/** What was done to which part, its sentences before and after, and what else of it is other in the file. */
export function told(change: Change, aloud: boolean, compared: Compared): Told {
  const { part, id, label, what, details } = change;
  const { before, after, language } = compared;
  const say = (text: Text): string => text[language];
  const named = partWords[part] ?? { en: part, cy: part };
  // Another label is no reason to read a whole part aloud; what is one value says what it is.
  const said = aloud || id === undefined ? changeInWords(change, before, after) : { before: [], after: [] };
  const [was = "", is = ""] = [said.before, said.after].map((texts) => texts.map(say).join(" "));
  const only = details.length === 1 && details[0]?.path === "" ? details[0] : undefined;
  const one = (heading: string, row: ToldRow): Told => ({ heading, shape: "inline", rows: [row], inFile: "" });
  // What is one value reads on from the name of the part.
  if (only && id === undefined && isShort(was, is))
    return one(say(named), { label: "", before: was || only.before, after: is || only.after });
  const heading = `${say(changeWords[what](named))}${nameOf(id, label, language)}`;
  if (what === "moved") return one(heading, { label: say(words.place), before: only?.before, after: only?.after });
  if (what !== "changed" && (was || is || namedEnough.includes(part)))
    return { heading, shape: "stated", rows: was || is ? [{ label: "", before: was, after: is }] : [], inFile: "" };
  const shown = ofOneLanguage(details, language).filter(({ path }) => path !== "" || !(was || is));
  if (!was && !is && shown.every(({ path }) => keysInWords(path, language) !== undefined)) {
    const rows = shown.map((each) => ({
      label: keysInWords(each.path, language) ?? "",
      ...valuesInWords(part, each, compared),
    }));
    return { heading, shape: "listed", rows, inFile: "" };
  }
  const inFile = shown
    .map((each) => `${each.path ? `${each.path}: ` : ""}${arrow(each.before, each.after, language)}`)
    .join("; ");
  return { heading, shape: "beside", rows: was || is ? [{ label: "", before: was, after: is }] : [], inFile };
}

export function arrow(from: string | undefined, to: string | undefined, language: Language): string {
  return `${from || words.nothing[language]} → ${to || words.nothing[language]}`;
}

/** `note.cy` is `note, in Welsh`; nothing to say of a part that is one value, and undefined where a key has no words. */
function keysInWords(path: string, language: Language): string | undefined {
  const keys = path.split(".").filter((key) => key !== "" && !/^\d+$/.test(key));
  const said = keys.map((key) => own(keyWords, key)?.[language]);
  return said.some((word) => word === undefined) ? undefined : said.join(", ");
}

/** A paper by its words, and anything else as the file has it. */
function valuesInWords(
  part: string,
  { path, before, after }: Detail,
  compared: Compared,
): Pick<ToldRow, "before" | "after"> {
  if (part !== "figures" || path !== "paper") return { before, after };
  const paper = (id: string | undefined, { formula }: ReadFor) =>
    id === undefined ? undefined : paperOf(formula, id)[compared.language];
  return { before: paper(before, compared.before), after: paper(after, compared.after) };
}

/** Where one came or went, its name and no more: what stands in it is of no consequence by itself, or stands beside it. */
const namedEnough = ["figures", "papers", "workedExamples"];

function isShort(...texts: readonly string[]): boolean {
  return texts.every((text) => text.length <= 20);
}

/** `: Deprivation (deprivation)`: as it is printed, and as the file knows it. */
function nameOf(id: string | undefined, label: Text | undefined, language: Language): string {
  if (id === undefined) return "";
  return label && id !== label.en ? `: ${label[language]} (${id})` : `: ${label?.[language] ?? id}`;
}

/** Words that changed in both languages are shown in the one asked for. */
function ofOneLanguage(details: readonly Detail[], language: Language): Detail[] {
  const other = language === "en" ? "cy" : "en";
  const twin = (path: string): string => path.replace(new RegExp(`(^|\\.)${other}$`), `$1${language}`);
  return details.filter(({ path }) => twin(path) === path || !details.some((each) => each.path === twin(path)));
}
