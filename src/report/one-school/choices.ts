import type { Match } from "../../comparison/match.ts";
import { oneSchoolSentences, oneSchoolWords } from "../../language/one-school-words.ts";
import type { Text } from "../../language/text.ts";
import type { School } from "../../school/school.ts";
import type { Context } from "../context.ts";

/** A school that may be chosen, what is said of it, and whose budgets are shown for it. */
export interface SchoolChoice {
  readonly school: School;
  readonly label: string;
  readonly says: Text;
  readonly isComparable: boolean;
  readonly before: readonly School[];
  readonly after: readonly School[];
}

/** Every school of either budget, in order of number. */
export function choicesOf(context: Context): SchoolChoice[] {
  return context.comparison.matches
    .flatMap((match) => choicesIn(context, match))
    .sort((a, b) => (a.school.number < b.school.number ? -1 : 1));
}

/** The most schools that are added together on one side of a choice. */
export function mostTogether(choices: readonly SchoolChoice[]): number {
  return Math.max(1, ...choices.flatMap(({ before, after }) => [before.length, after.length]));
}

function choicesIn(context: Context, match: Match): SchoolChoice[] {
  const schools = [...new Map([...match.before, ...match.after].map((school) => [school.number, school])).values()];
  return schools.map((school) => {
    const own = ({ number }: School): boolean => number === school.number;
    const standsForAll = own(match.school) && match.kind !== "opened" && match.kind !== "closed";
    return {
      school,
      label: labelOf(school),
      says: saysOf(context, match, school),
      isComparable: own(match.school) && (match.kind === "same" || match.kind === "joined"),
      before: standsForAll ? match.before : match.before.filter(own),
      after: standsForAll ? match.after : match.after.filter(own),
    };
  });
}

function labelOf({ number, name }: School): string {
  return `${number} ${name}`;
}

function saysOf({ before, after }: Context, match: Match, school: School): Text {
  if (match.kind === "opened") return oneSchoolSentences.opened(before.name);
  if (match.kind === "closed") return oneSchoolSentences.closed(after.name);
  if (school.number !== match.school.number) return oneSchoolSentences.becamePart(labelOf(match.school));
  const others = [...match.before, ...match.after].filter(({ number }) => number !== school.number);
  const madeFrom = [...new Set(others.map(labelOf))];
  if (match.kind === "partYear") return oneSchoolWords.partYear;
  return madeFrom.length === 0 ? oneSchoolWords.openBoth : oneSchoolSentences.madeFrom(madeFrom.join("; "));
}
