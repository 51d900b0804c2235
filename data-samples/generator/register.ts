import { join } from "node:path";
import type { County } from "./county.ts";
import { yearLabel } from "./sizes.ts";
import { inOrder, writeCsv } from "./write.ts";

const SCHOOL_HEADINGS = [
  ...["number", "name", "phase", "medium", "cluster", "opened", "closed", "predecessors", "lowestYear", "highestYear"],
];
const PLACES_HEADINGS = ["school", "provision", "places", "from", "to"];

export function writeRegister(directory: string, county: County): void {
  const schools = county.schools.map((school) => [
    ...[school.number, school.name, school.phase, school.medium, school.cluster, school.opened, school.closed],
    ...[school.predecessors.join(";"), yearLabel(school.lowestYear), yearLabel(school.highestYear)],
  ]);
  const places = county.places.map((each) => [
    ...[each.school.number, each.provision, String(each.places), each.from, each.to],
  ]);
  writeCsv(join(directory, "schools.csv"), SCHOOL_HEADINGS, schools.sort(byFirstCell));
  writeCsv(join(directory, "places.csv"), PLACES_HEADINGS, places.sort(byFirstCell));
}

function byFirstCell(left: string[], right: string[]): number {
  return inOrder(left[0]!, right[0]!);
}
