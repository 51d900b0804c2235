import { own } from "../look-up.ts";
import { type Factor, namesIn } from "./factors/index.ts";
import { type Formula, factorLists } from "./formula.ts";

/** The drivers that anything in the formula reads. An option may leave some of its base's unread. */
export function driversRead(formula: Formula): ReadonlySet<string> {
  const read = factorLists.flatMap((list) =>
    formula[list].flatMap((factor) => {
      const { columns, either = [] } = namesIn(factor);
      return [...columns, ...either];
    }),
  );
  const perPupil = formula.protection.flatMap((each) =>
    each.perPupil ? [each.perPupil.now, each.perPupil.before] : [],
  );
  return new Set([...read, ...perPupil].filter((id) => Object.hasOwn(formula.drivers, id)));
}

/** The drivers that bring money: used by one of these factors, and not for the size of a school alone. */
export function driversPaid(factors: readonly Factor[], formula: Formula): string[] {
  return [...new Set(factors.flatMap((factor) => driversPaidBy(factor, formula)))];
}

export function driversPaidBy(factor: Factor, { drivers }: Formula): string[] {
  if (factor.kind === "lumpSum" || (factor.kind === "bands" && factor.gives === "amount")) return [];
  const { columns, either = [] } = namesIn(factor);
  return [...columns, ...either].filter((id) => {
    const driver = own(drivers, id);
    return driver !== undefined && !("asIfOpenAllYear" in driver && driver.asIfOpenAllYear);
  });
}
