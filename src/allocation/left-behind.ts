import { type Census, speaksFor } from "../census/index.ts";
import { type CensusDriver, type Driver, isCensusDriver } from "../formula/driver.ts";
import { driversPaid, driversRead } from "../formula/drivers-paid.ts";
import type { Formula } from "../formula/formula.ts";
import { sum, zero } from "../money.ts";
import { listed, type Query, quoted } from "../problem.ts";
import { named } from "../school/not-open.ts";
import { phases, type School } from "../school/school.ts";
import { type Lost, lostMonths } from "./lost-months.ts";
import { isFor, type Month, monthsOf } from "./pupils.ts";
import type { Sources } from "./sources.ts";

/** Something that is counted for a school in months in which no school has its pupils. */
interface Left {
  readonly says: string;
  readonly value: string;
  readonly months: number;
}

/** Pupils of a closed school, counted or estimated, that no school has: nothing is wrong with the files, but somebody should know. */
export function leftBehind(formula: Formula, sources: Sources): Query[] {
  const { register, period } = sources;
  const budgeted = { covers: formula.covers, read: driversRead(formula) };
  // The memorandum shows schools of every phase.
  const shown = { covers: phases, read: new Set(driversPaid(formula.memorandum, formula)) };
  return [...register.values()].flatMap((school): Query[] => {
    const { covers, read } = formula.covers.includes(school.phase) ? budgeted : shown;
    const lost = lostMonths(school, { covers, register, period });
    const drivers = Object.entries(formula.drivers).filter(([id]) => read.has(id));
    const left = lost.days.length === 0 ? [] : leftAt(school, lost, drivers, formula, sources);
    if (left.length === 0) return [];
    const most = Math.max(...left.map((each) => each.months));
    const months = `${most} of 12 months`;
    return [
      {
        kind: "query/closed-school",
        at: school.number,
        value: [...left.map(({ value }) => value), months].join(", "),
        says: `${named(school)} has ${listed(
          left.map(({ says }) => says),
          "and",
        )}. ${most === 12 ? "No" : `For ${months} no`} school has its pupils: ${lost.why}`,
        advice: [
          "If a school was made from it or took it in, name it under that school's predecessors in the schools file.",
          "If its pupils went to several schools, add them to each in the adjustments file.",
        ],
        // The school that has them may be one of which nothing says what to count.
        explains: ["count/school-not-counted"],
      },
    ];
  });
}

function leftAt(school: School, lost: Lost, drivers: Drivers, formula: Formula, sources: Sources): Left[] {
  return [
    ...inCensuses(school, lost, drivers, formula, sources),
    ...inCounts(school, lost, drivers, sources),
    ...inAdjustments(school, lost, drivers, formula, sources),
  ];
}

type Drivers = readonly (readonly [string, Driver])[];

/** Of a mean the latest census alone, and of an earlier one none: a school that has closed long since is no news. */
function inCensuses(school: School, lost: Lost, drivers: Drivers, formula: Formula, sources: Sources): Left[] {
  const months = new Map<Census, Set<string>>();
  for (const [, driver] of drivers) {
    if (!isCensusDriver(driver) || driver.ago !== undefined) continue;
    for (const { day, read } of monthsOf(driver, formula, school, sources)) {
      const [census] = read.census;
      if (census && lost.days.includes(day)) months.set(census, (months.get(census) ?? new Set()).add(day));
    }
  }
  return [...months].flatMap(([census, days]) => {
    const numbers = [...(census.counts.get(school.number)?.values() ?? [])];
    const isEstimate = census.status === "estimated";
    if (!speaksFor(census, school.number) || (isEstimate && numbers.every((number) => number === 0))) return [];
    const pupils = census.ledger.get(school.number)?.get("funded") ?? 0;
    const some = isEstimate ? "numbers" : counted(pupils, "pupil");
    return [{ says: `${some} in the census of ${census.date}`, value: some, months: days.size }];
  });
}

function inCounts({ number }: School, { days }: Lost, drivers: Drivers, { counts }: Sources): Left[] {
  const columns = new Set(drivers.flatMap(([, driver]) => ("column" in driver ? [driver.column] : [])));
  return [...columns].flatMap((column) => {
    const stated = counts.get(number)?.get(column) ?? zero;
    if (stated.isZero()) return [];
    const says = `${stated.toFixed()} for ${quoted(column)} in the counts file`;
    return [{ says, value: `${column} ${stated.toFixed()}`, months: days.length }];
  });
}

function inAdjustments(school: School, { days }: Lost, drivers: Drivers, formula: Formula, sources: Sources): Left[] {
  return drivers.flatMap(([id, driver]) => {
    const stated = sources.adjustments.filter((each) => each.school === school.number && each.driver === id);
    const months = (each: (typeof stated)[number]): number =>
      isCensusDriver(driver)
        ? readFor(each, driver, formula, school, sources).filter(({ day }) => days.includes(day)).length
        : days.length;
    const left = stated.filter((each) => months(each) > 0);
    const inAll = sum(left.map((each) => each.number));
    if (inAll.isZero()) return [];
    const number = inAll.toFixed();
    return [
      {
        says: `${number} for ${quoted(id)} in the adjustments file`,
        value: `${id} ${number}`,
        months: Math.max(...left.map(months)),
      },
    ];
  });
}

function readFor(
  adjustment: Sources["adjustments"][number],
  driver: CensusDriver,
  formula: Formula,
  school: School,
  sources: Sources,
): Month[] {
  const months = monthsOf(driver, formula, school, sources);
  return months.filter(({ read }) => isFor(adjustment, read, months));
}

function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? "" : "s"}`;
}
