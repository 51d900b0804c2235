import { type Census, springCensuses } from "../census/index.ts";
import { censusesRead, censusesUsed } from "../formula/censuses-read.ts";
import { type CensusDriver, isCensusDriver, reportsOf, testsOf } from "../formula/driver.ts";
import { driversRead } from "../formula/drivers-paid.ts";
import type { Formula } from "../formula/formula.ts";
import { censusWords } from "../language/census-words.ts";
import type { Text } from "../language/text.ts";
import { listed, type Problem, quoted } from "../problem.ts";
import type { FundingPeriod } from "../school/funding-period.ts";

interface Modelled {
  readonly formula: Formula;
  readonly sources: { readonly census: readonly Census[]; readonly period: FundingPeriod };
}

/** That a budget is worked out from an earlier, a provisional or an estimated census, as drafts are in autumn; undefined where it is not. */
export function modelledOn({ formula, sources }: Modelled): Text | undefined {
  const census = springCensuses(censusesUsed(formula, sources.census))[0];
  if (!census || (isOfItsSchoolYear(census, sources.period) && census.status === "final")) return undefined;
  return censusWords.modelledOn(census.date, census.status);
}

/**
 * Pupil numbers of an adopted formula are those of a day in the school year in which the funding period starts, before it (School Funding (Wales)
 * Regulations 2010, reg 13): about 1 September to 31 March. Further days may be estimated; what is counted for need may be older, and a draft may
 * be modelled on what there is.
 */
export function datedOutside({ formula, sources }: Modelled): Problem[] {
  if (formula.status !== "adopted") return [];
  const read = driversRead(formula);
  const outside = Object.entries(formula.drivers).filter(
    ([id, driver]) =>
      read.has(id) &&
      isCensusDriver(driver) &&
      isPupilNumber(driver) &&
      censusesRead(driver, formula, sources.census).length > 0 &&
      !censusesRead(driver, formula, sources.census).some((census) => isLawful(census, sources.period)),
  );
  if (outside.length === 0) return [];
  const { first, last } = schoolYearBefore(sources.period);
  return [
    {
      kind: "census/outside-school-year",
      says: `${formula.id} is adopted, and ${listed(
        outside.map(([id]) => quoted(id)),
        "and",
      )} ${outside.length === 1 ? "is" : "are"} counted on no day from ${first} to ${last}`,
      advice: [
        "Pupil numbers are of a day in the school year in which the funding period starts, and before it, that is not estimated (School Funding (Wales) Regulations 2010, regulation 13).",
        "Name that census in the model; or, while it is still to come, model on this one with a formula whose status is draft or consulted.",
      ],
    },
  ];
}

/** What goes by provision, needs or support levels is a criterion of need, and no pupil number. */
function isPupilNumber(driver: CensusDriver): boolean {
  const tests = Object.keys(testsOf(driver));
  return reportsOf(driver) === undefined && !tests.some((test) => test === "provision" || test.endsWith("Support"));
}

function isLawful(census: Census, period: FundingPeriod): boolean {
  return census.status !== "estimated" && isOfItsSchoolYear(census, period);
}

function isOfItsSchoolYear({ date }: Census, period: FundingPeriod): boolean {
  const { first, last } = schoolYearBefore(period);
  return first <= date && date <= last;
}

function schoolYearBefore({ firstDay }: FundingPeriod): { readonly first: string; readonly last: string } {
  const year = Number(firstDay.slice(0, 4));
  return { first: `${year - 1}-09-01`, last: `${year}-03-31` };
}
