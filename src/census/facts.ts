import { type YearGroup, yearGroups } from "../school/school.ts";
import { placeOf } from "./ages.ts";
import type { Provision } from "./codes.ts";
import type { Coded } from "./pupil.ts";

/** What a census is looked at by: funded records, and those of them that have a code. */
export const factNames = [
  "pupils",
  "aln",
  "schoolAction",
  "schoolActionPlus",
  "statement",
  "schoolIdp",
  "authorityIdp",
  "mealsEligible",
  "mealsProtected",
  "eal",
  "lookedAfter",
  "reserved",
  "partTime",
  "nursery",
  "nurseryPartTime",
] as const;
export type FactName = (typeof factNames)[number];
export type Facts = Readonly<Record<FactName, number>>;

/** The same of one school, and of each of its year groups that has anybody. */
export interface SchoolFacts extends Facts {
  readonly years: ReadonlyMap<YearGroup, Facts>;
}

/** How many numbers there are of a school: each fact of each year group. */
export const factPlaces = yearGroups.length * factNames.length;

/** Where the facts of a record stand among those numbers: the same for all records of the same codes. */
export function placesOfFacts(coded: Coded): number[] {
  const first = placeOf(coded.yearGroup) * factNames.length;
  return factNames.flatMap((name, i) => (isSo[name](coded) ? [first + i] : []));
}

function isInNursery({ yearGroup }: Coded): boolean {
  return yearGroup === "N1" || yearGroup === "N2";
}

const has =
  (code: Provision) =>
  ({ provision }: Coded): boolean =>
    provision === code;

const isSo: Readonly<Record<FactName, (coded: Coded) => boolean>> = {
  pupils: () => true,
  aln: ({ provision }) => provision !== "none",
  schoolAction: has("schoolAction"),
  schoolActionPlus: has("schoolActionPlus"),
  statement: has("statement"),
  schoolIdp: has("schoolIdp"),
  authorityIdp: has("authorityIdp"),
  mealsEligible: ({ freeSchoolMeals }) => freeSchoolMeals === "eligible",
  mealsProtected: ({ freeSchoolMeals }) => freeSchoolMeals === "protected",
  eal: ({ eal }) => eal !== "none",
  lookedAfter: ({ lookedAfter }) => lookedAfter,
  reserved: ({ reservedPlace }) => reservedPlace,
  partTime: ({ partTime }) => partTime,
  nursery: isInNursery,
  nurseryPartTime: (coded) => coded.partTime && isInNursery(coded),
};

export function schoolFacts(numbers: ArrayLike<number>): SchoolFacts {
  const years = new Map<YearGroup, Facts>();
  for (const [y, year] of yearGroups.entries()) {
    const first = y * factNames.length;
    // Most schools have few of the year groups.
    if (numbers[first])
      years.set(
        year,
        factsBy((_, i) => numbers[first + i] ?? 0),
      );
  }
  return { ...together([...years.values()]), years };
}

/** Year groups, or schools, as one. */
export function together(all: readonly Facts[]): Facts {
  return factsBy((name) => all.reduce((sum, facts) => sum + facts[name], 0));
}

/** Those of some year groups. */
export function factsIn({ years }: SchoolFacts, isAmong: (year: YearGroup) => boolean): Facts {
  return together([...years].flatMap(([year, facts]) => (isAmong(year) ? [facts] : [])));
}

const none = Object.fromEntries(factNames.map((name) => [name, 0])) as Record<FactName, number>;

export function factsBy(numberOf: (name: FactName, i: number) => number): Facts {
  const facts = { ...none };
  for (const [i, name] of factNames.entries()) facts[name] = numberOf(name, i);
  return facts;
}
