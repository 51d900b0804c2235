import { hasBrokenLetters } from "../letters.ts";
import type { Checked } from "../problem.ts";
import { quoted } from "../problem.ts";
import { type Fields, readRows, type Table } from "../table.ts";
import {
  media,
  type PlaceProvision,
  type Places,
  phases,
  placeProvisions,
  type School,
  type YearGroup,
  yearGroups,
} from "./school.ts";

/** The schools of an authority by number, in order of number. */
export type Register = ReadonlyMap<string, School>;

const columns = {
  required: ["number", "name", "phase", "medium"],
  optional: ["cluster", "opened", "closed", "predecessors", "lowestYear", "highestYear"],
};

/** The register from its file. Numbers are seven digits; predecessors must be in the register themselves. */
export function readSchools(table: Table): Checked<Register> {
  const register = new Map<string, School>();
  const later: { fields: Fields; school: School }[] = [];
  const { value, problems } = readRows(table, columns, (fields) => {
    const school = schoolIn(fields);
    if (school && register.has(school.number))
      fields.wrong("number", `${school.number} stands twice`, "Keep one row for each school.");
    else if (school) {
      register.set(school.number, school);
      later.push({ fields, school });
    }
    return school;
  });
  for (const number of numbersIn(table))
    if (!register.has(number)) register.set(number, { number, name: "", ...unstated });
  for (const { fields, school } of later)
    for (const predecessor of school.predecessors)
      if (!register.has(predecessor))
        fields.wrong(
          "predecessors",
          `names ${quoted(predecessor)}`,
          "No school of the register has that number: add its row, closed on its last day.",
        );
  clusterProblems(later);
  for (const { fields, school } of later) successionProblems(fields, school, register);
  const sorted = [...register].sort(([a], [b]) => (a < b ? -1 : 1));
  return { value: value && new Map(sorted), problems };
}

/** Excel adds up by cluster without regard to capitals, and takes `01` for `1`: two names that it cannot tell apart would each have the sum of both. */
function clusterProblems(schools: readonly { fields: Fields; school: School }[]): void {
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
function successionProblems(fields: Fields, { number, predecessors }: School, register: Register): void {
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

function isOwnAncestor(sought: string, number: string, register: Register, seen: Set<string>): boolean {
  return (register.get(number)?.predecessors ?? []).some((predecessor) => {
    if (predecessor === sought) return true;
    if (seen.has(predecessor)) return false;
    seen.add(predecessor);
    return isOwnAncestor(sought, predecessor, register, seen);
  });
}

/** What is not known of a school, where its number is all that could be read, or all there is. */
const unstated = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;

/** A row with something wrong in it still says which school there is: the fault is said once, and not again for each of its pupils. */
function numbersIn({ headings, rows }: Table): string[] {
  const at = headings.indexOf("number");
  return rows.map(({ cells }) => cells[at]?.trim() ?? "").filter((number) => /^\d{7}$/.test(number));
}

function schoolIn(fields: Fields): School | undefined {
  const number = fields.required("number");
  if (number && !/^\d{7}$/.test(number))
    fields.wrong("number", `is ${quoted(number)}`, "A school's number is seven digits. Leading zeros belong to it.");
  const name = fields.required("name");
  for (const heading of ["name", "cluster"])
    if (hasBrokenLetters(fields.text(heading)))
      fields.wrong(
        heading,
        `is ${quoted(fields.text(heading))}: letters of it were lost when the file was saved`,
        "Save it as CSV UTF-8, so that letters such as ŵ and ŷ survive, and write the name again where it is broken.",
      );
  const phase = fields.oneOf("phase", phases);
  const medium = fields.oneOf("medium", media);
  const opened = fields.date("opened");
  const closed = fields.date("closed");
  if (opened && closed && opened > closed)
    fields.wrong("closed", "is before the school opened", "Correct one of the two dates.");
  if (!number || !name || !phase || !medium || opened === undefined || closed === undefined) return undefined;
  return {
    number,
    name,
    phase,
    medium,
    cluster: fields.text("cluster"),
    opened: opened ?? undefined,
    closed: closed ?? undefined,
    predecessors: fields
      .text("predecessors")
      .split(";")
      .map((each) => each.trim())
      .filter((each) => each !== ""),
    lowestYear: yearGroup(fields, "lowestYear"),
    highestYear: yearGroup(fields, "highestYear"),
  };
}

function yearGroup(fields: Fields, heading: string): YearGroup | undefined {
  return fields.text(heading) === "" ? undefined : fields.oneOf(heading, yearGroups);
}

/** Reserved places and special-school places. Spans of one school and provision may not overlap. */
export function readPlaces(table: Table, register: Register): Checked<Places[]> {
  const seen: Places[] = [];
  return readRows(table, { required: ["school", "provision", "places"], optional: ["from", "to"] }, (fields) => {
    const school = knownSchool(fields, "school", register);
    const provision = fields.oneOf("provision", placeProvisions);
    const places = fields.number("places");
    const from = fields.date("from");
    const to = fields.date("to");
    if (places && !(places.isInteger() && places.gte(0)))
      fields.wrong("places", `is ${quoted(places.toFixed())}`, "Places are a whole number, 0 or more.");
    if (!school || !provision || !places?.isInteger() || from === undefined || to === undefined) return undefined;
    const row: Places = { school, provision, places: places.toNumber(), from: from ?? undefined, to: to ?? undefined };
    if (seen.some((other) => overlap(row, other)))
      fields.wrong(
        "from",
        "falls in a span that another row covers",
        "Let each row end the day before the next begins.",
      );
    seen.push(row);
    return row;
  });
}

function overlap(a: Places, b: Places): boolean {
  const same = (one: { school: string; provision: PlaceProvision }): string => `${one.school} ${one.provision}`;
  return same(a) === same(b) && (a.from ?? "") <= (b.to ?? "9999") && (b.from ?? "") <= (a.to ?? "9999");
}

/** The school's number, once it is known to stand in the register. */
export function knownSchool(fields: Fields, heading: string, register: Register): string | undefined {
  const number = fields.required(heading);
  if (number === undefined || register.has(number)) return number;
  return fields.wrong(
    heading,
    fields.stands(number),
    "No school of the schools file has that number.",
    "Correct the number, or add the school.",
  );
}

/** The register for an authority that holds counts and no schools file: any unique text is a number. */
export function registerFromCounts(schools: readonly { readonly number: string; readonly name: string }[]): Register {
  // In order of number, as a schools file is read: a tie over an odd penny goes by it.
  const sorted = [...schools].sort((a, b) => (a.number < b.number ? -1 : 1));
  return new Map(sorted.map(({ number, name }) => [number, { number, name, ...unstated }]));
}
