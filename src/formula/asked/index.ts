import type { Formula } from "../formula.ts";
import type { Asked } from "./asked.ts";
import { noLine } from "./lines.ts";
import { smallPercentages } from "./percentages.ts";

/** What a formula says that can hardly be meant. Nothing is refused for it. */
export function askedOf(formula: Formula): Asked[] {
  return [...smallPercentages(formula), ...noLine(formula)];
}
