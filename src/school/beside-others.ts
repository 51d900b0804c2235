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
  const under = firstUnder(register);
  const ring = ownAncestors(register);
  for (const { fields, school } of rows) successionProblems(fields, school, under, ring);
}

/** The first school in the register that names another as its predecessor, by the other's number. */
function firstUnder(register: ReadonlyMap<string, School>): ReadonlyMap<string, string> {
  const under = new Map<string, string>();
  for (const { number, predecessors } of register.values())
    for (const predecessor of predecessors) if (!under.has(predecessor)) under.set(predecessor, number);
  return under;
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
  under: ReadonlyMap<string, string>,
  ring: ReadonlySet<string>,
): void {
  for (const [i, predecessor] of predecessors.entries()) {
    if (predecessors.indexOf(predecessor) !== i)
      fields.wrong("predecessors", `names ${quoted(predecessor)} twice`, "Name each school once.");
    const first = under.get(predecessor);
    if (first !== undefined && first !== number)
      fields.wrong(
        "predecessors",
        `names ${quoted(predecessor)}, as ${first} does`,
        "Its pupils can go to one school only: where it was divided, name it under one, and give the others estimates in the adjustments file.",
      );
  }
  if (ring.has(number))
    fields.wrong(
      "predecessors",
      "lead back to the school itself",
      "A school cannot be made from itself: take the wrong one out.",
    );
}

/**
 * Schools from which predecessors lead back to themselves: those that can be reached from each other (Tarjan's components), found in one walk and
 * without recursion, for a line of predecessors may be as long as the file.
 */
function ownAncestors(register: ReadonlyMap<string, School>): ReadonlySet<string> {
  const found = new Set<string>();
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const low = (number: string, to: number): void => {
    lowest.set(number, Math.min(lowest.get(number) ?? to, to));
  };
  for (const start of register.keys()) {
    if (order.has(start)) continue;
    const walk = [begun(start)];
    for (let here = walk.at(-1); here; here = walk.at(-1)) {
      const next = here.left.pop();
      if (next === undefined) {
        walk.pop();
        const above = walk.at(-1);
        if (above) low(above.number, lowest.get(here.number) ?? 0);
        if (lowest.get(here.number) === order.get(here.number)) close(here.number);
      } else if (!order.has(next)) walk.push(begun(next));
      else if (isOpen.has(next)) low(here.number, order.get(next) ?? 0);
    }
  }
  return found;

  function begun(number: string): { readonly number: string; readonly left: string[] } {
    const at = order.size;
    order.set(number, at);
    low(number, at);
    open.push(number);
    isOpen.add(number);
    const left = (register.get(number)?.predecessors ?? []).filter((each) => register.has(each));
    if (left.includes(number)) found.add(number);
    return { number, left };
  }

  /** Everything that was opened since is of one component with it. */
  function close(number: string): void {
    const component = open.splice(open.lastIndexOf(number));
    for (const each of component) isOpen.delete(each);
    if (component.length > 1) for (const each of component) found.add(each);
  }
}
