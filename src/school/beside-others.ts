import type { Fields } from "../fields.ts";
import { nameKey } from "../names-alike.ts";
import { quoted } from "../problem.ts";
import { inExcel } from "./in-excel.ts";
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

/** Excel adds up by cluster. Two names that it cannot tell apart would each have the sum of both; one that is written in two ways has two rows, each with a part. */
function clusterProblems(schools: readonly SchoolRow[]): void {
  const inExcelAbove = new Map<string, string>();
  const lettersAbove = new Map<string, string>();
  for (const { fields, school } of schools) {
    const { cluster } = school;
    if (cluster === "") continue;
    if (/^(true|false)$/i.test(cluster))
      fields.wrong(
        "cluster",
        `is ${quoted(cluster)}`,
        "Excel does not take that for a name: give the cluster another.",
      );
    const same = otherAbove(inExcelAbove, inExcel(cluster), cluster);
    const nearly = otherAbove(lettersAbove, lettersOf(cluster), cluster);
    if (same !== undefined)
      fields.wrong(
        "cluster",
        `is ${quoted(cluster)}, and ${quoted(same)} stands above`,
        "Excel cannot tell the two apart, and would give each the sum of both: write the cluster alike at all its schools.",
        ...(/\d/.test(cluster) ? ["If they are two clusters, give each a name in letters."] : []),
      );
    else if (nearly !== undefined)
      fields.wrong(
        "cluster",
        `is ${quoted(cluster)}, and ${quoted(nearly)} stands above`,
        "One cluster written in two ways has two rows, each with a part of its sum: write it alike at all its schools.",
      );
  }
}

/** Another name that stands above under one of some keys. */
function otherAbove(above: Map<string, string>, keys: readonly string[], name: string): string | undefined {
  const other = keys.map((key) => above.get(key)).find((found) => found !== undefined && found !== name);
  for (const key of keys) if (!above.has(key)) above.set(key, name);
  return other;
}

/** Spaces, hyphens and apostrophes are typed one way here and another there. Between digits they tell numbers apart. */
function lettersOf(name: string): string[] {
  const letters = nameKey(name).replace(/[\s\p{P}]/gu, "");
  return letters === "" || /\d/.test(letters) ? [] : [letters];
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
