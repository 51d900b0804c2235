import { addDays } from "./dates.ts";
import { isHeadOfCluster, SPECIAL_PART } from "./intakes.ts";
import type { Random } from "./random.ts";
import type { School } from "./schools.ts";

export interface Places {
  school: School;
  provision: "resource base" | "special school";
  places: number;
  from: string;
  to: string;
}

/** A number of places, and the September from which it is another. */
interface Change {
  from: string;
  places: number;
}

export function placesOn(list: readonly Places[], school: School, date: string): number {
  const inForce = list.filter(
    (each) => each.school === school && (each.from === "" || each.from <= date) && (each.to === "" || each.to >= date),
  );
  return inForce.reduce((sum, each) => sum + each.places, 0);
}

export function buildPlaces(schools: readonly School[], pupils: number, random: Random): Places[] {
  return [...specialPlaces(schools, pupils, random), ...basePlaces(schools, random)];
}

function specialPlaces(schools: readonly School[], pupils: number, random: Random): Places[] {
  const specials = schools.filter((school) => school.phase === "special");
  const weights = specials.map(() => 0.6 + 0.8 * random.part());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return specials.flatMap((school, at) => {
    const places = Math.round((pupils * SPECIAL_PART * weights[at]!) / total);
    const more = Math.max(4, Math.round(places * 0.1));
    return rows(school, "special school", places, changeAt(at, places + more, "2022-09-01", "2023-09-01"));
  });
}

function basePlaces(schools: readonly School[], random: Random): Places[] {
  const lasting = schools.filter((school) => school.opened === "" && school.closed === "");
  const primaries = random.shuffled(lasting.filter((school) => school.phase === "primary" && school.intake > 14));
  const heads = random.shuffled(lasting.filter(isHeadOfCluster));
  const bases = [
    ...primaries.slice(0, Math.max(3, Math.round(primaries.length * 0.13))),
    ...heads.slice(0, Math.max(2, Math.round(heads.length * 0.5))),
  ];
  const existing = bases.flatMap((school, at) => {
    const part = isHeadOfCluster(school) ? 0.06 + 0.12 * random.part() : 0.2 + 0.3 * random.part();
    const places = Math.min(70, Math.max(8, 2 * Math.round((part * Math.max(school.intake, school.seniorIntake)) / 2)));
    const other = at % 2 === 0 ? places + 4 : Math.max(8, places - 2);
    return rows(school, "resource base", places, changeAt(at, other, "2022-09-01", "2023-09-01"));
  });
  const opening = primaries[primaries.length - 1]!;
  return [...existing, { school: opening, provision: "resource base", places: 8, from: "2023-09-01", to: "" }];
}

function changeAt(at: number, places: number, first: string, second: string): Change | undefined {
  if (at % 3 === 2) return undefined;
  return { from: at % 3 === 0 ? first : second, places };
}

function rows(school: School, provision: Places["provision"], places: number, change: Change | undefined): Places[] {
  if (change === undefined || change.places === places) return [{ school, provision, places, from: "", to: "" }];
  return [
    { school, provision, places, from: "", to: addDays(change.from, -1) },
    { school, provision, places: change.places, from: change.from, to: "" },
  ];
}
