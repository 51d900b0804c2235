import { Columns } from "../columns.ts";
import type { Fields } from "../fields.ts";
import { fileForms } from "../file-forms.ts";
import { nameKey } from "../names-alike.ts";
import type { Checked } from "../problem.ts";
import { readRows } from "../read-rows.ts";
import type { Table } from "../table.ts";
import { tidied } from "../typed-cell.ts";
import { besideOthers, type SchoolRow } from "./beside-others.ts";
import { oddSchools } from "./odd-schools.ts";
import { media, phases, type School, type YearGroup, yearGroups } from "./school.ts";
import { notANumber, numberIn, schoolNumberIn } from "./school-number.ts";
import { mediumSpellings, phaseSpellings, yearSpellings } from "./spellings.ts";

/** The schools of an authority by number, in order of number. */
export type Register = ReadonlyMap<string, School>;

/** The register from its file, where every number in it can be read. Numbers are seven digits; predecessors must be in the register themselves. */
export function readSchools(table: Table): Checked<Register> {
  const register = new Map<string, School>();
  const rows: SchoolRow[] = [];
  const { value, problems } = readRows(
    table,
    fileForms.schools,
    (fields) => {
      const school = schoolIn(fields);
      if (school && register.has(school.number))
        fields.wrong("number", `${school.number} stands twice`, "Keep one row for each school.");
      else if (school) {
        register.set(school.number, school);
        rows.push({ fields, school });
      }
      return school;
    },
    () => {
      for (const number of numbersIn(table))
        if (!register.has(number)) register.set(number, { number, name: "", ...unstated });
      besideOthers(rows, register);
    },
  );
  const sorted = [...register].sort(([a], [b]) => (a < b ? -1 : 1));
  // Where a school's number cannot be read, every other file would be said to name a school that is not there: one cause, one message.
  const isWhole = !problems.some(({ kind }) => kind.endsWith("/number"));
  return {
    value: value && isWhole ? new Map(sorted) : undefined,
    problems,
    queries: oddSchools(table.file, [...register.values()]),
  };
}

/** What is not known of a school, where its number is all that could be read, or all there is. */
const unstated = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;

/** A row with something wrong in it still says which school there is: the fault is said once, and not again for each of its pupils. */
function numbersIn(table: Table): string[] {
  const at = new Columns(table, fileForms.schools).indexOf("number");
  return table.rows
    .map(({ cells }) => schoolNumberIn(tidied(cells[at] ?? "")))
    .filter((number) => isSchoolNumber(number));
}

function schoolIn(fields: Fields): School | undefined {
  const stated = fields.required("number");
  const number = stated && schoolNumberIn(stated);
  if (stated && number && !isSchoolNumber(number))
    fields.wrongForm("number", fields.stands(stated), notANumber(stated));
  const name = fields.required("name") && fields.name("name");
  const cluster = fields.name("cluster");
  const phase = fields.oneOf("phase", phases, phaseSpellings);
  const medium = fields.oneOf("medium", media, mediumSpellings);
  const opened = fields.date("opened", firstSchools);
  const closed = fields.date("closed");
  if (opened && closed && opened > closed)
    fields.wrong("closed", "is before the school opened", "Correct one of the two dates.");
  const lowestYear = yearGroup(fields, "lowestYear");
  const highestYear = yearGroup(fields, "highestYear");
  if (lowestYear && highestYear && yearGroups.indexOf(lowestYear) > yearGroups.indexOf(highestYear))
    fields.wrong(
      "highestYear",
      `is ${highestYear}, and lowestYear is ${lowestYear}`,
      "The lowest year group comes first: correct one of the two.",
    );
  if (!number || !isSchoolNumber(number) || !name || !phase || !medium || opened === undefined || closed === undefined)
    return undefined;
  return {
    ...{ number, name, phase, medium, cluster },
    opened: opened ?? undefined,
    closed: closed ?? undefined,
    predecessors: predecessorsIn(fields.text("predecessors")),
    ...{ lowestYear, highestYear },
  };
}

/** The oldest schools of Wales that are still open were founded in the sixteenth century. */
const firstSchools = 1500;

function isSchoolNumber(number: string): boolean {
  return /^\d{7}$/.test(number);
}

/** Numbers with `;` between them, or another sign that is no part of a number. */
function predecessorsIn(text: string): string[] {
  if (isSchoolNumber(schoolNumberIn(text))) return [schoolNumberIn(text)];
  return text
    .split(/[;,|&]|\/(?=\s*\d{7}\b)|\band\b|\ba\b|\bac\b|\s(?=\d{7}\b)/i)
    .map((each) => schoolNumberIn(each))
    .filter((each) => each !== "");
}

function yearGroup(fields: Fields, heading: string): YearGroup | undefined {
  return fields.text(heading) === "" ? undefined : fields.oneOf(heading, yearGroups, yearSpellings);
}

/** The school's number, once it is known to stand in the register. */
export function knownSchool(fields: Fields, heading: string, register: Register): string | undefined {
  const stated = fields.required(heading);
  if (stated === undefined) return undefined;
  const number = numberIn(register, stated);
  if (number !== undefined) return number;
  const school = schoolNamed(register, stated);
  if (school)
    return fields.wrong(heading, fields.stands(stated), `Write the school's number here: it is ${school.number}.`);
  if (/e\+?\d+$/i.test(stated)) return fields.wrongForm(heading, fields.stands(stated), notANumber(stated));
  return fields.wrong(
    heading,
    fields.stands(stated),
    "No school of the schools file has that number.",
    "Correct the number, or add the school.",
  );
}

function schoolNamed(register: Register, name: string): School | undefined {
  const key = nameKey(name);
  const found = [...register.values()].filter((school) => nameKey(school.name) === key);
  return found.length === 1 ? found[0] : undefined;
}

/** The register for an authority that holds counts and no schools file: any unique text is a number. */
export function registerFromCounts(schools: readonly { readonly number: string; readonly name: string }[]): Register {
  // In order of number, as a schools file is read: a tie over an odd penny goes by it.
  const sorted = [...schools].sort((a, b) => (a.number < b.number ? -1 : 1));
  return new Map(sorted.map(({ number, name }) => [number, { number, name, ...unstated }]));
}
