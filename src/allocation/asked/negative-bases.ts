import { quotientsIn } from "../../expression/quotients.ts";
import type { Formula } from "../../formula/formula.ts";
import type { Step } from "../../formula/sheet.ts";
import { type Decimal, inPounds } from "../../money.ts";
import { type Query, someSchools } from "../../problem.ts";
import type { WorkedSheet } from "../worked-sheet.ts";

/** A percentage, or a baseline for each pupil, of less than £0.00: more of it would be less, and who reads "15% of it" expects a sum. */
export function negativeBases(formula: Formula, sheets: readonly WorkedSheet[]): Query[] {
  return sheets.flatMap((worked) => worked.sheet.steps.flatMap((step) => askedOf(step, formula, worked)));
}

function askedOf(step: Step, { id }: Formula, { sheet, schools, worked }: WorkedSheet): Query[] {
  const bases = quotientsIn(step.expression).flatMap(({ of, isPercentage }) =>
    isPercentage || step.id === "baselineNow" ? of : [],
  );
  const units = new Map([...sheet.columns, ...sheet.figures, ...sheet.steps].map((each) => [each.id, each]));
  return [...new Set(bases)].flatMap((base) => {
    const of = units.get(base);
    // A change may be downwards: less than nothing per cent is a sign and no slip.
    if (!of || of.unit === "%") return [];
    const shown = (value: Decimal): string => (of.unit === "£" ? inPounds(value) : value.toFixed());
    const figure = worked.figures.get(base);
    const below = figure
      ? [figure].filter(isBelow).map(shown)
      : (worked.columns.get(base) ?? []).flatMap((value, i) =>
          isBelow(value) ? [`${shown(value)} at ${schools[i]?.number} ${schools[i]?.name}`] : [],
        );
    if (below.length === 0) return [];
    return [
      {
        kind: "query/negative-base",
        at: step.factor ?? id,
        value: `${below[0]?.split(" ")[0]}${below.length > 1 ? ` and ${below.length - 1} more` : ""}`,
        says: `“${step.label.en}” is a part of “${of.label.en}”, which is ${someSchools(below, (others) => `below zero at ${others} more`)}`,
        advice: [
          "A percentage of less than zero takes money away.",
          "Correct the counts or the figures that it comes of. If it is meant, nothing need be done.",
        ],
      },
    ];
  });
}

function isBelow(value: Decimal): boolean {
  return value.isNegative() && !value.isZero();
}
