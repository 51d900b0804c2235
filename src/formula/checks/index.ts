import type { Checkable, CheckSteps } from "./check.ts";
import { linesAddUp, noneNegative, sharedInFull, someoneCounted, withinOneUnit } from "./lines.ts";
import { fixedLinesCovered, potShared, potSpent, shortfallMet } from "./pot.ts";
import { heldBackSuffices, limitsHonoured, limitsInOrder, phaseInGiven, protectionAffordable } from "./protection.ts";

/** The named promises of an allocation. Each is worked out in the same tree, so that the workbook tests it live. */
const named: readonly ((checkable: Checkable) => readonly CheckSteps[])[] = [
  someoneCounted,
  fixedLinesCovered,
  limitsInOrder,
  phaseInGiven,
  protectionAffordable,
  heldBackSuffices,
  potShared,
  shortfallMet,
  potSpent,
  limitsHonoured,
  noneNegative,
  linesAddUp,
  sharedInFull,
  withinOneUnit,
];

export function checksOf(checkable: Checkable): CheckSteps {
  const all = named.flatMap((check) => check(checkable));
  return { steps: all.flatMap(({ steps }) => steps), checks: all.flatMap(({ checks }) => checks) };
}
