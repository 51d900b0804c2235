import { total } from "../../expression/build.ts";
import { labels } from "../../language/labels.ts";
import { pencePlaces, type Step } from "../sheet.ts";

/** The figure that holds what a line comes to over all schools. */
export function lineTotal(line: Step): Step {
  return {
    id: `${line.id}.total`,
    per: "authority",
    label: labels.totalOf(line.label),
    unit: "£",
    places: pencePlaces,
    role: "working",
    expression: total(line.id),
    ...(line.factor ? { factor: line.factor } : {}),
  };
}
