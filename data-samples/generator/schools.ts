import { isChurchSchool, placeNames, primaryName } from "./names.ts";
import type { Random } from "./random.ts";
import { fullness, N1, N2, RECEPTION, type Sizes } from "./sizes.ts";

export type Phase = "nursery" | "primary" | "all-through" | "secondary" | "special";
export type Medium = "Welsh" | "dual" | "English";

export interface School {
  number: string;
  name: string;
  phase: Phase;
  medium: Medium;
  cluster: string;
  opened: string;
  closed: string;
  predecessors: string[];
  lowestYear: number;
  highestYear: number;
  /** Pupils in one full year group, up to Year 6 and from Year 7. */
  intake: number;
  seniorIntake: number;
  /** Part of its pupils who are eligible for free school meals. */
  deprivation: number;
  /** How readily it finds additional learning needs; 1 is ordinary. */
  alnFactor: number;
  /** Part of its pupils who have English or Welsh as an additional language. */
  ealPart: number;
}

export const AUTHORITY = "699";
export const FIRST_PRIMARY = 2001;

/** The pupils of a year group when it is as full as usual. */
export function usualSize(school: School, year: number): number {
  return (year <= 6 ? school.intake : school.seniorIntake) * fullness(year);
}

export function isOpenOn(school: School, date: string): boolean {
  return (school.opened === "" || school.opened <= date) && (school.closed === "" || school.closed >= date);
}

export function hasYear(school: School, year: number): boolean {
  return year >= school.lowestYear && year <= school.highestYear;
}

/** Schools that are open at the first census, one cluster round each secondary and all-through school. */
export function buildSchools(sizes: Sizes, random: Random): School[] {
  const place = placeNames(random);
  const heads = Array.from({ length: sizes.secondary + sizes.allThrough }, (_, at) =>
    headOfCluster(at, at - sizes.secondary, place.next().value, random),
  );
  const poverty = random.shuffled(heads.map((_, at) => (at + 0.5) / heads.length));
  const nurseries = Array.from({ length: sizes.nursery }, (_, at) => {
    const name = `${place.next().value} Nursery School`;
    const school = blankSchool(1001 + at, name, "nursery", [N1, N2], random);
    return { ...school, intake: school.intake * 3, cluster: heads[(at * 2) % heads.length]!.cluster };
  });
  let english = 0;
  let church = 0;
  const primaries = Array.from({ length: sizes.primary }, (_, at) => {
    const head = heads[at % heads.length]!;
    const medium = mediumOfPrimary(head, at);
    const name = primaryName(medium, place.next().value, english);
    // Church schools have a range of numbers of their own, so the digits after the authority's are no guide to the phase.
    const number = isChurchSchool(medium, english) ? 3501 + church++ : FIRST_PRIMARY + at - church;
    if (medium === "English") english++;
    return { ...blankSchool(number, name, "primary", [N1, 6], random), medium, cluster: head.cluster };
  });
  const specials = Array.from({ length: sizes.special }, (_, at) =>
    blankSchool(7001 + at, `Ysgol Arbennig ${place.next().value}`, "special", [RECEPTION, 14], random),
  );
  for (const school of [...nurseries, ...primaries, ...heads]) {
    const own = poverty[heads.findIndex((head) => head.cluster === school.cluster)]!;
    school.deprivation = own * 0.4 + random.part() * 0.6;
  }
  return [...nurseries, ...primaries, ...heads, ...specials];
}

function headOfCluster(at: number, afterSecondaries: number, place: string, random: Random): School {
  const allThrough = afterSecondaries >= 0;
  const medium: Medium = allThrough ? "dual" : at % 6 === 1 ? "Welsh" : "English";
  const name = allThrough ? `Ysgol Bro ${place}` : medium === "Welsh" ? `Ysgol Gyfun ${place}` : `${place} High School`;
  // One secondary in three sends its pupils elsewhere for the sixth form.
  const years: [number, number] = allThrough ? [N1, 14] : [7, at % 3 === 2 ? 11 : 14];
  const number = allThrough ? 5501 + afterSecondaries : 4001 + at;
  return {
    ...blankSchool(number, name, allThrough ? "all-through" : "secondary", years, random),
    medium,
    cluster: place,
  };
}

function mediumOfPrimary(head: School, at: number): Medium {
  if (head.medium === "Welsh") return "Welsh";
  if (head.medium === "dual") return at % 2 === 0 ? "Welsh" : "English";
  return at % 13 === 12 ? "dual" : "English";
}

export function blankSchool(
  number: number,
  name: string,
  phase: Phase,
  [lowestYear, highestYear]: readonly [number, number],
  random: Random,
): School {
  return {
    number: `${AUTHORITY}${number}`,
    name,
    phase,
    medium: "English",
    cluster: "",
    opened: "",
    closed: "",
    predecessors: [],
    lowestYear,
    highestYear,
    intake: 0.3 + 1.4 * random.part() + 1.6 * random.smallPart(),
    seniorIntake: 0,
    deprivation: 0.21,
    alnFactor: 0.7 + 0.6 * random.part(),
    ealPart: 0.02 + 0.28 * random.smallPart(),
  };
}
