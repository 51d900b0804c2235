import {
  amount,
  atLeast,
  atMost,
  choice,
  column,
  compare,
  difference,
  figure,
  product,
  quotient,
  rounded,
  sum,
  total,
} from "../expression/build.ts";
import type { Expression } from "../expression/expression.ts";
import { standing } from "../language/labels.ts";
import type { Text } from "../language/text.ts";
import type { Protection } from "./formula.ts";
import { share } from "./share.ts";
import { pencePlaces, type Role, type Step, workingPlaces } from "./sheet.ts";

const nothing = amount("0", "£");
const overspent = compare(figure("overspend"), "moreThan", nothing);

/** Money at a school, in pence unless said otherwise. */
function at(id: string, label: Text, expression: Expression, role: Role = "working", places = pencePlaces): Step {
  return { id, per: "school", label, unit: "£", places, role, expression };
}

/** Money of the whole authority. */
function sumOf(id: string, label: Text, expression: Expression): Step {
  return { id, per: "authority", label, unit: "£", places: pencePlaces, role: "working", expression };
}

/** A school without a baseline keeps its formula share: its floor and its cap are that share. */
function ifBaseline(expression: Expression): Expression {
  return choice(compare(column("hasBaseline"), "moreThan", amount("0")), expression, column("formulaShare"));
}

/**
 * Transitional protection in closed form. The formula share is clipped to a floor (rounded up) and a cap (rounded down); the difference
 * from what there is to allocate is met in proportion to room, to the penny, so that no limit can break.
 */
export function protectionSteps({ floor, cap, overspend, surplus }: Protection): Step[] {
  return [
    ...floorSteps(floor),
    ...capSteps(cap),
    at("clipped", standing.clipped, clippedBy(floor, cap), "limit"),
    sumOf("clippedTotal", standing.clippedTotal, total("clipped")),
    sumOf("overspend", standing.overspend, atLeast(difference(figure("clippedTotal"), figure("toAllocate")), nothing)),
    sumOf("surplus", standing.surplus, atLeast(difference(figure("toAllocate"), figure("clippedTotal")), nothing)),
    ...roomToPay(floor, overspend),
    at(
      "roomToReceive",
      standing.roomToReceive,
      cap && surplus === "schoolsBelowCap" ? difference(column("upper"), column("clipped")) : nothing,
    ),
    at("room", standing.room, choice(overspent, column("roomToPay"), column("roomToReceive"))),
    sumOf("toMeet", standing.toMeet, toMeet(overspend, surplus)),
    ...share({
      id: "adjustment",
      label: standing.adjustment,
      sum: "toMeet",
      by: "room",
      byLabel: standing.room,
      byUnit: "£",
      role: "protection",
    }),
    at(
      "allocation",
      standing.allocation,
      choice(
        overspent,
        difference(column("clipped"), column("adjustment")),
        sum(column("clipped"), column("adjustment")),
      ),
      "allocation",
    ),
    at("protection", standing.protection, difference(column("allocation"), column("formulaShare")), "protection"),
  ];
}

function floorSteps(floor: string | undefined): Step[] {
  if (!floor) return [];
  return [
    at("lowerExact", standing.lowerExact, percentageOfBaseline(floor), "working", workingPlaces),
    at("lower", standing.lower, ifBaseline(rounded(column("lowerExact"), pencePlaces, "up")), "limit"),
  ];
}

function capSteps(cap: string | undefined): Step[] {
  if (!cap) return [];
  return [
    at("upperExact", standing.upperExact, percentageOfBaseline(cap), "working", workingPlaces),
    at("upper", standing.upper, ifBaseline(rounded(column("upperExact"), pencePlaces, "down")), "limit"),
  ];
}

function percentageOfBaseline(percentage: string): Expression {
  return quotient(product(column("baseline"), figure(percentage)), amount("100", "%"));
}

function clippedBy(floor: string | undefined, cap: string | undefined): Expression {
  const capped = cap ? atMost(column("upper"), column("formulaShare")) : column("formulaShare");
  return floor ? atLeast(column("lower"), capped) : capped;
}

/** `gainingSchools`: down to the baseline, so that no school that is already losing pays for another. */
function roomToPay(floor: string | undefined, overspend: Protection["overspend"]): Step[] {
  const lowest = floor ? column("lower") : nothing;
  if (overspend === "schoolsAboveFloor")
    return [at("roomToPay", standing.roomToPay, difference(column("clipped"), lowest))];
  if (overspend !== "gainingSchools") return [at("roomToPay", standing.roomToPay, nothing)];
  return [
    at("paysDownTo", standing.paysDownTo, ifBaseline(atLeast(lowest, column("baseline")))),
    at("roomToPay", standing.roomToPay, atLeast(difference(column("clipped"), column("paysDownTo")), nothing)),
  ];
}

/** What schools meet or have passed on to them; the rest is the held-back sum's or the authority's. */
function toMeet(overspend: Protection["overspend"], surplus: Protection["surplus"]): Expression {
  const toSchools = surplus === "schoolsBelowCap";
  if (schoolsPay(overspend)) return toSchools ? sum(figure("overspend"), figure("surplus")) : figure("overspend");
  return toSchools ? figure("surplus") : nothing;
}

/** Whether an overspend is met by schools, and so within the pot. */
export function schoolsPay(overspend: Protection["overspend"]): boolean {
  return overspend === "gainingSchools" || overspend === "schoolsAboveFloor";
}
