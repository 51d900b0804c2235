import { amount, atLeast, difference, figure, nthLargest, total } from "../../expression/build.ts";
import { checkLabels } from "../../language/check-labels.ts";
import { standing } from "../../language/labels.ts";
import type { Text } from "../../language/text.ts";
import type { Lowered } from "../factors/factor.ts";
import { leastUnit, leastUnitName, type SharedSum } from "../share.ts";
import { workingPlaces } from "../sheet.ts";
import { authorityStep, type Checkable, type CheckSteps, check, looksAt, placesOf } from "./check.ts";

export function someoneCounted({ formula, lowered, grants }: Checkable): CheckSteps[] {
  const scaled = looksAt("scaled.counted", standing.unscaled, () => [
    "Every line of every school is nothing, so there is nothing to scale to the pot.",
    "Correct the drivers and the unit values.",
  ]);
  const shared = [...lowered, ...grants].flatMap(someoneCountedFor);
  return formula.balance.method === "scaled" ? [...shared, scaled] : shared;
}

function someoneCountedFor({ shares }: Lowered): CheckSteps[] {
  if (!shares) return [];
  return [
    looksAt(`${shares.id}.counted`, shares.label, () => [
      `“${shares.label.en}” comes to nothing over all schools, to six places, so the sum that is shared by it would go to nobody.`,
      "Correct what it counts: the codes of a census, or the column of a counts file.",
    ]),
  ];
}

/** Of each share by itself: what one gave too much and another too little would come to the pot together. */
export function sharedInFull(checkable: Checkable): CheckSteps[] {
  return [
    ...inFull({ id: "sharedInFull", label: checkLabels.sharedInFull }, sharesOf({ ...checkable, grants: [] })),
    // Of both lists together one cell could take more characters than Excel has for it.
    ...inFull(
      { id: "sharedInGrants", label: checkLabels.sharedInGrants },
      checkable.grants.flatMap(({ shares }) => shares ?? []),
    ),
  ];
}

function inFull(named: { readonly id: string; readonly label: Text }, shares: readonly SharedSum[]): CheckSteps[] {
  if (shares.length === 0) return [];
  const differences = shares.flatMap(({ id, sum }) => [
    difference(total(id), figure(sum)),
    difference(figure(sum), total(id)),
  ]);
  return [
    check({
      ...named,
      must: "beNothing",
      expression: atLeast(...differences),
      refusal: (gap) => [
        `The parts of a share and the sum that is shared differ by ${gap}.`,
        "This should not happen: please report it with the formula file.",
      ],
    }),
  ];
}

/** What is promised of shares in the memorandum, which has no pot: somebody has them, and they come to their sums. */
export function sharesBeside(lowered: readonly Lowered[]): CheckSteps[] {
  const shares = lowered.flatMap(({ shares }) => shares ?? []);
  return [
    ...lowered.flatMap(someoneCountedFor),
    ...inFull({ id: "sharedInMemorandum", label: checkLabels.sharedInMemorandum }, shares),
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
