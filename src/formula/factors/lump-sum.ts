import { z } from "zod";
import { amount, attribute, choice, column, compare, figure, product, quotient } from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import { labels } from "../../language/labels.ts";
import { sentences } from "../../language/sentences.ts";
import { media, phases } from "../../school/school.ts";
import { pencePlaces, type Step } from "../sheet.ts";
import { type FactorKind, factorBase, labelOf, name } from "./factor.ts";
import { lineTotal } from "./line-total.ts";

const band = z.strictObject({ upTo: name.optional(), amount: name });

/** The same sum to each eligible school: flat, by phase, by language medium, or by bands of size; by twelfths for part of a year. */
export const lumpSum = z
  .strictObject({
    ...factorBase,
    kind: z.literal("lumpSum"),
    amount: name.optional(),
    byPhase: z.partialRecord(z.enum(phases), name).optional(),
    byMedium: z.partialRecord(z.enum(media), name).optional(),
    bySize: z.strictObject({ driver: name, bands: z.array(band).min(2) }).optional(),
  })
  .refine((factor) => ways(factor).length === 1, "must have one of amount, byPhase, byMedium and bySize, and only one")
  .refine(
    ({ bySize }) => bySize?.bands.every((each, i, all) => (each.upTo === undefined) === (i === all.length - 1)) ?? true,
    "every band has an upTo but the last, which takes every larger school",
  );
export type LumpSum = z.infer<typeof lumpSum>;

function ways({
  amount,
  byPhase,
  byMedium,
  bySize,
}: { [K in "amount" | "byPhase" | "byMedium" | "bySize"]?: unknown }): unknown[] {
  return [amount, byPhase, byMedium, bySize].filter((way) => way !== undefined);
}

export const lumpSumKind: FactorKind<LumpSum> = {
  names: (factor) => ({
    figures: [
      ...(factor.amount ? [factor.amount] : []),
      ...Object.values(factor.byPhase ?? {}),
      ...Object.values(factor.byMedium ?? {}),
      ...(factor.bySize?.bands.flatMap((each) => (each.upTo ? [each.upTo, each.amount] : [each.amount])) ?? []),
    ],
    columns: factor.bySize ? [factor.bySize.driver] : [],
  }),
  lower: (factor) => {
    const label = labelOf(factor);
    const fullYear: Step = {
      id: `${factor.id}.amount`,
      per: "school",
      label: labels.amount(label),
      unit: "£",
      places: pencePlaces,
      role: "working",
      expression: amountOf(factor),
      factor: factor.id,
    };
    const line: Step = {
      id: factor.id,
      per: "school",
      label,
      unit: "£",
      places: pencePlaces,
      role: "line",
      expression: quotient(product(column(fullYear.id), column("monthsOpen")), amount("12", "month")),
      factor: factor.id,
    };
    return { steps: [fullYear, line, lineTotal(line)], spent: lineTotal(line).id };
  },
  sentence: (factor, { figureLabel, column: columnAt }) => {
    if (factor.bySize) {
      const { driver, bands } = factor.bySize;
      return sentences.lumpSumBySize(
        columnAt(driver).label,
        bands.map((each) => ({
          upTo: each.upTo ? figureLabel(each.upTo) : undefined,
          amount: figureLabel(each.amount),
        })),
      );
    }
    return factor.amount
      ? sentences.lumpSum(figureLabel(factor.amount))
      : sentences.lumpSumBy(Object.values(factor.byPhase ?? factor.byMedium ?? {}).map(figureLabel));
  },
};

function amountOf({ amount: flat, byPhase, byMedium, bySize }: LumpSum): Expression {
  if (flat) return figure(flat);
  if (bySize) {
    const [last, ...smaller] = [...bySize.bands].reverse();
    return smaller.reduce(
      (larger, each) =>
        choice(compare(column(bySize.driver), "atMost", figure(each.upTo ?? "")), figure(each.amount), larger),
      figure(last?.amount ?? ""),
    );
  }
  const [attributeName, amounts] = byPhase ? ["phase", byPhase] : ["medium", byMedium ?? {}];
  return Object.entries(amounts).reduceRight(
    (otherwise, [value, id]) => choice(attribute(attributeName, value), figure(id), otherwise),
    amount("0", "£"),
  );
}
