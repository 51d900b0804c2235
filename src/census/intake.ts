import type { PlainDate } from "../date.ts";
import { hasBrokenLetters } from "../letters.ts";
import type { Problem } from "../problem.ts";
import type { Register } from "../school/read-schools.ts";
import { isOpenOn } from "../school/school.ts";
import { wrongLength } from "../table.ts";
import type { Belonging, CensusCount, CensusQuery, PupilDriver } from "./census-count.ts";
import { brokenLetters, leftBefore, type Mark, oddIn } from "./checks.ts";
import { isContinuedBy, together } from "./continued.ts";
import { DriverCounts } from "./driver-counts.ts";
import { type Field, requiredFields } from "./headings.ts";
import { Identities, type Place } from "./identities.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { type Mapping, type Vocabulary, vocabularyWith } from "./mapping.ts";
import type { MarkedRows, RowCheck } from "./marked-rows.ts";
import { ProblemTally } from "./problem-tally.ts";
import type { Pupil } from "./pupil.ts";
import { PupilReader } from "./read-pupil.ts";
import { fieldsTestedBy } from "./required-fields.ts";
import { ShownCells } from "./shown-cells.ts";
import { hasSwallowed } from "./swallowed.ts";
import { Tallies } from "./tallies.ts";
import { WrongCells } from "./wrong-cells.ts";

/** A record that waits for the row after it, which may go on with it. */
interface Waiting extends Place {
  readonly pupil: Pupil;
  readonly cells: readonly string[];
}

/** What is wrong or odd in a row, the cells it is about, and where the row stands that it contradicts. */
interface Found {
  readonly check: RowCheck;
  readonly fields: readonly Field[];
  readonly other?: Place;
}

/**
 * Counts one census as its rows come by. A pupil is read, belongs to one school or to none with the reason, is counted for each driver or not
 * with the reason, and is forgotten.
 */
export class CensusIntake {
  private readonly year: number;
  private readonly date: PlainDate;
  private readonly register: Register;
  private readonly vocabulary: Vocabulary;
  private readonly problems = new ProblemTally();
  private readonly required: readonly Field[];
  private readonly driverCounts: DriverCounts;
  private readonly tallies: Tallies;
  private readonly funded = new Identities();
  private readonly marked: MarkedRows | undefined;
  private readonly unused: { file: string; headings: readonly string[] }[] = [];
  private layout: Layout | undefined;
  private reader: PupilReader | undefined;
  private shown: ShownCells | undefined;
  private waiting: Waiting | undefined;
  /** Of the file that is being read: what is wrong is said when all of it has been seen. */
  private wrong = new WrongCells();
  private rowsOfFile = 0;
  private rows = 0;
  private mayHaveBrokenLetters = true;
  private mayHaveLineBreaks = true;

  /** Rows that go back to their sender are kept only where `marked` is given. */
  constructor(
    date: PlainDate,
    register: Register,
    drivers: readonly PupilDriver[],
    mapping?: Mapping,
    marked?: MarkedRows,
  ) {
    this.marked = marked;
    this.date = date;
    this.year = Number(date.slice(0, 4));
    this.register = register;
    this.vocabulary = vocabularyWith(mapping);
    this.required = [...requiredFields, ...fieldsTestedBy(drivers, this.year)];
    this.driverCounts = new DriverCounts(drivers);
    this.tallies = new Tallies(
      drivers.map(({ id }) => id),
      this.driverCounts.reasons,
    );
  }

  headings(file: string, line: number, headings: readonly string[]): void {
    this.settle();
    const { layout, problems } = layoutOf(file, line, headings, this.required, this.vocabulary);
    for (const problem of problems) this.problems.add(problem);
    const isSound = problems.length === 0;
    this.layout = isSound ? layout : undefined;
    this.reader = isSound ? new PupilReader(layout, this.year, this.register, this.vocabulary) : undefined;
    this.shown = this.reader && new ShownCells(layout, this.reader, this.date, this.register, this.vocabulary);
    if (layout.unused.length > 0) this.unused.push({ file, headings: layout.unused });
  }

  /** Told of the text before its rows: few files have broken letters or cells of several lines, and to look in each cell of all would take long. */
  piece(text: string): void {
    this.mayHaveBrokenLetters = hasBrokenLetters(text);
    this.mayHaveLineBreaks = text.includes('"');
  }

