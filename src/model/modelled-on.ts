import { type Census, springCensuses } from "../census/index.ts";
import { censusesUsed } from "../formula/censuses-read.ts";
import type { Formula } from "../formula/formula.ts";
import { censusWords } from "../language/census-words.ts";
import type { Text } from "../language/text.ts";
import type { Problem } from "../problem.ts";
import type { FundingPeriod } from "../school/funding-period.ts";

interface Modelled {
  readonly formula: Formula;
  readonly sources: { readonly census: readonly Census[]; readonly period: FundingPeriod };
}

/** That a budget is worked out from an earlier or a provisional census, as drafts are in autumn; undefined where it is not. */
export function modelledOn({ formula, sources }: Modelled): Text | undefined {
  const census = latestUsed({ formula, sources });
  if (!census || (isOfItsSchoolYear(census, sources.period) && census.status !== "provisional")) return undefined;
  return censusWords.modelledOn(census.date, census.status === "provisional");
}

/**
 * Pupil numbers of an adopted formula are those of a day in the school year in which the funding period starts, before it (School Funding (Wales)
 * Regulations 2010, reg 13): about 1 September to 31 March. A draft may be modelled on what there is.
 */
export function datedOutside({ formula, sources }: Modelled): Problem[] {
  const census = latestUsed({ formula, sources });
  if (formula.status !== "adopted" || !census || isOfItsSchoolYear(census, sources.period)) return [];
  const { first, last } = schoolYearBefore(sources.period);
  return [
    {
      kind: "census/outside-school-year",
      says: `${formula.id} is adopted, and its pupils are of ${census.date}`,
      advice: [
        `Pupil numbers are of a day from ${first} to ${last}: in the school year in which the funding period starts, and before it (School Funding (Wales) Regulations 2010, regulation 13).`,
        "Name that census in the model; or, while it is still to come, model on this one with a formula whose status is draft or consulted.",
      ],
    },
  ];
}

/** The latest spring census that something in the formula reads. */
function latestUsed({ formula, sources }: Modelled): Census | undefined {
  return springCensuses(censusesUsed(formula, sources.census))[0];
}

function isOfItsSchoolYear({ date }: Census, period: FundingPeriod): boolean {
  const { first, last } = schoolYearBefore(period);
  return first <= date && date <= last;
}

function schoolYearBefore({ firstDay }: FundingPeriod): { readonly first: string; readonly last: string } {
  const year = Number(firstDay.slice(0, 4));
  return { first: `${year - 1}-09-01`, last: `${year}-03-31` };
}
