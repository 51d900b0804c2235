import {
  type Census,
  type CensusCount,
  CensusIntake,
  type Mapping,
  type MarkedRows,
  type NamedLearner,
  type PupilDriver,
  readEstimate,
  readNamedLearners,
} from "../census/index.ts";
import { censusesRead } from "../formula/censuses-read.ts";
import { isCensusDriver, partTimeOf, reportsOf, testsOf } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import { protectionIn } from "../formula/periods.ts";
import { type Budget, budgetFrom } from "../model/budget.ts";
import { type BudgetName, type ModelCensus, type ModelPeriod, modelPeriod } from "../model/model.ts";
import { type BaselineRow, readAdjustments, readBaseline, readCounts } from "../model/read-stated.ts";
import { type Decimal, zero } from "../money.ts";
import { type Checked, listed, quoted } from "../problem.ts";
import { fundingPeriod } from "../school/funding-period.ts";
import { type Register, registerFromCounts } from "../school/read-schools.ts";
import { readFormulaFile } from "./load-formula.ts";
import { type LoadedModel, Reading } from "./load-model.ts";
import { readCsv } from "./read-csv.ts";

/** Told how far a census has been read. */
export type Progress = (file: string, rows: number) => void;

/** Reads every file of one budget and allocates it. Nothing is allocated from files with problems; rows to write back are marked even so. */
export function loadBudget(
  loaded: LoadedModel,
  name: BudgetName,
  progress: Progress,
  marked?: MarkedRows,
): Checked<Budget> {
  const named = modelPeriod(loaded.model, name);
  const period = fundingPeriod(name.period);
  if ("says" in named || !period) {
    const { says, advice } = "says" in named ? named : { says: `${name.period} is not a funding period`, advice: [] };
    return { value: undefined, problems: [{ kind: "model/no-budget", says, advice }] };
  }
  const reading = new Reading(loaded.folder);
  const formula = readFormulaFile(reading, named.formula, name.period, named.period.census);
  const counted = countsIn(reading, named.period, loaded.register, formula);
  // A schools file that could not be read leaves nothing to look schools up in; only where the model names none are they those of the counts.
  const register = loaded.model.schools === undefined ? counted && registerFromCounts(counted) : loaded.register;
  // What is wrong with the census and the baseline is said even where the formula is refused.
  const census = register
    ? censusesIn(reading, named.period, { register, mapping: loaded.mapping, marked }, formula, progress)
    : [];
  const baselineRows = register
    ? tableIn(reading, "baseline", named.period.baseline, (table) => readBaseline(table, register))
    : [];
  if (!formula || !register) return { value: undefined, problems: reading.problems };
  const namedLearners = namedLearnersIn(reading, named.period, register, formula, name);
  const adjustments = tableIn(reading, "adjustments", named.period.adjustments, (table) =>
    readAdjustments(table, register, formula),
  );
  missingFiles(reading, formula, named.period, name, baselineRows);
  if (reading.problems.length > 0 || !loaded.sound) return { value: undefined, problems: reading.problems };
  return budgetFrom(name, {
    authority: loaded.model.authority,
    formula,
    sources: {
      period,
      register,
      census,
      counts: new Map(counted?.map(({ number, numbers }) => [number, numbers])),
      places: loaded.places,
      namedLearners,
      adjustments,
      baseline: baselineOf(baselineRows, formula, name.period),
      baselineAsAt: baselineRows
        .map(({ asAt }) => asAt)
        .sort()
        .at(-1),
    },
    baselineRows,
    answers: loaded.model.answers,
    inputs: [...reading.inputs, ...loaded.inputs],
  });
}

function countsIn(
  reading: Reading,
  { counts }: ModelPeriod,
  register: Register | undefined,
  formula: Formula | undefined,
) {
  const table = counts === undefined ? undefined : reading.table("counts", counts);
  const columns = Object.values(formula?.drivers ?? {}).flatMap((driver) =>
    "column" in driver ? [driver.column] : [],
  );
  return table && reading.keep(readCounts(table, register, [...new Set(columns)]));
}

function tableIn<T>(
  reading: Reading,
  role: "adjustments" | "baseline",
  file: string | undefined,
  read: (table: NonNullable<ReturnType<Reading["table"]>>) => Checked<T[]>,
): readonly T[] {
  const table = file === undefined ? undefined : reading.table(role, file);
  return (table && reading.keep(read(table))) ?? [];
}

/** What a census is read by: the schools that there are, and the authority's own words. */
interface ReadBy {
  readonly register: Register;
  readonly mapping: Mapping | undefined;
  /** Where rows are gathered that go back to their sender. */
  readonly marked: MarkedRows | undefined;
}

/** Every census of the period, each counted by itself. One that could not be read is a problem, and then nothing is allocated. */
function censusesIn(
  reading: Reading,
  { census: stated = [] }: ModelPeriod,
  by: ReadBy,
  formula: Formula | undefined,
  progress: Progress,
): Census[] {
  return stated.flatMap((each): Census[] => {
    const { date, term, status } = each;
    const drivers = formula ? driversReading(each, stated, formula) : [];
    const counted =
      each.status === "estimated"
        ? estimateIn(reading, each, by.register, drivers)
        : recordsIn(reading, each, by, drivers, progress);
    return counted ? [{ ...counted, date, term, status }] : [];
  });
}

