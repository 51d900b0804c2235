import type { PlainDate } from "../date.ts";
import { hasBrokenLetters } from "../letters.ts";
import type { Problem } from "../problem.ts";
import type { Register } from "../school/read-schools.ts";
import { Strays, strayIn } from "../stray-rows.ts";
import { type CellReaders, cellReaders } from "./cells.ts";
import type { CensusCount, CensusQuery, PupilDriver } from "./census-count.ts";
import { type Field, requiredFields } from "./headings.ts";
import { type Layout, layoutOf, withMeant } from "./layout.ts";
import { type Mapping, type Vocabulary, vocabularyWith } from "./mapping.ts";
import type { MarkedRows } from "./marked-rows.ts";
import { MonthFirst } from "./month-first.ts";
import { ProblemTally } from "./problem-tally.ts";
import type { Pupil } from "./pupil.ts";
import { PupilReader } from "./read-pupil.ts";
import { ofAnotherLength, swallowed } from "./refusals.ts";
import { fieldsTestedBy } from "./required-fields.ts";
import { Roll } from "./roll.ts";
import { type Row, RowsBack } from "./rows-back.ts";
import { ShownCells } from "./shown-cells.ts";
import { bare } from "./spelling.ts";
import { hasSwallowed, isLikeUpn } from "./swallowed.ts";
import { TitleRows } from "./title-rows.ts";
import { UnreadColumns } from "./unread-columns.ts";
import { WrongCells, type WrongColumn } from "./wrong-cells.ts";
import { foundInColumns } from "./wrong-columns.ts";
import { wrongInColumns } from "./wrong-words.ts";
import { YearOfFile } from "./year-of-file.ts";

