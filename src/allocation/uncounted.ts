import { latestCensus, speaksFor } from "../census/index.ts";
import { type CensusDriver, type Driver, isCensusDriver } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import type { Sheet } from "../formula/sheet.ts";
import { listed, type Problem, quoted } from "../problem.ts";
import { covers } from "../school/funding-period.ts";
import type { School } from "../school/school.ts";
import { monthsByHolder } from "../school/succession.ts";
import { heldAt } from "./held.ts";
import { adjustmentsFor, isFor, monthsOf } from "./pupils.ts";
import type { Sources } from "./sources.ts";
import { type Counted, driversRead } from "./unplaced.ts";

/** What is missing or impossible in the counts of a budget: a silent zero is how money goes missing. */
export function countProblems(formula: Formula, counted: readonly Counted[], sources: Sources): Problem[] {
  const schools = new Set(counted.flatMap(({ schools }) => schools));
  return [...schools].flatMap((school) => {
    const sheets = counted.filter((each) => each.schools.includes(school)).map(({ sheet }) => sheet);
    const used = [...new Map(sheets.flatMap((sheet) => [...driversRead(sheet, formula)]))];
    const hasBudget = sheets[0] === counted[0]?.sheet;
    return [
      ...uncounted(formula, used, { ...school, hasBudget }, sources),
      ...leftOut(formula, used, school, sources),
      ...inNoMonth(formula, used, school, sources),
      ...sheets.flatMap((sheet) => withoutBaseline(sheet, school, sources)),
    ];
  });
}

/** Every driver of a school needs a source: a census with funded pupils, a row of counts, or an estimate. */
function uncounted(
  formula: Formula,
  used: readonly [string, Driver][],
  school: School & { readonly hasBudget: boolean },
  sources: Sources,
): Problem[] {
  const inCounts = heldAt(school, sources).some(({ number }) => sources.counts.has(number));
  const missing = used.flatMap(([id, driver]) => {
    if (isCensusDriver(driver)) return notCountedIn(id, driver, formula, school, sources);
    const isCounted = !("column" in driver) || inCounts || adjustmentsFor(id, school, sources).length > 0;
    return isCounted ? [] : [quoted(id)];
  });
  if (missing.length === 0) return [];
  const { number, name, opened, hasBudget } = school;
  const stands = hasBudget ? "has a budget" : "stands in the memorandum";
  return [
    {
      kind: "count/school-not-counted",
      says: `${number} ${name} ${stands}, and nothing says what to count there for ${listed(missing, "and")}`,
      advice: [
        "Neither it nor a school that it was made from has funded pupils in the census, or a row of counts, for these.",
        hasBudget
          ? toCount(opened)
          : "Find its return, or put a number of each in the adjustments file, 0 where there are none.",
      ],
    },
  ];
}

function toCount(opened: string | undefined): string {
  if (opened === undefined) return "Find its return, or put its last day in the schools file if it has closed.";
  return `It opened on ${opened}: put an estimate of each in the adjustments file, 0 where there are none.`;
}

/** The driver, for months in which nothing says who is at the school: with a census for each term, each speaks for its own months. */
function notCountedIn(id: string, driver: CensusDriver, formula: Formula, school: School, sources: Sources): string[] {
  const months = monthsOf(driver, formula, school, sources);
  const reads = [...new Set(months.filter(({ isOpen }) => isOpen).map(({ read }) => read))];
  return reads.flatMap((read) => {
    const inSpan = months.filter((month) => month.read === read);
    const isCounted = read.census.some((census) =>
      inSpan.some(({ held }) => held.some((number) => speaksFor(census, number))),
    );
    const isEstimated = adjustmentsFor(id, school, sources).some((each) => isFor(each, read, months));
    // A school that was not open on a past census day had nobody then, and needs nobody to say so.
    const isLater = driver.ago !== undefined && read.census.every(({ date }) => date < (school.opened ?? ""));
    if (isCounted || isEstimated || isLater) return [];
    return [`${quoted(id)}${driver.dates ? ` in the census of ${read.census.map(({ date }) => date).join()}` : ""}`];
  });
}

/**
 * Each school whose pupils this one has must be counted where it was open: of two that joined, one that sent no return would be taken from the
 * school made from them without a word.
 */
