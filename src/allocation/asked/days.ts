import { quotientsIn } from "../../expression/quotients.ts";
import { canonicalUnit } from "../../expression/unit.ts";
import type { Formula } from "../../formula/formula.ts";
import type { Sheet, Step } from "../../formula/sheet.ts";
import { stepsBehind } from "../../formula/steps-behind.ts";
import { own } from "../../look-up.ts";
import { Decimal, inPounds } from "../../money.ts";
import type { Query } from "../../problem.ts";
import { daysWithin, type FundingPeriod } from "../../school/funding-period.ts";

/** What a driver counts through a funding period: days of learners, or months of places. */
const spans = {
  day: {
    ofYear: (period: FundingPeriod) => daysWithin(period, {}),
    name: "days",
    counts: (id: string, { drivers }: Formula) => {
      const driver = own(drivers, id);
      return driver !== undefined && "namedLearners" in driver && driver.namedLearners.measure === "days";
    },
  },
  month: {
    ofYear: () => 12,
    name: "months",
    counts: (id: string, { drivers }: Formula) => {
      const driver = own(drivers, id);
      return driver !== undefined && "places" in driver;
    },
  },
};
type Span = keyof typeof spans;

/**
 * Days of learners, or months of places, that are divided by another number than the funding period has: the formula of a year of 365 days that is copied for one of
 * 366 pays a whole year more than once, and the other way less.
 */
export function otherYear(formula: Formula, sheets: readonly Sheet[], period: FundingPeriod): Query[] {
  const found = sheets.flatMap((sheet) =>
    sheet.steps.flatMap((step) =>
      quotientsIn(step.expression).flatMap(({ of, by }) =>
        by.flatMap((id) => {
          const span = spanOf(id, formula);
          const counted = span && [...stepsBehind(sheet, of)].some((each) => spans[span].counts(each, formula));
          return span && counted ? [{ id, span, step }] : [];
        }),
      ),
    ),
  );
  // A figure that several factors divide by is one slip.
  const first = found.filter(({ id }, i) => found.findIndex((each) => each.id === id) === i);
  return first.flatMap(({ id, span, step }) => askedAbout(id, span, step, formula, period));
}

function spanOf(id: string, { figures }: Formula): Span | undefined {
  const unit = canonicalUnit(own(figures, id)?.unit ?? "1");
  return unit === "day" || unit === "month" ? unit : undefined;
}

function askedAbout(id: string, span: Span, step: Step, formula: Formula, period: FundingPeriod): Query[] {
  const { ofYear, name } = spans[span];
  const year = ofYear(period);
  const divisor = new Decimal(own(formula.figures, id)?.value ?? 0);
  // Divided by 0 there is no line at all, and that is refused.
  if (divisor.eq(year) || divisor.isZero()) return [];
  const shown = divisor.toFixed();
  return [
    {
      kind: "query/other-year",
      at: id,
      value: `${shown} for ${year} ${name}`,
      says: `the year has ${year} ${name}, and ${id} is ${shown}: ${wholeYear(step, formula, divisor, year, name)}`,
      advice: [`Write ${year}. If the paper says ${shown}, nothing need be done.`],
    },
  ];
}

/** What a whole year brings, in pounds where a factor has one unit value. */
function wholeYear(step: Step, formula: Formula, divisor: Decimal, year: number, name: string): string {
  const factor = formula.factors.find((each) => each.id === step.factor);
  const value =
    factor?.kind === "perPupil" && typeof factor.unitValue === "string"
      ? own(formula.figures, factor.unitValue)?.value
      : undefined;
  if (value === undefined)
    return `a whole year counts as ${year} of ${divisor.toFixed()} ${name} in “${step.label.en}”`;
  const brings = new Decimal(value).times(year).div(divisor);
  return `a whole year of “${step.label.en}” brings ${inPounds(brings)} for ${inPounds(new Decimal(value))}`;
}
