import type { PlainDate } from "../date.ts";
import type { Register } from "../school/read-schools.ts";
import { isOpenOn } from "../school/school.ts";
import type { Belonging, CensusCount, PupilDriver } from "./census-count.ts";
import { brokenLetters, hasLeft, leftBefore, type Mark, oddIn } from "./checks.ts";
import { differingColumns, isContinuedBy, together } from "./continued.ts";
import { DriverCounts } from "./driver-counts.ts";
import { Identities } from "./identities.ts";
import type { Layout } from "./layout.ts";
import type { NearHeading } from "./near-headings.ts";
import type { ProblemTally } from "./problem-tally.ts";
import type { Pupil } from "./pupil.ts";
import { RecordsTwice } from "./records-twice.ts";
import { enteredAfter, notOpen } from "./refusals.ts";
import type { Row, RowsBack } from "./rows-back.ts";
import { littleAln } from "./special-schools.ts";
import { Tallies } from "./tallies.ts";

/** A record that waits for the row after it, which may go on with it. */
interface Waiting {
  readonly pupil: Pupil;
  readonly row: Row;
  /** Headings of the columns in which it differs from the row before it, where that has the same UPN. */
  readonly apart: readonly string[];
}

const nothing: readonly string[] = [];

/** The pupils of one census: each belongs to a school or to none with the reason, is counted for each driver or not with the reason, and is forgotten. */
export class Roll {
  private readonly date: PlainDate;
  private readonly register: Register;
  private readonly problems: ProblemTally;
  private readonly rowsBack: RowsBack;
  private readonly driverCounts: DriverCounts;
  private readonly tallies: Tallies;
  private readonly funded = new Identities();
  private readonly twice = new RecordsTwice();
  private readonly leavingUnread = new Map<string, NearHeading>();
  private waiting: Waiting | undefined;
  private layout: Layout | undefined;

  constructor(
    date: PlainDate,
    register: Register,
    drivers: readonly PupilDriver[],
    problems: ProblemTally,
    rowsBack: RowsBack,
  ) {
    this.date = date;
    this.register = register;
    this.problems = problems;
    this.rowsBack = rowsBack;
    this.driverCounts = new DriverCounts(drivers);
    const ids = drivers.map(({ id }) => id);
    this.tallies = new Tallies(ids, this.driverCounts.reasons);
  }

  /** Told of a file before its rows. */
  file(layout: Layout): void {
    this.layout = layout;
  }

  /** Told after its rows what its unread columns may be: with leaving dates under a heading that nothing reads, who has left is still here. */
  mayBe(file: string, near: readonly NearHeading[]): void {
    const leaving = near.find(({ field }) => field === "leaving");
    if (leaving) this.leavingUnread.set(file, leaving);
  }

  add(pupil: Pupil, row: Row, hasBrokenLetters: boolean): void {
    this.tallies.at(pupil.school).records += 1;
    if (hasBrokenLetters) this.mark(pupil.school, brokenLetters, row);
    const { waiting } = this;
    const apart = waiting?.pupil.identity === pupil.identity ? this.apart(waiting.row, row) : undefined;
    if (waiting && apart && isContinuedBy(waiting.pupil, pupil, apart)) {
      this.tallies.belongs(pupil.school, "continued");
      this.waiting = { ...waiting, pupil: together(waiting.pupil, pupil) };
      return;
    }
    this.settle();
    this.waiting = { pupil, row, apart: apart ?? nothing };
  }

  /** Headings under which two rows of one UPN differ, but for those that speak of a need. */
  private apart(before: Row, row: Row): string[] {
    const { layout } = this;
    return layout ? differingColumns(before.cells, row.cells, layout.ofNeeds).map((i) => layout.found[i] ?? "") : [];
  }

  /** Counts the record that waited: no more rows go on with it. */
  settle(): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) this.count(waiting);
  }

  result(): Omit<CensusCount, "date" | "files" | "rows" | "unused" | "fields"> {
    this.settle();
    const isLeftOut = (file: string): boolean => this.problems.isLeftOut("pupil-twice", file);
    for (const problem of this.twice.problems(this.funded.all(), this.leavingUnread, isLeftOut))
      this.problems.add(problem);
    this.driverCounts.settle();
    const result = this.tallies.result();
    return { ...result, queries: [...this.tallies.queries(), ...littleAln(result.facts, this.register)] };
  }

  private count({ pupil, row, apart }: Waiting): void {
    const belonging = this.belongingOf(pupil);
    this.tallies.belongs(pupil.school, belonging);
    if (belonging === "left") this.mark(pupil.school, leftBefore, row);
    if (belonging === "funded") this.fund(pupil, row, apart);
  }

  private fund(pupil: Pupil, row: Row, apart: readonly string[]): void {
    const { school: number } = pupil;
    const here = { file: row.file, line: row.line, school: number };
    const other = this.funded.seen(pupil.identity, here);
    if (other) {
      this.rowsBack.keepBoth(row, other, { check: "pupil-twice", fields: ["upn"] });
      this.twice.add({ here, there: other, hasNeeds: (pupil.needsWritten ?? "") !== "", apart });
      return;
    }
    const school = this.register.get(pupil.school);
    if (school && !isOpenOn(school, this.date)) {
      this.rowsBack.keep(row, { check: "school-not-open", fields: ["school"] });
      this.problems.add(notOpen(row, pupil.school, this.date));
    }
    if (pupil.entry !== undefined && pupil.entry > this.date) {
      this.rowsBack.keep(row, { check: "entered-after", fields: ["entry"] });
      this.problems.add(enteredAfter(row, pupil.entry, this.date));
    }
    for (const mark of oddIn(pupil, school, this.date)) this.mark(pupil.school, mark, row);
    this.driverCounts.add(pupil, this.tallies.at(pupil.school));
  }

  private mark(school: string, mark: Mark, row: Row): void {
    this.tallies.check(school, mark.check, { file: row.file, line: row.line });
    this.rowsBack.keep(row, mark);
  }

  private belongingOf(pupil: Pupil): Belonging {
    const { enrolment } = pupil.coded;
    if (hasLeft(pupil, this.date)) return "left";
    return enrolment === "current" || enrolment === "main" ? "funded" : enrolment;
  }
}
