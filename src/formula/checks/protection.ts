import { atLeast, choice, column, compare, difference, figure, total } from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import { checkLabels } from "../../language/check-labels.ts";
import { type Checkable, type CheckSteps, check, nothing, schoolStep } from "./check.ts";

export function limitsInOrder({ protection }: Checkable): CheckSteps[] {
  if (!protection?.floor || !protection.cap) return [];
  const above = schoolStep(
    "limitsInOrder.above",
    checkLabels.limitsInOrder,
    atLeast(difference(column("lower"), column("upper")), nothing),
  );
  return [
    check({
      id: "limitsInOrder",
      label: checkLabels.limitsInOrder,
      must: "beNothing",
      expression: total(above.id),
      refusal: (gap) => [`Floors stand above caps, by ${gap} in all.`, "Set the floor below the cap."],
      before: [above],
      column: above.id,
    }),
  ];
}

export function limitsHonoured({ protection, guarded }: Checkable): CheckSteps[] {
  if (!guarded || !(protection?.floor || protection?.cap)) return [];
  const limited = column(guarded.limited);
  const outside: Expression[] = [nothing];
  if (protection.floor) outside.push(difference(column("lower"), limited));
  if (protection.cap) outside.push(difference(limited, column("upper")));
  const broken = schoolStep("limitsHonoured.broken", checkLabels.limitsHonoured, atLeast(...outside));
  return [
    check({
      id: "limitsHonoured",
      label: checkLabels.limitsHonoured,
      must: "beNothing",
      expression: total(broken.id),
      refusal: (gap) => [
        `Allocations break their floors or caps by ${gap} in all.`,
        "This should not happen: please report it with the formula file.",
      ],
      before: [broken],
      column: broken.id,
    }),
  ];
}

/** A phase-in of schools whose baseline and formula share are both nothing has nobody to give to. */
export function phaseInGiven({ protection }: Checkable): CheckSteps[] {
  if (!protection?.blend) return [];
  const someone = compare(figure("blended.counted"), "moreThan", nothing);
  return [
    check({
      id: "phaseInGiven",
      label: checkLabels.phaseInGiven,
      must: "beNothing",
      expression: choice(someone, nothing, figure("toBlend")),
      refusal: (left) => [
        `There is ${left} to phase in, and every school's baseline comes to nothing.`,
        "Correct the baseline file, or let the formula make up a part of the share.",
      ],
    }),
  ];
}

export function protectionAffordable({ protection }: Checkable): CheckSteps[] {
  if (!protection?.floor && !protection?.cap) return [];
  return [
    check({
      id: "protectionAffordable",
      label: checkLabels.protectionAffordable,
      must: "notBeNegative",
      expression: difference(figure("adjustment.counted"), figure("toMeet")),
      refusal: (short) => [
        `Transitional protection cannot be afforded: ${short.replace("-", "")} is missing, or has nowhere to go.`,
        "Where floors cost more than schools can pay: lower the floor, raise the pot, or let others pay.",
        "Where every school stands at its cap: raise the cap, or let the surplus be held back.",
      ],
    }),
  ];
}

export function heldBackSuffices({ formula: { balance }, protection }: Checkable): CheckSteps[] {
  if (protection?.overspend !== "heldBack") return [];
  // Where nothing is held back, nothing can be paid from it: the floors may cost no more than the caps bring in.
  const heldBack = balance.heldBack ? figure(balance.heldBack) : nothing;
  // Beside a pot of unit values it pays for what they lack as well, or has what they leave.
  const isShared = balance.method === "unitValues" && balance.pot !== undefined;
  return [
    check({
      id: "heldBackSuffices",
      label: checkLabels.heldBackSuffices,
      must: "notBeNegative",
      expression: isShared ? figure("heldBackNow") : difference(heldBack, figure("overspend")),
      refusal: (short) => [
        `The sum held back is ${short.replace("-", "")} too small to pay for the floors.`,
        "Hold back more, lower the floor, or let others pay for it.",
      ],
    }),
  ];
}
