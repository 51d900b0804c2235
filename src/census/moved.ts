import type { PlainDate } from "../date.ts";
import type { Register } from "../school/read-schools.ts";
import { isOpenOn } from "../school/school.ts";
import type { Census } from "./census.ts";
import type { CensusQuery } from "./census-count.ts";
import type { CheckName } from "./checks.ts";
import { cutShort } from "./cut-short.ts";
import { type FactName, type Facts, together } from "./facts.ts";
import { type Between, hasVanished, isByLaw, type OfAll, type Watched, watched } from "./watched.ts";

/** Checks of a census beside the one before it, that nobody can ask of one alone. */
export const movedChecks: ReadonlySet<CheckName> = new Set<CheckName>([
  "pupils-moved",
  ...watched.map(({ check }) => check),
  "school-missing",
  "census-cut",
]);

/** Fewer pupils than this are no movement, whatever part of a small school they are. */
const leastMove = 5;
/** Fewer of a code than these come and go by chance: so many less, or so many more. */
const leastFall = 10;
const leastRise = 20;
/** Of all schools together. */
const leastOfAll = 20;
/** So many schools are an authority, and no two or three that happen to move alike. */
const fewestSchools = 4;

/** A school in both censuses: what it and the schools that it took in had, and what it has. */
interface Pair {
  readonly school: string;
  readonly before: Facts;
  readonly now: Facts;
}

type Direction = Between["direction"];
type Days = Omit<Between, "direction">;

interface Move {
  readonly watched: Watched;
  readonly direction: Direction;
  readonly query: CensusQuery;
}

/** What moved between a census and the one before it by more than a school explains. What moved at most schools is said once, for all of them. */
export function movedSince(before: Census, now: Census, register: Register): CensusQuery[] {
  const pairs = pairsOf(before, now, register);
  const days = { earlier: before.date, later: now.date };
  const totals = new Map(watched.map((each) => [each, totalOf(each, pairs)]));
  const ofAll = unpartnered(watched.flatMap((each) => moveOfAll(each, totals.get(each), pairs, days)));
  const ofSchools = pairs.flatMap((pair) =>
    unpartnered(watched.flatMap((each) => moveOf(each, pair, totals.get(each), days))).filter(
      (each) => !ofAll.some((said) => isSaidBy(said, each)),
    ),
  );
  const missing = missingIn(before, now, register);
  const pupils = pairs.flatMap(pupilsMoved);
  const cut = cutShort(before, now, missing, pupils);
  const rest = [...missing, ...pupils].filter(({ school }) => !cut?.schools.has(school));
  return [...(cut ? [cut.query] : []), ...rest, ...[...ofAll, ...ofSchools].map((move) => move.query)];
}

/** Schools of the census before that are open and have nobody. */
function missingIn(before: Census, now: Census, register: Register): CensusQuery[] {
  return [...before.facts].flatMap(([number, { pupils }]): CensusQuery[] => {
    const school = register.get(number);
    const isThere = (now.facts.get(number)?.pupils ?? 0) > 0;
    if (pupils === 0 || isThere || !school || !isOpenOn(school, now.date)) return [];
    return [{ check: "school-missing", school: number, records: 0, figures: { before: pupils, now: 0 } }];
  });
}

function pairsOf(before: Census, now: Census, register: Register): Pair[] {
  return [...now.facts].flatMap(([number, facts]): Pair[] => {
    const school = register.get(number);
    if (!school || facts.pupils === 0) return [];
    const earlier = together(whoseItHas(number, now.date, register).flatMap((each) => before.facts.get(each) ?? []));
    return earlier.pupils > 0 ? [{ school: number, before: earlier, now: facts }] : [];
  });
}

/** A school, and all whose pupils it has on that day: those that it was made from or took in, once they have closed. */
function whoseItHas(number: string, day: PlainDate, register: Register): string[] {
  const closed = (register.get(number)?.predecessors ?? []).filter((each) => {
    const school = register.get(each);
    return !school || !isOpenOn(school, day);
  });
  return [number, ...closed.flatMap((each) => whoseItHas(each, day, register))];
}

function pupilsMoved({ school, before, now }: Pair): CensusQuery[] {
  return isBeyond(before.pupils, now.pupils, 10) ? [query("pupils-moved", school, before.pupils, now.pupils)] : [];
}

/** Of one code at one school. */
function moveOf(each: Watched, { school, before, now }: Pair, ofAll: OfAll | undefined, days: Days): Move[] {
  const { check, fact } = each;
  const expected = expectedOf(each, before, now);
  const direction = now[fact] < expected ? "down" : "up";
  const beside = { before, now, expected, ofAll };
  if (isByLaw(each, { ...days, direction })) return [];
  const isMoved = special[fact]?.(beside) ?? isHalvedOrDoubled(expected, now[fact]);
  return isMoved ? [{ watched: each, direction, query: query(check, school, before[fact], now[fact]) }] : [];
}

