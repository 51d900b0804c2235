import type { Change } from "../formula/change.ts";
import type { Compared } from "../formula/change-told.ts";
import { type Difference, differenceBetween, isEmpty } from "../formula/difference.ts";
import type { ReadFor } from "../formula/difference-words.ts";
import { scheduleSentences, scheduleWords as words } from "../language/schedule-words.ts";
import type { Language, Text } from "../language/text.ts";
import { changeLines } from "./change-lines.ts";
import { figureTable } from "./figure-table.ts";
import { wrappedAfter } from "./wrapped.ts";

/** A formula, and the budget that it is read for. */
export interface Named extends ReadFor {
  readonly name: string;
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
  return `${[heading, ...titles, ...sections(difference, { before, after, language })].join("\n")}\n`;
}

function sections({ method, figures, words: ofWords }: Difference, compared: Compared): string[] {
  const { language } = compared;
  const say = (text: Text): string => text[language];
  const listed = (changes: readonly Change[], aloud: boolean): string[] =>
    changes.flatMap((change) => changeLines(change, aloud, compared));
  return [
    "",
    ...section(say(words.method), say(words.consult), listed(method, true)),
    "",
    ...section(say(words.figures), "", figures.length > 0 ? figureTable(figures, language) : []),
    "",
    ...section(say(words.words), say(words.wordsChangeNoBudget), listed(ofWords, false)),
  ].map((line) => line.trimEnd());

  function section(title: string, about: string, lines: readonly string[]): string[] {
    if (lines.length === 0) return [`  ${title}: ${say(words.none)}`];
    return [...wrappedAfter("  ", about ? `${title} (${about})` : title), ...lines];
  }
}
