import type { PlainDate } from "../date.ts";
import { covers, middlesOfMonths } from "../school/funding-period.ts";
import type { PlaceProvision, Places, School } from "../school/school.ts";
import { holderOn, successionOf } from "../school/succession.ts";
import { heldAt } from "./held.ts";
import type { Sources } from "./sources.ts";

/** Places × months of one kind of provision that a school has: its own, and those of schools it was made from (reg 15 counts a part-year by twelfths). */
export function placeMonthsAt(provision: PlaceProvision, school: School, sources: Sources): number {
  const held = new Set(heldAt(school, sources).map(({ number }) => number));
  return sources.places
    .filter((row) => row.provision === provision && held.has(row.school))
    .map(
      (row) =>
        row.places * monthsInForce(row, sources).filter((day) => countedAt(row, day, sources) === school.number).length,
    )
    .reduce((total, months) => total + months, 0);
}

/** The middle of each month of the period that a row covers. */
export function monthsInForce({ from, to }: Places, { period }: Sources): PlainDate[] {
  return middlesOfMonths(period).filter((day) => covers({ from, to }, day));
}

/** Where a row's places are counted on a day: with the pupils, unless the school that has them, or one between, has a row of its own for that day. */
function countedAt(row: Places, day: PlainDate, sources: Sources): string | undefined {
  const school = sources.register.get(row.school);
  return school && !takenBy(row, day, sources) ? holderOn(school, day, sources.register)?.number : undefined;
}

/** The school made from a row's own that says itself how many such places it has on a day: a number that goes on beside it would be counted twice. */
export function takenBy(row: Places, day: PlainDate, { places, register }: Sources): School | undefined {
  const school = register.get(row.school);
  const holder = school && holderOn(school, day, register);
  if (!school || !holder) return undefined;
  const all = successionOf(school, register);
  return all
    .slice(1, all.indexOf(holder) + 1)
    .find(({ number }) =>
      places.some((each) => each.school === number && each.provision === row.provision && covers(each, day)),
    );
}
