import { type MarkedRows, type NamedLearner, readNamedLearners } from "../census/index.ts";
import { isCensusDriver } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import { protectionIn } from "../formula/periods.ts";
import { type Budget, type BudgetParts, budgetFrom } from "../model/budget.ts";
import { type BudgetName, modelPeriod } from "../model/budget-name.ts";
import type { ModelPeriod } from "../model/model.ts";
import { type BaselineRow, readAdjustments, readBaseline, readCounts } from "../model/read-stated.ts";
import { type Decimal, zero } from "../money.ts";
import { type Checked, listed, quoted } from "../problem.ts";
import { type FundingPeriod, fundingPeriod } from "../school/funding-period.ts";
import { type Register, registerFromCounts } from "../school/read-schools.ts";
import { CensusMemory } from "./census-memory.ts";
import { CensusLoader, expectCensuses, type Progress } from "./load-census.ts";
import { readFormulaFile } from "./load-formula.ts";
import { type LoadedModel, Reading } from "./load-model.ts";

/** What a reading of a budget may share with others, or do besides. */
export interface ReadWith {
  /** Where rows are gathered that go back to their sender. */
  readonly marked?: MarkedRows | undefined;
  readonly memory?: CensusMemory;
  /** A formula that was read already, in place of the one that the model names. */
  readonly formula?: Formula;
}

/** A budget of which the formula has been read, and nothing that the formula counts. */
export interface OpenedBudget {
  readonly name: BudgetName;
  readonly period: FundingPeriod;
  readonly files: ModelPeriod;
  readonly formula: Formula | undefined;
  readonly reading: Reading;
}

/** Reads every file of one budget and allocates it. */
export function loadBudget(
  loaded: LoadedModel,
  name: BudgetName,
  progress: Progress,
  readWith: ReadWith = {},
): Checked<Budget> {
  const { value: opened, problems } = openBudget(loaded, name, readWith);
  return opened ? loadOpened(loaded, opened, progress, readWith) : { value: undefined, problems };
}

/** Reads the formula, and tells the memory what it counts: where all budgets of a run are opened first, each census is read once for all of them. */
export function openBudget(
  loaded: LoadedModel,
  name: BudgetName,
  { memory, formula: given }: ReadWith = {},
): Checked<OpenedBudget> {
  const named = modelPeriod(loaded.model, name);
  const period = fundingPeriod(name.period);
  if ("says" in named || !period) {
    const { says, advice } = "says" in named ? named : { says: `${name.period} is not a funding period`, advice: [] };
    return { value: undefined, problems: [{ kind: "model/no-budget", says, advice }] };
  }
  const reading = new Reading(loaded.folder);
  const files = named.period;
  const formula = given ?? readFormulaFile(reading, named.formula, name.period, files.census);
  if (formula && memory) expectCensuses(memory, files.census ?? [], formula);
  return { value: { name, period, files, formula, reading }, problems: [] };
}

/** Reads the rest of its files and allocates it. Nothing is allocated from files with problems; rows to write back are marked even so. */
export function loadOpened(
  loaded: LoadedModel,
  opened: OpenedBudget,
  progress: Progress,
  readWith: ReadWith = {},
): Checked<Budget> {
  const { value: parts, problems } = loadParts(loaded, opened, progress, readWith);
  return parts ? budgetFrom(opened.name, parts) : { value: undefined, problems };
}

/** The same without allocating it. */
export function loadParts(
  loaded: LoadedModel,
  { name, period, files, formula, reading }: OpenedBudget,
  progress: Progress,
  { marked, memory = new CensusMemory() }: ReadWith,
): Checked<BudgetParts> {
  const counted = countsIn(reading, files, loaded.register, formula);
  // A schools file that could not be read leaves nothing to look schools up in; only where the model names none are they those of the counts.
  const register = loaded.model.schools === undefined ? counted && registerFromCounts(counted) : loaded.register;
  // What is wrong with the census and the baseline is said even where the formula is refused.
  const census = register
    ? new CensusLoader(reading, { register, mapping: loaded.mapping, marked }, progress, memory).censuses(
        files.census ?? [],
        formula,
      )
    : [];
  const baselineRows = register
    ? tableIn(reading, "baseline", files.baseline, (table) => readBaseline(table, register))
    : [];
  if (!formula || !register) return { value: undefined, problems: reading.problems };
  const namedLearners = namedLearnersIn(reading, files, register, formula, name);
  const adjustments = tableIn(reading, "adjustments", files.adjustments, (table) =>
    readAdjustments(table, register, formula),
  );
  missingFiles(reading, formula, files, name, baselineRows);
  if (reading.problems.length > 0 || !loaded.sound) return { value: undefined, problems: reading.problems };
  const parts = {
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
  };
  return { value: parts, problems: [] };
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
