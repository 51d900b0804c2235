import { quoted } from "../problem.ts";
import { isShortForm } from "../school/school-number.ts";
import { ageOf } from "./ages.ts";
import { type CellReaders, Unreadable } from "./cells.ts";
import { dateShape, whyNoDate } from "./date-shape.ts";
import { type Field, fields, headings } from "./headings.ts";
import { indexes, type Layout } from "./layout.ts";
import { isOutOfPlace, mayBePersonal } from "./may-be-personal.ts";
import type { Pupil } from "./pupil.ts";
import { CodedReader } from "./read-coded.ts";
import { bare } from "./spelling.ts";
import { type SupportScale, supportScales } from "./support.ts";
import { hasRightLetter, identityOf, upnLength } from "./upn.ts";
import type { WrongCell } from "./wrong-cells.ts";

const badUpn = new Unreadable("upn-form", [
  "A UPN is a letter, eleven digits and a digit or letter; I, O and S are not used.",
  "Correct it in the school's system and export again.",
]);
const shortUpn = new Unreadable(
  "upn-form",
  [
    "Excel has written the UPN in short, such as 1.23E+12: its digits are lost in this file.",
    "Go back to the file as it was exported. In Excel, format the column as Text before anything is typed or pasted into it, and save as CSV again.",
  ],
  { damage: "short form" },
);

const noSupport: Pupil["support"] = {
  curriculumSupport: "none",
  groupingSupport: "none",
  resourcesSupport: "none",
  adviceSupport: "none",
};

/** Reads the rows of one file as pupils. */
export class PupilReader {
  /** Of the file that is being read; another's may take its place where the headings are the same. */
  layout: Layout;
  private readonly readers: CellReaders;
  private readonly coded: CodedReader;
  private readonly at: Readonly<Record<Field, number>>;
  private readonly readsNeeds: boolean;
  private readonly readsSupport: boolean;
  /** What could be read of the row, where cells of it are wrong too. */
  partly: Pupil | undefined;
  private cells: readonly string[] = [];
  private line = 0;
  private wrong: WrongCell[] = [];

  constructor(layout: Layout, readers: CellReaders) {
    this.layout = layout;
    this.readers = readers;
    this.coded = new CodedReader(layout, readers, (field, read) => this.value(field, read));
    this.at = indexes(layout);
    this.readsNeeds = layout.read.has("needs");
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
    const upn = upnIn(cell(at.upn));
    const identity = identityOf(upn) ?? this.refuse("upn", isShortForm(upn) ? shortUpn : badUpn) ?? 0;
    const coded = this.coded.of(cells);
    const leaving = cell(at.leaving);
    const birthCell = cell(at.birth);
    const birth = toCheck(readers.birth(birthCell));
    const pupil: Pupil = {
      school,
      identity,
      hasRightLetter: hasRightLetter(upn),
      birth: birth?.date,
      hasUnreadableBirth: birth === undefined && birthCell.trim() !== "",
      yearsTooOld: birth && birth.age - ageOf(coded.yearGroup),
      leaving: leaving === "" ? undefined : this.value("leaving", readers.date(leaving)),
      entry: toCheck(readers.date(cell(at.entry))),
      coded,
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
    return (
      identityOf(upnIn(this.text("upn"))) === undefined || fields.some((field) => isOutOfPlace(field, this.text(field)))
    );
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

  private wrongCell(field: Field, why: Unreadable): WrongCell {
    const cell = bare(this.text(field));
    if (cell === "") return this.wrongAs(field, why, cell, "form", "blank", "is blank");
    if (field === "upn") {
      const form = why.damage === undefined ? "is not of the right form" : "is a number in short form";
      return this.wrongAs(field, why, cell, "form", why.damage, form);
    }
    if (this.hasSlid(this.cells)) return this.wrongAs(field, why, cell, "slid", "slid");
    const shape = why.kind === "bad-date" ? dateShape(cell) : undefined;
    if (shape !== undefined) {
      const form = `is not a date: it stands as ${quoted(shape)} (d for a digit, a for a letter)`;
      return this.wrongAs(field, why.because(whyNoDate(shape)), cell, "form", shape, form);
    }
    const piece = why.piece ?? cell;
    const standing = why.damage === undefined && mayBePersonal(field, piece) ? "hidden" : "shown";
    return this.wrongAs(field, why, piece, standing, why.damage ?? piece);
  }

  private wrongAs(
    field: Field,
    why: Unreadable,
    cell: string,
    standing: WrongCell["standing"],
    alike: string | undefined,
    form?: string,
  ): WrongCell {
    const { file, at, cells } = this.layout;
    const place = at.get(field);
    return {
      field,
      check: why.kind,
      heading: place?.heading ?? headings[field][0] ?? field,
      place: { file, line: this.line },
      index: place?.index ?? 0,
      cells,
      cell,
      why,
      standing,
      form,
      alike,
    };
  }
}

/** Most have nothing around them but space: to look at each letter of each would take long. */
function upnIn(cell: string): string {
  const upn = cell.trim();
  return upn.length > upnLength ? bare(upn) : upn;
}

/** Dates of birth and entry are for checks alone: one that cannot be read refuses nothing. */
function toCheck<T>(read: T | Unreadable): T | undefined {
  return read instanceof Unreadable ? undefined : read;
}
