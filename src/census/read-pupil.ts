import type { PlainDate } from "../date.ts";
import { cellIn } from "../fields.ts";
import type { Problem } from "../problem.ts";
import { quoted } from "../problem.ts";
import type { Register } from "../school/read-schools.ts";
import { ageOf } from "./ages.ts";
import { type CellReaders, cellReaders, Unreadable } from "./cells.ts";
import { provisionOf } from "./codes.ts";
import { dateShape, whyNoDate } from "./date-shape.ts";
import { whole } from "./full-time-equivalent.ts";
import { type Field, fields, headings } from "./headings.ts";
import type { Layout } from "./layout.ts";
import type { Vocabulary } from "./mapping.ts";
import { needOf, parts } from "./needs.ts";
import type { Pupil } from "./pupil.ts";
import { type SupportScale, supportScales } from "./support.ts";
import { hasRightLetter, identityOf } from "./upn.ts";
import { cellUnshown, rowUnshown, type WrongCell } from "./wrong-cells.ts";

const badUpn = new Unreadable(
  "upn-form",
  "A UPN is a letter, eleven digits and a digit or letter; I, O and S are not used.",
  "Correct it in the school's system and export again.",
);
const noFraction = new Unreadable(
  "part-time-fraction",
  "The pupil is part-time by another column: record the fraction of full time, or correct that column.",
);
const noSupport: Pupil["support"] = {
  curriculumSupport: "none",
  groupingSupport: "none",
  resourcesSupport: "none",
  adviceSupport: "none",
};

/** Reads the rows of one file as pupils. */
export class PupilReader {
  private readonly layout: Layout;
  private readonly readers: CellReaders;
  private readonly at: Readonly<Record<Field, number>>;
  private readonly readsNeeds: boolean;
  private readonly readsSupport: boolean;
  private readonly readsFractions: boolean;
  /** What could be read of the row, where cells of it are wrong too. */
  partly: Pupil | undefined;
  private cells: readonly string[] = [];
  private line = 0;
  private wrong: WrongCell[] = [];

  constructor(layout: Layout, census: PlainDate, register: Register, vocabulary: Vocabulary) {
    this.layout = layout;
    this.readers = cellReaders(census, register, vocabulary);
    this.at = Object.fromEntries(fields.map((field) => [field, layout.at.get(field)?.index ?? -1])) as Record<
      Field,
      number
    >;
    this.readsNeeds = layout.read.has("needs");
    this.readsFractions = layout.read.has("fullTimeEquivalent");
    this.readsSupport = supportScales.some((scale) => layout.read.has(scale));
  }

  /** A row's pupil; or, where something is wrong with it, the cells that are. */
  read(cells: readonly string[], line: number): Pupil | readonly WrongCell[] {
    this.cells = cells;
    this.line = line;
    if (this.wrong.length > 0) this.wrong = [];
    const { readers, at } = this;
    // A column that is not there stands at -1, where no list must be asked for a cell: that is slow.
    const cell = (index: number): string => (index < 0 ? "" : (cells[index] ?? ""));
    const school = this.value("school", readers.school(cell(at.school))) ?? "";
    const upn = cell(at.upn).trim();
    const identity = identityOf(upn) ?? this.refuse("upn", badUpn) ?? 0;
    const eligible = this.value("mealsEligible", readers.yes(cell(at.mealsEligible))) ?? false;
    const isProtected = this.value("mealsProtected", readers.yes(cell(at.mealsProtected))) ?? false;
    const universal = this.value("mealsUniversal", readers.yes(cell(at.mealsUniversal))) ?? false;
    const leaving = cell(at.leaving).trim();
    const birthCell = cell(at.birth);
    const birth = toCheck(readers.birth(birthCell));
    const yearGroup = this.value("yearGroup", readers.yearGroup(cell(at.yearGroup))) ?? "";
    const marked = this.value("partTime", readers.partTime(cell(at.partTime))) ?? false;
    const fullTimeEquivalent = this.fraction(readers.fullTimeEquivalent(cell(at.fullTimeEquivalent)), marked);
    const isPart = fullTimeEquivalent !== undefined && fullTimeEquivalent < whole;
    const pupil: Pupil = {
      school,
      identity,
      hasRightLetter: hasRightLetter(upn),
      birth: birth?.date,
      hasUnreadableBirth: birth === undefined && birthCell.trim() !== "",
      yearsTooOld: birth && birth.age - ageOf(yearGroup),
      yearGroup,
      enrolment: this.value("enrolment", readers.enrolment(cell(at.enrolment))) ?? "current",
      leaving: leaving === "" ? undefined : this.value("leaving", readers.date(leaving)),
      entry: toCheck(readers.date(cell(at.entry))),
      partTime: at.partTime < 0 ? isPart : marked,
      fullTimeEquivalent,
      partTimeDiffers: at.partTime >= 0 && fullTimeEquivalent !== undefined && marked !== isPart,
      freeSchoolMeals: eligible ? "eligible" : isProtected ? "protected" : universal ? "universal" : "none",
      eligibleAndProtected: eligible && isProtected,
      eal: this.value("eal", readers.eal(cell(at.eal))) ?? "none",
      lookedAfter: this.value("lookedAfter", readers.yes(cell(at.lookedAfter))) ?? false,
      reservedPlace: this.value("reservedPlace", readers.yes(cell(at.reservedPlace))) ?? false,
      provision: this.value("provision", readers.provision(cell(at.provision))) ?? "none",
      needs: (this.readsNeeds ? this.value("needs", readers.needs(cell(at.needs))) : undefined) ?? [],
      needsWritten: at.needs < 0 ? undefined : cell(at.needs).trim(),
      support: this.readsSupport ? this.support() : noSupport,
    };
    this.partly = pupil;
    return this.wrong.length > 0 ? this.wrong : pupil;
  }

