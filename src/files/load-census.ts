import {
  type Census,
  type CensusCount,
  CensusIntake,
  latestCensus,
  type Mapping,
  type MarkedRows,
  type PupilDriver,
  readEstimate,
} from "../census/index.ts";
import { censusesRead, censusesUsed } from "../formula/censuses-read.ts";
import { isCensusDriver, partTimeOf, reportsOf, testsOf } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import type { Recorded } from "../model/census-before.ts";
import type { ModelCensus } from "../model/model.ts";
import { grouped } from "../money.ts";
import { numberOf, type Problem, type Query } from "../problem.ts";
import type { Register } from "../school/read-schools.ts";
import { CensusMemory, type CountedCensus, type FileRead } from "./census-memory.ts";
import type { Reading } from "./load-model.ts";
import { readCsv } from "./read-csv.ts";
import { fileChanged, Room, type TextFile } from "./read-text.ts";

/** How far a census file has been read. */
export interface Reached {
  readonly file: string;
  readonly rows: number;
  readonly bytesRead: number;
  readonly bytes: number;
}

/** Told, after each piece of a census file, how far it has been read. */
export type Progress = (reached: Reached) => void;

type Estimated = Extract<ModelCensus, { status: "estimated" }>;

/** What a census is read by: the schools that there are, and the authority's own words. */
interface ReadBy {
  readonly register: Register;
  readonly mapping: Mapping | undefined;
  /** Where rows are gathered that go back to their sender. */
  readonly marked: MarkedRows | undefined;
  /** Whether what is wrong with a census that nothing is counted in is refused too. */
  readonly refusesAll: boolean;
}

/** How the records of a census are read. */
interface RecordsWith {
  readonly as: "census" | "censusBefore";
  readonly drivers: readonly PupilDriver[];
  readonly marked: MarkedRows | undefined;
}

/** Reads the censuses of one budget. One that could not be read is a problem, and then nothing is allocated. */
export class CensusLoader {
  private readonly reading: Reading;
  private readonly by: ReadBy;
  private readonly progress: Progress;
  private readonly memory: CensusMemory;
  /** Files with records, by their hash: each is read once. */
  private readonly read = new Map<string, { readonly file: string; readonly census: Recorded }>();

  constructor(reading: Reading, by: ReadBy, progress: Progress, memory = new CensusMemory()) {
    this.reading = reading;
    this.memory = memory;
    this.by = by;
    this.progress = progress;
  }

  /** Each counted by itself, for the drivers that read it. */
  censuses(stated: readonly ModelCensus[], formula: Formula | undefined): Census[] {
    const { marked } = this.by;
    return stated.flatMap((each): Census[] => {
      const { date, term, status } = each;
      const drivers = driversReading(each, stated, formula);
      if (formula && isForChecksAlone(each, stated, formula))
        return this.forChecks(each, { as: "census", drivers, marked });
      const count =
        each.status === "estimated"
          ? this.estimate(each, drivers)
          : this.records(each, { as: "census", drivers, marked });
      return count ? [{ ...count, date, term, status }] : [];
    });
  }

  /** Censuses of other periods, to compare those of this one with. */
  before(stated: readonly Recorded[]): Census[] {
    return stated.flatMap((each) => this.forChecks(each, { as: "censusBefore", drivers: [], marked: undefined }));
  }

  /** One that no money hangs on. What is wrong with it is asked about, unless its records are those of another census: which of the two is right is not known. */
  private forChecks(census: Recorded, how: RecordsWith): Census[] {
    const { date, term, status } = census;
    const { problems, queries } = this.reading;
    const from = problems.length;
    const count = this.records(census, how);
    const found = problems.slice(from);
    const isRefused = this.by.refusesAll && how.as === "census";
    if (found.length > 0 && !isRefused && !found.some(({ kind }) => kind === "census/same-file")) {
      problems.length = from;
      queries.push(notCompared(census, found));
      return [];
    }
    return count ? [{ ...count, date, term, status }] : [];
  }

  private records(census: Recorded, { as, drivers, marked }: RecordsWith): CensusCount | undefined {
    const room = new Room();
    const texts = census.files
      .flatMap((file) => this.reading.text(file, undefined, Number.POSITIVE_INFINITY, room) ?? [])
      .filter((text) => !this.standsElsewhere(text, census));
    const { count, files, problems } = this.memory.of(this.by.register, [census.date, texts, drivers], (all) =>
      this.counted(census, texts, all, marked),
    );
    this.reading.problems.push(...problems);
    for (const { rows, emptyRows, ...text } of files) {
      this.reading.note(as, text, { rows, emptyRows, census });
      // Two schools without a pupil send the same headings, and nothing is counted twice.
      if (rows > 0) this.read.set(text.sha256, { file: text.file, census });
    }
    return count;
  }

  private standsElsewhere({ file, sha256 }: TextFile, census: Recorded): boolean {
    const same = this.read.get(sha256);
    if (same) this.reading.problems.push(sameFile(file, census, same));
    return same !== undefined;
  }

