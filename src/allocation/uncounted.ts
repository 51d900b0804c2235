import { speaksFor } from "../census/index.ts";
import { type CensusDriver, type Driver, isCensusDriver } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import { listed, type Problem, quoted } from "../problem.ts";
import type { School } from "../school/school.ts";
import { countsTwice } from "./counts-twice.ts";
import { heldAt } from "./held.ts";
import { leftOut, withoutBaseline } from "./left-out.ts";
import { isCounted } from "./lost-months.ts";
import { adjustmentsFor, isFor, monthsOf } from "./pupils.ts";
import type { Adjustment, Sources } from "./sources.ts";
import { type Counted, driversRead } from "./unplaced.ts";

/** What is missing or impossible in the counts of a budget: a silent zero is how money goes missing. */
export function countProblems(formula: Formula, counted: readonly Counted[], sources: Sources): Problem[] {
  const schools = new Set(counted.flatMap(({ schools }) => schools));
  const problems = [...schools].flatMap((school) => {
    const sheets = counted.filter((each) => each.schools.includes(school)).map(({ sheet }) => sheet);
    const used = [...new Map(sheets.flatMap((sheet) => [...driversRead(sheet, formula)]))];
    const hasBudget = sheets[0] === counted[0]?.sheet;
    return [
      ...uncounted(formula, used, { ...school, hasBudget }, sources),
      ...leftOut(formula, used, school, sources),
      ...countsTwice(used, school, sources),
      ...inNoMonth(formula, used, school, sources),
      ...sheets.flatMap((sheet) => withoutBaseline(sheet, school, sources)),
    ];
  });
  // Of two rows of the counts file each school that has their pupils in turn would say the same.
  return [...new Map(problems.map((problem) => [problem.says, problem])).values()];
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

/** An estimate whose date puts it with a census that stands for months in which no school has the school's pupils would count for nothing. */
function inNoMonth(formula: Formula, used: readonly [string, Driver][], school: School, sources: Sources): Problem[] {
  return used.flatMap(([id, driver]) => {
    if (!isCensusDriver(driver) || !driver.dates) return [];
    const months = monthsOf(driver, formula, school, sources);
    const among = { covers: formula.covers, register: sources.register, period: sources.period };
    const counts = (each: Adjustment): boolean =>
      months.some(({ day, read, isOpen }) => isFor(each, read, months) && (isOpen || isCounted(school, day, among)));
    return adjustmentsFor(id, school, sources)
      .filter((each) => each.school === school.number && !each.number.isZero() && !counts(each))
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
