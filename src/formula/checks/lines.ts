import { amount, atLeast, column, difference, figure, nthLargest, sum, total } from "../../expression/build.ts";
import { checkLabels } from "../../language/check-labels.ts";
import { standing } from "../../language/labels.ts";
import { leastUnit, leastUnitName, type SharedSum } from "../share.ts";
import { workingPlaces } from "../sheet.ts";
import {
  authorityStep,
  type Checkable,
  type CheckSteps,
  check,
  looksAt,
  nothing,
  placesOf,
  schoolStep,
} from "./check.ts";

export function someoneCounted({ formula, lowered, grants }: Checkable): CheckSteps[] {
  const scaled = looksAt("scaled.counted", standing.unscaled, () => [
    "Every line of every school is nothing, so there is nothing to scale to the pot.",
    "Correct the drivers and the unit values.",
  ]);
  const shared = [...lowered, ...grants].flatMap(({ shares }) =>
    shares
      ? [
          looksAt(`${shares.id}.counted`, shares.label, () => [
            `No school has any of “${shares.label.en}”, so the sum that is shared by it would go to nobody.`,
            "Correct the driver, or the census codes that it counts.",
          ]),
        ]
      : [],
  );
  return formula.balance.method === "scaled" ? [...shared, scaled] : shared;
}

export function noneNegative({ formula: { balance } }: Checkable): CheckSteps[] {
  if (balance.method === "unitValues" && balance.mayOwe) return [];
  const below = schoolStep(
    "noneNegative.below",
    checkLabels.noneNegative,
    atLeast(difference(nothing, column("allocation")), nothing),
  );
  return [
    check({
      id: "noneNegative",
      label: checkLabels.noneNegative,
      must: "beNothing",
      expression: total(below.id),
      refusal: (sumBelow) => [
        `Schools are allocated ${sumBelow} less than nothing between them.`,
        "Look for a line that takes more away than the others bring.",
        ...(balance.method === "unitValues"
          ? ['Where a school may owe money, add "mayOwe": true to the balance.']
          : []),
      ],
      before: [below],
      column: below.id,
    }),
  ];
}

export function linesAddUp({ lines, protection }: Checkable): CheckSteps[] {
  const parts = [...lines.map((step) => total(step.id)), ...(protection ? [total("protection")] : [])];
  const added = authorityStep("linesAddUp.lines", checkLabels.printedLines, parts.length > 0 ? sum(...parts) : nothing);
  return [
    check({
      id: "linesAddUp",
      label: checkLabels.linesAddUp,
      must: "beNothing",
      expression: difference(total("allocation"), figure(added.id)),
      refusal: (gap) => [
        `The printed lines and the allocations differ by ${gap}.`,
        "This should not happen: please report it with the formula file.",
      ],
      before: [added],
    }),
  ];
}

/** Of each share by itself: what one gave too much and another too little would come to the pot together. */
export function sharedInFull(checkable: Checkable): CheckSteps[] {
  const differences = sharesOf(checkable).flatMap(({ id, sum: whole }) => [
    difference(total(id), figure(whole)),
    difference(figure(whole), total(id)),
  ]);
  if (differences.length === 0) return [];
  return [
    check({
      id: "sharedInFull",
      label: checkLabels.sharedInFull,
      must: "beNothing",
      expression: atLeast(...differences),
      refusal: (gap) => [
        `The parts of a share and the sum that is shared differ by ${gap}.`,
        "This should not happen: please report it with the formula file.",
      ],
    }),
  ];
}

export function withinOneUnit(checkable: Checkable): CheckSteps[] {
  const shares = sharesOf(checkable);
  if (shares.length === 0) return [];
  const largest = shares.map(({ id }) => nthLargest(`${id}.gap`, amount("1")));
  const furthest = authorityStep("withinOneUnit.furthest", checkLabels.furthest, atLeast(...largest), workingPlaces);
  const unit = leastUnitName(placesOf(checkable));
  return [
    check({
      id: "withinOneUnit",
      label: checkLabels.withinOneUnit[unit],
      must: "notBeNegative",
      expression: difference(leastUnit(placesOf(checkable)), figure(furthest.id)),
      refusal: () => [
        `A share is more than a ${unit} from exact.`,
        "This should not happen: please report it with the formula file.",
      ],
      before: [furthest],
      places: workingPlaces,
    }),
  ];
}

/** Every share of an allocation: of its lines and grants, of scaling and of protection. */
function sharesOf({ formula, lowered, grants, guarded }: Checkable): SharedSum[] {
  return [
    ...[...lowered, ...grants].flatMap(({ shares }) => shares ?? []),
    ...(formula.balance.method === "scaled" ? [{ id: "scaled", sum: "toAllocate" }] : []),
    ...(guarded?.shares ?? []),
  ];
}
