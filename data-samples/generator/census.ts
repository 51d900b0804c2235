import type { Census } from "./censuses.ts";
import { bySchool } from "./county.ts";
import type { SecondRegistration } from "./in-year.ts";
import type { Provision } from "./provision.ts";
import type { Pupil } from "./pupils.ts";
import type { School } from "./schools.ts";
import type { Move } from "./september.ts";
import { yearLabel } from "./sizes.ts";
import { CsvFile, inOrder } from "./write.ts";

const CODES: Record<Provision, string> = {
  none: "",
  schoolAction: "A",
  schoolActionPlus: "P",
  statement: "S",
  schoolIdp: "School IDP",
  authorityIdp: "LA IDP",
};

const LEVELS = ["Curriculum and Teaching", "Grouping and Support", "Specialised Resources", "Advice and Assessment"];

interface Registration {
  pupil: Pupil;
  school: School;
  status: string;
  leavingDate: string;
}

export function writeCensus(
  path: string,
  census: Census,
  pupils: readonly Pupil[],
  left: readonly Move[],
  second: readonly SecondRegistration[],
): void {
  const main = new Set(second.filter((each) => each.status === "S").map((each) => each.pupil));
  const registrations = bySchool<Registration>([
    ...pupils.map((pupil) => ({ pupil, school: pupil.school, status: main.has(pupil) ? "M" : "C", leavingDate: "" })),
    ...left.map(({ pupil, from, lastDay }) => ({ pupil, school: from, status: "C", leavingDate: lastDay })),
    ...second.map((each) => ({ ...each, leavingDate: "" })),
  ]);
  const file = new CsvFile(path, headings(census));
  const schools = [...registrations.keys()].sort((left, right) => inOrder(left.number, right.number));
  for (const school of schools) {
    for (const each of registrations.get(school)!.sort(byName)) file.row(cells(each, census));
  }
  file.close();
}

function byName({ pupil: left }: Registration, { pupil: right }: Registration): number {
  return inOrder(left.surname, right.surname) || inOrder(left.forename, right.forename) || inOrder(left.upn, right.upn);
}

function headings(census: Census): string[] {
  return [
    ...["School Number", "UPN", "Surname", "Forename", "Date of Birth", "NC Year", "Enrolment Status", "Leaving Date"],
    ...["Part-time", "FSM Eligible", "FSM Protected", "EAL Stage", "Looked After", "Resource Base"],
    ...[census.provisionHeading, "Needs"],
    ...(census.hasSupportLevels ? LEVELS : []),
  ];
}

function cells({ pupil, school, status, leavingDate }: Registration, census: Census): string[] {
  return [
    ...[school.number, pupil.upn, pupil.surname, pupil.forename, pupil.born, yearLabel(pupil.year)],
    ...[status, leavingDate, yes(pupil.partTime)],
    // Nursery pupils do not stay for dinner.
    ...[pupil.meals === "eligible" && pupil.year >= 0 ? "Y" : "N", yes(pupil.meals === "protected" && pupil.year >= 0)],
    ...[pupil.eal, yes(pupil.lookedAfter), yes(pupil.inBase && school === pupil.school)],
    ...[CODES[pupil.provision], pupil.needs],
    ...(census.hasSupportLevels ? LEVELS.map((_, at) => pupil.levels[at] ?? "") : []),
  ];
}

/** A blank is `N`, and half the size. */
function yes(is: boolean): string {
  return is ? "Y" : "";
}
