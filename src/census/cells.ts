import { type PlainDate, plainDate } from "../date.ts";
import { listed, quoted } from "../problem.ts";
import type { Register } from "../school/read-schools.ts";
import { type YearGroup, yearGroups } from "../school/school.ts";
import { isShortForm, numberIn } from "../school/school-number.ts";
import { ageIn } from "./ages.ts";
import type { RowError } from "./checks.ts";
import { codesIn, type Enrolment, type Provision, yearsOf } from "./codes.ts";
import { fullTimeEquivalent } from "./full-time-equivalent.ts";
import type { Vocabulary } from "./mapping.ts";
import { isNeedIn, type Need, needCodes, needCodesIn, parts } from "./needs.ts";
import { remembered, rememberedByDay } from "./remembered.ts";
import { bare, spelling } from "./spelling.ts";
import { type SupportLevel, supportLevel } from "./support.ts";

interface More {
  /** What else to do, where no line for the mapping file can be given. */
  readonly otherwise?: readonly string[];
  /** The part of the cell that is not understood, where it has several. */
  readonly piece?: string | undefined;
  /** What has been done to the cell, where that is known and the same for others: it is said once, and the cell is nobody's name. */
  readonly damage?: string | undefined;
}

/** Why a cell cannot be read, and what to do about it. */
export class Unreadable {
  readonly kind: RowError;
  readonly advice: readonly string[];
  readonly otherwise: readonly string[];
  readonly piece: string | undefined;
  readonly damage: string | undefined;

  constructor(kind: RowError, advice: readonly string[], { otherwise = [], piece, damage }: More = {}) {
    this.kind = kind;
    this.advice = advice;
    this.otherwise = otherwise;
    this.piece = piece;
    this.damage = damage;
  }

  /** The same, with the reason said first. */
  because(reasons: readonly string[]): Unreadable {
    return new Unreadable(this.kind, [...reasons, ...this.advice], this);
  }
}

/** A day of birth, and how old who was born on it is in the school year of the census. */
export interface Birth {
  readonly date: PlainDate;
  readonly age: number;
}

/** What each kind of cell says, as one census has it. Space around a cell is none of it. */
export interface CellReaders {
  readonly school: (cell: string) => string | Unreadable;
  readonly birth: (cell: string) => Birth | Unreadable;
  readonly yearGroup: (cell: string) => YearGroup | Unreadable;
  readonly enrolment: (cell: string) => Enrolment | Unreadable;
  readonly date: (cell: string) => PlainDate | undefined | Unreadable;
  readonly partTime: (cell: string) => boolean | Unreadable;
  readonly fullTimeEquivalent: (cell: string) => number | undefined | Unreadable;
  readonly yes: (cell: string) => boolean | Unreadable;
  readonly eal: (cell: string) => string | Unreadable;
  readonly provision: (cell: string) => Provision | Unreadable;
  readonly needs: (cell: string) => readonly Need[] | Unreadable;
  readonly support: (cell: string) => SupportLevel | Unreadable;
}

const slipOrCode = [
  "If it is a slip, correct the return. If it is a real code, say what it means in a mapping file.",
] as const;

const noSchool = new Unreadable("unknown-school", ["Every record says which school it is of."]);
const noSuchSchool = "No school of the schools file has that number.";
const unknownSchool = new Unreadable("unknown-school", [
  noSuchSchool,
  "Correct the number, or add the school to the schools file.",
]);
const shortSchool = new Unreadable(
  "unknown-school",
  [
    "Excel has written the school number in short: its digits are lost in this file.",
    "Go back to the file as it was exported. In Excel, format the column as Number with no decimal places, or as Text, and save as CSV again.",
  ],
  { damage: "short form" },
);
const badDate = new Unreadable("bad-date", ["Write dates as 2023-01-31 or 31/01/2023 (day first)."]);

