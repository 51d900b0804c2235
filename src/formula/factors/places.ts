import { z } from "zod";
import { amount, column, figure, product, quotient } from "../../expression/build.ts";
import { sentences } from "../../language/sentences.ts";
import { pencePlaces, type Step } from "../sheet.ts";
import { type FactorKind, factorBase, labelOf, name } from "./factor.ts";
import { lineTotal } from "./line-total.ts";

/** Pounds for each place, by twelfths for the months it is open (School Funding (Wales) Regulations 2010, reg 15). */
export const places = z.strictObject({ ...factorBase, kind: z.literal("places"), driver: name, unitValue: name });
export type PlacesFactor = z.infer<typeof places>;

export const placesKind: FactorKind<PlacesFactor> = {
  names: ({ driver, unitValue }) => ({ figures: [unitValue], columns: [driver] }),
  lower: (factor) => {
    const line: Step = {
      id: factor.id,
      per: "school",
      label: labelOf(factor),
      unit: "£",
      places: pencePlaces,
      role: "line",
      expression: quotient(product(column(factor.driver), figure(factor.unitValue)), amount("12", "month")),
      factor: factor.id,
    };
    return { steps: [line, lineTotal(line)], spent: lineTotal(line).id };
  },
  sentence: ({ driver, unitValue }, { column: columnAt, figureLabel }) =>
    sentences.places(columnAt(driver).label, figureLabel(unitValue)),
};
