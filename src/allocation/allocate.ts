import type { Formula } from "../formula/formula.ts";
import { lowerFormula, lowerMemorandum } from "../formula/lower.ts";
import type { Check, Sheet } from "../formula/sheet.ts";
import { type Decimal, inPounds, zero } from "../money.ts";
import { type Checked, listed, type Problem, quoted } from "../problem.ts";
import { phases, type School } from "../school/school.ts";
import { evaluate, type SheetInputs, type Worked } from "./evaluate.ts";
import { type Sources, schoolsIn, sheetInputs, unplaced } from "./inputs.ts";
import { negativeCounts, negativeShares } from "./negative.ts";
import { nobodyProblems } from "./nobody.ts";
import { countProblems, leftBehind } from "./uncounted.ts";

/** A sheet worked out over its schools. */
export interface WorkedSheet {
  readonly sheet: Sheet;
  readonly schools: readonly School[];
  readonly inputs: SheetInputs;
  readonly worked: Worked;
}

/** A budget: every school's lines and allocation, what is shown beside them, and whether each promise holds. */
export interface Allocation extends WorkedSheet {
  readonly memorandum: WorkedSheet | undefined;
  readonly checks: readonly CheckResult[];
  /** What somebody should look at although nothing is refused for it. */
  readonly queries: readonly Problem[];
}

export interface CheckResult {
  readonly check: Check;
  readonly value: Decimal;
  readonly passed: boolean;
}

/** Allocates a formula over everything it is counted from. A promise that does not hold is a problem, and then nothing may be printed. */
export function allocate(formula: Formula, sources: Sources): Checked<Allocation> {
  const schools = schoolsIn(sources.register, sources.period, formula.covers);
  if (schools.length === 0) return { value: undefined, problems: [noSchools(formula)] };
  const main = workedSheet(lowerFormula(formula, sources.period.name), formula, schools, sources);
  const miscounted = [
    ...countProblems(formula, main.sheet, schools, sources),
    ...unplaced(formula, schools, sources),
    ...negativeCounts(formula, main),
  ];
  const uncounted = miscounted.length > 0 ? miscounted : negativeShares(formula, main);
  const memorandumSheet = lowerMemorandum(formula);
  const memorandum =
    memorandumSheet &&
    workedSheet(memorandumSheet, formula, schoolsIn(sources.register, sources.period, everyPhase), sources);
  const checks = main.sheet.checks.map((check) => result(check, main.worked));
  // A school that nobody counted makes other checks fail for no reason of their own.
  const failed = uncounted.length > 0 ? [] : failures(checks, main);
  // Nor is it said of counts that are missing, or of cells that could not be worked out, that they are nothing.
  const nobody = uncounted.length + main.worked.problems.length > 0 ? [] : nobodyIn(formula, main, checks);
  const problems = [
    ...uncounted,
    ...main.worked.problems,
    ...(memorandum?.worked.problems ?? []),
    ...failed,
    ...nobody,
  ];
  return { value: { ...main, memorandum, checks, queries: leftBehind(formula, sources) }, problems };
}

const everyPhase: readonly string[] = phases;

function workedSheet(sheet: Sheet, formula: Formula, schools: readonly School[], sources: Sources): WorkedSheet {
  const inputs = sheetInputs(sheet, formula, schools, sources);
  return { sheet, schools, inputs, worked: evaluate(sheet, inputs) };
}

/** Where a check already says that someone must be counted, it is not said again. */
function nobodyIn(formula: Formula, main: WorkedSheet, checks: readonly CheckResult[]): Problem[] {
  const failed = checks.filter(({ check, passed }) => !passed && check.id.startsWith("someoneCounted."));
  return nobodyProblems(formula, { ...main, said: failed.map(({ check }) => check.figure) });
}

function result(check: Check, { figures }: Worked): CheckResult {
  const value = figures.get(check.figure) ?? zero;
  return { check, value, passed: holds[check.must](value) };
}

const holds: Record<Check["must"], (value: Decimal) => boolean> = {
  beNothing: (value) => value.isZero(),
  notBeNegative: (value) => value.gte(zero),
  beMoreThanNothing: (value) => value.gt(zero),
};

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

/** Where a promise is broken, those that follow from it are not said to be: they would be put down to the engine. */
function failures(checks: readonly CheckResult[], main: WorkedSheet): Problem[] {
  const broken = checks.filter(({ passed }) => !passed);
  const first = broken.filter(({ check }) => !check.follows);
  return (first.length > 0 ? first : broken.slice(0, 1)).map((each) => failure(each, main));
}

function failure({ check, value }: CheckResult, main: WorkedSheet): Problem {
  const [says = "", ...advice] = check.refusal(inPounds(value));
  const where = check.column === undefined ? [] : [`At ${schoolsBy(check.column, main)}.`];
  return { kind: `check/${check.id}`, says: `${check.label.en}: failed. ${says}`, advice: [...where, ...advice] };
}

const schoolsNamed = 5;

/** The schools at which a column is not nothing, the largest first. */
function schoolsBy(id: string, { schools, worked }: WorkedSheet): string {
  const values = worked.columns.get(id) ?? [];
  const some = schools
    .flatMap(({ number, name }, i) => ({ text: `${number} ${name}`, value: values[i] ?? zero }))
    .filter(({ value }) => !value.isZero())
    .sort((a, b) => b.value.comparedTo(a.value));
  const named = some.slice(0, schoolsNamed).map(({ text, value }) => `${text} (${inPounds(value)})`);
  const others = some.length - named.length;
  return listed(others > 0 ? [...named, `${others} more`] : named, "and");
}