export function cellReaders(census: PlainDate, register: Register, words: Vocabulary): CellReaders {
  const year = Number(census.slice(0, 4));
  const names = new Map([...register.values()].map(({ name, number }) => [spelling(name), number]));
  const badYear = new Unreadable("unknown-year-group", [`It must be ${listed([...yearGroups])}.`]);
  const badEnrolment = new Unreadable("unknown-code", [
    "It must be C (current), M (main), S (subsidiary) or G (guest).",
  ]);
  const badFlag = new Unreadable("unknown-code", ["It must be Y or N."]);
  const badStage = new Unreadable("unknown-code", ["It must be a stage from A to E, or blank."]);
  const badLevel = new Unreadable("support-level", ["It must be a level from 1 to 4, or blank."]);
  return {
    school: remembered((cell) => schoolIn(bare(cell), register, names)),
    birth: rememberedByDay((cell) => birthIn(bare(cell), census)),
    yearGroup: remembered((cell) => words.yearGroup(cell) ?? badYear),
    enrolment: remembered((cell) => words.enrolment(cell) ?? badEnrolment),
    date: rememberedByDay((cell) => dateIn(bare(cell))),
    partTime: remembered((cell) => words.partTime(cell) ?? badFlag),
    fullTimeEquivalent: remembered((cell) => fractionIn(bare(cell))),
    yes: remembered((cell) => words.yesOrNo(cell) ?? badFlag),
    eal: remembered((cell) => words.eal(cell) ?? badStage),
    provision: remembered((cell) => provisionIn(cell, year, words)),
    needs: remembered((cell) => needsIn(cell, year, words)),
    support: remembered((cell) => supportLevel(cell) ?? badLevel),
  };
}

function schoolIn(cell: string, register: Register, names: ReadonlyMap<string, string>): string | Unreadable {
  if (cell === "") return noSchool;
  const found = numberIn(register, cell);
  if (found !== undefined) return found;
  if (isShortForm(cell)) return shortSchool;
  const named = names.get(spelling(cell));
  return named === undefined ? unknownSchool : nameOfSchool(named);
}

/** Whatever the schools, one export has written all of their names. */
function nameOfSchool(number: string): Unreadable {
  return new Unreadable(
    "unknown-school",
    [
      `That is the name of ${quoted(number)}, and the column holds numbers: export the file again with the school number.`,
    ],
    { damage: "name of a school" },
  );
}

function dateIn(cell: string): PlainDate | undefined | Unreadable {
  return cell === "" ? undefined : (plainDate(cell) ?? badDate);
}

function birthIn(cell: string, census: PlainDate): Birth | Unreadable {
  const date = plainDate(cell);
  return date === undefined ? badDate : { date, age: ageIn(census, date) };
}

const badFraction = new Unreadable("part-time-fraction", [
  "A fraction of full time is above 0 and at most 1, such as 0.5 or 0,5; blank where the pupil is there full-time. A percentage or hours are none.",
]);

function fractionIn(cell: string): number | undefined | Unreadable {
  return cell === "" ? undefined : (fullTimeEquivalent(cell) ?? badFraction);
}

function provisionIn(cell: string, year: number, words: Vocabulary): Provision | Unreadable {
  const provision = words.provision(cell);
  const those = listed(codesIn(year).map(quoted), "and");
  if (provision === undefined)
    return new Unreadable(
      "unknown-code",
      [`No code list for the ${year} census has that: there are ${those}, and blank for no ALN.`],
      { otherwise: slipOrCode },
    );
  const { firstYear, lastYear } = yearsOf(provision);
  if (year >= firstYear && year <= lastYear) return provision;
  return new Unreadable("code-of-another-era", [
    `That code belongs to censuses from ${firstYear} to ${lastYear === 9999 ? "now" : lastYear}; the ${year} census has ${those}.`,
    "Correct the return, or check the census date in the model.",
  ]);
}

/** The needs of one cell, each once, in whatever order they were written. */
function needsIn(cell: string, year: number, words: Vocabulary): readonly Need[] | Unreadable {
  const found = parts(cell).map((part) => ({ part, need: words.need(part) }));
  const unknown = found.find(({ need }) => need === undefined);
  if (unknown)
    return new Unreadable(
      "unknown-need",
      [
        `The types of need of the ${year} census are ${listed(needCodesIn(year).map(quoted), "and")}, with ; between where there are several.`,
      ],
      { otherwise: slipOrCode, piece: unknown.part },
    );
  const known = found.flatMap(({ need }) => need ?? []);
  const strange = known.find((need) => !isNeedIn(need, year));
  if (strange === undefined) return [...new Set(known)];
  return new Unreadable("need-of-another-era", [
    `${needCodes[strange].code} was recorded for the last time in the census of ${needCodes[strange].lastYear}.`,
    "Correct the return, or check the census date in the model.",
  ]);
}
