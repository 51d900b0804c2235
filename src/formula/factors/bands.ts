import { z } from "zod";
import { choice, column, compare, figure, product, quotient, amount as stated } from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import { labels } from "../../language/labels.ts";
import { sentences } from "../../language/sentences.ts";
import { decimal } from "../../money.ts";
import { pencePlaces, type Step } from "../sheet.ts";
import { type FactorFinding, type FactorKind, factorBase, labelOf, name } from "./factor.ts";
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
  /** Excel nests 64 choices at most. */
  bands: z.array(band).min(2).max(60),
});
export type Bands = z.infer<typeof bands>;

export const bandsKind: FactorKind<Bands> = {
  names: (factor) => ({
    figures: factor.bands.flatMap(({ from, below, amount }) =>
      [from, below, amount].filter((each) => each !== undefined),
    ),
    columns: [factor.driver],
  }),
  findings: (factor, valueFor) => seams(factor, valueFor),
  lower: (factor, lowering) => {
    const perUnit = factor.gives === "unitValue";
    const label = labelOf(factor);
    const inBand: Step = {
      id: `${factor.id}.amount`,
      per: "school",
      label: perUnit ? labels.unitValue(label) : labels.amount(label),
      unit: perUnit ? `£/${lowering.column(factor.driver).unit}` : "£",
      places: pencePlaces,
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

/** Where one band ends the next begins; the first has no lower end and the last no upper one. */
function seams({ bands: all }: Bands, valueFor: (figure: string) => string): FactorFinding[] {
  return all.flatMap(({ from, below }, i): FactorFinding[] => {
    const path = ["bands", i];
    const next = all[i + 1];
    if (i === 0 && from !== undefined)
      return [
        {
          path,
          kind: "formula/band-gap",
          says: `the first band begins at ${valueFor(from)}: nothing is said below it`,
          advice: ["Leave the first band's lower end out."],
        },
      ];
    if (!next && below !== undefined)
      return [
        {
          path,
          kind: "formula/band-gap",
          says: `the last band ends below ${valueFor(below)}: nothing is said from there on`,
          advice: ["Leave the last band's upper end out."],
        },
      ];
    if (!next) return [];
    if (below === undefined || next.from === undefined)
      return [
        {
          path,
          kind: "formula/band-gap",
          says: `band ${i + 1} and band ${i + 2} do not say where they meet`,
          advice: ['Give band after band "below" and "from".'],
        },
      ];
    const [end, start] = [decimal(valueFor(below)), decimal(valueFor(next.from))];
    if (!end || !start || end.eq(start)) return [];
    const says = end.lt(start)
      ? `there is a gap from ${end.toFixed()} to ${start.toFixed()} between band ${i + 1} and band ${i + 2}`
      : `band ${i + 1} and band ${i + 2} overlap from ${start.toFixed()} to ${end.toFixed()}`;
    return [
      {
        path,
        kind: end.lt(start) ? "formula/band-gap" : "formula/band-overlap",
        says,
        advice: ["Let each band begin where the one before it ends."],
      },
    ];
  });
}
