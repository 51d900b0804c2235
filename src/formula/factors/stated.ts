import { z } from "zod";
import { column } from "../../expression/build.ts";
import { label, text } from "../../language/forms.ts";
import { sentences } from "../../language/sentences.ts";
import { type FactorKind, factorBase, name } from "./factor.ts";
import { lineOf } from "./line.ts";

/** More than any authority has. */
const mostSchools = 1000;

/** A stated sum at named schools, each with its reason: an exception to reg 17 that everyone can see. */
export const stated = z.strictObject({
  ...factorBase,
  kind: z.literal("stated"),
  amounts: z
    .array(z.strictObject({ school: label, amount: name, reason: text }))
    .min(1)
    .max(mostSchools),
});
export type Stated = z.infer<typeof stated>;

export const statedKind: FactorKind<Stated> = {
  names: ({ amounts }) => ({ figures: amounts.map(({ amount }) => amount), columns: [] }),
  findings: ({ amounts }) =>
    amounts.flatMap(({ school }, i) =>
      amounts.findIndex((each) => each.school === school) === i
        ? []
        : [
            {
              path: ["amounts", i, "school"],
              kind: "formula/stated-twice",
              says: `${school} stands twice`,
              advice: ["Keep one amount for each school."],
            },
          ],
    ),
  lower: (factor, lowering) => lineOf(factor, column(`${factor.id}.stated`), lowering),
  sentence: ({ amounts }, { figureLabel }) =>
    sentences.stated(amounts.map(({ school, amount, reason }) => ({ school, amount: figureLabel(amount), reason }))),
};
