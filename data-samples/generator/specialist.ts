import { bySchool, type County } from "./county.ts";
import { placesOn } from "./places.ts";
import { assignProvision, assignSomeProvision } from "./provision.ts";
import { admit, type Pupil } from "./pupils.ts";
import type { Random } from "./random.ts";
import { hasYear, type School } from "./schools.ts";
import type { Move } from "./september.ts";

/** Fills special schools to about their places, half with pupils of the county whose needs are the greatest. */
export function fillSpecialSchools(county: County, schoolYear: number, moved: readonly Move[], random: Random): Move[] {
  const movedAlready = new Set(moved.map((move) => move.pupil));
  const waiting = county.pupils.filter((pupil) => couldMove(pupil) && !movedAlready.has(pupil));
  const candidates = random.shuffled(waiting);
  const rolls = bySchool(county.pupils);
  const moves: Move[] = [];
  for (const school of county.schools.filter((each) => each.phase === "special")) {
    const target = Math.floor(placesOn(county.places, school, `${schoolYear}-09-01`) * 0.97);
    for (let roll = rolls.get(school)?.length ?? 0; roll < target; roll++) {
      const candidate = schoolYear > 2021 && random.chance(0.5) ? candidates.pop() : undefined;
      if (candidate === undefined) {
        newPupil(county, school, schoolYear, random);
        continue;
      }
      moves.push({ pupil: candidate, from: candidate.school, to: school, lastDay: `${schoolYear}-08-31` });
      candidate.school = school;
    }
  }
  return moves;
}

function couldMove(pupil: Pupil): boolean {
  return (
    pupil.severity === 4 && !pupil.inBase && pupil.year >= 1 && pupil.year <= 10 && pupil.school.phase !== "special"
  );
}

function newPupil(county: County, school: School, schoolYear: number, random: Random): void {
  const year = random.chance(0.06) ? 12 + random.below(3) : random.below(12);
  const pupil = admit({ school, year, schoolYear, fromElsewhere: random.chance(0.2) }, county.upns, random);
  assignProvision(pupil, schoolYear, random);
  county.pupils.push(pupil);
}

/** Fills each resource base to about its places, from its own school first. A base that shrinks sends pupils back to class. */
export function fillBases(county: County, schoolYear: number, random: Random): void {
  const holders = new Set(
    county.places.filter((each) => each.provision === "resource base").map((each) => each.school),
  );
  const rolls = bySchool(county.pupils.filter((pupil) => holders.has(pupil.school)));
  for (const school of holders) {
    const roll = rolls.get(school) ?? [];
    const target = Math.floor(placesOn(county.places, school, `${schoolYear}-09-01`) * 0.96);
    const inBase = roll.filter((pupil) => pupil.inBase);
    for (const pupil of inBase.slice(target)) pupil.inBase = false;
    let vacant = target - inBase.length;
    const candidates = random.shuffled(roll.filter((pupil) => couldHavePlace(pupil)));
    for (const pupil of candidates.slice(0, Math.max(0, Math.floor(vacant / 2)))) {
      pupil.inBase = true;
      vacant--;
    }
    for (; vacant > 0; vacant--) newBasePupil(county, school, schoolYear, random);
  }
}

function couldHavePlace(pupil: Pupil): boolean {
  const hasPlan =
    pupil.provision === "statement" || pupil.provision === "schoolIdp" || pupil.provision === "authorityIdp";
  return !pupil.inBase && hasPlan && pupil.severity >= 3 && pupil.year >= 0 && pupil.year <= 11;
}

function newBasePupil(county: County, school: School, schoolYear: number, random: Random): void {
  const years = Array.from({ length: 12 }, (_, year) => year).filter((year) => hasYear(school, year));
  const admission = { school, year: random.pick(years), schoolYear, fromElsewhere: random.chance(0.15) };
  const pupil = admit(admission, county.upns, random);
  pupil.inBase = true;
  assignSomeProvision(pupil, schoolYear, random);
  county.pupils.push(pupil);
}
