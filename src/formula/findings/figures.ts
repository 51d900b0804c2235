import { decimal } from "../../money.ts";
import { listed, quoted } from "../../problem.ts";
import type { Formula } from "../formula.ts";
import type { Finding } from "./finding.ts";

export function figureFindings({ figures, papers }: Formula): Finding[] {
  return Object.entries(figures).flatMap(([id, { value, unit, paper }]): Finding[] => {
    const places = value.split(".")[1]?.length ?? 0;
    const money = unit.startsWith("£");
    return [
      ...(decimal(value) === undefined
        ? [
            {
              path: ["figures", id, "value"],
              kind: "formula/not-a-figure",
              says: `${id} is ${quoted(value)}`,
              advice: [
                "A figure is plain digits with a point and no separators, such as 1250.37, of 15 digits at most.",
              ],
            },
          ]
        : []),
      ...(value.startsWith("-") && decimal(value)
        ? [
            {
              path: ["figures", id, "value"],
              kind: "formula/negative-figure",
              says: `${id} is ${quoted(value)}, which is less than nothing`,
              advice: [
                "Write it without the sign, and take it away with a difference where it is meant to be taken away.",
              ],
            },
          ]
        : []),
      ...(money && places > 2
        ? [
            {
              path: ["figures", id, "value"],
              kind: "formula/parts-of-a-penny",
              says: `${id} is ${quoted(value)}, which has parts of a penny`,
              advice: ["Write money with two places at most."],
            },
          ]
        : []),
      ...(!Object.hasOwn(papers, paper)
        ? [
            {
              path: ["figures", id, "paper"],
              kind: "formula/unknown-paper",
              says: `${id} cites the paper ${quoted(paper)}`,
              advice: [
                `Papers declared: ${listed(Object.keys(papers).map(quoted), "and") || "none"}.`,
                'Declare it under "papers", or cite one of them.',
              ],
            },
          ]
        : []),
    ];
  });
}