function totalOf(each: Watched, pairs: readonly Pair[]): OfAll {
  return {
    expected: pairs.reduce((sum, { before, now }) => sum + expectedOf(each, before, now), 0),
    now: pairs.reduce((sum, { now }) => sum + now[each.fact], 0),
  };
}

/** Of one code at all schools together: by more than half, and at two schools in three at least. */
function moveOfAll(each: Watched, ofAll: OfAll | undefined, pairs: readonly Pair[], days: Days): Move[] {
  const { check, fact } = each;
  if (!ofAll) return [];
  const { expected, now } = ofAll;
  const direction = now < expected ? "down" : "up";
  const having = pairs.filter((pair) => pair.before[fact] > 0 || pair.now[fact] > 0);
  const alike = having.filter((pair) => {
    const own = expectedOf(each, pair.before, pair.now);
    return direction === "down" ? pair.now[fact] < own : pair.now[fact] > own;
  });
  const isOfMost = alike.length * 3 >= having.length * 2 && having.length >= fewestSchools;
  if (!isOfMost || Math.abs(now - expected) < leastOfAll) return [];
  const between = { ...days, direction } as const;
  const isMoved = direction === "down" ? now * 2 < expected : now > expected * 2;
  const endsAnyway = isByLaw(each, between) || (fact === "mealsProtected" && direction === "down");
  if (endsAnyway ? !hasVanished(each, between, ofAll) : !isMoved) return [];
  const before = having.reduce((sum, pair) => sum + pair.before[fact], 0);
  const schools = { found: alike.length, of: having.length };
  return [{ watched: each, direction, query: { ...query(check, "", before, now), schools } }];
}

/** What fell under one code has mostly risen under another: that is one cause, and said once. */
function unpartnered(moves: readonly Move[]): Move[] {
  const fell = new Set(moves.filter(({ direction }) => direction === "down").map(({ watched: { group } }) => group));
  const whole = new Set(moves.filter(({ watched: { isWhole } }) => isWhole).map(({ watched: { group } }) => group));
  return moves.filter(
    ({ watched: { group, isWhole }, direction }) =>
      (direction === "down" || !fell.has(group)) && (isWhole || !whole.has(group)),
  );
}

/** Whether a move of all schools is that of one as well: of the same code, of all codes of its kind, or of the code that it went from. */
function isSaidBy(ofAll: Move, { watched: { fact, group }, direction }: Move): boolean {
  const { isWhole } = ofAll.watched;
  if (ofAll.watched.group !== group) return false;
  if (ofAll.watched.fact === fact || isWhole) return ofAll.direction === direction;
  return ofAll.direction === "down" && direction === "up";
}

/** As many as there would be if nothing but the number of pupils had changed. */
function expectedOf({ fact, among }: Watched, before: Facts, now: Facts): number {
  return before[among] === 0 ? now[fact] : (before[fact] * now[among]) / before[among];
}

interface Beside {
  readonly before: Facts;
  readonly now: Facts;
  readonly expected: number;
  readonly ofAll: OfAll | undefined;
}

/** Codes that money most often follows are looked at more closely than the others. */
const special: Partial<Record<FactName, (beside: Beside) => boolean>> = {
  // In number, and beside the number of pupils: where half of a school is missing, its ALN is no other matter.
  aln: ({ before, now, expected }) => isBeyond(before.aln, now.aln, 50) && isBeyond(expected, now.aln, 50),
  mealsEligible: ({ before, now, expected }) => {
    const [from, to] = [points(before), points(now)];
    if (to - from > 15) return true;
    return (from - to > 15 && expected - now.mealsEligible >= leastFall) || isGoneOrHalved(expected, now.mealsEligible);
  },
  // Protection ends little by little, and not at one school alone.
  mealsProtected: ({ now, expected, ofAll }) =>
    now.mealsProtected < expected
      ? now.mealsProtected * 10 < expected && expected >= leastFall && (ofAll?.now ?? 0) * 2 >= (ofAll?.expected ?? 0)
      : isHalvedOrDoubled(expected, now.mealsProtected),
};

/** To none from six, or to less than half. */
function isGoneOrHalved(expected: number, now: number): boolean {
  return (now === 0 && expected >= 6) || (now * 2 < expected && expected - now >= leastFall);
}

function isHalvedOrDoubled(expected: number, now: number): boolean {
  if (now < expected) return now * 2 < expected && expected - now >= leastFall;
  return now > expected * 2 && now - expected >= leastRise;
}

function isBeyond(before: number, now: number, percent: number): boolean {
  const move = Math.abs(now - before);
  return move >= leastMove && move * 100 > before * percent;
}

function points({ mealsEligible, pupils }: Facts): number {
  return (100 * mealsEligible) / pupils;
}

function query(check: CheckName, school: string, before: number, now: number): CensusQuery {
  return { check, school, records: 0, figures: { before, now } };
}
