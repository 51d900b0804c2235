import type { Census } from "./censuses.ts";
import type { County } from "./county.ts";
import { addDays, daysBetween } from "./dates.ts";
import type { Pupil } from "./pupils.ts";
import type { Random } from "./random.ts";
import { hasYear, isOpenOn, type School } from "./schools.ts";
import { another, type Move, type Routes } from "./september.ts";

/** A few leave between September and census day. Their old school still holds a row for them, with the day they left. */
export function moveInYear(county: County, census: Census, routes: Routes, random: Random): Move[] {
  const firstDay = `${census.schoolYear}-09-12`;
  const days = daysBetween(firstDay, census.date) - 10;
  const moves: Move[] = [];
  const gone = new Set<Pupil>();
  for (const pupil of county.pupils) {
    const from = pupil.school;
    if (pupil.year < 0 || pupil.year > 11 || from.phase === "special" || pupil.inBase) continue;
    // A placement that does not suit changes more often than a home.
    if (!random.chance(pupil.severity >= 3 ? 0.06 : 0.004)) continue;
    const to = random.chance(0.6) ? another(from, pupil.year, routes, random) : undefined;
    moves.push({ pupil, from, to, lastDay: addDays(firstDay, random.below(days)) });
    if (to === undefined) gone.add(pupil);
    else pupil.school = to;
  }
  county.pupils = county.pupils.filter((pupil) => !gone.has(pupil));
  return moves;
}

/** A second registration: subsidiary, with the main one at the pupil's own school, or a guest's. */
export interface SecondRegistration {
  pupil: Pupil;
  school: School;
  status: "S" | "G";
}

export function registerTwice(
  county: County,
  census: Census,
  left: readonly Move[],
  routes: Routes,
  random: Random,
): SecondRegistration[] {
  // One who has moved already has two rows, and the second registration could be at the school just left.
  const moved = new Set(left.map((move) => move.pupil));
  const specials = county.schools.filter((school) => school.phase === "special" && isOpenOn(school, census.date));
  const wanted = Math.max(4, Math.round(county.pupils.length / 400));
  const registered = new Map<Pupil, SecondRegistration>();
  for (let attempt = 0; registered.size < wanted && attempt < wanted * 50; attempt++) {
    const pupil = random.pick(county.pupils);
    if (pupil.year < 1 || pupil.year > 11 || pupil.school.phase === "special" || moved.has(pupil)) continue;
    const subsidiary = registered.size % 3 !== 0;
    if (subsidiary && pupil.provision === "none") continue;
    const choices = subsidiary ? specials.filter((school) => hasYear(school, pupil.year)) : [];
    const school = choices.length > 0 ? random.pick(choices) : another(pupil.school, pupil.year, routes, random);
    if (school !== undefined) registered.set(pupil, { pupil, school, status: subsidiary ? "S" : "G" });
  }
  return [...registered.values()];
}
