import type { CensusCount, PupilDriver } from "./census-count.ts";
import { fieldsTestedBy } from "./required-fields.ts";

/** What a driver counts, whatever a formula calls it. */
function contentOf({ where, reportsOf, partTime }: PupilDriver): string {
  return JSON.stringify([where, reportsOf, partTime]);
}

/** The drivers of several formulas as one list for one reading of a census: those that count the same stand once, and are known by what they count. */
export function countedTogether(lists: readonly (readonly PupilDriver[])[]): PupilDriver[] {
  const byContent = new Map(lists.flat().map((driver): [string, PupilDriver] => [contentOf(driver), driver]));
  return [...byContent].map(([id, driver]) => ({ ...driver, id }));
}

/** Whether the same columns of a census must be there, and right, for the drivers of two formulas. */
export function askForTheSame(a: readonly PupilDriver[], b: readonly PupilDriver[], year: number): boolean {
  const fields = (drivers: readonly PupilDriver[]): string => fieldsTestedBy(drivers, year).sort().join();
  return fields(a) === fields(b);
}

/** What one formula's drivers count of a census that was counted for several together. */
export function countedFor(drivers: readonly PupilDriver[], count: CensusCount): CensusCount {
  const own = <V>(all: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
    new Map(
      drivers.flatMap((driver): [string, V][] => {
        const value = all.get(contentOf(driver));
        return value === undefined ? [] : [[driver.id, value]];
      }),
    );
  const bySchool = <V>(all: ReadonlyMap<string, ReadonlyMap<string, V>>): [string, ReadonlyMap<string, V>][] =>
    [...all].map(([school, each]) => [school, own(each)]);
  return {
    ...count,
    counts: new Map(bySchool(count.counts).filter(([, counts]) => counts.size > 0)),
    reasons: new Map(bySchool(count.reasons)),
    drivers: own(count.drivers),
  };
}
