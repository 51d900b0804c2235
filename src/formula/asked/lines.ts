import { isLine } from "../factors/index.ts";
import type { Formula } from "../formula.ts";
import type { Asked } from "./asked.ts";

/** A formula of scores and workings alone: each school would have £0.00, which no check of a formula by unit values minds. */
export function noLine({ id, factors }: Formula): Asked[] {
  if (factors.some(isLine)) return [];
  return [
    {
      path: ["factors"],
      kind: "query/no-line",
      at: id,
      value: "no line",
      explains: ["check/", "count/"],
      says: `no factor of ${id} gives money to a school`,
      advice: [
        "Every allocation would be £0.00.",
        'Add a factor that pays, or write "line": true in the factor of kind "worked" that is the sum for each school.',
      ],
    },
  ];
}
