import { z } from "zod";
import { amount, column, figure, product, quotient } from "../../expression/build.ts";
import { sentences } from "../../language/sentences.ts";
import { type FactorKind, factorBase, name } from "./factor.ts";
import { lineOf } from "./line.ts";

/** Pounds for each place, by twelfths for the months it is open (School Funding (Wales) Regulations 2010, reg 15). */
export const places = z.strictObject({ ...factorBase, kind: z.literal("places"), driver: name, unitValue: name });
export type PlacesFactor = z.infer<typeof places>;

export const placesKind: FactorKind<PlacesFactor> = {
  names: ({ driver, unitValue }) => ({ figures: [unitValue], columns: [driver] }),
  lower: (factor, lowering) =>
    lineOf(factor, quotient(product(column(factor.driver), figure(factor.unitValue)), amount("12", "month")), lowering),
  sentence: ({ driver, unitValue }, { column: columnAt, figureLabel }) =>
    sentences.places(columnAt(driver).label, figureLabel(unitValue)),
};
