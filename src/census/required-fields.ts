import type { PupilDriver } from "./census-count.ts";
import { whole } from "./full-time-equivalent.ts";
import type { Field } from "./headings.ts";
import { lastSupportYear, supportScales } from "./support.ts";

/** A column that a driver tests must be there: left out, it would be blank for everyone without a word. */
export function fieldsTestedBy(drivers: readonly PupilDriver[], year: number): Field[] {
  const tested = new Set(drivers.flatMap(({ where }) => Object.keys(where)));
  const optional: [string, Field][] = [
    ["freeSchoolMeals", "mealsEligible"],
    ["eal", "eal"],
    ["lookedAfter", "lookedAfter"],
    ["reservedPlace", "reservedPlace"],
    // Later the columns are gone, and it is the formula that is refused.
    ...(year <= lastSupportYear ? supportScales.map((scale): [string, Field] => [scale, scale]) : []),
  ];
  const partTimes = new Set(drivers.map((driver) => driver.partTime));
  const recorded: Field[] = partTimes.delete("recorded") ? ["fullTimeEquivalent"] : [];
  partTimes.delete(whole);
  const partTime: Field[] = partTimes.size > 0 ? ["partTime"] : [];
  const needs: Field[] = drivers.some(({ reportsOf }) => reportsOf) ? ["needs"] : [];
  return [
    ...optional.flatMap(([test, field]) => (tested.has(test) ? [field] : [])),
    ...partTime,
    ...recorded,
    ...needs,
  ];
}