  /** Whether cells of the row stand under another heading than their own, so that any of them may name the pupil. */
  hasSlid(cells: readonly string[]): boolean {
    this.cells = cells;
    return identityOf(this.text("upn")) === undefined || fields.some((field) => isOutOfPlace(field, this.text(field)));
  }

  private text(field: Field): string {
    const cell = this.cells[this.at[field]];
    return cell === undefined ? "" : cell.trim();
  }

  private value<T>(field: Field, read: T | Unreadable): T | undefined {
    return read instanceof Unreadable ? this.refuse(field, read) : read;
  }

  private refuse(field: Field, why: Unreadable): undefined {
    this.wrong.push(this.wrongCell(field, why));
    return undefined;
  }

  /** Where no driver counts fractions, one that cannot be read stops nobody. */
  private fraction(read: number | undefined | Unreadable, isPartTime: boolean): number | undefined {
    if (!this.readsFractions) return toCheck(read);
    return this.value("fullTimeEquivalent", read === undefined && isPartTime ? noFraction : read);
  }

  private support(): Pupil["support"] {
    const level = (scale: SupportScale) =>
      (this.layout.read.has(scale) ? this.value(scale, this.readers.support(this.text(scale))) : undefined) ?? "none";
    return {
      curriculumSupport: level("curriculumSupport"),
      groupingSupport: level("groupingSupport"),
      resourcesSupport: level("resourcesSupport"),
      adviceSupport: level("adviceSupport"),
    };
  }

  private wrongCell(field: Field, { kind, advice }: Unreadable): WrongCell {
    const { file, at, cells } = this.layout;
    const { index, heading } = at.get(field) ?? { index: 0, heading: headings[field][0] ?? field };
    const cell = this.text(field);
    const problem = (says: string, more: Partial<Problem> = {}): WrongCell => ({
      field,
      check: kind,
      heading,
      cell,
      problem: { kind: `census/${kind}`, file, line: this.line, says: `${heading} ${says}`, advice, ...more },
    });
    if (cell === "") return problem("is blank");
    if (field === "upn") return problem("is not of the right form");
    if (this.hasSlid(this.cells)) return problem("is wrong", { advice: [...advice, rowUnshown] });
    const shape = kind === "bad-date" ? dateShape(cell) : undefined;
    if (shape !== undefined)
      return {
        ...problem(`is no date, and stands as ${quoted(shape)} (d for a digit, a for a letter)`, {
          advice: [...whyNoDate(shape), ...advice],
        }),
        alike: shape,
      };
    if (mayBePersonal(field, cell))
      return problem(/^[=+@-]/.test(cell) ? `begins with ${quoted(cell.slice(0, 1))}, as a formula does` : "is wrong", {
        advice: [...advice, cellUnshown],
      });
    const wrong = problem(`is ${quoted(cell)}`, { excerpt: cellIn(cell, index, cells) });
    return field === "school" ? { ...wrong, alike: cell } : wrong;
  }
}

/** Dates of birth and entry are for checks alone: one that cannot be read refuses nothing. */
function toCheck<T>(read: T | Unreadable): T | undefined {
  return read instanceof Unreadable ? undefined : read;
}

const dates: ReadonlySet<Field> = new Set<Field>(["birth", "leaving", "entry", "censusDate"]);

/** Whether a cell holds what belongs under another heading: the cells of the row have slid along, and any of them may name the pupil. */
function isOutOfPlace(field: Field, cell: string): boolean {
  if (field !== "upn" && /^[A-Za-z]\d{8}/.test(cell)) return true;
  return !dates.has(field) && /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ][\d:.]+Z?)?$/.test(cell);
}

/** A sum as a spreadsheet has it, such as `=1+1` or `=B2*2`: no word, no date and no long number stands in it. */
function isSum(cell: string): boolean {
  const rest = cell.slice(1).replace(/\$?\b[A-Z]{1,2}\$?\d{1,4}\b/g, "");
  return /^[=+@-]/.test(cell) && cell.length <= 40 && !/\p{L}|\d{6}|\d[-/.]\d+[-/.]\d/u.test(rest);
}

/**
 * A cell that has slid may hold a name, a class or a birth date. What is shown is what cannot be one: a short code in capitals, a short
 * number, or a code of another era.
 */
export function mayBePersonal(field: Field, cell: string): boolean {
  if (field === "yearGroup" && /^[a-z]{1,8} ?\d{1,2}$/i.test(cell)) return false;
  if (/^[^\p{Ll}]{1,3}$/u.test(cell) || /^\d{1,7}$/.test(cell)) return false;
  if (isSum(cell)) return false;
  if (field === "fullTimeEquivalent" && /^-?\d{0,3}[.,]\d{1,8}$/.test(cell)) return false;
  if (field === "needs") return parts(cell).some((part) => !/^[A-Z]{1,3}$/.test(part) && needOf(part) === undefined);
  return field !== "provision" || provisionOf(cell) === undefined;
}
