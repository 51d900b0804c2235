import { type Factor, namesIn } from "./factors/index.ts";
import type { Formula } from "./formula.ts";

/** The drivers that bring money: used by a factor, and not for the size of a school alone. */
export function driversPaid(formula: Formula): string[] {
  return [...new Set(formula.factors.flatMap((factor) => driversPaidBy(factor, formula)))];
}

export function driversPaidBy(factor: Factor, { drivers }: Formula): string[] {
  if (factor.kind === "lumpSum" || (factor.kind === "bands" && factor.gives === "amount")) return [];
  const { columns, either = [] } = namesIn(factor);
  return [...columns, ...either].filter((id) => {
    const driver = drivers[id];
    return driver !== undefined && !("asIfOpenAllYear" in driver && driver.asIfOpenAllYear);
  });
}
