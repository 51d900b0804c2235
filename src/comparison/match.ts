import type { Allocation } from "../allocation/allocate.ts";
import { type FundingPeriod, middlesOfMonths } from "../school/funding-period.ts";
import type { Register } from "../school/read-schools.ts";
import { isOpenOn, type School } from "../school/school.ts";
import { hasClosedBy, successionOf } from "../school/succession.ts";

/** Schools of two budgets that are compared as one: usually one and the same; those that joined; those that opened or closed. */
export interface Match {
  readonly kind: MatchKind;
  /** The school that stands for the match: the one that has the pupils of all in the later budget, or had them in the earlier where there is none. */
  readonly school: School;
  readonly before: readonly School[];
  readonly after: readonly School[];
}

/**
 * `same` and `joined` were open throughout both periods and can be compared. The others cannot be without a false percentage:
 * `opened` and `closed` stand in one budget alone, and `partYear` was open for part of a period.
 */
export type MatchKind = "same" | "joined" | "opened" | "closed" | "partYear";

interface Side {
  readonly allocation: Allocation;
  readonly period: FundingPeriod;
}

/** Every school of either budget stands in exactly one match. Matches are in order of school number. */
export function matchSchools(before: Side, after: Side, register: Register): Match[] {
  const later = before.period.firstDay > after.period.firstDay ? before.period : after.period;
  const groups = groupsOf([...before.allocation.schools, ...after.allocation.schools], register, later);
  const within = (side: Side, group: ReadonlySet<string>): School[] =>
    side.allocation.schools.filter(({ number }) => group.has(number));
  return groups
    .map((group) => match(within(before, group), within(after, group), before.period, after.period, register))
    .sort((a, b) => (a.school.number < b.school.number ? -1 : 1));
}

/** Schools linked by predecessors that have closed belong together, however many steps apart: until it closes each has its own budget. */
function groupsOf(schools: readonly School[], register: Register, period: FundingPeriod): Set<string>[] {
  const lastMonth = middlesOfMonths(period).at(-1) ?? period.lastDay;
  const groupOf = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const joined = new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])]);
    for (const number of joined) groupOf.set(number, joined);
  };
  const link = ({ number, predecessors }: School): void => {
    join(number, number);
    for (const predecessor of predecessors) {
      const school = register.get(predecessor);
      if (!school || !hasClosedBy(school, lastMonth)) continue;
      join(number, predecessor);
      link(school);
    }
  };
  for (const school of schools) link(school);
  return [...new Set(groupOf.values())].filter((group) => schools.some(({ number }) => group.has(number)));
}

function match(
  before: School[],
  after: School[],
  periodBefore: FundingPeriod,
  periodAfter: FundingPeriod,
  register: Register,
): Match {
  const school = lastOf(after, register) ?? lastOf(before, register);
  if (!school) throw new Error("a match has at least one school");
  return {
    kind: kindOf(before, after, openThroughout(before, periodBefore) && openThroughout(after, periodAfter)),
    school,
    before,
    after,
  };
}

/** The one that none of the others was made from, whichever number it has. */
function lastOf(schools: readonly School[], register: Register): School | undefined {
  return schools.find((school) =>
    successionOf(school, register)
      .slice(1)
      .every(({ number }) => !schools.some((other) => other.number === number)),
  );
}

function kindOf(before: readonly School[], after: readonly School[], throughout: boolean): MatchKind {
  if (before.length === 0) return "opened";
  if (after.length === 0) return "closed";
  if (!throughout) return "partYear";
  return before.length === 1 && after.length === 1 && before[0]?.number === after[0]?.number ? "same" : "joined";
}

/** One of them, at least, is open in every month. */
function openThroughout(schools: readonly School[], period: FundingPeriod): boolean {
  return middlesOfMonths(period).every((day) => schools.some((school) => isOpenOn(school, day)));
}
