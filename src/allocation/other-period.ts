import type { Formula } from "../formula/formula.ts";
import type { Query } from "../problem.ts";
import type { FundingPeriod } from "../school/funding-period.ts";

/**
 * An adopted formula that is used for a period which it does not name: a budget is decided for a period, and
 * last year's formula may stand there by mistake. A draft may be tried on any, and one whose protection has an end says itself that it goes on.
 */
export function otherPeriod(formula: Formula, { name }: FundingPeriod): Query[] {
  const { fundingPeriod, protection, protectionEnds, status, id } = formula;
  const named = [fundingPeriod, ...protection.map((each) => each.fundingPeriod)];
  if (status !== "adopted" || protectionEnds !== undefined || named.includes(name)) return [];
  return [
    {
      kind: "query/other-period",
      at: id,
      value: name,
      says: `the formula ${id} was adopted for ${named.join(", ")}, and is used for ${name}`,
      advice: [
        `If it was decided for ${name} too, say so in a file of its own for that period, which "extends" it.`,
        "If it is only tried there, nothing need be done.",
      ],
    },
  ];
}
