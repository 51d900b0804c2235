import { type PlainDate, plainDate, schoolYearOf } from "../date.ts";
import { grouped } from "../money.ts";
import type { Problem } from "../problem.ts";
import type { CensusQuery } from "./census-count.ts";
import type { Layout } from "./layout.ts";
import type { Pupil } from "./pupil.ts";

/** Fewer pupils than these prove nothing of a file. */
const fewestAges = 10;
const fewestEntries = 5;
/** So many in a hundred are out by the same number of years in no file of the right one. */
const nearlyAll = 80;
/** Where fewer in a hundred have an age, the ages say nothing of the file. */
const hardlyAny = 20;
/** Year groups by law: who is in a nursery's, or stays on, is less surely of an age. */
const statutory: ReadonlySet<string> = new Set(["R", ...Array.from({ length: 11 }, (_, i) => String(i + 1))]);

/** Another school year that a file seems to be of, by the year in which it began, and how that is known. */
interface Evidence {
  /** Not given where few rows say it: a day of birth may have slid into the column. */
  readonly schoolYear?: number;
  readonly because: string;
  readonly line?: number;
}

/** What the records of one file say of the school year that they are of: ages beside year groups, days of entry, and the census's own date where there is one. */
export class YearOfFile {
  private readonly census: PlainDate;
  private readonly own: number;
  private readonly column: number;
  private readonly years = new Map<number, number>();
  private readonly entries = new Map<number, number>();
  private ages = 0;
  private withoutAge = 0;
  private firstWithoutAge = 0;
  private readonly statedYears = new Map<number, number>();
  private stating = 0;
  private firstOther: number | undefined;
  private entered = 0;

  constructor(census: PlainDate, { at }: Pick<Layout, "at">) {
    this.census = census;
    this.own = schoolYearOf(census);
    this.column = at.get("censusDate")?.index ?? -1;
  }

  add({ yearsTooOld, coded: { yearGroup }, entry }: Pupil, cells: readonly string[], line: number): void {
    if (this.column >= 0) this.statedIn(cells[this.column]?.trim() ?? "", line);
    if (statutory.has(yearGroup)) this.age(yearsTooOld, line);
    if (entry === undefined) return;
    this.entered += 1;
    if (entry > this.census) addOne(this.entries, schoolYearOf(entry));
  }

  /** That the file is of another year, where that is certain. */
  problem(file: string): Problem | undefined {
    const found = this.byStated() ?? this.byAges() ?? this.byEntries();
    if (!found) return undefined;
    const { schoolYear, because, line } = found;
    const like =
      schoolYear === undefined
        ? "another school year"
        : `the school year ${inWords(schoolYear)} (PLASC ${schoolYear + 1})`;
    return {
      kind: "census/another-year",
      file,
      ...(line === undefined ? {} : { line }),
      says: `the file looks like one of ${like}, and the census of ${this.census} is in ${inWords(this.own)}`,
      advice: [
        because,
        "Name the file under its own census in the model, or correct the census date there. If it is of that census, correct these columns in the export.",
        "What follows from the year is not listed for this file: pupils twice, entries after the day, schools that are not open, and codes of other years.",
      ],
    };
  }

  /** That the file may be of any year, for all that is known: few have an age in it, and no column says its census's date. */
  notChecked(file: string): CensusQuery | undefined {
    const pupils = this.ages + this.withoutAge;
    const isKnown = this.ages >= fewestAges && this.ages * 100 >= pupils * hardlyAny;
    if (this.stating > 0 || pupils < fewestAges || isKnown) return undefined;
    return {
      check: "year-not-checked",
      school: "",
      records: this.withoutAge,
      first: { file, line: this.firstWithoutAge },
    };
  }

  private age(yearsTooOld: number | undefined, line: number): void {
    if (yearsTooOld === undefined) {
      if (this.withoutAge === 0) this.firstWithoutAge = line;
      this.withoutAge += 1;
    } else {
      this.ages += 1;
      addOne(this.years, yearsTooOld);
    }
  }

  private statedIn(cell: string, line: number): void {
    const year = /^(19|20)\d\d$/.test(cell) ? Number(cell) : undefined;
    const date = year === undefined ? plainDate(cell) : undefined;
    if (year === undefined && date === undefined) return;
    this.stating += 1;
    // A year alone may be the calendar's or the one in which the school year ends.
    const isOwn = date === undefined ? [this.own, this.own + 1].includes(year ?? 0) : schoolYearOf(date) === this.own;
    if (isOwn) return;
    this.firstOther ??= line;
    addOne(this.statedYears, date === undefined ? (year ?? 0) - 1 : schoolYearOf(date));
  }

  /** One row in twenty that says another year is no slip. What it says is not shown: a day of birth may have slid into it. */
  private byStated(): Evidence | undefined {
    const rows = [...this.statedYears.values()].reduce((sum, each) => sum + each, 0);
    if (this.firstOther === undefined || rows * 20 < this.stating) return undefined;
    const [schoolYear, most] = [...this.statedYears].reduce((top, each) => (each[1] > top[1] ? each : top), [0, 0]);
    return {
      ...(most >= fewestAges ? { schoolYear } : {}),
      because: `Its column of the census's date says another school year in ${shown(rows)} of ${shown(this.stating)} rows, here first.`,
      line: this.firstOther,
    };
  }

  private byAges(): Evidence | undefined {
    const [years, pupils] = [...this.years].reduce((top, each) => (each[1] > top[1] ? each : top), [0, 0]);
    if (years === 0 || this.ages < fewestAges || pupils * 100 < this.ages * nearlyAll) return undefined;
    const by = Math.abs(years) === 1 ? "a year" : `${Math.abs(years)} years`;
    return {
      schoolYear: this.own - years,
      because: `Of ${shown(this.ages)} pupils in Reception to Year 11 with a date of birth, ${shown(pupils)} are ${by} too ${years > 0 ? "old" : "young"} for their year groups on that day.`,
    };
  }

  /** One in twenty entered in a later school year: some years' starters, and no slip. */
  private byEntries(): Evidence | undefined {
    const later = [...this.entries].filter(([year, pupils]) => year > this.own && pupils >= fewestEntries);
    const pupils = later.reduce((sum, [, each]) => sum + each, 0);
    if (pupils === 0 || pupils * 20 < this.entered) return undefined;
    return {
      schoolYear: Math.max(...later.map(([year]) => year)),
      because: `Of ${shown(this.entered)} pupils with a date of entry, ${shown(pupils)} entered in a later school year than that.`,
    };
  }
}

function addOne(numbers: Map<number, number>, key: number): void {
  numbers.set(key, (numbers.get(key) ?? 0) + 1);
}

function shown(number: number): string {
  return grouped(String(number));
}

/** `2022-23` */
function inWords(schoolYear: number): string {
  return `${schoolYear}-${String(schoolYear + 1).slice(2)}`;
}
