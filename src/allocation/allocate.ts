import type { Formula } from "../formula/formula.ts";
import { lowerFormula, lowerMemorandum } from "../formula/lower.ts";
import { type Checked, listed, type Problem, type Query, quoted } from "../problem.ts";
import { phases } from "../school/school.ts";
import { otherYear } from "./asked/days.ts";
import { inForceElsewhen } from "./asked/in-force.ts";
import { largeAdjustments } from "./asked/large-adjustments.ts";
import { littleBaselines } from "./asked/little-baselines.ts";
import { negativeBases } from "./asked/negative-bases.ts";
import { percentageColumns } from "./asked/percentage-columns.ts";
import { baselineLeftBehind } from "./baseline-left.ts";
import { type CheckResult, failures, resultsOf } from "./check-results.ts";
import { estimatesEarly } from "./estimates-early.ts";
import { type Sources, schoolsIn } from "./inputs.ts";
import { leftBehind } from "./left-behind.ts";
import { lostShares } from "./lost.ts";
import { negativeCounts, negativeShares } from "./negative.ts";
import { nobodyProblems } from "./nobody.ts";
import { otherPeriod } from "./other-period.ts";
import { placesLeft } from "./places-left.ts";
import { statedPartYear } from "./stated-part-year.ts";
import { countProblems } from "./uncounted.ts";
import { unplaced } from "./unplaced.ts";
import { type WorkedSheet, workedSheet } from "./worked-sheet.ts";

export type { CheckResult } from "./check-results.ts";
export type { WorkedSheet } from "./worked-sheet.ts";

/** A budget: every school's lines and allocation, what is shown beside them, and whether each promise holds. */
export interface Allocation extends WorkedSheet {
  readonly memorandum: WorkedSheet | undefined;
  readonly checks: readonly CheckResult[];
}

/** Allocates a formula over everything it is counted from. A promise that does not hold is a problem, and then nothing may be printed. */
export function allocate(formula: Formula, sources: Sources): Checked<Allocation> {
  const schools = schoolsIn(sources.register, sources.period, formula.covers);
  if (schools.length === 0) return { value: undefined, problems: [noSchools(formula)] };
  const main = workedSheet(lowerFormula(formula, sources.period.name), formula, schools, sources);
  const memorandum = memorandumOf(formula, sources);
  const sheets = memorandum ? [main, memorandum] : [main];
  const checks = sheets.flatMap(resultsOf);
  const counts = [
    ...countProblems(formula, sheets, sources),
    ...unplaced(formula, sheets, sources),
    ...saidOnce(sheets.flatMap((sheet) => negativeCounts(formula, sheet))),
  ];
  // What is said of counts that are wrong is not said again of all that is worked out from them.
  const wrong =
    counts.length > 0
      ? counts
      : sheets.flatMap((sheet) => [...negativeShares(formula, sheet), ...lostShares(formula, sheet)]);
  const unworkable = saidOnce(sheets.flatMap(({ worked }) => worked.problems));
  // A school that nobody counted, or a cell that could not be worked out, makes other checks fail for no reason of their own.
  const failed = wrong.length + unworkable.length > 0 ? [] : failures(sheets);
  // Nor is it said of them that they are nothing.
  const nobody = wrong.length + unworkable.length > 0 ? [] : nobodyIn(formula, sheets, checks);
  const problems = [...wrong, ...unworkable, ...failed, ...nobody];
  const lowered = sheets.map(({ sheet }) => sheet);
  const queries: Query[] = [
    ...otherPeriod(formula, sources.period),
    ...otherYear(formula, lowered, sources.period),
    ...inForceElsewhen(formula, lowered, sources.period),
    ...largeAdjustments(formula, sheets, sources),
    ...littleBaselines(formula, main, sources.period),
    ...negativeBases(formula, sheets),
    ...percentageColumns(formula, sheets),
    ...leftBehind(formula, sources),
    ...baselineLeftBehind(formula, sources),
    ...placesLeft(formula, sheets, sources),
    ...statedPartYear(formula, sources),
    ...estimatesEarly(formula, sources),
  ];
  return { value: { ...main, memorandum, checks }, problems, queries };
}

const everyPhase: readonly string[] = phases;

function memorandumOf(formula: Formula, sources: Sources): WorkedSheet | undefined {
  const sheet = lowerMemorandum(formula);
  return sheet && workedSheet(sheet, formula, schoolsIn(sources.register, sources.period, everyPhase), sources);
}

/** Budget and memorandum may count the same. */
function saidOnce(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problem.says, problem])).values()];
}

/** Where a check already says that someone must be counted, it is not said again. */
function nobodyIn(formula: Formula, sheets: readonly WorkedSheet[], checks: readonly CheckResult[]): Problem[] {
  const failed = checks.filter(({ check, passed }) => !passed && check.id.startsWith("someoneCounted."));
  const said = failed.map(({ check }) => check.figure);
  return saidOnce(sheets.flatMap((sheet) => nobodyProblems(formula, { ...sheet, said })));
}

function noSchools({ id, covers }: Formula): Problem {
  return {
    kind: "count/no-school",
    says: `the formula ${id} covers no school that is open`,
    advice: [
      `It covers the phases ${listed(covers.map(quoted), "and")}.`,
      "Correct its covers, or the phases and dates of the schools file.",
    ],
  };
}
