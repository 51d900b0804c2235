import type { Fields } from "../fields.ts";
import { quoted } from "../problem.ts";
import type { School } from "./school.ts";

/** A school as it was read, and its row, to say what is wrong with it there. */
export interface SchoolRow {
  readonly fields: Fields;
  readonly school: School;
}

/** What is wrong with schools only beside each other: a number that is not there, a succession that is no tree, clusters that are one to Excel. */
export function besideOthers(rows: readonly SchoolRow[], register: ReadonlyMap<string, School>): void {
  for (const { fields, school } of rows)
    for (const predecessor of school.predecessors)
      if (!register.has(predecessor))
        fields.wrong(
          "predecessors",
          `names ${quoted(predecessor)}`,
          "No school of the register has that number: add its row, closed on its last day.",
        );
  clusterProblems(rows);
  for (const { fields, school } of rows) successionProblems(fields, school, register);
}

/** Excel adds up by cluster without regard to capitals, and takes `01` for `1`: two names that it cannot tell apart would each have the sum of both. */
function clusterProblems(schools: readonly SchoolRow[]): void {
  const seen = new Map<string, string>();
  for (const { fields, school } of schools) {
    const { cluster } = school;
    const inExcel = /^\d+$/.test(cluster) ? String(Number(cluster)) : cluster.toLowerCase();
    const first = seen.get(inExcel) ?? cluster;
    seen.set(inExcel, first);
    if (first !== cluster)
      fields.wrong(
        "cluster",
        `is ${quoted(cluster)}, and ${quoted(first)} stands above`,
        "Excel cannot tell the two apart, and would give each the sum of both: write the cluster alike at all its schools.",
      );
  }
}

/** One school's pupils go to one other: said twice, to two schools or round in a ring, they would be counted twice or never. */
function successionProblems(
  fields: Fields,
  { number, predecessors }: School,
  register: ReadonlyMap<string, School>,
): void {
  for (const [i, predecessor] of predecessors.entries()) {
    if (predecessors.indexOf(predecessor) !== i)
      fields.wrong("predecessors", `names ${quoted(predecessor)} twice`, "Name each school once.");
    const others = [...register.values()].filter((school) => school.predecessors.includes(predecessor));
    if (others[0] && others[0].number !== number)
      fields.wrong(
        "predecessors",
        `names ${quoted(predecessor)}, as ${others[0].number} does`,
        "Its pupils can go to one school only: where it was divided, name it under one, and give the others estimates in the adjustments file.",
      );
  }
  if (isOwnAncestor(number, number, register, new Set()))
    fields.wrong(
      "predecessors",
      "lead back to the school itself",
      "A school cannot be made from itself: take the wrong one out.",
    );
}

function isOwnAncestor(
  sought: string,
  number: string,
  register: ReadonlyMap<string, School>,
  seen: Set<string>,
): boolean {
  return (register.get(number)?.predecessors ?? []).some((predecessor) => {
    if (predecessor === sought) return true;
    if (seen.has(predecessor)) return false;
    seen.add(predecessor);
    return isOwnAncestor(sought, predecessor, register, seen);
  });
}
