import { addEvents, type Events } from "./events.ts";
import { settleIntakes } from "./intakes.ts";
import { buildPlaces, type Places, placesOn } from "./places.ts";
import type { Pupil } from "./pupils.ts";
import { Random } from "./random.ts";
import { buildSchools, type School } from "./schools.ts";
import { sizesFor } from "./sizes.ts";
import { UpnIssuer } from "./upn.ts";

export interface County {
  schools: School[];
  events: Events;
  places: Places[];
  upns: UpnIssuer;
  /** Those on a school's roll now, each once. */
  pupils: Pupil[];
}

export function foundCounty(schoolCount: number, seed: number, firstCensus: string): County {
  const random = new Random(seed, "schools");
  const sizes = sizesFor(schoolCount);
  const schools = buildSchools(sizes, random);
  const events = addEvents(schools, random);
  settleIntakes(schools, sizes, firstCensus);
  const places = buildPlaces(schools, sizes.pupils, new Random(seed, "places"));
  return { schools, events, places, upns: new UpnIssuer(), pupils: [] };
}

export function schoolsWithBase(county: County, date: string): Set<School> {
  const holders = county.places.filter((each) => each.provision === "resource base").map((each) => each.school);
  return new Set(holders.filter((school) => placesOn(county.places, school, date) > 0));
}

export function bySchool<T extends { school: School }>(list: readonly T[]): Map<School, T[]> {
  const result = new Map<School, T[]>();
  for (const each of list) {
    const own = result.get(each.school);
    if (own === undefined) result.set(each.school, [each]);
    else own.push(each);
  }
  return result;
}
