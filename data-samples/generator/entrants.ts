import type { County } from "./county.ts";
import { assignProvision } from "./provision.ts";
import { admit } from "./pupils.ts";
import type { Random } from "./random.ts";
import { hasYear, isOpenOn, type School, usualSize } from "./schools.ts";
import { N1, RECEPTION } from "./sizes.ts";

/** Everyone in the county's mainstream schools at the first census, who have all been somewhere before. */
export function populate(county: County, schoolYear: number, random: Random): void {
  const open = county.schools.filter((school) => isOpenOn(school, `${schoolYear}-09-01`));
  for (const school of open.filter((each) => each.phase !== "special")) {
    const cluster = open.filter((each) => each.cluster === school.cluster);
    for (let year = school.lowestYear; year <= school.highestYear; year++) {
      const size = random.near(usualSize(school, year), 0.12);
      for (let place = 0; place < size; place++) {
        const firstSchool = firstSchoolOf(school, year, cluster, random);
        enrol(county, school, year, schoolYear, random, random.chance(0.05), firstSchool);
      }
    }
  }
}

function firstSchoolOf(school: School, year: number, cluster: readonly School[], random: Random): School {
  if (year >= 7) {
    const feeders = cluster.filter((each) => hasYear(each, RECEPTION));
    return random.pickWeighted(feeders.map((each) => [each, each.intake] as const));
  }
  if (school.lowestYear <= RECEPTION) return school;
  return cluster.find((each) => each.highestYear === school.lowestYear - 1) ?? school;
}

/** Each September: a new nursery and Reception, and a few who join the other year groups. */
export function admitEntrants(county: County, schoolYear: number, random: Random): void {
  const counts = rollByYear(county);
  const open = county.schools.filter((school) => isOpenOn(school, `${schoolYear}-09-01`));
  for (const school of open.filter((each) => each.phase !== "special")) {
    const opensNow = school === county.events.opening && school.opened === `${schoolYear}-09-01`;
    for (let year = school.lowestYear; year <= school.highestYear; year++) {
      const size = counts.get(school)?.[year - N1] ?? 0;
      const wanted = opensNow
        ? random.near(openingSize(school, year), 0.1) - size
        : year <= RECEPTION
          ? random.near(usualSize(school, year) * decline(schoolYear), 0.08) - size
          : joiners(usualSize(school, year), year, random);
      for (let place = 0; place < wanted; place++) {
        enrol(county, school, year, schoolYear, random, year > RECEPTION && random.chance(0.8));
      }
    }
  }
}

/** What a new school was planned to open with: nearly full at the bottom, and with room above. */
export function openingSize(school: School, year: number): number {
  const part = year <= RECEPTION ? 0.9 : year <= 2 ? 0.65 : 0.4;
  return Math.round(usualSize(school, year) * part);
}

/** Fewer children are born each year. */
function decline(schoolYear: number): number {
  return 1 - 0.008 * (schoolYear - 2021);
}

function joiners(usual: number, year: number, random: Random): number {
  const expected = usual * (year >= 12 ? 0 : 0.016);
  return Math.floor(expected + random.part());
}

function enrol(
  county: County,
  school: School,
  year: number,
  schoolYear: number,
  random: Random,
  fromElsewhere: boolean,
  firstSchool: School = school,
): void {
  const pupil = admit({ school, year, schoolYear, firstSchool, fromElsewhere }, county.upns, random);
  assignProvision(pupil, schoolYear, random);
  county.pupils.push(pupil);
}

function rollByYear(county: County): Map<School, number[]> {
  const counts = new Map(county.schools.map((school) => [school, Array.from({ length: 17 }, () => 0)]));
  for (const pupil of county.pupils) counts.get(pupil.school)![pupil.year - N1]! += 1;
  return counts;
}
