import { type Authority, type FuzzedPupil, isOpen, period } from "../fuzzed/authority.ts";
import { figures, lines } from "../fuzzed/files.ts";
import {
  down,
  type Fraction,
  fraction,
  isLess,
  nearest,
  nothing,
  over,
  plus,
  pounds,
  sumOf,
  times,
  up,
} from "./fraction.ts";

/**
 * What each school of a fuzzed authority should have, from the written rules, a month at a time: in each month a school has what is said of
 * every school whose pupils are there. Nothing of the engine is read.
 */
export function allocationsOf(authority: Authority): [school: string, allocation: string][] {
  const open = authority.schools
    .filter(({ opened, closed }) => months.some((day) => isOpen(opened, closed, day)))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  return open.map(({ number }) => [number, pounds(allocationOf(number, authority))]);
}

const year = Number(period.slice(0, 4));
const months = ["04", "05", "06", "07", "08", "09", "10", "11", "12"]
  .map((month) => `${year}-${month}-15`)
  .concat(["01", "02", "03"].map((month) => `${year + 1}-${month}-15`));
const twelve = fraction("12");
const value = (id: string): Fraction => fraction(figures[id]?.value ?? "0");

/** Where what is said of a school is on a day: there while it is open, then at the school that names it. */
function holder(school: string, day: string, authority: Authority): string | undefined {
  const { opened = "", closed = "" } = authority.schools.find(({ number }) => number === school) ?? {};
  if (isOpen(opened, closed, day)) return school;
  if (opened > day) return undefined;
  const successor = authority.schools.find(({ predecessors }) => predecessors.includes(school));
  return successor && holder(successor.number, day, authority);
}

/** A sum over the months: each school's number in the months in which it is here, and a twelfth of that. */
function byTwelfths(here: string, authority: Authority, numberOf: (school: string) => Fraction): Fraction {
  const each = authority.schools.map(({ number }) => {
    const held = months.filter((day) => holder(number, day, authority) === here).length;
    return times(numberOf(number), fraction(String(held)));
  });
  return over(sumOf(each), twelve);
}

function allocationOf(school: string, authority: Authority): Fraction {
  const open = fraction(String(months.filter((day) => holder(school, day, authority) === school).length));
  const lump = nearest(over(times(value("lump"), open), twelve), 2);
  const all = lines.map(([, driver, unitValue]) => {
    const count = counted(driver, school, authority, open);
    const money = times(count, value(unitValue));
    return nearest(driver === "learners" ? over(money, value("daysInYear")) : money, 2);
  });
  const share = plus(lump, sumOf(all));
  const had = new Map(authority.baseline.map((row) => [row.school, fraction(row.amount)]));
  const starts = authority.schools.some(
    ({ number }) => had.has(number) && months.some((day) => holder(number, day, authority) === school),
  );
  if (!starts) return share;
  const baseline = nearest(
    byTwelfths(school, authority, (number) => had.get(number) ?? nothing),
    2,
  );
  const hundred = fraction("100");
  const least = up(over(times(baseline, value("floor")), hundred), 2);
  const most = down(over(times(baseline, value("cap")), hundred), 2);
  if (isLess(share, least)) return least;
  return isLess(most, share) ? most : share;
}

const meets: Readonly<Record<string, (pupil: FuzzedPupil) => boolean>> = {
  roll: ({ reserved }) => !reserved,
  plan: ({ provision }) => provision === "School IDP",
  action: ({ provision }) => provision === "P",
  meals: ({ meals }) => meals,
};

function counted(driver: string, school: string, authority: Authority, open: Fraction): Fraction {
  if (driver === "learners") return learnerDays(school, authority);
  const sumAt = (rows: readonly { readonly school: string; readonly number: number }[]) => (number: string) =>
    fraction(String(rows.filter((row) => row.school === number).reduce((sum, row) => sum + row.number, 0)));
  const estimated = authority.estimates.filter((row) => row.driver === driver && row.school === school);
  const estimates = over(times(sumOf(estimated.map(({ number }) => fraction(String(number)))), open), twelve);
  const test = meets[driver];
  const stated = test
    ? authority.pupils.filter(test).map((pupil) => ({ school: pupil.school, number: 1 }))
    : driver === "classes"
      ? authority.classes.map((row) => ({ school: row.school, number: row.classes }))
      : authority.places.map((row) => ({ school: row.school, number: row.places }));
  return nearest(plus(byTwelfths(school, authority, sumAt(stated)), estimates), 6);
}

/** Days from 1 April to 31 March, both ends counted. */
function learnerDays(school: string, { learners }: Authority): Fraction {
  const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  const [first, last] = [day(`${year}-04-01`), day(`${year + 1}-03-31`)];
  const days = learners
    .filter((learner) => learner.school === school)
    .map(({ start, end }) => {
      const from = start === "" ? first : Math.max(first, day(start));
      const to = end === "" ? last : Math.min(last, day(end));
      return Math.max(0, to - from + 1);
    });
  return fraction(String(days.reduce((sum, each) => sum + each, 0)));
}
