import { isHeadOfCluster } from "./intakes.ts";
import { neededIn } from "./needs.ts";
import { changeProvision } from "./provision.ts";
import { growUp, type Pupil } from "./pupils.ts";
import type { Random } from "./random.ts";
import { hasYear, isOpenOn, type School } from "./schools.ts";
import type { UpnIssuer } from "./upn.ts";

/** A pupil who left a school after `lastDay`, for another or for none in the county. */
export interface Move {
  pupil: Pupil;
  from: School;
  to: School | undefined;
  lastDay: string;
}

/** The schools open in a school year, as pupils find their way among them. */
export interface Routes {
  firstDay: string;
  open: readonly School[];
  heads: readonly School[];
  byCluster: ReadonlyMap<string, readonly School[]>;
  withBase: ReadonlySet<School>;
}

export function routesFor(schools: readonly School[], schoolYear: number, withBase: ReadonlySet<School>): Routes {
  const firstDay = `${schoolYear}-09-01`;
  const open = schools.filter((school) => isOpenOn(school, firstDay));
  const byCluster = new Map<string, School[]>();
  for (const school of open) {
    if (school.phase === "special") continue;
    byCluster.set(school.cluster, [...(byCluster.get(school.cluster) ?? []), school]);
  }
  return { firstDay, open, heads: open.filter(isHeadOfCluster), byCluster, withBase };
}

/** Moves every pupil up a year, and says who went where. Those who leave the county are dropped from the list returned. */
export function moveUp(
  pupils: readonly Pupil[],
  routes: Routes,
  schoolYear: number,
  upns: UpnIssuer,
  random: Random,
): { pupils: Pupil[]; moves: Move[] } {
  const moves: Move[] = [];
  const staying = pupils.filter((pupil) => {
    growUp(pupil, schoolYear, upns, random);
    const from = pupil.school;
    const to = nextSchool(pupil, routes, random);
    if (to !== from) moves.push({ pupil, from, to, lastDay: `${schoolYear}-08-31` });
    if (to === undefined) return false;
    pupil.inBase &&= to === from || routes.withBase.has(to);
    pupil.school = to;
    changeProvision(pupil, schoolYear, random);
    pupil.needs &&= neededIn(schoolYear, pupil.needs);
    return true;
  });
  return { pupils: staying, moves };
}

function nextSchool(pupil: Pupil, routes: Routes, random: Random): School | undefined {
  const { school, year } = pupil;
  if (school.phase === "special") return year > 14 || (year > 11 && random.chance(0.3)) ? undefined : school;
  if (year > 11 && !random.chance(stayingOn(year))) return undefined;
  if (!hasYear(school, year) || !isOpenOn(school, routes.firstDay)) return onward(pupil, routes, random);
  if (random.chance(0.02)) return undefined;
  return !pupil.inBase && random.chance(0.015) ? another(school, year, routes, random) : school;
}

function stayingOn(year: number): number {
  return { 12: 0.5, 13: 0.8, 14: 0.05 }[year] ?? 0;
}

/** From a school that has no more years, or has closed: to its successor, the next in its cluster, or the cluster's secondary. */
function onward(pupil: Pupil, routes: Routes, random: Random): School | undefined {
  const { school, year } = pupil;
  if (random.chance(0.03)) return undefined;
  if (year === 7 && pupil.inBase) {
    const based = routes.heads.filter((head) => routes.withBase.has(head));
    if (based.length > 0) return random.pick(based);
  }
  const nearby = routes.byCluster.get(school.cluster) ?? [];
  const successor = nearby.find((each) => each.predecessors.includes(school.number) && hasYear(each, year));
  if (successor !== undefined) return successor;
  return random.chance(0.98) ? inSameCluster(school, year, routes, random) : another(school, year, routes, random);
}

function inSameCluster(school: School, year: number, routes: Routes, random: Random): School | undefined {
  const choices = routes.byCluster.get(school.cluster)!.filter((each) => each !== school && hasYear(each, year));
  // An infant school's pupils go on to its junior school, and only to that.
  const next = choices.filter((each) => each.lowestYear === year && year > 0);
  const same = choices.filter((each) => each.medium === school.medium);
  if (next.length > 0) return next[0];
  if (choices.length === 0) return another(school, year, routes, random);
  return random.pick(same.length > 0 ? same : choices);
}

/** A change of home: to a school near by, or for older pupils to any in the county. */
export function another(school: School, year: number, routes: Routes, random: Random): School | undefined {
  const near = year >= 7 ? routes.heads : (routes.byCluster.get(school.cluster) ?? []);
  const choices = near.filter((each) => each !== school && each.phase !== "nursery" && hasYear(each, year));
  return choices.length === 0 ? undefined : random.pick(choices);
}
