import { changedEal, changedMeals, firstEal, firstMeals, type Meals } from "./circumstances.ts";
import { addDays } from "./dates.ts";
import { FORENAMES, SURNAMES } from "./names.ts";
import type { Provision } from "./provision.ts";
import type { Random } from "./random.ts";
import type { School } from "./schools.ts";
import { N1, N2 } from "./sizes.ts";
import type { UpnIssuer } from "./upn.ts";

export interface Pupil {
  upn: string;
  temporaryUpn: boolean;
  surname: string;
  forename: string;
  born: string;
  year: number;
  school: School;
  partTime: boolean;
  meals: Meals;
  eal: string;
  lookedAfter: boolean;
  inBase: boolean;
  provision: Provision;
  /** 1 to 4: how much the pupil needs, and so the band of a complex needs enhancement. */
  severity: number;
  needs: string;
  /** The four support levels of the census, in the order of its columns; empty when none were recorded. */
  levels: readonly string[];
}

export interface Admission {
  school: School;
  year: number;
  schoolYear: number;
  /** The school that gave the pupil a number, where that was another. */
  firstSchool?: School;
  /** From another authority, or from none. */
  fromElsewhere: boolean;
}

export function admit(admission: Admission, upns: UpnIssuer, random: Random): Pupil {
  const { school, year, schoolYear } = admission;
  const temporaryUpn = admission.fromElsewhere && random.chance(0.05);
  return {
    upn: upnFor(admission, temporaryUpn, upns, random),
    temporaryUpn,
    surname: random.pick(SURNAMES),
    forename: random.pick(FORENAMES),
    born: birthDate(year, schoolYear, random),
    year,
    school,
    partTime: year < 0 && random.chance(0.85),
    meals: firstMeals((admission.firstSchool ?? school).deprivation, random),
    eal: firstEal(school.ealPart, year, random),
    lookedAfter: random.chance(0.008),
    inBase: false,
    provision: "none",
    severity: 0,
    needs: "",
    levels: [],
  };
}

function upnFor(admission: Admission, temporary: boolean, upns: UpnIssuer, random: Random): string {
  const { school, year, schoolYear } = admission;
  if (temporary) return upns.issueTemporary(school.number, schoolYear);
  const yearAdmitted = schoolYear - Math.max(0, year - N2);
  // A few begin school for the first time, whatever their age: from abroad, or taught at home till now.
  if (!admission.fromElsewhere) return upns.issue((admission.firstSchool ?? school).number, yearAdmitted);
  if (random.chance(0.2)) return upns.issue(school.number, schoolYear);
  return upns.issueElsewhere(random.below(400), yearAdmitted);
}

/** A year group is an age on 31 August, the day before the school year begins: 4 in Reception. */
function birthDate(year: number, schoolYear: number, random: Random): string {
  const firstDay = `${schoolYear - (year + 4) - 1}-09-01`;
  // Only those who turned three in the autumn are in N1 by January.
  return addDays(firstDay, random.below(year === N1 ? 120 : 365));
}

/** A year older: what September changes in a pupil who stays. Provision changes in a step of its own. */
export function growUp(pupil: Pupil, schoolYear: number, upns: UpnIssuer, random: Random): void {
  pupil.year += 1;
  if (pupil.year >= 0) pupil.partTime = false;
  if (pupil.temporaryUpn) {
    pupil.temporaryUpn = false;
    pupil.upn = upns.issue(pupil.school.number, schoolYear - 1);
  }
  pupil.meals = changedMeals(pupil.meals, pupil.school.deprivation, schoolYear, random);
  pupil.eal = changedEal(pupil.eal, random);
}
