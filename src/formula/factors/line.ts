import { total } from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import { labels } from "../../language/labels.ts";
import type { Step } from "../sheet.ts";
import { type Lowered, type Lowering, labelOf } from "./factor.ts";

/** A line: pounds for each school under the factor's own name, and the figure that holds what they come to. */
export function lineOf(
  factor: { readonly id: string; readonly en: string; readonly cy: string },
  expression: Expression,
  { moneyPlaces }: Lowering,
  before: readonly Step[] = [],
  places = moneyPlaces,
): Lowered {
  const line: Step = {
    id: factor.id,
    per: "school",
    label: labelOf(factor),
    unit: "£",
    places: Math.min(places, moneyPlaces),
    role: "line",
    expression,
    factor: factor.id,
  };
  const all: Step = {
    ...line,
    id: `${factor.id}.total`,
    per: "authority",
    label: labels.totalOf(line.label),
    role: "working",
    expression: total(factor.id),
  };
  return { steps: [...before, line, all], spent: all.id };
}
