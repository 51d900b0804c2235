import { type PlainDate, plainDate } from "../date.ts";
import { visible } from "../problem.ts";
import type { Register } from "../school/read-schools.ts";
import { isShortForm, numberIn } from "../school/school-number.ts";
import { fullTimeEquivalent } from "./full-time-equivalent.ts";
import { type Field, fields } from "./headings.ts";
import type { Layout } from "./layout.ts";
import type { Vocabulary } from "./mapping.ts";
import { mayBePersonal } from "./may-be-personal.ts";
import { parts } from "./needs.ts";
import type { PupilReader } from "./read-pupil.ts";
import { bare } from "./spelling.ts";
import { supportLevel } from "./support.ts";

/** What may go back to the sender of a row: never a UPN, a name, a birth date or a postcode. */
export const shownFields = fields.filter((field) => field !== "upn" && field !== "birth" && field !== "censusDate");
export type ShownField = (typeof shownFields)[number];

/** The cells of a row by field; undefined for one that is not shown, because it may be personal. */
export interface RowCells {
  readonly byField: ReadonlyMap<ShownField, string | undefined>;
  /** What may be a name, and is shown where so many pupils have it that it is none. */
  readonly hidden?: ReadonlyMap<ShownField, string>;
  /** Of the column that the authority chose, if its mapping file names one. */
  readonly reference: string | undefined;
}

/** Of a row whose other cells cannot be shown. */
export function schoolAlone(school: string): RowCells {
  return { byField: new Map([["school", school]]), reference: undefined };
}

const longest = 200;

/** A cell as a sheet can hold it. */
export function shortened(text: string): string {
  return [...text].slice(0, longest).join("");
}

/** Which cells of one file's rows may be shown. */
export class ShownCells {
  private readonly layout: Layout;
  private readonly reader: PupilReader;
  private readonly firstLeaving: PlainDate;
  private readonly isKnown: (field: ShownField, cell: string) => boolean;

  constructor(layout: Layout, reader: PupilReader, census: PlainDate, register: Register, words: Vocabulary) {
    this.layout = layout;
    this.reader = reader;
    this.firstLeaving = `${Number(census.slice(0, 4)) - 1}${census.slice(4)}`;
    const yes = (cell: string): boolean => words.yesOrNo(cell) !== undefined;
    const level = (cell: string): boolean => supportLevel(cell) !== undefined;
    const known: Readonly<Record<ShownField, (cell: string) => boolean>> = {
      school: (cell) => numberIn(register, cell) !== undefined || isShortForm(cell),
      yearGroup: (cell) => words.yearGroup(cell) !== undefined,
      enrolment: (cell) => words.enrolment(cell) !== undefined,
      leaving: (cell) => this.isLeaving(cell),
      // Nobody is born after the day; an entry before it might be a birth date under the wrong heading.
      entry: (cell) => (plainDate(cell) ?? "") > census,
      partTime: (cell) => words.partTime(cell) !== undefined,
      fullTimeEquivalent: (cell) => fullTimeEquivalent(cell) !== undefined,
      mealsEligible: yes,
      mealsProtected: yes,
      mealsUniversal: yes,
      eal: (cell) => words.eal(cell) !== undefined,
      lookedAfter: yes,
      reservedPlace: yes,
      specialClass: yes,
      provision: (cell) => words.provision(cell) !== undefined,
      needs: (cell) => parts(cell).every((part) => words.need(part) !== undefined),
      curriculumSupport: level,
      groupingSupport: level,
      resourcesSupport: level,
      adviceSupport: level,
    };
    this.isKnown = (field, cell) => known[field](cell);
  }

  /** Where cells of the row are missing or have slid along no more than its school, if it is one: nobody has such a number for a name. */
  of(cells: readonly string[]): RowCells | undefined {
    const { at, reference } = this.layout;
    if (cells.length !== this.layout.cells || this.reader.hasSlid(cells)) {
      const school = bare(cells[at.get("school")?.index ?? -1] ?? "");
      return school !== "" && this.isKnown("school", school) ? schoolAlone(school) : undefined;
    }
    const byField = new Map(
      shownFields.flatMap((field): [ShownField, string | undefined][] => {
        const place = at.get(field);
        return place ? [[field, this.shown(field, this.cellOf(field, cells))]] : [];
      }),
    );
    const hidden = new Map(
      [...byField].flatMap(([field, shown]): [ShownField, string][] =>
        shown === undefined && this.mayRepeat(field) ? [[field, this.cellOf(field, cells)]] : [],
      ),
    );
    return { byField, hidden, reference: reference === undefined ? undefined : referenceIn(cells[reference]) };
  }

  private cellOf(field: ShownField, cells: readonly string[]): string {
    return bare(cells[this.layout.at.get(field)?.index ?? -1] ?? "");
  }

  private mayRepeat(field: ShownField): boolean {
    return !unlessKnown.has(field) && this.isRead(field);
  }

  private isRead(field: ShownField): boolean {
    return this.layout.read.has(field) || !mayGoUnread.has(field);
  }

  /** What a list of codes has cannot be a name. Anything else is shown only as a message would show it, and only of a column that is read. */
  private shown(field: ShownField, cell: string): string | undefined {
    if (
      cell !== "" &&
      !this.isKnown(field, cell) &&
      (!this.isRead(field) || unlessKnown.has(field) || mayBePersonal(field, cell))
    )
      return undefined;
    return shortened(visible(cell));
  }

  /** Nobody who is two or older was born in the year before the census: an earlier date may be a birth date under the wrong heading. */
  private isLeaving(cell: string): boolean {
    const date = plainDate(cell);
    return date !== undefined && date >= this.firstLeaving;
  }
}

/** Dates, of which none is shown that might be of birth. */
const unlessKnown: ReadonlySet<Field> = new Set<Field>(["leaving", "entry"]);

/** Columns that nothing is read of, unless a driver tests them. */
const mayGoUnread: ReadonlySet<Field> = new Set<Field>([
  "fullTimeEquivalent",
  "needs",
  "curriculumSupport",
  "groupingSupport",
  "resourcesSupport",
  "adviceSupport",
]);

/** A short number with two letters at most: what is longer, has more letters or is a date or a postcode may name the pupil. */
function referenceIn(cell = ""): string | undefined {
  const reference = cell.trim();
  const letters = reference.replace(/[^A-Za-z]/g, "").length;
  const isNumber = /^[A-Za-z0-9/-]{1,11}$/.test(reference) && /\d/.test(reference) && letters <= 2;
  const isDate =
    /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/.test(reference) || /^((19|20)\d{6}|\d{4}(19|20)\d{2})$/.test(reference);
  return reference === "" || (isNumber && !isDate) ? shortened(reference) : undefined;
}
