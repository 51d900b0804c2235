import {
  amount,
  atLeast,
  column,
  difference,
  figure,
  nothing,
  nthLargest,
  sum,
  total,
} from "../../expression/build.ts";
import { checkLabels } from "../../language/check-labels.ts";
import { standing } from "../../language/labels.ts";
import { leastUnit, leastUnitName } from "../share.ts";
import { workingPlaces } from "../sheet.ts";
import { authorityStep, type Checkable, type CheckSteps, check, looksAt, placesOf, schoolStep } from "./check.ts";

export function someoneCounted({ formula, lowered, grants }: Checkable): CheckSteps[] {
  const scaled = looksAt("scaled.counted", standing.unscaled, () => [
    "Every line of every school is nothing, so there is nothing to scale to the pot.",
    "Correct the drivers and the unit values.",
  ]);
  const shared = [...lowered, ...grants].flatMap(({ shares }) =>
    shares
      ? [
          looksAt(shares.counted, shares.label, () => [
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

export function withinOneUnit(checkable: Checkable): CheckSteps[] {
  const { formula, lowered, grants, guarded } = checkable;
  const gaps = [
    ...[...lowered, ...grants].flatMap(({ shares }) => (shares ? [shares.gap] : [])),
    ...(formula.balance.method === "scaled" ? ["scaled.gap"] : []),
    ...(guarded?.gaps ?? []),
  ];
  if (gaps.length === 0) return [];
  const largest = gaps.map((gap) => nthLargest(gap, amount("1")));
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
