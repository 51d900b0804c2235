import type { Check } from "../formula/sheet.ts";
import { type Decimal, inPounds, zero } from "../money.ts";
import { type Problem, someSchools } from "../problem.ts";
import type { Worked } from "./evaluate.ts";
import type { WorkedSheet } from "./worked-sheet.ts";

export interface CheckResult {
  readonly check: Check;
  readonly value: Decimal;
  readonly passed: boolean;
}

export function resultsOf({ sheet, worked }: WorkedSheet): CheckResult[] {
  return sheet.checks.map((check) => result(check, worked));
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

/** Where a promise is broken, those that follow from it are not said to be: they would be put down to the engine. */
export function failures(sheets: readonly WorkedSheet[]): Problem[] {
  const checks = sheets.flatMap((sheet) => resultsOf(sheet).map((result) => ({ ...result, sheet })));
  const broken = checks.filter(({ passed }) => !passed);
  const ids = new Set(broken.map(({ check }) => check.id));
  const first = broken.filter(({ check }) => !check.follows && !check.mayFailBy?.some((id) => ids.has(id)));
  return (first.length > 0 ? first : broken.slice(0, 1)).map((each) => failure(each, each.sheet));
}

function failure({ check, value }: CheckResult, sheet: WorkedSheet): Problem {
  const [says = "", ...advice] = check.refusal(inPounds(value), (id) => sheet.worked.figures.get(id) ?? zero);
  const where = check.column === undefined ? [] : [`At ${schoolsBy(check.column, sheet)}.`];
  return { kind: `check/${check.id}`, says: `${check.label.en}: failed. ${says}`, advice: [...where, ...advice] };
}

/** The schools at which a column is not nothing, the largest first. */
function schoolsBy(id: string, { schools, worked }: WorkedSheet): string {
  const values = worked.columns.get(id) ?? [];
  const broken = schools
    .flatMap(({ number, name }, i) => ({ text: `${number} ${name}`, value: values[i] ?? zero }))
    .filter(({ value }) => !value.isZero())
    .sort((a, b) => b.value.comparedTo(a.value));
  const named = broken.map(({ text, value }) => `${text} (${inPounds(value)})`);
  return someSchools(named, (others) => `${others} more`);
}
