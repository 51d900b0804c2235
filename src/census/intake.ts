import type { PlainDate } from "../date.ts";
import type { Problem } from "../problem.ts";
import { covers } from "../school/funding-period.ts";
import type { Register } from "../school/read-schools.ts";
import { wrongLength } from "../table.ts";
import { type Field, requiredFields } from "./headings.ts";
import type { Need } from "./needs.ts";
import type { Pupil } from "./pupil.ts";
import { type PupilTests, type Tester, tester } from "./pupil-tests.ts";
import { type Layout, layoutOf, readPupil } from "./read-pupil.ts";
import { lastSupportYear, supportScales } from "./support.ts";
import { problemsOfCells, type WrongCell } from "./wrong-cells.ts";

/** What a census is counted for: pupils who meet the tests, or their reports of some needs, of which each may have several. */
export interface PupilDriver {
  readonly id: string;
  readonly where: PupilTests;
  readonly reportsOf?: readonly Need[] | undefined;
  /** What a part-time pupil counts as, in millionths of a pupil. */
  readonly partTime: number;
}

/** Why a record belongs to a school for funding, or to none. */
export const belongings = ["funded", "subsidiary", "guest", "left"] as const;
export type Belonging = (typeof belongings)[number];

/** Why a funded record is counted for a driver or not: the first test that the pupil does not meet, or none of the needs. */
export type Reason = keyof PupilTests | "needs" | "counted";

/** A census counted: no pupil is left in it. */
export interface CensusCount {
  readonly date: PlainDate;
  readonly rows: number;
  /** Millionths of a pupil by school and driver: integers, so that no order of rows can change a sum. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Records by school and why they belong there or not; they come to `rows`. */
  readonly ledger: ReadonlyMap<string, ReadonlyMap<Belonging, number>>;
  /** Funded records by driver: counted, or not and for which test. They come to the funded records. */
  readonly drivers: ReadonlyMap<string, ReadonlyMap<Reason, number>>;
  /** Headings of each file that nothing reads. */
  readonly unused: readonly { readonly file: string; readonly headings: readonly string[] }[];
}

const whole = 1_000_000;

/**
 * Counts one census as its rows come by. A pupil is read, belongs to one school or to none with the reason, is counted for each driver or not
 * with the reason, and is forgotten.
 */
export class CensusIntake {
  private readonly year: number;
  private readonly date: PlainDate;
  private readonly register: Register;
  private readonly problems: Problem[] = [];
  private readonly required: readonly Field[];
  private readonly drivers: readonly (PupilDriver & {
    readonly test: Tester;
    readonly needs: ReadonlySet<Need> | undefined;
  })[];
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly ledger = new Map<string, Map<Belonging, number>>();
  private readonly reasons = new Map<string, Map<Reason, number>>();
  private readonly funded = new Map<number, { readonly file: string; readonly line: number }>();
  private readonly unused: { file: string; headings: readonly string[] }[] = [];
  private layout: Layout | undefined;
  /** Of the file that is being read: what is wrong is said when all of it has been seen. */
  private wrong: WrongCell[] = [];
  private rowsOfFile = 0;
  private rows = 0;

  constructor(date: PlainDate, register: Register, drivers: readonly PupilDriver[]) {
    this.date = date;
    this.year = Number(date.slice(0, 4));
    this.register = register;
    this.drivers = drivers.map((each) => ({
      ...each,
      test: tester(each.where),
      needs: each.reportsOf && new Set(each.reportsOf),
    }));
    this.required = [...requiredFields, ...fieldsTestedBy(drivers, this.year)];
    for (const { id } of drivers) this.reasons.set(id, new Map());
  }

  headings(file: string, line: number, headings: readonly string[]): void {
    this.settle();
    const { layout, problems } = layoutOf(file, line, headings, this.required);
    this.problems.push(...problems);
    this.layout = problems.length === 0 ? layout : undefined;
    if (layout.unused.length > 0) this.unused.push({ file, headings: layout.unused });
  }

