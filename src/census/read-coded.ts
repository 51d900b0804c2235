import { Alike } from "./alike.ts";
import { type CellReaders, Unreadable } from "./cells.ts";
import { whole } from "./full-time-equivalent.ts";
import type { Field } from "./headings.ts";
import { indexes, type Layout } from "./layout.ts";
import type { Coded } from "./pupil.ts";

const codedFields = [
  ...["yearGroup", "enrolment", "partTime", "fullTimeEquivalent", "mealsEligible", "mealsProtected", "mealsUniversal"],
  ...["eal", "lookedAfter", "reservedPlace", "specialClass", "provision"],
] as readonly Field[];

/** So many are kept of one file; then it begins anew. */
const most = 20_000;

const noFraction = new Unreadable("part-time-fraction", [
  "The pupil is part-time by another column: record the fraction of full time, or correct that column.",
]);
/** Gives what a cell says, or notes why it says nothing. */
export type Value = <T>(field: Field, read: T | Unreadable) => T | undefined;

/** Reads the cells of codes of one file's rows, but for needs and support. A country's millions are of a few thousand kinds, each read once. */
export class CodedReader {
  private readonly readers: CellReaders;
  private readonly at: Readonly<Record<Field, number>>;
  private readonly read: ReadonlySet<Field>;
  private readonly value: Value;
  private readonly columns: readonly number[];
  private known = new Alike<Coded>();
  private kinds = 0;
  private cells: readonly string[] = [];
  private isSound = true;

  constructor(layout: Layout, readers: CellReaders, value: Value) {
    this.readers = readers;
    this.at = indexes(layout);
    this.read = layout.read;
    this.value = (field, read) => {
      if (read instanceof Unreadable) this.isSound = false;
      return value(field, read);
    };
    this.columns = codedFields.map((field) => this.at[field]).filter((index) => index >= 0);
  }

  of(cells: readonly string[]): Coded {
    let alike = this.known;
    for (const column of this.columns) alike = alike.by(cells[column] ?? "");
    return alike.value ?? this.first(alike, cells);
  }

  /** Where a cell is wrong, it is so in each row, and noted for each. */
  private first(alike: Alike<Coded>, cells: readonly string[]): Coded {
    this.cells = cells;
    this.isSound = true;
    const coded = this.coded();
    if (this.kinds === most) {
      this.known = new Alike();
      this.kinds = 0;
    }
    this.kinds += 1;
    if (this.isSound) alike.value = coded;
    return coded;
  }

  private coded(): Coded {
    const { readers, at, value } = this;
    const cell = (field: Field): string => this.cells[at[field]] ?? "";
    const eligible = value("mealsEligible", readers.yes(cell("mealsEligible"))) ?? false;
    const isProtected = value("mealsProtected", readers.yes(cell("mealsProtected"))) ?? false;
    const universal = value("mealsUniversal", readers.yes(cell("mealsUniversal"))) ?? false;
    const marked = value("partTime", readers.partTime(cell("partTime"))) ?? false;
    const fullTimeEquivalent = this.fraction(readers.fullTimeEquivalent(cell("fullTimeEquivalent")), marked);
    const isPart = fullTimeEquivalent !== undefined && fullTimeEquivalent < whole;
    return {
      yearGroup: value("yearGroup", readers.yearGroup(cell("yearGroup"))) ?? "",
      enrolment: value("enrolment", readers.enrolment(cell("enrolment"))) ?? "current",
      partTime: at.partTime < 0 ? isPart : marked,
      fullTimeEquivalent,
      partTimeDiffers: at.partTime >= 0 && fullTimeEquivalent !== undefined && marked !== isPart,
      freeSchoolMeals: eligible ? "eligible" : isProtected ? "protected" : universal ? "universal" : "none",
      eligibleAndProtected: eligible && isProtected,
      eal: value("eal", readers.eal(cell("eal"))) ?? "none",
      lookedAfter: value("lookedAfter", readers.yes(cell("lookedAfter"))) ?? false,
      reservedPlace: this.reserved(cell),
      provision: value("provision", readers.provision(cell("provision"))) ?? "none",
    };
  }

  private reserved(cell: (field: Field) => string): boolean {
    const { readers, value } = this;
    const inBase = value("reservedPlace", readers.yes(cell("reservedPlace"))) ?? false;
    const inClass = value("specialClass", readers.yes(cell("specialClass"))) ?? false;
    return inBase || inClass;
  }

  /** Where no driver counts fractions, one that cannot be read stops nobody. */
  private fraction(read: number | undefined | Unreadable, isPartTime: boolean): number | undefined {
    if (!this.read.has("fullTimeEquivalent")) return read instanceof Unreadable ? undefined : read;
    return this.value("fullTimeEquivalent", read === undefined && isPartTime ? noFraction : read);
  }
}
