import { dependencies } from "../../expression/dependencies.ts";
import { canonicalUnit, unitOf } from "../../expression/unit.ts";
import { own } from "../../look-up.ts";
import { differenceSteps, formulaTotalSteps, potSteps, scalingSteps } from "../balance.ts";
import { type Formula, factorLists } from "../formula.ts";
import { inputColumns, inputFigures } from "../inputs.ts";
import { lowerFormula, lowerMemorandum } from "../lower.ts";
import type { Sheet, Step } from "../sheet.ts";
import type { Finding } from "./finding.ts";

/** Units must multiply out: every step's expression gives the unit the step declares. */
export function unitFindings(formula: Formula): Finding[] {
  const sheets = [
    ...[...new Set([formula.fundingPeriod, ...formula.protection.map((each) => each.fundingPeriod)])].map((period) =>
      lowerFormula(formula, period),
    ),
    lowerMemorandum(formula),
  ].filter((sheet) => sheet !== undefined);
  const found = sheets.flatMap((sheet) => unitFindingsIn(formula, sheet));
  return [...new Map(found.map((finding) => [`${finding.path.join(".")} ${finding.says}`, finding])).values()];
}

function unitFindingsIn(formula: Formula, { steps }: Sheet): Finding[] {
  const units = new Map(
    [...inputColumns(formula), ...inputFigures(formula), ...steps].map(({ id, unit }) => [id, unit]),
  );
  return steps.flatMap((step) => {
    const { unit, misfits } = unitOf(step.expression, (id) => units.get(id) ?? "1");
    if (misfits.length === 0 && unit === step.unit) return [];
    const parts = [...dependencies(step.expression)]
      .filter((id) => units.has(id))
      .map((id) => `${id} is in ${units.get(id)}`);
    const wrong = misfits[0] ?? `comes to ${unit}, not ${step.unit}`;
    return [
      {
        path: placeOf(formula, step),
        kind: "formula/units",
        says: `“${step.label.en}” ${wrong}`,
        advice: [
          `${parts.join("; ")}.`,
          // Multiplied by a percentage, and not divided by 100%.
          /·%|%·/.test(wrong)
            ? 'A percentage of a sum is written "quotient": { "of": ["<the sum>", "<the percentage>"], "by": "100%" }.'
            : "Correct the unit of a figure, or use another driver.",
        ],
      },
    ];
  });
}

function placeOf(formula: Formula, step: Step): PropertyKey[] {
  for (const list of factorLists) {
    const at = formula[list].findIndex(({ id }) => id === step.factor);
    if (at >= 0) return [list, at];
  }
  return ofBalance(formula).has(step.id) ? inBalance(formula) : ["protection"];
}

function ofBalance({ balance }: Formula): ReadonlySet<string> {
  const steps = [
    ...potSteps(balance),
    ...scalingSteps(balance, []),
    ...formulaTotalSteps(balance),
    ...differenceSteps(balance, undefined),
  ];
  return new Set(steps.map(({ id }) => id));
}

/** The first sum of the balance that is not in pounds. */
function inBalance({ balance, figures }: Formula): PropertyKey[] {
  const keys = ["pot", "heldBack", "centralReserve"] as const;
  const wrong = keys.filter((key) => canonicalUnit(own(figures, balance[key])?.unit ?? "£") !== "£");
  return ["balance", ...wrong.slice(0, 1)];
}
