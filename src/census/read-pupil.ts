import { plainDate } from "../date.ts";
import { listed, type Problem, quoted } from "../problem.ts";
import type { Register } from "../school/read-schools.ts";
import { type YearGroup, yearGroups } from "../school/school.ts";
import { cellIn } from "../table.ts";
import { codesIn, type Enrolment, enrolments, provisionOf, yesOrNo } from "./codes.ts";
import { type Field, fieldOf, headings, remembered, requiredFields, withoutSpaces } from "./headings.ts";
import { isNeedIn, needCodes, needCodesIn, needOf, needsIn, parts } from "./needs.ts";
import { identityOf, type Pupil } from "./pupil.ts";
import { ealStages } from "./pupil-tests.ts";
import { type SupportLevel, type SupportScale, supportLevel, supportScales } from "./support.ts";
import { cellUnshown, rowUnshown, type WrongCell } from "./wrong-cells.ts";

/** Where each field stands in the rows of one file, under the heading that the file gives it. */
export interface Layout {
  readonly file: string;
  readonly cells: number;
  readonly at: ReadonlyMap<Field, { readonly index: number; readonly heading: string }>;
  readonly unused: readonly string[];
  /** What must be read of each row: of needs and support levels, only what some driver counts. */
  readonly read: ReadonlySet<Field>;
}

export function layoutOf(
  file: string,
  line: number,
  found: readonly string[],
  required: readonly Field[],
): { layout: Layout; problems: Problem[] } {
  const at = new Map<Field, { index: number; heading: string }>();
  const unused: string[] = [];
  const read = new Set(required);
  const problems: Problem[] = [];
  found.forEach((heading, index) => {
    const field = fieldOf(heading);
    if (!field) unused.push(heading);
    else if (at.has(field)) {
      const says = `the columns ${quoted(at.get(field)?.heading ?? "")} and ${quoted(heading)} both hold the ${headings[field][0]}`;
      problems.push({ kind: "census/column-twice", file, line, says, advice: ["Keep one of them."] });
    } else at.set(field, { index, heading });
  });
  if (at.size < fewestHeadings)
    return { layout: { file, cells: found.length, at, unused: [], read }, problems: [noHeadings(file, line)] };
  for (const field of required.filter((each) => !at.has(each)))
    problems.push({
      kind: "census/missing-column",
      file,
      line,
      says: `there is no column ${quoted(headings[field][0] ?? field)}`,
      advice: [
        `Any of ${listed(headings[field].map(quoted))} would do.`,
        `The headings found are ${listed(found.map(quoted), "and")}.`,
      ],
    });
  return { layout: { file, cells: found.length, at, unused, read }, problems };
}

/** With fewer that are known, the first line is taken for a pupil: a cell may look like a heading by chance. */
const fewestHeadings = 3;

/** What stands there is not quoted, for it may be a pupil. */
function noHeadings(file: string, line: number): Problem {
  return {
    kind: "census/no-headings",
    file,
    line,
    says: "the first line has not the headings of a census",
    advice: [
      `They are such as ${listed(
        requiredFields.map((field) => quoted(headings[field][0] ?? field)),
        "and",
      )}.`,
      "Put a row of headings first, or name the right file in the model.",
    ],
  };
}

