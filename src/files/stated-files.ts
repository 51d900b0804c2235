import { type NamedLearner, readNamedLearners } from "../census/index.ts";
import { isCensusDriver } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import { protectionIn } from "../formula/periods.ts";
import type { BudgetName } from "../model/budget-name.ts";
import { componentsBeside } from "../model/components.ts";
import type { ModelPeriod } from "../model/model.ts";
import { type BaselineRow, readCounts } from "../model/read-stated.ts";
import { type Decimal, zero } from "../money.ts";
import type { Checked } from "../problem.ts";
import type { FundingPeriod } from "../school/funding-period.ts";
import type { Register } from "../school/read-schools.ts";
import type { Reading } from "./load-model.ts";

export function countsIn(
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

export function tableIn<T>(
  reading: Reading,
  role: "adjustments" | "baseline",
  file: string | undefined,
  read: (table: NonNullable<ReturnType<Reading["table"]>>) => Checked<T[]>,
): readonly T[] {
  const table = file === undefined ? undefined : reading.table(role, file);
  return (table && reading.keep(read(table))) ?? [];
}

export function namedLearnersIn(
  reading: Reading,
  { namedLearners }: ModelPeriod,
  register: Register,
  { drivers, system }: Formula,
  { option }: BudgetName,
  period: FundingPeriod,
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
        `Take namedLearners out of ${period.name} in the model: only a formula whose system is "sen" may count them.`,
      ],
    });
    return [];
  }
  const bands = Object.values(drivers).flatMap((driver) =>
    "namedLearners" in driver ? [driver.namedLearners.band] : [],
  );
  const table = reading.table("namedLearners", namedLearners);
  return (table && reading.keep(readNamedLearners(table, register, [...new Set(bands)], period))) ?? [];
}

/** What the formula counts and the model gives no file for. */
export function missingFiles(
  reading: Reading,
  formula: Formula,
  { namedLearners, baseline, census, counts }: ModelPeriod,
  { period, option }: BudgetName,
  { baselineRows, register }: { readonly baselineRows: readonly BaselineRow[]; readonly register: Register },
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
  if (baseline !== undefined)
    reading.keep(
      componentsBeside(formula, period, {
        file: baseline,
        rows: baselineRows,
        nameOf: (school) => `${school} ${register.get(school)?.name ?? ""}`.trim(),
      }),
    );
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

/**
 * What each school of the file had, of the components that stand against the lines that are protected, or of all where the formula names none. A
 * school that has rows and none of these had nothing of them; it is not missing.
 */
export function baselineOf(
  rows: readonly BaselineRow[],
  formula: Formula,
  period: string,
): ReadonlyMap<string, Decimal> {
  const components = protectionIn(formula, period)?.components;
  const amounts = new Map<string, Decimal>();
  for (const { school, component, amount } of rows) {
    const isProtected = components === undefined || components.includes(component);
    amounts.set(school, (amounts.get(school) ?? zero).plus(isProtected ? amount : zero));
  }
  return amounts;
}
