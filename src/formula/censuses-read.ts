import { type CensusDay, springCensuses } from "../census/index.ts";
import { own } from "../look-up.ts";
import { type CensusDriver, isCensusDriver } from "./driver.ts";
import { driversRead } from "./drivers-paid.ts";
import type { Formula } from "./formula.ts";

/** Months of the funding period that run on, and the censuses that pupils are counted in for them: several for a mean. */
export interface MonthsRead<C> {
  readonly months: number;
  readonly term: CensusDay["term"];
  readonly census: readonly C[];
}

const year = 12;

/** What a driver is counted in for each month of a funding period, in order: April first. */
export function monthsRead<C extends CensusDay>(
  { average, dates, ago }: CensusDriver,
  { figures }: Pick<Formula, "figures">,
  census: readonly C[],
): readonly MonthsRead<C>[] {
  const spring = springCensuses(census);
  const first = ago ?? 0;
  if (!dates) return [{ months: year, term: "spring", census: spring.slice(first, first + (average ?? 1)) }];
  const monthsOf = (figure: string): number => Number(own(figures, figure)?.value ?? 0);
  const autumn = census.filter(({ term }) => term === "autumn");
  // The earlier day stands for the first months of the year, whichever term it is of.
  return [
    { months: monthsOf(dates.spring), term: "spring" as const, census: spring.slice(0, 1) },
    { months: monthsOf(dates.autumn), term: "autumn" as const, census: autumn },
  ].sort((a, b) => ((a.census[0]?.date ?? "") < (b.census[0]?.date ?? "") ? -1 : 1));
}

/** Every census that a driver reads. */
export function censusesRead<C extends CensusDay>(
  driver: CensusDriver,
  formula: Pick<Formula, "figures">,
  census: readonly C[],
): C[] {
  return monthsRead(driver, formula, census).flatMap((span) => span.census);
}

/** Every census that something in the formula reads; the others a model may name for other formulas of the period. */
export function censusesUsed<C extends CensusDay>(formula: Formula, census: readonly C[]): readonly C[] {
  const read = driversRead(formula);
  const used = Object.entries(formula.drivers).flatMap(([id, driver]) =>
    read.has(id) && isCensusDriver(driver) ? censusesRead(driver, formula, census) : [],
  );
  return census.filter((each) => used.includes(each));
}
