import type { Formula } from "../formula/formula.ts";
import { own } from "../look-up.ts";
import { type Query, quoted } from "../problem.ts";
import { named } from "../school/not-open.ts";
import { isOpenOn, monthsOpen, type School } from "../school/school.ts";
import { successionOf } from "../school/succession.ts";
import type { Sources } from "./sources.ts";

/**
 * A number for a day before its school opened, when one that it was made from had the pupils and a budget: it counts for the months of the new
 * school alone, and of the old one's not at all.
 */
export function estimatesEarly({ drivers }: Formula, { adjustments, register, period }: Sources): Query[] {
  return adjustments.flatMap(({ school: number, driver: id, date, number: pupils }): Query[] => {
    const school = register.get(number);
    const driver = own(drivers, id);
    const opened = school?.opened;
    if (!school || !driver || opened === undefined || date >= opened || pupils.isZero()) return [];
    // With a census for each term the date says which one the number belongs to.
    if ("dates" in driver && driver.dates) return [];
    const isPart = (each: School): boolean =>
      each !== school &&
      isOpenOn(each, date) &&
      monthsOpen(each, period) > 0 &&
      successionOf(each, register).includes(school);
    const part = [...register.values()].find(isPart);
    if (!part) return [];
    const months = monthsOpen(school, period);
    return [
      {
        kind: "query/estimate-before-opening",
        at: number,
        value: `${id} ${pupils.toFixed()}`,
        says: `the adjustments file has ${pupils.toFixed()} for ${quoted(id)} at ${named(school)} on ${date}, before it opened on ${opened}: it is counted for ${months} of 12 months`,
        advice: [
          `If they are pupils of ${named(part)}, put the row at that school: it goes with its pupils when it closes.`,
          `If they came when ${number} opened, date the row ${opened}.`,
        ],
      },
    ];
  });
}
