import type { Register } from "../school/read-schools.ts";
import { isOpenOn, type School } from "../school/school.ts";
import type { Census } from "./census.ts";
import type { CensusQuery, SchoolFacts } from "./census-count.ts";
import type { CheckName } from "./checks.ts";

/** Checks of a census beside the one before it, that nobody can ask of one alone. */
export const movedChecks: ReadonlySet<CheckName> = new Set<CheckName>([
  "pupils-moved",
  "aln-moved",
  "meals-moved",
  "school-missing",
]);

/** Fewer pupils than this are no movement, whatever part of a small school they are. */
const leastMove = 5;

/** What moved between a census and the one before it by more than a school explains: pupils by a tenth, ALN by half, eligible meals up by 15 points. */
export function movedSince(before: Census, now: Census, register: Register): CensusQuery[] {
  const there = new Set([...now.facts].filter(([, { pupils }]) => pupils > 0).map(([number]) => number));
  const missing = [...before.facts].flatMap(([number, { pupils }]): CensusQuery[] => {
    const school = register.get(number);
    if (pupils === 0 || there.has(number) || !school || !isOpenOn(school, now.date)) return [];
    return [query("school-missing", number, pupils, 0)];
  });
  return [
    ...missing,
    ...[...now.facts].flatMap(([number, facts]) => {
      const school = register.get(number);
      const earlier = school && factsOf(school, before);
      return earlier && facts.pupils > 0 && earlier.pupils > 0 ? moved(number, earlier, facts) : [];
    }),
  ];
}

/** A school made from others had their pupils. */
function factsOf({ number, predecessors }: School, census: Census): SchoolFacts | undefined {
  const own = census.facts.get(number);
  if (own && own.pupils > 0) return own;
  const parts = predecessors.flatMap((each) => census.facts.get(each) ?? []);
  const total = (of: keyof SchoolFacts): number => parts.reduce((sum, each) => sum + each[of], 0);
  return parts.length === 0
    ? undefined
    : { pupils: total("pupils"), aln: total("aln"), mealsEligible: total("mealsEligible") };
}

function moved(school: string, before: SchoolFacts, now: SchoolFacts): CensusQuery[] {
  return [
    ...(isBeyond(before.pupils, now.pupils, 10) ? [query("pupils-moved", school, before.pupils, now.pupils)] : []),
    ...(isBeyond(before.aln, now.aln, 50) ? [query("aln-moved", school, before.aln, now.aln)] : []),
    ...(points(now) - points(before) > 15
      ? [query("meals-moved", school, before.mealsEligible, now.mealsEligible)]
      : []),
  ];
}

function isBeyond(before: number, now: number, percent: number): boolean {
  const move = Math.abs(now - before);
  return move >= leastMove && move * 100 > before * percent;
}

function points({ mealsEligible, pupils }: SchoolFacts): number {
  return (100 * mealsEligible) / pupils;
}

function query(check: CensusQuery["check"], school: string, before: number, now: number): CensusQuery {
  return { check, school, records: 0, figures: { before, now } };
}
