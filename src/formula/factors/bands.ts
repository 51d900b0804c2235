import { z } from "zod";
import { choice, column, compare, figure, product, quotient, amount as stated } from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import { unitOf } from "../../expression/unit.ts";
import { labels } from "../../language/labels.ts";
import { sentences } from "../../language/sentences.ts";
import { pencePlaces, type Step } from "../sheet.ts";
import { seams } from "./band-seams.ts";
import { type FactorKind, factorBase, labelOf, mostParts, mostPlaces, name } from "./factor.ts";
import { lineOf } from "./line.ts";

const band = z.strictObject({ from: name.optional(), below: name.optional(), amount: name });

/**
 * A sum, or a unit value for each unit of the driver, by the band that the driver falls in: from its lower end, below its upper one. The bands
 * run on with no gap and no overlap.
 */
export const bands = z.strictObject({
  ...factorBase,
  kind: z.literal("bands"),
  driver: name,
  gives: z.enum(["amount", "unitValue"]).default("amount"),
  bands: z.array(band).min(2).max(mostParts),
});
export type Bands = z.infer<typeof bands>;

export const bandsKind: FactorKind<Bands> = {
  names: (factor) => ({
    figures: factor.bands.flatMap(({ from, below, amount }) =>
      [from, below, amount].filter((each) => each !== undefined),
    ),
    columns: [factor.driver],
  }),
  findings: (factor, valueFor) => seams(["bands"], factor.bands, valueFor),
  lower: (factor, lowering) => {
    const perUnit = factor.gives === "unitValue";
    const label = labelOf(factor);
    const inBand: Step = {
      id: `${factor.id}.amount`,
      per: "school",
      label: perUnit ? labels.unitValue(label) : labels.amount(label),
      unit: perUnit ? unitOf(quotient(stated("1", "£"), column(factor.driver)), lowering.unitAt).unit : "£",
      places: perUnit
        ? mostPlaces(
            factor.bands.map(({ amount }) => amount),
            lowering,
          )
        : pencePlaces,
      role: "working",
      expression: bandOf(factor),
      factor: factor.id,
    };
    const line = perUnit
      ? product(column(factor.driver), column(inBand.id))
      : quotient(product(column(inBand.id), column("monthsOpen")), stated("12", "month"));
    return lineOf(factor, line, lowering, [inBand]);
  },
  sentence: ({ driver, gives, bands: all }, { column: columnAt, figureLabel }) =>
    sentences.bands(
      columnAt(driver).label,
      gives === "unitValue",
      all.map(({ from, below, amount }) => ({
        from: from === undefined ? undefined : figureLabel(from),
        below: below === undefined ? undefined : figureLabel(below),
        amount: figureLabel(amount),
      })),
    ),
};

/** From the top band down: the first whose lower end is reached. */
function bandOf({ driver, bands: all }: Bands): Expression {
  return all.reduce<Expression | undefined>(
    (below, { from, amount }) =>
      below === undefined || from === undefined
        ? figure(amount)
        : choice(compare(column(driver), "atLeast", figure(from)), figure(amount), below),
    undefined,
  ) as Expression;
}