function leftOut(formula: Formula, used: readonly [string, Driver][], school: School, sources: Sources): Problem[] {
  const needed = used.filter(([id]) => adjustmentsFor(id, school, sources).length === 0).map(([, driver]) => driver);
  const missing = [
    ...needed.filter(isCensusDriver).flatMap((driver) => absentFrom(driver, formula, school, sources)),
    ...(needed.some((driver) => "column" in driver) ? withoutCounts(school, sources) : []),
  ];
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

/** A row of the school's own speaks for all that it was made from; without one each of them needs a row. */
function withoutCounts(school: School, sources: Sources): { number: string; from: string }[] {
  const held = heldAt(school, sources).map(({ number }) => number);
  const counted = held.filter((number) => sources.counts.has(number));
  if (counted.length === 0 || sources.counts.has(school.number)) return [];
  return held
    .filter((number) => number !== school.number && !sources.counts.has(number))
    .map((number) => ({ number, from: "the counts file" }));
}

function isOpenOn(number: string, day: string, { register }: Sources): boolean {
  const school = register.get(number);
  return school !== undefined && covers({ from: school.opened, to: school.closed }, day);
}

/** An estimate whose date puts it with a census that stands for months in which the school is not open would count for nothing. */
function inNoMonth(formula: Formula, used: readonly [string, Driver][], school: School, sources: Sources): Problem[] {
  return used.flatMap(([id, driver]) => {
    if (!isCensusDriver(driver) || !driver.dates) return [];
    const months = monthsOf(driver, formula, school, sources);
    return adjustmentsFor(id, school, sources)
      .filter(
        (each) => !each.number.isZero() && !months.some((month) => month.isOpen && isFor(each, month.read, months)),
      )
      .map(({ date, number }) => ({
        kind: "count/estimate-in-no-month",
        says: `the adjustments file has ${number.toFixed()} for ${quoted(id)} at ${school.number} ${school.name} on ${date}, in no month that the school is open`,
        advice: [
          "An estimate belongs to the latest census that is not after it, and counts in the months that the census stands for.",
          "Give it the date of the census that it is to be added to, or a later one.",
        ],
      }));
  });
}

/**
 * A school that was open when the baseline was true had something then, were it nothing: left out, it would pass for new. So had each of those
 * that a school was made from: one left out would be taken from what the other had.
 */
function withoutBaseline(sheet: Sheet, school: School, sources: Sources): Problem[] {
  const { baselineAsAt, baseline, register } = sources;
  if (baselineAsAt === undefined || !sheet.columns.some(({ id }) => id === "baseline")) return [];
  const missing = heldAt(school, sources)
    .flatMap(({ number }) => register.get(number) ?? [])
    .filter((each) => covers({ from: each.opened, to: each.closed }, baselineAsAt) && !baseline.has(each.number));
  return missing.map(({ number, name }) => ({
    kind: "count/no-baseline",
    says: `${number} ${name} is not in the baseline file`,
    advice: [
      "It, or the school made from it, would pass for one that had less, or for a new one without floor or cap.",
      "Add its rows; write 0.00 where it had nothing.",
    ],
  }));
}

/** Pupils of a closed school that no school has: nothing is wrong with the files, but somebody should know. */
export function leftBehind({ covers, drivers }: Formula, { census, register, period }: Sources): Problem[] {
  // With a census for each term the later one has them where they went.
  const counted = Object.values(drivers).filter(isCensusDriver);
  if (counted.length > 0 && counted.every(({ dates }) => dates)) return [];
  const latest = latestCensus(census);
  return [...register.values()].flatMap((school) => {
    const pupils = latest?.ledger.get(school.number)?.get("funded") ?? 0;
    const months = [...monthsByHolder(school, register, period).values()].reduce((total, each) => total + each, 0);
    if (pupils === 0 || months === 12 || !covers.includes(school.phase)) return [];
    return [
      {
        kind: "query/closed-school",
        says: `${school.number} ${school.name} was counted with ${pupils} pupils and is open for ${months} of 12 months; for the others they are counted at no school`,
        advice: [
          "If a school was made from it, name it under that school's predecessors.",
          "If its pupils went to several, put them in the adjustments file.",
        ],
      },
    ];
  });
}
