import type { PlainDate } from "../date.ts";
import type { Formula } from "../formula/formula.ts";
import { listed, type Query } from "../problem.ts";
import type { FundingPeriod } from "../school/funding-period.ts";

/** The period that a baseline is used in, and the first day of the year before protection began; undefined where any earlier day will do. */
export interface BaselineUse {
  readonly period: FundingPeriod;
  readonly from: PlainDate | undefined;
}

/** What a baseline is used for. Protection that lasts for years starts from what schools had before its first; an option is tried on its period's own baseline. */
export function baselineUse(period: FundingPeriod, formula: Formula | undefined): BaselineUse {
  if (!formula) return { period, from: undefined };
  const [first = period.name] = formula.protection.map((each) => each.fundingPeriod).sort();
  const year = Number((first < period.name ? first : period.name).slice(0, 4));
  return { period, from: `${year - 1}-04-01` };
}

/** A baseline is what schools had in the year before: another date may be a slip, or the file may be of another year. */
export function oddBaselineDates(
  file: string,
  rows: readonly { readonly asAt: PlainDate }[],
  { period, from }: BaselineUse,
): Query[] {
  // What is after the period is refused.
  const odd = rows.filter(
    ({ asAt }) => (from !== undefined && asAt < from) || (asAt >= period.firstDay && asAt <= period.lastDay),
  );
  if (odd.length === 0) return [];
  const dates = [...new Set(odd.map(({ asAt }) => asAt))].sort();
  return [
    {
      kind: "query/baseline-date",
      file,
      at: file,
      value: dates.slice(0, 3).join(", "),
      says: `asAt is ${listed(dates.slice(0, 3), "and")} in ${odd.length} of ${rows.length} rows, and the baseline of ${period.name} should be ${from === undefined ? "" : `from ${from} on and `}before ${period.firstDay}`,
      advice: [
        "If the file or a date is of another year, correct it.",
        "If schools had this before the formula, nothing need be done.",
      ],
    },
  ];
}
