import { z } from "zod";
import { column, figure, product, quotient } from "../../expression/build.ts";
import { sentences } from "../../language/sentences.ts";
import { pencePlaces, type Step } from "../sheet.ts";
import { type FactorKind, factorBase, labelOf, name } from "./factor.ts";
import { lineTotal } from "./line-total.ts";

/** Pounds for each counted pupil (or other unit): driver × unit value, divided by a figure where the driver counts days. */
export const perPupil = z.strictObject({
  ...factorBase,
  kind: z.literal("perPupil"),
  driver: name,
  unitValue: name,
  dividedBy: name.optional(),
});
export type PerPupil = z.infer<typeof perPupil>;

export const perPupilKind: FactorKind<PerPupil> = {
  names: ({ driver, unitValue, dividedBy }) => ({
    figures: dividedBy ? [unitValue, dividedBy] : [unitValue],
    columns: [driver],
  }),
  lower: (factor) => {
    const chain = product(column(factor.driver), figure(factor.unitValue));
    const line: Step = {
      id: factor.id,
      per: "school",
      label: labelOf(factor),
      unit: "£",
      places: pencePlaces,
      role: "line",
      expression: factor.dividedBy ? quotient(chain, figure(factor.dividedBy)) : chain,
      factor: factor.id,
    };
    return { steps: [line, lineTotal(line)], spent: lineTotal(line).id };
  },
  sentence: ({ driver, unitValue, dividedBy }, { column: columnAt, figureLabel }) =>
    sentences.perPupil(columnAt(driver).label, figureLabel(unitValue), dividedBy ? figureLabel(dividedBy) : undefined),
};
