import { speaksFor } from "../census/index.ts";
import { type CensusDriver, type Driver, isCensusDriver } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import type { Sheet } from "../formula/sheet.ts";
import { listed, type Problem } from "../problem.ts";
import { covers } from "../school/funding-period.ts";
import type { School } from "../school/school.ts";
import { isMadeFrom } from "./counts-twice.ts";
import { heldAt } from "./held.ts";
import { adjustmentsFor, monthsOf } from "./pupils.ts";
import type { Sources } from "./sources.ts";

/**
 * Each school whose pupils this one has must be counted where it was open: of two that joined, one that sent no return would be taken from the
 * school made from them without a word.
 */
export function leftOut(
  formula: Formula,
  used: readonly [string, Driver][],
  school: School,
  sources: Sources,
): Problem[] {
  const missing = used.flatMap(([id, driver]) => {
    const estimated = new Set(adjustmentsFor(id, school, sources).map((each) => each.school));
    if (estimated.has(school.number)) return [];
    const absent = isCensusDriver(driver)
      ? absentFrom(driver, formula, school, sources)
      : "column" in driver
        ? withoutCounts(school, sources)
        : [];
    return absent.filter(({ number }) => !estimated.has(number));
  });
  const each = new Map(missing.map((one) => [`${one.number} ${one.from}`, one]));
  return [...each.values()].map(({ number, from }) => ({
    kind: "count/part-not-counted",
    says: `${number} ${sources.register.get(number)?.name ?? ""} is not in ${from}, ${
      number === school.number
        ? "which is read for it too"
        : `and its pupils are counted at ${school.number} ${school.name}`
    }`,
    advice: [
      "It was open then, so that it had pupils: what is missing would be taken from the school that has them now.",
      "Find its return; correct its dates in the schools file; or put an estimate of each driver in the adjustments file for the school that has them.",
    ],
  }));
}

/** Schools that were open on a census day and of which that census has nobody, where it has somebody of the others. */
function absentFrom(
  driver: CensusDriver,
  formula: Formula,
  school: School,
  sources: Sources,
): { number: string; from: string }[] {
  return monthsOf(driver, formula, school, sources).flatMap(({ held, read }) =>
    read.census.flatMap((census) => {
      const absent = held.filter((number) => !speaksFor(census, number) && isOpenOn(number, census.date, sources));
      const isNobody = absent.length === held.length && read.census.length === 1;
      return isNobody ? [] : absent.map((number) => ({ number, from: `the census of ${census.date}` }));
    }),
  );
}

/** A row of the school's own speaks for all that it was made from; without one each of them needs a row, but for one whose own parts have theirs. */
function withoutCounts(school: School, sources: Sources): { number: string; from: string }[] {
  const held = heldAt(school, sources).map(({ number }) => number);
  const counted = held.filter((number) => sources.counts.has(number));
  if (counted.length === 0 || sources.counts.has(school.number)) return [];
  const schoolsOf = (numbers: readonly string[]): School[] =>
    numbers.flatMap((number) => sources.register.get(number) ?? []);
  const isOfParts = (number: string): boolean =>
    schoolsOf([number]).some((made) => schoolsOf(counted).some((part) => isMadeFrom(made, part, sources)));
  return held
    .filter((number) => number !== school.number && !sources.counts.has(number) && !isOfParts(number))
    .map((number) => ({ number, from: "the counts file" }));
}

function isOpenOn(number: string, day: string, { register }: Sources): boolean {
  const school = register.get(number);
  return school !== undefined && covers({ from: school.opened, to: school.closed }, day);
}

/**
 * A school that was open when the baseline was true had something then, were it nothing: left out, it would pass for new. So had each of those
 * that a school was made from: one left out would be taken from what the other had.
 */
export function withoutBaseline(sheet: Sheet, school: School, sources: Sources): Problem[] {
  const { baselineAsAt, baseline, register } = sources;
  // Limits in pounds read no baseline, and still are of those that have one.
  if (baselineAsAt === undefined || !sheet.columns.some(({ from }) => from === "baseline")) return [];
  const having = heldAt(school, sources).filter((each) => each.number !== school.number && baseline.has(each.number));
  const taken = having.map((each) => each.number);
  const missing = heldAt(school, sources)
    .flatMap(({ number }) => register.get(number) ?? [])
    .filter((each) => covers({ from: each.opened, to: each.closed }, baselineAsAt) && !baseline.has(each.number));
  return missing.map(({ number, name }) => ({
    kind: "count/no-baseline",
    says: `${number} ${name} is not in the baseline file`,
    advice: [
      "It, or the school made from it, would pass for one that had less, or for a new one without floor or cap.",
      ...(number === school.number && taken.length > 0
        ? [`What ${listed(taken, "and")} had is added to it: its own rows are what it had besides.`]
        : []),
      "Add its rows; write 0.00 where it had nothing.",
    ],
  }));
}