  row(cells: readonly string[], line: number): void {
    const { layout, reader } = this;
    if (!layout || !reader) return;
    this.rows += 1;
    this.rowsOfFile += 1;
    if (cells.length !== layout.cells) {
      const says = `the row has ${cells.length} cells and the heading has ${layout.cells}`;
      this.keep({ file: layout.file, line }, [], { check: "row-length", fields: [] });
      this.problems.add({ kind: "census/row-length", file: layout.file, line, says, advice: [wrongLength] });
      return;
    }
    if (this.mayHaveLineBreaks && hasSwallowed(cells)) {
      this.problems.add(swallowed(layout.file, line));
      return;
    }
    const read = reader.read(cells, line);
    if (!isPupil(read)) {
      for (const wrong of read) {
        this.wrong.add(wrong);
        this.keep({ file: layout.file, line }, cells, { check: wrong.check, fields: [wrong.field] });
      }
      return;
    }
    this.tallies.at(read.school).records += 1;
    if (this.mayHaveBrokenLetters && cells.some(hasBrokenLetters))
      this.mark(read.school, brokenLetters, { file: layout.file, line, cells });
    if (this.waiting && isContinuedBy(this.waiting.pupil, read)) {
      this.tallies.belongs(read.school, "continued");
      this.waiting = { ...this.waiting, pupil: together(this.waiting.pupil, read) };
      return;
    }
    this.count();
    // All rows come in one list of cells: what is looked at after the next row is a copy.
    this.waiting = { pupil: read, file: layout.file, line, cells: this.marked ? [...cells] : none };
  }

  finish(): { readonly value: CensusCount; readonly problems: readonly Problem[] } {
    this.settle();
    const { date, rows, unused, tallies, problems } = this;
    const result = tallies.result();
    const queries = [...tallies.queries(), ...littleAln(result.facts, this.register)];
    const value = { date, rows, unused, ...result, queries };
    return { value, problems: problems.all() };
  }

  private settle(): void {
    this.count();
    for (const problem of this.wrong.problems(this.rowsOfFile)) this.problems.add(problem);
    if (this.layout) this.marked?.withhold(this.date, this.layout.file, this.wrong.unshown(this.rowsOfFile));
    this.wrong = new WrongCells();
    this.rowsOfFile = 0;
    this.mayHaveBrokenLetters = true;
    this.mayHaveLineBreaks = true;
  }

  /** Counts the record that waited: no more rows go on with it. */
  private count(): void {
    const { waiting } = this;
    if (!waiting) return;
    this.waiting = undefined;
    const { pupil, file, line } = waiting;
    const { school } = pupil;
    const belonging = this.belongingOf(pupil);
    this.tallies.belongs(school, belonging);
    if (belonging === "left") this.mark(school, leftBefore, waiting);
    if (belonging !== "funded") return;
    const other = this.funded.seen(pupil.identity, file, line);
    if (other) {
      this.keep(waiting, waiting.cells, { check: "pupil-twice", fields: ["upn"], other });
      this.problems.add(twice(file, line, other));
      return;
    }
    const notOpen = this.notOpen(school, file, line);
    if (notOpen) {
      this.keep(waiting, waiting.cells, { check: "school-not-open", fields: ["school"] });
      this.problems.add(notOpen);
    }
    for (const mark of oddIn(pupil, this.register.get(school), this.date)) this.mark(school, mark, waiting);
    this.addUp(pupil);
  }

  private mark(school: string, mark: Mark, { file, line, cells }: Omit<Waiting, "pupil">): void {
    this.tallies.check(school, mark.check, { file, line });
    this.keep({ file, line }, cells, mark);
  }

  /** For its sender, where it was asked for. Rows of another length are kept without cells: these stand under any heading. */
  private keep({ file, line }: Place, cells: readonly string[], { check, fields, other }: Found): void {
    const { marked, shown, layout } = this;
    if (!marked || !shown || !layout) return;
    const headings = fields.map((field) => layout.at.get(field)?.heading ?? "").filter((heading) => heading !== "");
    const found = { check, headings, fields, ...(other ? { other } : {}) };
    const copy = [...cells];
    marked.add({ census: this.date, file, line }, found, () => (copy.length === 0 ? undefined : shown.of(copy)));
  }

  private addUp(pupil: Pupil): void {
    const tally = this.tallies.at(pupil.school);
    tally.pupils += 1;
    if (pupil.provision !== "none") tally.aln += 1;
    if (pupil.freeSchoolMeals === "eligible") tally.mealsEligible += 1;
    this.driverCounts.add(pupil, tally);
  }

  /** A school that is closed on census day can have no pupils then: its number or its dates are wrong. */
  private notOpen(number: string, file: string, line: number): Problem | undefined {
    const school = this.register.get(number);
    if (!school || isOpenOn(school, this.date)) return undefined;
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

function isPupil<T>(read: Pupil | readonly T[]): read is Pupil {
  return !Array.isArray(read);
}

const none: readonly string[] = [];

/** A special school is for pupils with ALN: where fewer than half have any, their codes may not have come along. */
function littleAln(facts: CensusCount["facts"], register: Register): CensusQuery[] {
  return [...facts].flatMap(([school, { pupils, aln }]): CensusQuery[] =>
    register.get(school)?.phase === "special" && aln * 2 < pupils
      ? [{ check: "special-school-little-aln", school, records: pupils - aln }]
      : [],
  );
}

function swallowed(file: string, line: number): Problem {
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

function twice(file: string, line: number, other: Place): Problem {
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
