import {
  amount,
  choice,
  column,
  compare,
  difference,
  nothing,
  product,
  quotient,
  sum,
  total,
} from "../expression/build.ts";
import type { Expression } from "../expression/expression.ts";
import type { InputColumn, Sheet, Step } from "../formula/sheet.ts";
import { changeLabels as labels } from "../language/change-labels.ts";
import type { Text } from "../language/text.ts";

function input(id: string, label: Text, unit: string, places: number): InputColumn {
  return { id, label, unit, places, from: "school" };
}

function each(id: string, label: Text, unit: string, places: number, expression: Expression): Step {
  return { id, per: "school", label, unit, places, role: "working", expression };
}

function inAll(id: string, label: Text, unit: string, places: number, expression: Expression): Step {
  return { id, per: "authority", label, unit, places, role: "working", expression };
}

const counted = (test: Expression): Expression => choice(test, amount("1", "school"), amount("0", "school"));

/** The change at each school that can be compared, worked out in the same tree as the budgets. */
export const changeSheet: Sheet = {
  columns: [
    input("before", labels.before, "£", 2),
    input("after", labels.after, "£", 2),
    input("pupils", labels.pupils, "pupil", 0),
    input("order", labels.order, "1", 0),
  ],
  figures: [],
  steps: [
    each("change", labels.change, "£", 2, difference(column("after"), column("before"))),
    each(
      "percentage",
      labels.percentage,
      "%",
      2,
      quotient(product(column("change"), amount("100", "%")), column("before"), amount("0", "%")),
    ),
    each(
      "perPupil",
      labels.perPupil,
      "£/pupil",
      2,
      quotient(column("change"), column("pupils"), amount("0", "£/pupil")),
    ),
    each("gains", labels.gains, "school", 0, counted(compare(column("change"), "moreThan", nothing))),
    each("loses", labels.loses, "school", 0, counted(compare(nothing, "moreThan", column("change")))),
    each(
      "place",
      labels.place,
      "1",
      0,
      sum(product(column("change"), amount("10000000", "1/£")), difference(amount("99999"), column("order"))),
    ),
    inAll("beforeTotal", labels.before, "£", 2, total("before")),
    inAll("afterTotal", labels.after, "£", 2, total("after")),
    inAll("changeTotal", labels.change, "£", 2, total("change")),
    inAll("gainers", labels.gains, "school", 0, total("gains")),
    inAll("losers", labels.loses, "school", 0, total("loses")),
  ],
  checks: [],
};
