import { type PlainDate, schoolYearOf } from "../date.ts";
import { yearGroups } from "../school/school.ts";

const placeOfYear: ReadonlyMap<string, number> = new Map(yearGroups.map((year, i) => [year, i]));

/** Where a year group stands among all of them, the youngest first. */
export function placeOf(year: string): number {
  return placeOfYear.get(year) ?? 0;
}

/** How many years older a pupil is than the year group; less than 0 where younger. Who is in N1 was two on the 31 August before the school year began. */
export function yearsTooOld(birth: PlainDate, year: string, census: PlainDate): number {
  const age = schoolYearOf(census) - Number(birth.slice(0, 4)) - (birth.slice(5) > "08-31" ? 1 : 0);
  return age - (placeOf(year) + 2);
}
