import { canonicalUnit } from "../../expression/unit.ts";
import { decimal } from "../../money.ts";
import { listed, quoted } from "../../problem.ts";
import { type Formula, factorLists } from "../formula.ts";
import { noPaper } from "../paper.ts";
import type { Finding } from "./finding.ts";

/** A change may be downwards; a sum or a number of something that is less than nothing is a slip. */
const maybeNegative: readonly string[] = ["%", "1"];

/** Percentages that are parts of a pot, a baseline or a line: none of less than nothing could be meant. */
function parts({ protection, ...lists }: Formula): ReadonlySet<string | undefined> {
  return new Set([
    ...protection.flatMap(({ floor, cap, blend }) => [floor, cap, blend]),
    ...factorLists
      .flatMap((list) => lists[list])
      .flatMap((factor) => [factor.notional, factor.kind === "shareOfPot" ? factor.percentage : undefined]),
  ]);
}

/** Of these the rest is something else's: more than all of it would turn that upside down. */
function wholes({ protection, ...lists }: Formula): ReadonlySet<string | undefined> {
  return new Set([
    ...protection.map(({ blend }) => blend),
    ...factorLists
      .flatMap((list) => lists[list])
      .flatMap((factor) => [factor.notional, factor.kind === "shareOfPot" ? factor.percentage : undefined]),
  ]);
}

export function figureFindings(formula: Formula): Finding[] {
  const { figures, papers } = formula;
  const ofParts = parts(formula);
  const ofWhole = wholes(formula);
  return Object.entries(figures).flatMap(([id, { value, unit: written, paper }]): Finding[] => {
    const unit = canonicalUnit(written);
    const places = value.split(".")[1]?.length ?? 0;
    return [
      ...(decimal(value) === undefined
        ? [
            {
              path: ["figures", id, "value"],
              kind: "formula/not-a-figure",
              says: `${id} is ${quoted(value)}`,
              advice: [
                "A figure is plain digits with a point and no separators, such as 1250.37, of 15 significant digits at most.",
              ],
            },
          ]
        : []),
      ...(value.startsWith("-") && decimal(value) && (!maybeNegative.includes(unit) || ofParts.has(id))
        ? [
            {
              path: ["figures", id, "value"],
              kind: "formula/negative-figure",
              says: `${id} is ${quoted(value)}, which is less than nothing`,
              advice: [
                'Write it without the sign, and take it away with a difference where it is meant to be taken away; only a figure in "%" or "1" may have one.',
              ],
            },
          ]
        : []),
      ...(ofWhole.has(id) && decimal(value)?.gt(100)
        ? [
            {
              path: ["figures", id, "value"],
              kind: "formula/more-than-all",
              says: `${id} is ${quoted(value)}, and no more than 100% can be shared, blended or notional`,
              advice: ["Write a percentage of 100 at most."],
            },
          ]
        : []),
      ...(unit === "£" && places > 2
        ? [
            {
              path: ["figures", id, "value"],
              kind: "formula/parts-of-a-penny",
              says: `${id} is ${quoted(value)}, which has parts of a penny`,
              advice: ["Write money with two places at most; an amount for each pupil or anything else may have more."],
            },
          ]
        : []),
      ...(!Object.hasOwn(papers, paper) && paper !== noPaper
        ? [
            {
              path: ["figures", id, "paper"],
              kind: "formula/unknown-paper",
              says: `${id} cites the paper ${quoted(paper)}`,
              advice: [
                `Papers declared: ${listed(Object.keys(papers).map(quoted), "and") || "none"}.`,
                'Declare it under "papers", or cite one of them. A value that stands in none has "paper": "none".',
              ],
            },
          ]
        : []),
    ];
  });
}
