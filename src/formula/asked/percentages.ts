import { canonicalUnit } from "../../expression/unit.ts";
import { own } from "../../look-up.ts";
import { Decimal, decimal } from "../../money.ts";
import { type Formula, factorLists, type Protection } from "../formula.ts";
import type { Asked } from "./asked.ts";

/** What a percentage is of, by what reads it. */
const partOf = {
  floor: "the baseline",
  cap: "the baseline",
  blend: "the baseline",
  share: "the pot",
  notional: "a line",
};
type Use = keyof typeof partOf;

/** Below this a floor or a cap is likelier to be a multiple (1.05) than a percentage. */
const leastLimit = 2;
/** Below these a floor protects nobody and a cap takes most of a budget: likelier the most that may be lost or gained. */
const leastFloor = 10;
const leastCap = 50;

/** What may follow from a percentage that is a hundred times too small. */
const follows = ["check/", "count/empty-line", "count/lost-in-share", "allocation/", "formula/example-differs"];

/**
 * Percentages that are hardly meant, each asked about once, for whatever period it is: 60% that was written as 0.6 moves almost all of a pot, and every
 * check passes. A cap of 1.05 or of 5, and a floor of 2, are asked about as well.
 */
export function smallPercentages(formula: Formula): Asked[] {
  return Object.entries(formula.figures).flatMap(([id, { value, unit }]) => {
    const percentage = decimal(value);
    if (percentage === undefined || canonicalUnit(unit) !== "%") return [];
    const uses = usesOf(id, formula);
    const doubt = doubtAbout(id, percentage, uses, formula);
    if (doubt === undefined) return [];
    const [use] = uses;
    const shown = percentage.toFixed();
    return [
      {
        path: ["figures", id, "value"],
        kind: "query/small-percentage",
        at: id,
        value: `${shown}%`,
        explains: follows,
        says: `${id} is ${shown}%${use ? ` of ${partOf[use]}` : ""}`,
        advice: [...doubt, `If ${shown}% is meant, nothing need be done.`],
      },
    ];
  });
}

/** Why a percentage is hardly meant, and what to write; undefined where there is no doubt. */
function doubtAbout(
  id: string,
  percentage: Decimal,
  uses: readonly Use[],
  formula: Formula,
): readonly string[] | undefined {
  const isFloor = uses.includes("floor");
  const isCap = uses.includes("cap");
  const below = (most: number): boolean => percentage.gt(0) && percentage.lt(most);
  if (below(isFloor || isCap ? leastLimit : 1)) {
    const meant = percentage.times(100).toFixed();
    return [`If ${meant}% is meant, write ${meant}.`];
  }
  if (isFloor && below(leastFloor))
    return [
      `If a school may lose ${percentage.toFixed()}% at most, write ${new Decimal(100).minus(percentage).toFixed()}.`,
    ];
  if (isCap && percentage.lt(leastCap))
    return [
      `If a school may gain ${percentage.toFixed()}% at most, write ${new Decimal(100).plus(percentage).toFixed()}.`,
    ];
  const isCapOf = formula.protection.filter((each) => each.cap === id);
  if (percentage.lt(100) && isCapOf.some((each) => !hasRoom(percentage, each, formula)))
    return ["Every school would have less than its baseline.", "A cap is usually above 100%, such as 105."];
  return undefined;
}

/** Whether a cap of less than 100% stands above a floor: then every school is to lose something, and not more than the floor lets it. */
function hasRoom(cap: Decimal, { floor }: Protection, { figures }: Formula): boolean {
  if (floor === undefined) return false;
  const lowest = decimal(own(figures, floor)?.value ?? "");
  return lowest === undefined || lowest.lt(cap);
}

function usesOf(id: string, { protection, ...lists }: Formula): Use[] {
  const factors = factorLists.flatMap((list) => lists[list]);
  const isUsedAs: Record<Use, boolean> = {
    floor: protection.some((each) => each.floor === id),
    cap: protection.some((each) => each.cap === id),
    blend: protection.some((each) => each.blend === id),
    share: factors.some((factor) => factor.kind === "shareOfPot" && factor.percentage === id),
    notional: factors.some((factor) => factor.notional === id),
  };
  return (Object.keys(isUsedAs) as Use[]).filter((use) => isUsedAs[use]);
}
