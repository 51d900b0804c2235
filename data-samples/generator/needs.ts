import type { Provision } from "./provision.ts";
import type { Random } from "./random.ts";

/** General learning difficulties could be recorded for the last time in the census of 2022. */
const GENERAL = "GLD";
const MODERATE = "MLD";

const MILDER: readonly (readonly [string, number])[] = [
  ["SLCD", 24],
  ["BESD", 18],
  [GENERAL, 14],
  [MODERATE, 14],
  ["DYSL", 13],
  ["ASD", 5],
  ["ADHD", 5],
  ["PMED", 3],
  ["HI", 2],
  ["VI", 1],
  ["DYSC", 1],
  ["DYSP", 2],
];
const GREATER: readonly (readonly [string, number])[] = [
  ["ASD", 28],
  ["SLCD", 18],
  ["BESD", 17],
  [MODERATE, 10],
  ["SLD", 9],
  ["PMED", 7],
  ["ADHD", 7],
  ["PMLD", 3],
  ["HI", 3],
  ["VI", 2],
  ["MSI", 1],
];

const SEVERITIES: Record<Provision, readonly (readonly [number, number])[]> = {
  none: [[0, 1]],
  schoolAction: bands(70, 27, 3, 0),
  schoolActionPlus: bands(30, 45, 20, 5),
  statement: bands(8, 22, 37, 33),
  schoolIdp: bands(32, 42, 20, 6),
  authorityIdp: bands(8, 24, 38, 30),
};

function bands(first: number, second: number, third: number, fourth: number) {
  return [
    [1, first],
    [2, second],
    [3, third],
    [4, fourth],
  ] as const;
}

export function severityFor(provision: Provision, random: Random): number {
  return random.pickWeighted(SEVERITIES[provision]);
}

/** One need or several, in the order in which they happened to be recorded. Needs have not been ranked since 2017. */
export function chosenNeeds(severity: number, random: Random): string {
  const list = severity >= 3 ? GREATER : MILDER;
  const wanted = random.pickWeighted(
    severity >= 3
      ? [
          [1, 40],
          [2, 42],
          [3, 18],
        ]
      : [
          [1, 78],
          [2, 19],
          [3, 3],
        ],
  );
  const chosen = new Set<string>();
  while (chosen.size < wanted) chosen.add(random.pickWeighted(list));
  return [...chosen].join(";");
}

/** Needs by the codes of a school year's census. */
export function neededIn(schoolYear: number, needs: string): string {
  if (schoolYear <= 2021) return needs;
  return [...new Set(needs.split(";").map((need) => (need === GENERAL ? MODERATE : need)))].join(";");
}

export function levelsFor(severity: number, random: Random): readonly string[] {
  if (random.chance(0.12)) return [];
  return Array.from({ length: 4 }, () => String(Math.max(1, Math.min(4, severity + random.below(3) - 1))));
}
