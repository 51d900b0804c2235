import { namedLearnerCount } from "../census/index.ts";
import { type Driver, isCensusDriver, placesOfDriver } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import type { InputColumn, Sheet } from "../formula/sheet.ts";
import { statedFigure } from "../formula/stated-figure.ts";
import { own } from "../look-up.ts";
import { Decimal, one, rounded, sum, zero } from "../money.ts";
import type { FundingPeriod } from "../school/funding-period.ts";
import type { Register } from "../school/read-schools.ts";
import { monthsOpen, type School } from "../school/school.ts";
import type { SheetInputs } from "./evaluate.ts";
import { heldAt } from "./held.ts";
import { placeMonthsAt } from "./place-months.ts";
import { adjustmentsFor, pupilMonths } from "./pupils.ts";
import type { Adjustment, Sources } from "./sources.ts";

export type { Adjustment, Sources } from "./sources.ts";

/** Schools that have a budget in the period, by number: those of the phases covered that are open in any month of it. */
export function schoolsIn(register: Register, period: FundingPeriod, covers: readonly string[]): School[] {
  return [...register.values()].filter((school) => covers.includes(school.phase) && monthsOpen(school, period) > 0);
}

/** Every input column of the sheet, at each school. */
export function sheetInputs(sheet: Sheet, formula: Formula, schools: readonly School[], sources: Sources): SheetInputs {
  const columns = sheet.columns.map((column): [string, Decimal[]] => [
    column.id,
    schools.map((school, i) => inputAt(column, formula, school, i, sources)),
  ]);
  return {
    schools,
    columns: new Map(columns),
    attributes: new Map<string, readonly string[]>([
      ["phase", schools.map(({ phase }) => phase)],
      ["medium", schools.map(({ medium }) => medium)],
    ]),
  };
}

function inputAt(
  { id, from }: InputColumn,
  formula: Formula,
  school: School,
  index: number,
  sources: Sources,
): Decimal {
  const driver = own(formula.drivers, id);
  if (driver) return driverAt(id, driver, formula, school, sources);
  if (from === "stated") return statedAt(id, formula, school);
  const baseline = baselineOf(school, sources);
  if (id === "baseline") return baseline ?? zero;
  if (id === "hasBaseline") return baseline ? one : zero;
  return new Decimal(id === "order" ? index + 1 : monthsOpen(school, sources.period));
}

/** The sum that a factor states for this school; nothing where it names others. */
function statedAt(id: string, formula: Formula, { number }: School): Decimal {
  return new Decimal(own(formula.figures, statedFigure(id, formula, number))?.value ?? 0);
}

/** A count, by twelfths where the school is open for part of the year (reg 15), rounded here: thirds and twelfths do not end. */
function driverAt(id: string, driver: Driver, formula: Formula, school: School, sources: Sources): Decimal {
  if ("places" in driver) return new Decimal(placeMonthsAt(driver.places, school, sources));
  if ("namedLearners" in driver)
    return new Decimal(
      namedLearnerCount(ofSchool(sources.namedLearners, school), driver.namedLearners, sources.period),
    );
  const open = monthsOpen(school, sources.period);
  const counted = isCensusDriver(driver)
    ? pupilMonths(id, driver, formula, school, sources)
    : columnMonths(driver, school, sources, adjustmentsFor(id, school, sources));
  const whole = counted.div(driver.asIfOpenAllYear ? open : 12);
  if (isCensusDriver(driver)) return rounded(whole, placesOfDriver(driver));
  // What is stated for a whole year is read as it was written, with as many places as it has.
  return heldAt(school, sources).every(({ months }) => months === 12) ? whole : rounded(whole, placesOfDriver(driver));
}

function ofSchool<T extends { readonly school: string }>(rows: readonly T[], { number }: School): T[] {
  return rows.filter((row) => row.school === number);
}

/** A column's number, and what is added to it, × months over all schools whose pupils this one has: itself while it is open, and those it was made from. */
export function columnMonths(
  { column }: { readonly column: string },
  school: School,
  sources: Sources,
  added: readonly Adjustment[] = [],
): Decimal {
  return sum(
    heldAt(school, sources).map(({ number, months }) =>
      sum([
        sources.counts.get(number)?.get(column) ?? zero,
        ...added.filter((each) => each.school === number).map((each) => each.number),
      ]).times(months),
    ),
  );
}

/**
 * What the school, and those it was made from, had before; undefined where there is nothing to start from. By twelfths, as its pupils are: a
 * school that closes in August and the one made from it would otherwise be protected for a whole year each.
 */
export function baselineOf(school: School, sources: Sources): Decimal | undefined {
  const { baseline } = sources;
  const rows = heldAt(school, sources).filter(({ number }) => baseline.has(number));
  if (rows.length === 0) return undefined;
  return rounded(sum(rows.map(({ number, months }) => (baseline.get(number) ?? zero).times(months))).div(12), 2);
}
