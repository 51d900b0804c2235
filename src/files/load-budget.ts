import type { MarkedRows } from "../census/index.ts";
import type { Formula } from "../formula/formula.ts";
import { baselineUse } from "../model/baseline-dates.ts";
import { type Budget, type BudgetParts, budgetFrom } from "../model/budget.ts";
import { type BudgetName, modelPeriod } from "../model/budget-name.ts";
import type { Recorded } from "../model/census-before.ts";
import type { ModelPeriod } from "../model/model.ts";
import { readAdjustments, readBaseline } from "../model/read-stated.ts";
import type { Checked } from "../problem.ts";
import { type FundingPeriod, fundingPeriod } from "../school/funding-period.ts";
import { registerFromCounts } from "../school/read-schools.ts";
import { CensusMemory } from "./census-memory.ts";
import { CensusLoader, expectCensuses, type Progress } from "./load-census.ts";
import { readFormulaFile } from "./load-formula.ts";
import { type LoadedModel, Reading } from "./load-model.ts";
import { baselineOf, countsIn, missingFiles, namedLearnersIn, tableIn } from "./stated-files.ts";

/** What a reading of a budget may share with others, or do besides. */
export interface ReadWith {
  /** Where rows are gathered that go back to their sender. */
  readonly marked?: MarkedRows | undefined;
  readonly memory?: CensusMemory;
  /** A formula that was read already, in place of the one that the model names. */
  readonly formula?: Formula;
  /** Censuses of other periods to compare its own with. */
  readonly before?: readonly Recorded[];
  /** Whether what is wrong with a census that stands there for comparison alone is refused too: it is asked about otherwise. */
  readonly refusesAll?: boolean;
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
  const reading = new Reading(loaded.folder, loaded.seen);
  reading.model = loaded.source;
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
  const { value: parts, ...refused } = loadParts(loaded, opened, progress, readWith);
  return parts ? budgetFrom(opened.name, parts) : { value: undefined, ...refused };
}

/** The same without allocating it. */
export function loadParts(
  loaded: LoadedModel,
  { name, period, files, formula, reading }: OpenedBudget,
  progress: Progress,
  { marked, memory = new CensusMemory(), before = [], refusesAll = false }: ReadWith,
): Checked<BudgetParts> {
  const refused = { value: undefined, problems: reading.problems, queries: reading.queries };
  const counted = countsIn(reading, files, loaded.register, formula);
  // A schools file that could not be read leaves nothing to look schools up in; only where the model names none are they those of the counts.
  const register = loaded.model.schools === undefined ? counted && registerFromCounts(counted) : loaded.register;
  // What is wrong with the census and the baseline is said even where the formula is refused.
  const loader =
    register && new CensusLoader(reading, { register, mapping: loaded.mapping, marked, refusesAll }, progress, memory);
  const census = loader?.censuses(files.census ?? [], formula) ?? [];
  const baselineRows = register
    ? tableIn(reading, "baseline", files.baseline, (table) =>
        readBaseline(table, register, baselineUse(period, name.option === undefined ? formula : undefined)),
      )
    : [];
  if (!formula || !register) return refused;
  const namedLearners = namedLearnersIn(reading, files, register, formula, name, period);
  const adjustments = tableIn(reading, "adjustments", files.adjustments, (table) =>
    readAdjustments(table, register, formula, daysOfNumbers(period, files.census)),
  );
  missingFiles(reading, formula, files, name, { baselineRows, register });
  if (reading.problems.length > 0 || !loaded.sound) return refused;
  const censusesBefore = loader?.before(before) ?? [];
  if (reading.problems.length > 0) return refused;
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
    censusesBefore,
    baselineRows,
    answers: loaded.model.answers,
    queries: [...loaded.queries, ...reading.queries],
    inputs: [...reading.inputs, ...loaded.inputs],
  };
  return { value: parts, problems: [] };
}

/** A number that no census has is for a day of the period or of the school year in which it starts, or for the day of a census that is read. */
function daysOfNumbers({ firstDay, lastDay }: FundingPeriod, census: ModelPeriod["census"] = []) {
  const days = census.map(({ date }) => date);
  const schoolYear = `${Number(firstDay.slice(0, 4)) - 1}-09-01`;
  return { from: [schoolYear, ...days].sort()[0] ?? schoolYear, to: [lastDay, ...days].sort().at(-1) ?? lastDay };
}
