import { type Formula, factorLists } from "../formula/formula.ts";
import { own } from "../look-up.ts";
import { Decimal, inPounds } from "../money.ts";
import type { Query } from "../problem.ts";
import { named } from "../school/not-open.ts";
import { monthsOpen } from "../school/school.ts";
import { holderOn } from "../school/succession.ts";
import type { Sources } from "./sources.ts";

/** A stated sum does not go by months: a school that closes within the year has all of it, and the one that has its pupils none. */
export function statedPartYear(formula: Formula, { register, period }: Sources): Query[] {
  return factorLists
    .flatMap((list) => formula[list])
    .flatMap((factor) => (factor.kind === "stated" ? factor.amounts.map((each) => ({ ...each, id: factor.id })) : []))
    .flatMap(({ id, school: number, amount: figure }): Query[] => {
      const school = register.get(number);
      const amount = new Decimal(own(formula.figures, figure)?.value ?? 0);
      const months = school ? monthsOpen(school, period) : 0;
      if (!school?.closed || school.closed > period.lastDay || amount.isZero() || months === 0 || months === 12)
        return [];
      const now = holderOn(school, period.lastDay, register);
      return [
        {
          kind: "query/stated-part-year",
          at: number,
          value: `${id} ${inPounds(amount)}`,
          says: `the formula states ${inPounds(amount)} for ${named(school)} under ${id}, and it closes on ${school.closed}: it has all of the sum for ${months} of 12 months`,
          advice: [
            ...(now ? [`If a part is for ${named(now)}, which has its pupils after that, state it there.`] : []),
            "If all of it is for the school that closes, nothing need be done.",
          ],
        },
      ];
    });
}
