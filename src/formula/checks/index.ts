import type { Lowered } from "../factors/factor.ts";
import type { Step } from "../sheet.ts";
import type { Checkable, CheckSteps } from "./check.ts";
import { linesAddUp, noGrantNegative, noMemorandumNegative, noneNegative } from "./lines.ts";
import { fixedLinesCovered, potShared, potSpent, shortfallMet } from "./pot.ts";
import { heldBackSuffices, limitsHonoured, limitsInOrder, phaseInGiven, protectionAffordable } from "./protection.ts";
import { sharedInFull, sharesBeside, someoneCounted, withinOneUnit } from "./shares.ts";

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
  noGrantNegative,
  linesAddUp,
  sharedInFull,
  withinOneUnit,
];

export function checksOf(checkable: Checkable): CheckSteps {
  return together(named.flatMap((check) => check(checkable)));
}

export function memorandumChecks(lowered: readonly Lowered[], lines: readonly Step[]): CheckSteps {
  return together([...sharesBeside(lowered), ...noMemorandumNegative(lines)]);
}

function together(all: readonly CheckSteps[]): CheckSteps {
  return { steps: all.flatMap(({ steps }) => steps), checks: all.flatMap(({ checks }) => checks) };
}