  row(cells: readonly string[], line: number): void {
    const { layout } = this;
    if (!layout) return;
    this.rows += 1;
    this.rowsOfFile += 1;
    if (cells.length !== layout.cells) {
      const says = `the row has ${cells.length} cells and the heading has ${layout.cells}`;
      this.problems.push({ kind: "census/row-length", file: layout.file, line, says, advice: [wrongLength] });
      return;
    }
    const pupil = readPupil(layout, cells, line, this.year, this.register, this.wrong);
    if (pupil) this.pupil(pupil, layout.file, line);
  }

  finish(): { readonly value: CensusCount; readonly problems: readonly Problem[] } {
    this.settle();
    const { date, rows, counts, ledger, reasons: drivers, unused, problems } = this;
    return { value: { date, rows, counts, ledger, drivers, unused }, problems };
  }

  private settle(): void {
    for (const problem of problemsOfCells(this.wrong, this.rowsOfFile)) this.problems.push(problem);
    this.wrong = [];
    this.rowsOfFile = 0;
  }

  private pupil(pupil: Pupil, file: string, line: number): void {
    const belonging = this.belongingOf(pupil);
    add(this.ledger, pupil.school, belonging, 1);
    if (belonging !== "funded") return;
    const other = this.funded.get(pupil.identity);
    if (other) {
      this.problems.push(twice(file, line, other));
      return;
    }
    this.funded.set(pupil.identity, { file, line });
    const notOpen = this.notOpen(pupil.school, file, line);
    if (notOpen) this.problems.push(notOpen);
    for (const { id, test, partTime, needs } of this.drivers) {
      const reports = needs ? pupil.needs.filter((need) => needs.has(need)).length : 1;
      const reason = test(pupil) ?? (reports > 0 ? "counted" : "needs");
      add(this.reasons, id, reason, 1);
      // A report is whole, however much of the week the pupil is there.
      if (reason === "counted")
        add(this.counts, pupil.school, id, needs ? reports * whole : pupil.partTime ? partTime : whole);
    }
  }

  /** A school that is closed on census day can have no pupils then: its number or its dates are wrong. */
  private notOpen(number: string, file: string, line: number): Problem | undefined {
    const school = this.register.get(number);
    if (!school || covers({ from: school.opened, to: school.closed }, this.date)) return undefined;
    return {
      kind: "census/school-not-open",
      file,
      line,
      says: `${number} is not open on ${this.date}, and the pupil is current there`,
      advice: ["Correct the school's number here, or its dates in the schools file."],
    };
  }

  private belongingOf({ enrolment, leaving }: Pupil): Belonging {
    if (leaving !== undefined && leaving < this.date) return "left";
    return enrolment === "current" || enrolment === "main" ? "funded" : enrolment;
  }
}

/** A column that a driver tests must be there: left out, it would be blank for everyone without a word. */
function fieldsTestedBy(drivers: readonly PupilDriver[], year: number): Field[] {
  const tested = new Set(drivers.flatMap(({ where }) => Object.keys(where)));
  const optional: [string, Field][] = [
    ["freeSchoolMeals", "mealsEligible"],
    ["eal", "eal"],
    ["lookedAfter", "lookedAfter"],
    ["reservedPlace", "reservedPlace"],
    // Later the columns are gone, and it is the formula that is refused.
    ...(year <= lastSupportYear ? supportScales.map((scale): [string, Field] => [scale, scale]) : []),
  ];
  const partTime: Field[] = drivers.some((driver) => driver.partTime !== whole) ? ["partTime"] : [];
  const needs: Field[] = drivers.some(({ reportsOf }) => reportsOf) ? ["needs"] : [];
  return [...optional.flatMap(([test, field]) => (tested.has(test) ? [field] : [])), ...partTime, ...needs];
}

function twice(file: string, line: number, other: { file: string; line: number }): Problem {
  return {
    kind: "census/pupil-twice",
    file,
    line,
    says: `the UPN is current here and on line ${other.line} of ${other.file}`,
    advice: [
      "One pupil is funded once.",
      "Mark one of the two records as subsidiary (S) or guest (G), or give its leaving date.",
    ],
  };
}

function add<K, V>(table: Map<K, Map<V, number>>, key: K, of: V, number: number): void {
  const row = table.get(key);
  if (row) row.set(of, (row.get(of) ?? 0) + number);
  else table.set(key, new Map([[of, number]]));
}
