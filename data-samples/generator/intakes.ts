import { isOpenOn, type School } from "./schools.ts";
import { fullnessOf, type Sizes } from "./sizes.ts";

/** Special schools' part of all pupils, and the places of reserved bases, which come on top of the year groups. */
export const SPECIAL_PART = 0.0125;
const OUTSIDE_YEAR_GROUPS = SPECIAL_PART + 0.01;

/** The mean part of pupils aged 5 to 15 who are eligible for free school meals. */
const ELIGIBLE = 0.21;

/**
 * Scales what was drawn until the county has the pupils it should have, and as many of them eligible for free meals.
 * A secondary's intake is the sum of its feeder schools', so that a cohort neither swells nor shrinks at Year 7.
 */
export function settleIntakes(schools: readonly School[], sizes: Sizes, firstCensus: string): void {
  const open = schools.filter((school) => isOpenOn(school, firstCensus));
  const heads = open.filter(isHeadOfCluster);
  const setSenior = () => {
    for (const head of heads) head.seniorIntake = intoYear7(open, head.cluster);
  };
  setSenior();
  const drawn = open.reduce((sum, school) => sum + pupilsOf(school), 0);
  const scale = (sizes.pupils * (1 - OUTSIDE_YEAR_GROUPS)) / drawn;
  for (const school of schools) school.intake *= scale;
  setSenior();
  settleDeprivation(schools, open);
}

export function isHeadOfCluster(school: School): boolean {
  return school.phase === "secondary" || school.phase === "all-through";
}

function intoYear7(open: readonly School[], cluster: string): number {
  const feeders = open.filter((each) => each.cluster === cluster && each.lowestYear <= 6 && each.highestYear >= 6);
  return feeders.reduce((sum, each) => sum + each.intake, 0);
}

function pupilsOf(school: School): number {
  if (school.phase === "special") return 0;
  const junior = school.intake * fullnessOf(school.lowestYear, Math.min(6, school.highestYear));
  return junior + school.seniorIntake * fullnessOf(Math.max(7, school.lowestYear), school.highestYear);
}

/** From a draw between 0 and 1 to a part of the pupils, with the mean that the county should have. */
function settleDeprivation(schools: readonly School[], open: readonly School[]): void {
  const feeders = open.filter((school) => school.highestYear === 6 || school.phase === "all-through");
  const pupils = feeders.reduce((sum, school) => sum + school.intake, 0);
  const mean = (of: (school: School) => number) =>
    feeders.reduce((sum, school) => sum + of(school) * school.intake, 0) / pupils;
  const slope = (ELIGIBLE - 0.04) / mean((school) => school.deprivation * school.deprivation);
  for (const school of schools) {
    if (school.phase === "special") continue;
    school.deprivation = Math.min(0.52, 0.04 + slope * school.deprivation * school.deprivation);
    school.alnFactor += (school.deprivation - ELIGIBLE) * 1.2;
  }
  for (const head of schools.filter((school) => school.phase === "secondary")) {
    const own = feeders.filter((school) => school.cluster === head.cluster);
    const intake = own.reduce((sum, school) => sum + school.intake, 0);
    head.deprivation = own.reduce((sum, school) => sum + school.deprivation * school.intake, 0) / intake;
  }
}