/** Reads one row. What is wrong with it is added to `wrongs`, and then there is no pupil. */
export function readPupil(
  layout: Layout,
  cells: readonly string[],
  line: number,
  year: number,
  register: Register,
  wrongs: WrongCell[],
): Pupil | undefined {
  const before = wrongs.length;
  const text = (field: Field): string => {
    const place = layout.at.get(field);
    return place === undefined ? "" : (cells[place.index] ?? "").trim();
  };
  const identity = identityOf(text("upn"));
  const slid = (): boolean =>
    identity === undefined || [...layout.at.keys()].some((field) => isOutOfPlace(field, text(field)));
  const wrong = (field: Field, kind: string, advice: readonly string[]): undefined => {
    wrongs.push(wrongCell(layout, line, field, text(field), kind, advice, slid()));
    return undefined;
  };
  const flag = (field: Field): boolean =>
    yesOrNo(text(field)) ?? wrong(field, "unknown-code", ["It must be Y or N."]) ?? false;

  const school = text("school");
  if (school === "") wrong("school", "unknown-school", ["Every record says which school it is of."]);
  else if (!register.has(school))
    wrong("school", "unknown-school", [
      "No school of the schools file has that number.",
      "Correct the number, or add the school to the schools file.",
    ]);
  if (identity === undefined)
    wrong("upn", "upn-form", [
      "A UPN is a letter, eleven digits and a digit or letter; I, O and S are not used.",
      "Correct it in the school's system and export again.",
    ]);
  const yearGroup =
    yearGroupIn(text("yearGroup")) ??
    wrong("yearGroup", "unknown-year-group", [`It must be ${listed([...yearGroups])}.`]);
  const enrolment =
    enrolmentIn(text("enrolment")) ??
    wrong("enrolment", "unknown-code", ["It must be C (current), M (main), S (subsidiary) or G (guest)."]);
  const leaving =
    text("leaving") === ""
      ? null
      : (plainDate(text("leaving")) ??
        wrong("leaving", "bad-date", ["Write dates as 2023-01-31 or 31/01/2023 (day first)."]));
  const eal = ealIn(text("eal")) ?? wrong("eal", "unknown-code", ["It must be a stage from A to E, or blank."]);
  const provision = provisionOf(text("provision"), year);
  if (provision === undefined)
    wrong("provision", "unknown-code", [
      `No code list for the ${year} census has that: there are ${listed(codesIn(year).map(quoted), "and")}, and blank for no ALN.`,
      "If it is a slip, correct the return. If it is a real code, add it to the list in src/census/codes.ts.",
    ]);
  else if (typeof provision === "object")
    wrong("provision", "code-of-another-era", [
      `That code belongs to censuses from ${provision.from} to ${provision.to === 9999 ? "now" : provision.to}; the ${year} census has ${listed(codesIn(year).map(quoted), "and")}.`,
      "Correct the return, or check the census date in the model.",
    ]);
  const eligible = flag("mealsEligible");
  const isProtected = flag("mealsProtected");
  const partTime = flag("partTime");
  const lookedAfter = flag("lookedAfter");
  const reservedPlace = flag("reservedPlace");
  const needs = layout.read.has("needs") ? needsIn(text("needs")) : [];
  const strange = needs?.find((need) => !isNeedIn(need, year));
  if (needs === undefined)
    wrong("needs", "unknown-need", [
      `The types of need of the ${year} census are ${listed(needCodesIn(year).map(quoted), "and")}, with ; between where there are several.`,
      "If it is a slip, correct the return. If it is a real code, add it to the list in src/census/needs.ts.",
    ]);
  else if (strange)
    wrong("needs", "need-of-another-era", [
      `${needCodes[strange].code} was recorded for the last time in the census of ${needCodes[strange].lastYear}.`,
      "Correct the return, or check the census date in the model.",
    ]);
  const level = (scale: SupportScale): SupportLevel =>
    (layout.read.has(scale) ? supportLevel(text(scale)) : "none") ??
    wrong(scale, "support-level", ["It must be a level from 1 to 4, or blank."]) ??
    "none";
  const support = supportScales.some((scale) => layout.read.has(scale))
    ? {
        curriculumSupport: level("curriculumSupport"),
        groupingSupport: level("groupingSupport"),
        resourcesSupport: level("resourcesSupport"),
        adviceSupport: level("adviceSupport"),
      }
    : noSupport;
  if (wrongs.length > before) return undefined;
  if (
    identity === undefined ||
    !yearGroup ||
    !enrolment ||
    leaving === undefined ||
    !eal ||
    typeof provision !== "string" ||
    !needs
  )
    return undefined;
  return {
    school,
    identity,
    yearGroup,
    enrolment,
    leaving: leaving ?? undefined,
    partTime,
    freeSchoolMeals: eligible ? "eligible" : isProtected ? "protected" : "none",
    eal,
    lookedAfter,
    reservedPlace,
    provision,
    needs,
    support,
  };
}

const noSupport: Pupil["support"] = {
  curriculumSupport: "none",
  groupingSupport: "none",
  resourcesSupport: "none",
  adviceSupport: "none",
};

/** Signs are kept: `1.0` is not Year 10, and `-1` is not Year 1. */
const yearGroupIn = remembered((text): YearGroup | undefined => {
  const year = withoutSpaces(text).toUpperCase();
  return yearGroups.find((each) => each === year);
});

function enrolmentIn(text: string): Enrolment | undefined {
  const upper = text.toUpperCase();
  return upper === "C" || upper === "M" || upper === "S" || upper === "G" ? enrolments[upper] : undefined;
}

function ealIn(text: string): string | undefined {
  if (text === "") return "none";
  return ealStages.find((stage) => stage === text.toUpperCase());
}

/** Whether a cell holds what belongs under another heading: the cells of the row have slid along, and any of them may name the pupil. */
function isOutOfPlace(field: Field, cell: string): boolean {
  if (field !== "upn" && /^[A-Za-z]\d{8}/.test(cell)) return true;
  return field !== "leaving" && /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(cell);
}

/**
 * A cell that has slid may hold a name, a class or a birth date. What is shown is what cannot be one: a short code in capitals, a short
 * number, or a code of another era.
 */
function mayBePersonal(field: Field, cell: string): boolean {
  if (field === "yearGroup" && /^[a-z]{1,8} ?\d{1,2}$/i.test(cell)) return false;
  if (/^[^\p{Ll}]{1,3}$/u.test(cell) || /^\d{1,7}$/.test(cell)) return false;
  if (field === "needs") return parts(cell).some((part) => !/^[A-Z]{1,3}$/.test(part) && needOf(part) === undefined);
  return field !== "provision" || provisionOf(cell, latestYear) === undefined;
}

const latestYear = 9999;

function wrongCell(
  layout: Layout,
  line: number,
  field: Field,
  cell: string,
  kind: string,
  advice: readonly string[],
  slid: boolean,
): WrongCell {
  const { index, heading } = layout.at.get(field) ?? { index: 0, heading: headings[field][0] ?? field };
  const problem = (says: string, more: Partial<Problem> = {}): WrongCell => ({
    field,
    heading,
    cell,
    problem: { kind: `census/${kind}`, file: layout.file, line, says: `${heading} ${says}`, advice, ...more },
  });
  if (cell === "") return problem("is blank");
  if (field === "upn") return problem("is not of the right form");
  if (slid) return problem("is wrong", { advice: [...advice, rowUnshown] });
  if (mayBePersonal(field, cell)) return problem("is wrong", { advice: [...advice, cellUnshown] });
  return problem(`is ${quoted(cell)}`, { excerpt: cellIn(cell, index, layout.cells) });
}
