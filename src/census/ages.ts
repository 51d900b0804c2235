import { type PlainDate, schoolYearOf } from "../date.ts";
import { yearGroups } from "../school/school.ts";

const placeOfYear: ReadonlyMap<string, number> = new Map(yearGroups.map((year, i) => [year, i]));

/** Where a year group stands among all of them, the youngest first. */
export function placeOf(year: string): number {
  return placeOfYear.get(year) ?? 0;
}

/** How old somebody was on the 31 August before the school year of a census began. */
export function ageIn(census: PlainDate, birth: PlainDate): number {
  return schoolYearOf(census) - Number(birth.slice(0, 4)) - (birth.slice(5) > "08-31" ? 1 : 0);
}

/** How old who is in a year group was on that day: who is in N1 was two. */
export function ageOf(year: string): number {
  return placeOf(year) + 2;
}