/** Counts one census as the rows of its files come by: each is told apart into a pupil, or refused, and the pupil is counted and forgotten. */
export class CensusIntake {
  private readonly date: PlainDate;
  private readonly register: Register;
  private readonly vocabulary: Vocabulary;
  private readonly isMapped: boolean;
  private readonly readers: CellReaders;
  private readonly required: readonly Field[];
  private readonly problems = new ProblemTally();
  private readonly rowsBack: RowsBack;
  private readonly roll: Roll;
  private readonly files: string[] = [];
  private readonly unused: CensusCount["unused"][number][] = [];
  /** Of the file that is being read, where its headings are sound. */
  private layout: Layout | undefined;
  private reader: PupilReader | undefined;
  private headingsBefore = "";
  private found: readonly string[] = [];
  /** The columns of the file that nothing reads, and those that it must have and has not. */
  private unread: { readonly layout: Layout; readonly line: number; readonly columns: UnreadColumns } | undefined;
  private missing: Problem[] = [];
  private readonly strays = new Strays("census/not-a-record");
  /** Of a file that does not begin with its headings. */
  private readonly title = new TitleRows();
  /** Other headings stand in the file that is being read: what is under them is not of its columns. */
  private isCutOff = false;
  /** What is wrong with cells is said when all files have been seen: one value is often wrong in many of them. */
  private wrong = new WrongCells();
  private readonly wrongColumns: WrongColumn[] = [];
  private delimiter: string | undefined;
  private rowsOfFile = 0;
  private yearOfFile: YearOfFile | undefined;
  private monthFirst: MonthFirst | undefined;
  private readonly ofFiles: CensusQuery[] = [];
  private readonly fields = new Set<Field>();
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
    this.date = date;
    this.register = register;
    this.vocabulary = vocabularyWith(mapping);
    this.isMapped = mapping !== undefined;
    this.readers = cellReaders(date, register, this.vocabulary);
    this.required = [...requiredFields, ...fieldsTestedBy(drivers, this.year)];
    this.rowsBack = new RowsBack(date, marked);
    this.roll = new Roll(date, register, drivers, this.problems, this.rowsBack);
  }

  headings(file: string, line: number, headings: readonly string[], delimiter?: string): void {
    this.settle();
    this.delimiter = delimiter;
    this.files.push(file);
    const layout = this.layoutOf(file, line, headings);
    for (const field of layout.at.keys()) this.fields.add(field);
    this.yearOfFile = this.layout && new YearOfFile(this.date, layout);
    this.monthFirst = this.layout && new MonthFirst(layout);
    this.rowsBack.file(
      layout,
      this.reader && new ShownCells(layout, this.reader, this.date, this.register, this.vocabulary),
    );
    this.unread = { layout, line, columns: new UnreadColumns(this.date, headings, layout, this.vocabulary) };
    this.roll.file(layout);
  }

  /** Schools send one file each with the same headings: what they mean is found once, and so is what the cells of codes mean under them. */
  private layoutOf(file: string, line: number, headings: readonly string[]): Layout {
    const text = JSON.stringify(headings);
    this.found = headings;
    if (this.layout && this.reader && text === this.headingsBefore) {
      this.layout = { ...this.layout, file };
      this.reader.layout = this.layout;
      return this.layout;
    }
    const { layout, problems } = layoutOf(file, line, headings, this.required, this.vocabulary);
    for (const problem of problems)
      if (problem.kind === "census/no-headings") this.title.begin(problem, headings);
      else if (problem.kind === "census/missing-column") this.missing.push(problem);
      else this.problems.add(problem);
    const isSound = problems.length === 0;
    this.layout = isSound ? layout : undefined;
    this.reader = isSound ? new PupilReader(layout, this.readers) : undefined;
    this.headingsBefore = text;
    return layout;
  }

  /** Told of the text before its rows: few files have broken letters or cells of several lines, and to look in each cell of all would take long. */
  piece(text: string, mayHaveLineBreaks: boolean): void {
    this.mayHaveBrokenLetters = hasBrokenLetters(text);
    this.mayHaveLineBreaks = mayHaveLineBreaks;
  }

  row(cells: readonly string[], line: number): void {
    const { layout, reader } = this;
    this.unread?.columns.add(cells);
    if (!layout || !reader) this.title.row(cells, line, this.vocabulary);
    if (!layout || !reader || this.isCutOff) return;
    this.rows += 1;
    this.rowsOfFile += 1;
    const row = { file: layout.file, line, cells };
    if (cells.length !== layout.cells) {
      if (this.isStray(row)) return;
      this.rowsBack.keep(row, { check: "row-length", fields: [] });
      this.problems.add(ofAnotherLength(row, cells.length, layout.cells, this.delimiter));
      return;
    }
    if (this.mayHaveLineBreaks && hasSwallowed(cells)) {
      this.problems.add(swallowed(row));
      return;
    }
    this.monthFirst?.add(cells, line);
    const read = reader.read(cells, line);
    if (!isPupil(read) && reader.partly?.identity === 0 && this.isStray(row)) return;
    // Codes of other years are wrong cells: what the rest of such a row says is evidence too.
    if (reader.partly) this.yearOfFile?.add(reader.partly, cells, line);
    if (isPupil(read)) {
      this.roll.add(read, row, this.mayHaveBrokenLetters && cells.some(hasBrokenLetters));
      return;
    }
    for (const wrong of read) {
      this.wrong.add(wrong, reader.partly?.identity ?? 0);
      this.rowsBack.keep(row, { check: wrong.check, fields: [wrong.field] });
    }
  }

  /** Of a row that has no UPN. */
  private isStray({ file, line, cells }: Row): boolean {
    const { layout, vocabulary } = this;
    if (!layout || cells.some(isLikeUpn)) return false;
    const isHeading = (cell: string): boolean => vocabulary.field(cell) !== undefined;
    const stray = strayIn(cells, this.found, isHeading);
    const school = cells[layout.at.get("school")?.index ?? -1] ?? "";
    if (!stray || (stray.what === "note" && this.register.has(bare(school)))) return false;
    this.strays.add(stray, { file, line });
    this.isCutOff = stray.what === "other headings";
    return true;
  }

  finish(): { readonly value: CensusCount; readonly problems: readonly Problem[] } {
    this.settle();
    this.sayWrongCells();
    for (const problem of this.strays.problems()) this.problems.add(problem);
    const { date, files, rows, unused, fields, ofFiles } = this;
    const counted = this.roll.result();
    const queries = [...counted.queries, ...ofFiles];
    return { value: { date, files, rows, unused, fields, ...counted, queries }, problems: this.problems.all() };
  }

  private sayWrongCells(): void {
    const found = foundInColumns(this.wrongColumns, (check, file) => this.problems.isLeftOut(check, file));
    for (const problem of wrongInColumns(found, this.year, this.isMapped)) this.problems.add(problem);
    for (const { first, files, isShown } of found.columns)
      if (!isShown) for (const file of files) this.rowsBack.withhold(file, first.field);
    this.rowsBack.reveal(found.revealed);
  }

  private get year(): number {
    return Number(this.date.slice(0, 4));
  }

  /** What may be meant by the columns that nothing reads. */
  private settleUnread(): void {
    const { unread, missing } = this;
    this.unread = undefined;
    this.missing = [];
    if (!unread) return;
    const { layout, line, columns } = unread;
    const { file, unused } = layout;
    const byHeading = layout.near;
    const bySight = columns.near().filter(({ heading }) => !byHeading.some((near) => near.heading === heading));
    for (const problem of missing) this.problems.add(withMeant(problem, bySight));
    const near = [...byHeading, ...bySight];
    this.roll.mayBe(file, near);
    if (unused.length > 0) this.unused.push({ file, headings: unused, near });
    if (near.length > 0) this.ofFiles.push({ check: "heading-unread", school: "", records: 0, first: { file, line } });
  }

  /** Says what was found in the file that ends here. */
  private settle(): void {
    this.roll.settle();
    this.settleUnread();
    this.isCutOff = false;
    const noHeadings = this.title.end();
    if (noHeadings) this.problems.add(noHeadings);
    // Where dates say other days than they mean, nothing can be known of the year.
    const monthFirst = this.layout && this.monthFirst?.problem(this.layout.file);
    const yearOfFile = monthFirst ? undefined : this.yearOfFile;
    if (monthFirst) this.wrong.leaveOut("leaving");
    this.wrongColumns.push(...this.wrong.columns(this.rowsOfFile));
    const otherYear = this.layout && yearOfFile?.problem(this.layout.file);
    const notChecked = this.layout && yearOfFile?.notChecked(this.layout.file);
    if (monthFirst) this.problems.ofFile(monthFirst, "month-first");
    if (otherYear) this.problems.ofFile(otherYear, "another-year");
    else if (notChecked) this.ofFiles.push(notChecked);
    this.wrong = new WrongCells();
    this.yearOfFile = undefined;
    this.monthFirst = undefined;
    this.rowsOfFile = 0;
    this.mayHaveBrokenLetters = true;
    this.mayHaveLineBreaks = true;
  }
}

function isPupil<T>(read: Pupil | readonly T[]): read is Pupil {
  return !Array.isArray(read);
}
