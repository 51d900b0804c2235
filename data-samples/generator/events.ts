import { isHeadOfCluster } from "./intakes.ts";
import type { Random } from "./random.ts";
import { blankSchool, FIRST_PRIMARY, type Medium, type School } from "./schools.ts";
import { N1 } from "./sizes.ts";

/** Schools that close, join or open: what a comparison of two years most easily gets wrong. */
export interface Events {
  closing: School;
  infant: School;
  junior: School;
  joined: School;
  opening: School;
}

export const JOINED_FROM = "2023-04-01";
export const OPENING_FROM = "2023-09-01";

/** Changes the schools it chooses, and adds the two that open later. */
export function addEvents(schools: School[], random: Random): Events {
  const clusters = schools.filter((school) => isHeadOfCluster(school)).map((school) => school.cluster);
  const ordinary = schools.filter((school) => school.phase === "primary" && school.name.endsWith(" Primary School"));
  const inCluster = (at: number) => ordinary.filter((school) => school.cluster === clusters[at]);

  const closing = inCluster(0)[1]!;
  closing.closed = "2022-08-31";
  closing.intake = 0.42;

  const [infant, junior] = inCluster(2) as [School, School, ...School[]];
  const place = infant.name.replace(" Primary School", "");
  for (const school of [infant, junior]) {
    school.closed = "2023-03-31";
    school.intake = 1.15;
    school.medium = "English";
  }
  infant.name = `${place} Infant School`;
  infant.highestYear = 2;
  junior.name = `${place} Junior School`;
  junior.lowestYear = 3;

  const ordered = schools.filter((school) => school.phase === "primary").length;
  const later = (at: number, name: string, cluster: string, medium: Medium): School => ({
    ...blankSchool(FIRST_PRIMARY + ordered + at, name, "primary", [N1, 6], random),
    cluster,
    medium,
  });
  const joined = later(0, `${place} Primary School`, infant.cluster, "English");
  joined.opened = JOINED_FROM;
  joined.predecessors = [infant.number, junior.number];
  const opening = later(1, "Ysgol Gynradd Golau'r Wawr", clusters.at(-2)!, "dual");
  opening.opened = OPENING_FROM;
  for (const school of [junior, joined]) {
    school.intake = infant.intake;
    school.deprivation = infant.deprivation;
    school.alnFactor = infant.alnFactor;
  }
  opening.intake = 1.0;
  opening.deprivation = 0.55;
  schools.push(joined, opening);
  return { closing, infant, junior, joined, opening };
}
