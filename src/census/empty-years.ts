import { schoolYearOf } from "../date.ts";
import { type Phase, type School, type YearGroup, yearGroups } from "../school/school.ts";
import { placeOf } from "./ages.ts";
import type { Census } from "./census.ts";
import type { CensusQuery } from "./census-count.ts";
import type { SchoolFacts } from "./facts.ts";

interface There {
  readonly school: School;
  readonly facts: SchoolFacts;
}

/** Where so many pupils would be in the year groups that are not there, were these as large as the others, none is no chance. */
const expectedAtLeast = 8;
/** In a special school the young are few, and some year groups hardly more. */
const expectedInSpecial = 24;

/** So many years after it opened a school has a pupil in each of its year groups, even if it began with one. */
const yearsToFill = 7;

/** Year groups that a school should have and that nobody is in: a filter was left on, or a part of the file is missing. */
export function emptyYears({ date }: Census, there: readonly There[]): CensusQuery[] {
  return there.flatMap(({ school, facts }): CensusQuery[] => {
    const here = [...facts.years.keys()].map(placeOf);
    const years = expectedYears(school, Math.min(...here), Math.max(...here), date).filter(
      (year) => !facts.years.has(year),
    );
    const expected = (years.length * facts.pupils) / here.length;
    if (expected < (school.phase === "special" ? expectedInSpecial : expectedAtLeast) || years.length === 0) return [];
    return [{ check: "year-group-empty", school: school.number, records: 0, years }];
  });
}

/** By the schools file, or else by the phase; of a school that is growing or closing no more than those between its youngest and its oldest. */
function expectedYears(school: School, youngest: number, oldest: number, date: string): YearGroup[] {
  const [from, to] = isFull(school, date) ? rangeOf(school, youngest, oldest) : [youngest, oldest];
  const { lowestYear, highestYear } = school;
  const [first, last] = firstAndLast(school.phase);
  return yearGroups.filter((year) => {
    const place = placeOf(year);
    const isStated =
      (lowestYear === undefined || place >= placeOf(lowestYear)) &&
      (highestYear === undefined || place <= placeOf(highestYear));
    return place >= from && place <= to && isStated && place >= placeOf(first) && place <= placeOf(last);
  });
}

/** Two-year-olds, and who stays for a third year after Year 11, are few at any school; in a special school so are the youngest, and who need not be there. */
function firstAndLast(phase: Phase): [YearGroup, YearGroup] {
  return phase === "special" ? ["3", "11"] : ["N2", "13"];
}

function rangeOf({ phase, lowestYear, highestYear }: School, youngest: number, oldest: number): [number, number] {
  const [low, high] = usual(phase, youngest, oldest);
  return [
    lowestYear === undefined ? low : placeOf(lowestYear),
    highestYear === undefined ? high : placeOf(highestYear),
  ];
}

/** An infant school ends with Year 2 and a junior one begins with Year 3: which a primary school is, one year group alone does not say. */
function usual(phase: Phase, youngest: number, oldest: number): [number, number] {
  const [infant, junior] = [placeOf("2"), placeOf("3")];
  if (phase === "secondary") return [placeOf("7"), Math.max(oldest, placeOf("11"))];
  if (phase !== "primary" || youngest === oldest) return [youngest, oldest];
  return [youngest >= junior ? junior : Math.min(youngest, placeOf("R")), oldest <= infant ? infant : placeOf("6")];
}

function isFull({ opened, closed, predecessors }: School, date: string): boolean {
  const isOld = opened === undefined || schoolYearOf(date) - schoolYearOf(opened) >= yearsToFill;
  return (isOld || predecessors.length > 0) && closed === undefined;
}
