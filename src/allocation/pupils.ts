import { type Census, speaksFor } from "../census/index.ts";
import type { PlainDate } from "../date.ts";
import { type MonthsRead, monthsRead } from "../formula/censuses-read.ts";
import type { CensusDriver } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import { Decimal, sum, zero } from "../money.ts";
import { covers, middlesOfMonths } from "../school/funding-period.ts";
import type { School } from "../school/school.ts";
import { heldAt, heldMonthlyAt } from "./held.ts";
import type { Adjustment, Sources } from "./sources.ts";

/** One month of a school's year: the schools whose pupils it has then, itself among them where it is open, and what they are counted in. */
export interface Month {
  /** The middle of it. */
  readonly day: PlainDate;
  readonly held: readonly string[];
  readonly isOpen: boolean;
  readonly read: MonthsRead<Census>;
}

/** The twelve months of a school's year, as a driver counts them. */
export function monthsOf(driver: CensusDriver, formula: Formula, school: School, sources: Sources): Month[] {
  const held = heldMonthlyAt(school, sources);
  const reads = monthsRead(driver, formula, sources.census).flatMap((read) =>
    Array.from({ length: read.months }, () => read),
  );
  return middlesOfMonths(sources.period).flatMap((day, i): Month[] => {
    const read = reads[i];
    const isOpen = covers({ from: school.opened, to: school.closed }, day);
    return read ? [{ day, held: held?.[i] ?? [], isOpen, read }] : [];
  });
}

const millionths = 1_000_000;
/** One mean divides by 1, another by 2 or 3: sixths of a count add up to them all without a remainder. */
const parts = 6;

/**
 * Pupils × months at a school: in each month the pupils of every school that it has then, as that month's census counts them. A mean is over
 * the censuses that have any of those schools: a new school divides by those it has.
 */
export function pupilMonths(
  id: string,
  driver: CensusDriver,
  formula: Formula,
  school: School,
  sources: Sources,
): Decimal {
  const months = monthsOf(driver, formula, school, sources);
  const counted = sum(months.map((month) => countedIn(id, month)));
  const estimated = sum(
    adjustmentsFor(id, school, sources).map((each) => each.number.times(monthsOfEstimate(each, months))),
  );
  return counted.div(parts * millionths).plus(estimated);
}

/** What the census counts at a school, in the months that an adjustment is added to; as much as that is at any one time. */
export function countedBeside(
  adjustment: Adjustment,
  driver: CensusDriver,
  formula: Formula,
  school: School,
  sources: Sources,
): Decimal {
  const months = monthsOf(driver, formula, school, sources);
  const those = months.filter((month) => month.isOpen && isFor(adjustment, month.read, months));
  if (those.length === 0) return zero;
  return sum(those.map((month) => countedIn(adjustment.driver, ownOf(school, month)))).div(
    parts * millionths * those.length,
  );
}

/** A school's own pupils are what is corrected there, and not those of a school that it took in; one that no census has yet has only theirs. */
function ownOf({ number }: School, month: Month): Month {
  const isCounted = month.read.census.some((census) => speaksFor(census, number));
  return isCounted ? { ...month, held: [number] } : month;
}

function countedIn(id: string, { held, read }: Month): Decimal {
  const having = read.census.filter((census) => held.some((number) => speaksFor(census, number)));
  if (having.length === 0) return zero;
  const counts = having.flatMap(({ counts }) => held.map((number) => new Decimal(counts.get(number)?.get(id) ?? 0)));
  return sum(counts).times(parts / having.length);
}

/** In how many months a school has what is estimated: its own while it is open, and that of schools whose pupils it has. */
export function monthsOfEstimate(estimate: Adjustment, months: readonly Month[]): number {
  return months.filter(({ held, read }) => held.includes(estimate.school) && isFor(estimate, read, months)).length;
}

/** The estimates and corrections of a driver that a school has, as it has pupils: its own, and those of schools it was made from. */
export function adjustmentsFor(id: string, school: School, sources: Sources): Adjustment[] {
  const those = sources.adjustments.filter(({ driver }) => driver === id);
  if (those.length === 0) return [];
  const held = new Set([school.number, ...heldAt(school, sources).map(({ number }) => number)]);
  return those.filter((each) => held.has(each.school));
}

/** With a census for each term, an estimate belongs to the latest that is not after it, and counts in that one's months. */
export function isFor({ date }: Adjustment, read: Month["read"], months: readonly Month[]): boolean {
  const reads = [...new Set(months.map((month) => month.read))];
  const before = reads.filter(({ census }) => census.every((each) => each.date <= date));
  return read === (before.at(-1) ?? reads[0]);
}
