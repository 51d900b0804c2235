import type { Formula } from "../formula/formula.ts";
import { protectionIn } from "../formula/periods.ts";
import { own } from "../look-up.ts";
import { Decimal } from "../money.ts";
import type { Query } from "../problem.ts";
import type { FundingPeriod } from "../school/funding-period.ts";

/** A floor or a cap of less than 1% that is not 0: nine tenths, written as a fraction, would protect nobody, and every check would pass. */
export function smallLimits(formula: Formula, { name }: FundingPeriod): Query[] {
  const { floor, cap } = protectionIn(formula, name) ?? {};
  return [floor, cap].flatMap((id) => {
    const value = id === undefined ? undefined : own(formula.figures, id)?.value;
    if (id === undefined || value === undefined) return [];
    const percentage = new Decimal(value);
    if (percentage.lte(0) || percentage.gte(1)) return [];
    return [
      {
        kind: "query/small-limit",
        at: id,
        value: `${percentage.toFixed()}%`,
        explains: ["check/"],
        says: `${id} is ${percentage.toFixed()}% of the baseline`,
        advice: [
          `If ${percentage.times(100).toFixed()}% is meant, write that: figures in % are per cent and not fractions.`,
          "If it is meant, nothing need be done.",
        ],
      },
    ];
  });
}
