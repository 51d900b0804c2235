import { type Driver, type Formula, type Row, rowsOf } from "./files.ts";
import { type Fraction, fraction, nearest, nothing, over, plus, sumOf, times } from "./fraction.ts";

export interface CountedSchool {
  readonly number: string;
  readonly monthsOpen: number;
  readonly counts: Readonly<Record<string, Fraction>>;
  /** What it, or those it was made from, had before; undefined where there is nothing to start from. */
  readonly baseline: Fraction | undefined;
}

/** The files that the model names for a funding period. */
export interface Inputs {
  readonly census: string;
  readonly censusDate: string;
  readonly namedLearners?: string;
  readonly adjustments?: string;
  readonly baseline?: string;
}

const schools = rowsOf("schools.csv").sort((a, b) => (a.number! < b.number! ? -1 : 1));

/**
 * Every school that has a budget, in order of number, with what is counted there: its own pupils, and those of schools it was made from. In the
 * sample these all closed before it opened, and the day before.
 */
export function countedSchools(formula: Formula, inputs: Inputs): CountedSchool[] {
  const year = Number(formula.fundingPeriod.slice(0, 4));
  const pupils = rowsOf(inputs.census);
  const learners = inputs.namedLearners ? rowsOf(inputs.namedLearners) : [];
  const adjustments = inputs.adjustments ? rowsOf(inputs.adjustments) : [];
  const baseline = inputs.baseline ? rowsOf(inputs.baseline) : [];
  return schools
    .filter(({ phase }) => formula.covers.includes(phase!))
    .map((school): CountedSchool => {
      const own = [school.number!, ...school.predecessors!.split(";").filter((number) => number !== "")];
      const had = baseline.filter((row) => own.includes(row.school!)).map(({ amount }) => fraction(amount!));
      const monthsOpen = monthsOf(school, year);
      const count = (id: string, driver: Driver): Fraction => {
        if (driver.namedLearners) return learnerDays(learners, school.number!, driver.namedLearners.band, year);
        const counted = pupils.filter(
          (row) => own.includes(row["School Number"]!) && isCounted(row, driver, inputs.censusDate),
        );
        const adjusted = adjustments.filter((row) => row.school === school.number && row.driver === id);
        const each = counted.map((row) => fraction(row["Part-time"] === "Y" ? (driver.partTime ?? "1") : "1"));
        const inAll = plus(sumOf(each), sumOf(adjusted.map(({ number }) => fraction(number!))));
        const months = driver.asIfOpenAllYear ? 12 : monthsOpen;
        return nearest(partOfYear(inAll, months), 6);
      };
      return {
        number: school.number!,
        monthsOpen,
        counts: Object.fromEntries(Object.entries(formula.drivers).map(([id, driver]) => [id, count(id, driver)])),
        baseline: had.length > 0 ? nearest(partOfYear(sumOf(had), monthsOpen), 2) : undefined,
      };
    })
    .filter(({ monthsOpen }) => monthsOpen > 0);
}

/** A twelfth for each month. */
function partOfYear(wholeYear: Fraction, months: number): Fraction {
  return over(times(wholeYear, fraction(String(months))), fraction("12"));
}

/** A month counts when the school is open on its 15th. */
function monthsOf({ opened, closed }: Row, year: number): number {
  const months = Array.from({ length: 12 }, (_, i) =>
    i < 9 ? `${year}-${two(i + 4)}-15` : `${year + 1}-${two(i - 8)}-15`,
  );
  return months.filter((day) => (opened === "" || opened! <= day) && (closed === "" || day <= closed!)).length;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

const provisions: Readonly<Record<string, string>> = {
  "": "none",
  A: "schoolAction",
  P: "schoolActionPlus",
  S: "statement",
  "School IDP": "schoolIdp",
  "LA IDP": "authorityIdp",
};

/** One pupil is funded once, where they are current on census day, and counts where every test of the driver is met. */
function isCounted(row: Row, { where = {} }: Driver, censusDate: string): boolean {
  if (row["Enrolment Status"] !== "C" && row["Enrolment Status"] !== "M") return false;
  if (row["Leaving Date"] !== "" && row["Leaving Date"]! < censusDate) return false;
  const answers: Record<string, string | undefined> = {
    yearGroup: row["NC Year"],
    provision: provisions[row["SEN Provision"] ?? row["SEN/ALN Provision"] ?? "?"],
    freeSchoolMeals: row["FSM Eligible"] === "Y" ? "eligible" : "not eligible",
    reservedPlace: row["Resource Base"] === "Y" ? "yes" : "no",
  };
  return Object.entries(where).every(([test, values]) => values.includes(answers[test]!));
}

/** Days from 1 April to 31 March on which a learner of the band is named at the school, both ends counted. */
function learnerDays(learners: readonly Row[], school: string, band: string, year: number): Fraction {
  const days = learners
    .filter((row) => row.school === school && row.band === band)
    .map(({ start, end }) => {
      const first = Math.max(day(`${year}-04-01`), start === "" ? 0 : day(start!));
      const last = Math.min(day(`${year + 1}-03-31`), end === "" ? Number.MAX_SAFE_INTEGER : day(end!));
      return BigInt(Math.max(0, last - first + 1));
    });
  return { ...nothing, top: days.reduce((a, b) => a + b, 0n) };
}

function day(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
