import {
  amount,
  atLeast,
  atMost,
  choice,
  column,
  compare,
  difference,
  figure,
  nothing,
  product,
  quotient,
  rounded,
  sum,
  total,
} from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import type { Unit } from "../../expression/unit.ts";
import { standing } from "../../language/labels.ts";
import type { Protection, WhoPays, WhoReceives } from "../formula.ts";
import { share } from "../share.ts";
import { type Step, workingPlaces } from "../sheet.ts";
import { ifBaseline, money } from "./money.ts";
import type { Target } from "./target.ts";

/** What is held within limits, and the column that it becomes. */
interface Limited extends Omit<Target, "steps"> {
  readonly id: "allocation" | "protectedAllocation";
}

const overspent = compare(figure("overspend"), "moreThan", nothing);

/**
 * Floor and cap in closed form. The share is clipped to a floor (rounded up) and a cap (rounded down); the difference from what there is to
 * allocate is met in proportion to room, to the penny, so that no limit can break.
 */
export function limitSteps(protection: Protection, of: Limited, places: number, named: Named): Step[] {
  const { floor, cap } = protection;
  const overspend = protection.overspend ?? "gainingSchools";
  const surplus = protection.surplus ?? "schoolsBelowCap";
  const available = figure(of.available);
  const atSchool = (id: keyof typeof standing, expression: Expression): Step =>
    money("school", id, standing[id], expression, places);
  const inAll = (id: keyof typeof standing, expression: Expression): Step =>
    money("authority", id, standing[id], expression, places);
  return [
    ...limit("lower", floor, of, places, named),
    ...limit("upper", cap, of, places, named),
    { ...atSchool("clipped", clippedBy(floor, cap, of)), role: "limit" },
    inAll("clippedTotal", total("clipped")),
    inAll("overspend", atLeast(difference(figure("clippedTotal"), available), nothing)),
    inAll("surplus", atLeast(difference(available, figure("clippedTotal")), nothing)),
    ...roomToPay(floor, overspend, of, places),
    atSchool(
      "roomToReceive",
      cap && surplus === "schoolsBelowCap" ? difference(column("upper"), column("clipped")) : nothing,
    ),
    atSchool("room", choice(overspent, column("roomToPay"), column("roomToReceive"))),
    inAll("toMeet", toMeet(overspend, surplus)),
    ...share({
      id: "adjustment",
      label: standing.adjustment,
      sum: "toMeet",
      by: "room",
      byLabel: standing.room,
      byUnit: "£",
      role: "protection",
      places,
    }),
    {
      ...atSchool(
        of.id,
        choice(
          overspent,
          difference(column("clipped"), column("adjustment")),
          sum(column("clipped"), column("adjustment")),
        ),
      ),
      role: of.id === "allocation" ? "allocation" : "limit",
    },
  ];
}

/** What a floor or a cap names: a percentage of the baseline for all schools; or a column, each school's own percentage or its pounds. */
export type Named = (id: string) => { readonly is: Expression; readonly unit: Unit };

/** A school without a baseline keeps its share: its floor and its cap are that share. */
function limit(which: "lower" | "upper", id: string | undefined, of: Limited, places: number, named: Named): Step[] {
  if (id === undefined) return [];
  const { is, unit } = named(id);
  const exact =
    is.is === "column" && unit === "£" ? is : quotient(product(column(of.baseline), is), amount("100", "%"));
  const towards = which === "lower" ? "up" : "down";
  const stands = ifBaseline(rounded(column(`${which}Exact`), places, towards, workingPlaces), column(of.share));
  return [
    money("school", `${which}Exact`, standing[`${which}Exact`], exact, workingPlaces),
    money("school", which, standing[which], stands, places, "limit"),
  ];
}

function clippedBy(floor: string | undefined, cap: string | undefined, { share: of }: Limited): Expression {
  const capped = cap ? atMost(column("upper"), column(of)) : column(of);
  return floor ? atLeast(column("lower"), capped) : capped;
}

/** `gainingSchools`: down to the baseline, so that no school that is already losing pays for another. */
function roomToPay(floor: string | undefined, overspend: WhoPays, of: Limited, places: number): Step[] {
  const room = (expression: Expression): Step => money("school", "roomToPay", standing.roomToPay, expression, places);
  const lowest = floor ? column("lower") : nothing;
  if (overspend === "schoolsAboveFloor") return [room(difference(column("clipped"), lowest))];
  if (overspend !== "gainingSchools") return [room(nothing)];
  const downTo = ifBaseline(atLeast(lowest, column(of.baseline)), column(of.share));
  return [
    // To the pound it is rounded up: a school that pays has its baseline left.
    money(
      "school",
      "paysDownTo",
      standing.paysDownTo,
      places === 0 ? rounded(downTo, places, "up", workingPlaces) : downTo,
      places,
    ),
    room(atLeast(difference(column("clipped"), column("paysDownTo")), nothing)),
  ];
}

/** What schools meet or have passed on to them; the rest is the held-back sum's or the authority's. */
function toMeet(overspend: WhoPays, surplus: WhoReceives): Expression {
  const toSchools = surplus === "schoolsBelowCap";
  if (schoolsPay(overspend)) return toSchools ? sum(figure("overspend"), figure("surplus")) : figure("overspend");
  return toSchools ? figure("surplus") : nothing;
}

/** Whether an overspend is met by schools, and so within the pot. */
export function schoolsPay(overspend: WhoPays): boolean {
  return overspend === "gainingSchools" || overspend === "schoolsAboveFloor";
}