  private counted(
    census: Recorded,
    texts: readonly TextFile[],
    drivers: readonly PupilDriver[],
    marked: MarkedRows | undefined,
  ): CountedCensus {
    const { register, mapping } = this.by;
    const intake = new CensusIntake(census.date, register, drivers, mapping, marked);
    const files: FileRead[] = [];
    const problems: Problem[] = [];
    for (const text of texts) {
      const { file, sha256 } = text;
      const same = files.find((each) => each.sha256 === sha256 && each.rows > 0);
      if (same) problems.push(sameFile(file, census, { file: same.file, census }));
      else files.push({ file, sha256, ...this.file(text, intake, problems) });
    }
    const { value, problems: found } = intake.finish();
    // What else was found may be of a half of the old file and a half of the new.
    const changes = problems.filter(({ kind }) => kind === fileChanged);
    if (changes.length > 0) return { count: value, files, problems: changes };
    return { count: value, files, problems: [...problems, ...found] };
  }

  /** Gives the intake all rows of a file, and how many there were. */
  private file(text: TextFile, intake: CensusIntake, problems: Problem[]): Pick<FileRead, "rows" | "emptyRows"> {
    const { file, bytes } = text;
    let rows = 0;
    let emptyRows = 0;
    let isAnother = false;
    const found = readCsv(text, {
      headings: (cells, line, delimiter) => {
        const wrong = this.reading.wrongFile("census", file, cells, false);
        isAnother = wrong !== undefined;
        if (wrong) problems.push(wrong);
        else intake.headings(file, line, cells, delimiter);
      },
      piece: (text, mayHaveBreaks) => intake.piece(text, mayHaveBreaks),
      row: (cells, line) => {
        rows += 1;
        if (!isAnother) intake.row(cells, line);
      },
      emptyRow: () => {
        emptyRows += 1;
      },
      read: (bytesRead) => this.progress({ file, rows, bytesRead, bytes }),
    });
    problems.push(...found);
    return { rows, emptyRows };
  }

  private estimate(census: Estimated, drivers: readonly PupilDriver[]): CensusCount | undefined {
    const table = this.reading.table("census", census.counts, census);
    const ids = drivers.map(({ id }) => id);
    return table && this.reading.keep(readEstimate(census.date, table, this.by.register, ids));
  }
}

function sameFile(file: string, census: Recorded, same: { readonly file: string; readonly census: Recorded }): Problem {
  const where = same.census === census ? "" : ` of the census of ${same.census.date}`;
  return {
    kind: "census/same-file",
    file,
    says: `the census of ${census.date} has the same records, byte for byte, as ${same.file}${where}`,
    advice: ["Each file is counted once. Name the right file in the model, or take one of the two out."],
  };
}

/** What is wrong with it is not listed here: the first says what kind of thing it is. */
function notCompared({ date, files }: Recorded, problems: readonly Problem[]): Query {
  const number = numberOf(problems);
  const [first] = problems;
  const place = [first?.file, first?.line].filter((part) => part !== undefined).join(":");
  return {
    kind: "query/census-not-compared",
    ...(files[0] === undefined ? {} : { file: files[0] }),
    at: files[0] ?? date,
    value: String(number),
    says: `the census of ${date} cannot be read, so that no later one is compared with it: ${number === 1 ? "1 problem" : `${grouped(String(number))} problems`}`,
    advice: [
      ...(first ? [`The first is: ${place ? `${place}: ` : ""}${first.says}.`] : []),
      "Nothing is counted in it here, so nothing is refused. aln check MODEL lists all that is wrong with it.",
    ],
  };
}

/** Whether a census stands there for comparison alone: nothing that the formula reads is counted in it, and no report is of it. */
function isForChecksAlone(each: ModelCensus, all: readonly ModelCensus[], formula: Formula): each is Recorded {
  const isOfReports = latestCensus(all) === each;
  return each.status !== "estimated" && !isOfReports && !censusesUsed(formula, all).includes(each);
}

function millionthsOf(partTime = "1"): PupilDriver["partTime"] {
  return partTime === "recorded" ? partTime : Math.round(Number(partTime) * 1_000_000);
}

/** Tells a memory what a formula is going to count, so that each census can be read once for all formulas. */
export function expectCensuses(memory: CensusMemory, stated: readonly ModelCensus[], formula: Formula): void {
  for (const each of stated)
    if (each.status !== "estimated") memory.expect(each.date, each.files, driversReading(each, stated, formula));
}

/** A census is counted for the drivers that read it, and for no others: an estimate has a column for each of them. */
function driversReading(census: ModelCensus, all: readonly ModelCensus[], formula: Formula | undefined): PupilDriver[] {
  return Object.entries(formula?.drivers ?? {}).flatMap(([id, driver]) =>
    formula && isCensusDriver(driver) && censusesRead(driver, formula, all).includes(census)
      ? [
          {
            id,
            where: testsOf(driver),
            reportsOf: reportsOf(driver),
            partTime: millionthsOf(partTimeOf(driver)),
          },
        ]
      : [],
  );
}