function recordsIn(
  reading: Reading,
  census: Exclude<ModelCensus, { status: "estimated" }>,
  { register, mapping, marked }: ReadBy,
  drivers: readonly PupilDriver[],
  progress: Progress,
): CensusCount | undefined {
  const intake = new CensusIntake(census.date, register, drivers, mapping, marked);
  for (const file of census.files) {
    const text = reading.text(file);
    if (!text) continue;
    let rows = 0;
    const problems = readCsv(text, {
      headings: (cells, line) => intake.headings(file, line, cells),
      piece: (text) => intake.piece(text),
      row: (cells, line) => {
        intake.row(cells, line);
        rows += 1;
        if (rows % 10_000 === 0) progress(file, rows);
      },
    });
    reading.problems.push(...problems);
    reading.note("census", text, rows, census);
  }
  return reading.keep(intake.finish());
}

function estimateIn(
  reading: Reading,
  census: Extract<ModelCensus, { status: "estimated" }>,
  register: Register,
  drivers: readonly PupilDriver[],
): CensusCount | undefined {
  const table = reading.table("census", census.counts, census);
  const ids = drivers.map(({ id }) => id);
  return table && reading.keep(readEstimate(census.date, table, register, ids));
}

/** A census is counted for the drivers that read it, and for no others: an estimate has a column for each of them. */
function driversReading(census: ModelCensus, all: readonly ModelCensus[], formula: Formula): PupilDriver[] {
  return Object.entries(formula.drivers).flatMap(([id, driver]) =>
    isCensusDriver(driver) && censusesRead(driver, formula, all).includes(census)
      ? [
          {
            id,
            where: testsOf(driver),
            reportsOf: reportsOf(driver),
            partTime: Math.round(Number(partTimeOf(driver) ?? "1") * 1_000_000),
          },
        ]
      : [],
  );
}

function namedLearnersIn(
  reading: Reading,
  { namedLearners }: ModelPeriod,
  register: Register,
  { drivers, system }: Formula,
  { period, option }: BudgetName,
): readonly NamedLearner[] {
  if (namedLearners === undefined) return [];
  // The file is the period's own: an option without named learners is compared with the formula that counts them, and never reads it.
  if (system !== "sen" && option !== undefined) return [];
  if (system !== "sen") {
    reading.problems.push({
      kind: "model/named-learners",
      file: namedLearners,
      says: "an ALN Support budget cannot read named learners",
      advice: [
        `Take namedLearners out of ${period} in the model: only a formula whose system is "sen" may count them.`,
      ],
    });
    return [];
  }
  const bands = Object.values(drivers).flatMap((driver) =>
    "namedLearners" in driver ? [driver.namedLearners.band] : [],
  );
  const table = reading.table("namedLearners", namedLearners);
  return (table && reading.keep(readNamedLearners(table, register, [...new Set(bands)]))) ?? [];
}

/** What the formula counts and the model gives no file for. */
function missingFiles(
  reading: Reading,
  formula: Formula,
  { namedLearners, baseline, census, counts }: ModelPeriod,
  { period, option }: BudgetName,
  baselineRows: readonly BaselineRow[],
): void {
  const { drivers, protection, id } = formula;
  const all = Object.values(drivers);
  const isProtected = protection.some((each) => each.fundingPeriod === period);
  const missing: [boolean, string][] = [
    [all.some((driver) => "namedLearners" in driver) && namedLearners === undefined, "namedLearners"],
    [isProtected && baseline === undefined, "baseline"],
    [all.some(isCensusDriver) && !census?.length, "census"],
    [all.some((driver) => "column" in driver) && counts === undefined, "counts"],
  ];
  unknownComponents(reading, formula, baselineRows, period);
  // The baseline is the period's: an option whose protection is over need not read it.
  if (baseline !== undefined && option === undefined && protection.length > 0 && !isProtected)
    reading.problems.push({
      kind: "model/baseline-not-read",
      says: `the model names a baseline for ${period}, and the formula ${id} has no protection for that period`,
      advice: [
        "Add protection for the period to the formula, correct its funding period there, or take the baseline out of the model.",
      ],
    });
  for (const [isMissing, key] of missing)
    if (isMissing)
      reading.problems.push({
        kind: "model/missing-file",
        says: `the model names no "${key}" for ${period}, and the formula ${id} needs it`,
        advice: [`Add "${key}" to the funding period in the model.`],
      });
}

/** A component that the baseline file has not would protect against nothing. */
function unknownComponents(
  { problems }: Reading,
  formula: Formula,
  rows: readonly BaselineRow[],
  period: string,
): void {
  const known = new Set(rows.map(({ component }) => component));
  const unknown = (protectionIn(formula, period)?.components ?? []).filter((each) => !known.has(each));
  if (unknown.length === 0 || rows.length === 0) return;
  problems.push({
    kind: "model/unknown-component",
    says: `protection in ${formula.id} for ${period} starts from ${listed(unknown.map(quoted), "and")}, and the baseline file has no such component`,
    advice: [`It has ${listed([...known].map(quoted), "and")}.`, "Correct the components in the formula, or the file."],
  });
}

/**
 * What each school of the file had, of the components that stand against the lines that are protected, or of all where the formula names none. A
 * school that has rows and none of these had nothing of them; it is not missing.
 */
function baselineOf(rows: readonly BaselineRow[], formula: Formula, period: string): ReadonlyMap<string, Decimal> {
  const components = protectionIn(formula, period)?.components;
  const amounts = new Map<string, Decimal>();
  for (const { school, component, amount } of rows) {
    const isProtected = components === undefined || components.includes(component);
    amounts.set(school, (amounts.get(school) ?? zero).plus(isProtected ? amount : zero));
  }
  return amounts;
}
