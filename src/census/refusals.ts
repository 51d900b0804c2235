import { wrongLength } from "../columns.ts";
import type { PlainDate } from "../date.ts";
import { listed, type Problem, quoted } from "../problem.ts";
import type { Place, PlaceOfSchool } from "./identities.ts";
import type { NearHeading } from "./near-headings.ts";

/** Refusals of a whole row: what stands there, and what to do. */
export function ofAnotherLength(
  { file, line }: Place,
  cells: number,
  headings: number,
  delimiter: string | undefined,
): Problem {
  const says = `the row has ${cells} cells and the heading has ${headings}`;
  return { kind: "census/row-length", file, line, says, advice: [wrongLength(delimiter)] };
}

export function swallowed({ file, line }: Place): Problem {
  return {
    kind: "census/record-in-a-cell",
    file,
    line,
    says: "a cell of the row that begins here runs over several lines and has a UPN in it: another record",
    advice: [
      "A double quote opens the cell here, and the next one stands in a later row. A quote inside a cell is written twice.",
      "Correct the quotes, or export the file again.",
    ],
  };
}

export function datesUnread({ heading, known }: NearHeading): string {
  return `No column of leaving dates is read: is ${quoted(heading)} one? Then write ${quoted(known)}, or say so in a mapping file.`;
}

/** Two records of one UPN. */
export interface RecordsOfOne {
  readonly here: PlaceOfSchool;
  readonly there: PlaceOfSchool;
  readonly hasNeeds: boolean;
  /** Under which headings they differ, where they stand together. */
  readonly apart: readonly string[];
}

function whichIsRight(apart: readonly string[], hasNeeds: boolean, isOneSchool: boolean): string[] {
  if (isOneSchool && apart.length > 0) return twoPupils(apart);
  if (isOneSchool && hasNeeds)
    return [
      "If the rows differ in their needs alone, sort the file by UPN: where they stand together they are read as one record.",
      "If they differ in more, keep the right one, or give the other its leaving date.",
    ];
  return ["Mark one of the two records as subsidiary (S) or guest (G), or give its leaving date."];
}

const headingsNamed = 5;

function twoPupils(apart: readonly string[]): string[] {
  const some = apart.slice(0, headingsNamed).map(quoted);
  const others = apart.length - some.length;
  return [
    `The two rows stand together and differ under ${listed(others > 0 ? [...some, `${others} more`] : some, "and")}.`,
    "If they are two pupils, one has the other's UPN: correct it in the school's system.",
    "If they are one pupil, keep the right row, or let the rows differ in their needs alone.",
  ];
}

/** An export has a row for each need of a pupil: what has needs and is of the same school is most likely one of these. */
export function twice(
  { here, there: other, hasNeeds, apart }: RecordsOfOne,
  leavingUnread: NearHeading | undefined,
): Problem {
  const { file, line, school } = here;
  const there = `on line ${other.line} of ${other.file}`;
  return {
    kind: "census/pupil-twice",
    file,
    line,
    says:
      school === other.school
        ? `the UPN is current here and ${there}`
        : `the UPN is current here, at ${school}, and ${there}, at ${other.school}`,
    advice: [
      "One pupil is funded once.",
      ...(leavingUnread ? [datesUnread(leavingUnread)] : []),
      ...whichIsRight(apart, hasNeeds, school === other.school),
    ],
  };
}

/** Who came later was not on the roll on census day. A day after it is nobody's birth date, and can be shown. */
export function enteredAfter({ file, line }: Place, entry: PlainDate, census: PlainDate): Problem {
  return {
    kind: "census/entered-after",
    file,
    line,
    says: `the pupil entered the school on ${entry}, after the census day, ${census}`,
    advice: ["Who is not on the roll on census day is not funded: correct the date, or take the record out."],
  };
}

/** A school that is closed on census day can have no pupils then: its number or its dates are wrong. */
export function notOpen({ file, line }: Place, school: string, census: PlainDate): Problem {
  return {
    kind: "census/school-not-open",
    file,
    line,
    says: `${school} is not open on ${census}, and the pupil is current there`,
    advice: ["Correct the school's number here, or its dates in the schools file."],
  };
}
