import type { Formula } from "../../formula/formula.ts";
import type { Sheet } from "../../formula/sheet.ts";
import { own } from "../../look-up.ts";
import type { Query } from "../../problem.ts";
import type { FundingPeriod } from "../../school/funding-period.ts";

/** Named learners who are counted on a day of another year: the formula of an earlier year was copied, and its day with it. */
export function inForceElsewhen({ drivers }: Formula, sheets: readonly Sheet[], period: FundingPeriod): Query[] {
  const read = new Set(sheets.flatMap(({ columns }) => columns.map(({ id }) => id)));
  // A budget is made in the year before its own, with the learners of then.
  const first = `${Number(period.firstDay.slice(0, 4)) - 1}${period.firstDay.slice(4)}`;
  return [...read].flatMap((id) => {
    const driver = own(drivers, id);
    if (!driver || !("namedLearners" in driver) || driver.namedLearners.measure !== "inForce") return [];
    const { on } = driver.namedLearners;
    if (first <= on && on <= period.lastDay) return [];
    return [
      {
        kind: "query/learners-on-day",
        at: id,
        value: on,
        says: `${id} counts the named learners of ${on}, which is neither in ${period.name} nor in the year before`,
        advice: [`Write a day from ${first} to ${period.lastDay}. If ${on} is meant, nothing need be done.`],
      },
    ];
  });
}
