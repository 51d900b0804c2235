import { type Factor, isLine } from "../factors/index.ts";
import { type FactorList, type Formula, factorLists } from "../formula.ts";
import type { Finding } from "./finding.ts";

/** Marks that a factor may have only where it stands, and those that it must have there. */
export function markFindings(formula: Formula): Finding[] {
  return factorLists.flatMap((list) =>
    formula[list].flatMap((factor, i) => [
      ...centralFindings(list, factor, i),
      ...conditionsFindings(list, factor, i),
      ...notionalFindings(list, factor, i),
    ]),
  );
}

function centralFindings(list: FactorList, { id, delegation }: Factor, i: number): Finding[] {
  if (list !== "factors" || delegation !== "central") return [];
  return [
    {
      path: [list, i, "delegation"],
      kind: "formula/held-centrally",
      says: `${id} is held centrally, and the factors make up what schools are allocated`,
      advice: ["Put it under memorandum, or make it a part of the central reserve."],
    },
  ];
}

/** Grants are paid on conditions, and a delegated budget on none; what a grant is worked out from is no money. */
function conditionsFindings(list: FactorList, factor: Factor, i: number): Finding[] {
  const { id, conditions } = factor;
  if (list === "grants")
    return conditions !== undefined || !isLine(factor)
      ? []
      : [
          {
            path: [list, i],
            kind: "formula/grant-conditions",
            says: `the grant ${id} has no conditions`,
            advice: ['Say under "conditions" what it may be spent on and by when, in English and in Welsh.'],
          },
        ];
  if (conditions === undefined) return [];
  return [
    {
      path: [list, i, "conditions"],
      kind: "formula/conditions-without-grant",
      says: `${id} has conditions and is no grant`,
      advice: ["A delegated budget is the school's to spend: put it under grants, or take the conditions out."],
    },
  ];
}

/** The notional SEN budget is a part of what schools are allocated: elsewhere the mark would be passed over. */
function notionalFindings(list: FactorList, factor: Factor, i: number): Finding[] {
  if (factor.notional === undefined || (list === "factors" && isLine(factor))) return [];
  return [
    {
      path: [list, i, "notional"],
      kind: "formula/notional-without-line",
      says: `${factor.id} has a notional part and is no line of the budget`,
      advice: [
        "The notional SEN budget of the Section 52 statement is a part of the lines that schools are allocated.",
        "Mark those lines, and take the mark out here.",
      ],
    },
  ];
}
