import type { Fields } from "../fields.ts";
import { hasBrokenLetters } from "../letters.ts";
import type { Checked } from "../problem.ts";
import { quoted } from "../problem.ts";
import { readRows } from "../read-rows.ts";
import type { Table } from "../table.ts";
import { besideOthers, type SchoolRow } from "./beside-others.ts";
import { media, phases, type School, type YearGroup, yearGroups } from "./school.ts";

/** The schools of an authority by number, in order of number. */
export type Register = ReadonlyMap<string, School>;

const columns = {
  required: ["number", "name", "phase", "medium"],
  optional: ["cluster", "opened", "closed", "predecessors", "lowestYear", "highestYear"],
};

/** The register from its file. Numbers are seven digits; predecessors must be in the register themselves. */
export function readSchools(table: Table): Checked<Register> {
  const register = new Map<string, School>();
  const later: SchoolRow[] = [];
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
  besideOthers(later, register);
  const sorted = [...register].sort(([a], [b]) => (a < b ? -1 : 1));
  return { value: value && new Map(sorted), problems };
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
