import {
  atLeast,
  atMost,
  choice,
  column,
  compare,
  difference,
  figure,
  nothing,
  total,
} from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import { checkLabels } from "../../language/check-labels.ts";
import { leastUnitName } from "../share.ts";
import { type Checkable, type CheckSteps, check, placesOf, schoolStep } from "./check.ts";

/** Two promises, because what to do is another where rounding alone takes a floor above its cap. */
export function limitsInOrder(checkable: Checkable): CheckSteps[] {
  const { protection } = checkable;
  if (!protection?.floor || !protection.cap) return [];
  const above = schoolStep(
    "limitsInOrder.above",
    checkLabels.limitsInOrder,
    atLeast(difference(column("lower"), column("upper")), nothing),
  );
  const isAbove = compare(column("lowerExact"), "moreThan", column("upperExact"));
  const exact = schoolStep(
    "limitsInOrder.exact",
    checkLabels.limitsInOrder,
    choice(isAbove, column(above.id), nothing),
  );
  const rounded = schoolStep(
    "limitsRounded.above",
    checkLabels.limitsRounded,
    difference(column(above.id), column(exact.id)),
  );
  const unit = leastUnitName(placesOf(checkable));
  return [
    check({
      id: "limitsInOrder",
      label: checkLabels.limitsInOrder,
      must: "beNothing",
      expression: total(exact.id),
      refusal: (gap) => [`Floors stand above caps, by ${gap} in all.`, "Set the floor below the cap."],
      before: [above, exact],
      column: exact.id,
    }),
    check({
      id: "limitsRounded",
      label: checkLabels.limitsRounded,
      must: "beNothing",
      expression: total(rounded.id),
      refusal: (gap) => [
        `Rounded to the ${unit}, floors stand above caps by ${gap} in all: a floor is rounded up and a cap down.`,
        `Set them so far apart that a whole ${unit} lies between them${unit === "pound" ? ", or allocate to the penny" : ""}.`,
      ],
      before: [rounded],
      column: rounded.id,
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

/** A phase-in of schools whose baseline and formula share are both nothing has nobody to give to; of schools that owe between them, nothing to give. */
export function phaseInGiven({ protection }: Checkable): CheckSteps[] {
  if (!protection?.blend) return [];
  const someone = compare(figure("blended.counted"), "moreThan", nothing);
  return [
    check({
      id: "phaseInGiven",
      label: checkLabels.phaseInGiven,
      must: "beNothing",
      expression: choice(someone, atMost(figure("toBlend"), nothing), figure("toBlend")),
      refusal: (left, at) =>
        at("toBlend").lt(0)
          ? [
              `The schools with a baseline owe ${left.replace("-", "")} between them, so that there is nothing to phase in.`,
              "Look for a line that takes more away than the others bring; or protect by a floor and no blend.",
            ]
          : [
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
      refusal: (short, at) => {
        const pounds = short.replace("-", "");
        return at("overspend").gt(0)
          ? [
              `Transitional protection cannot be afforded: the floors cost ${pounds} more than schools can pay.`,
              "Lower the floor, raise the pot, or let others pay: the sum held back, or the authority.",
            ]
          : [
              `Transitional protection leaves ${pounds} that no school may have: every school stands at its cap.`,
              "Raise the cap, lower the pot, or let the surplus be held back.",
            ];
      },
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
