import { z } from "zod";
import { amount, difference, figure, product, quotient, sum } from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import { labels } from "../../language/labels.ts";
import { sentences } from "../../language/sentences.ts";
import { share } from "../share.ts";
import { pencePlaces, type Step } from "../sheet.ts";
import { type FactorKind, factorBase, type Lowered, type Lowering, labelOf, name } from "./factor.ts";

/** A part of the pot, by percentage or in pounds, shared by a driver or a score. */
export const shareOfPot = z
  .strictObject({
    ...factorBase,
    kind: z.literal("shareOfPot"),
    by: name,
    percentage: name.optional(),
    amount: name.optional(),
  })
  .refine(
    (factor) => (factor.percentage === undefined) !== (factor.amount === undefined),
    "must have a percentage or an amount, and not both",
  );
export type ShareOfPot = z.infer<typeof shareOfPot>;

/** All that the factors before it leave of the pot, shared by a driver or a score. */
export const shareOfRemainder = z.strictObject({ ...factorBase, kind: z.literal("shareOfRemainder"), by: name });
export type ShareOfRemainder = z.infer<typeof shareOfRemainder>;

export const shareOfPotKind: FactorKind<ShareOfPot> = {
  names: ({ by, percentage, amount }) => ({
    figures: [percentage, amount].filter((id) => id !== undefined),
    columns: [by],
  }),
  lower: (factor, lowering) => {
    const of = factor.percentage
      ? quotient(product(figure("toAllocate"), figure(factor.percentage)), amount("100", "%"))
      : figure(factor.amount ?? "");
    return shared(factor, lowering, [sumToShare(factor, of)]);
  },
  sentence: ({ by, percentage, amount: fixed }, { column, figureLabel }) =>
    percentage
      ? sentences.shareOfPot(figureLabel(percentage), column(by).label)
      : sentences.shareOfAmount(figureLabel(fixed ?? ""), column(by).label),
};

export const shareOfRemainderKind: FactorKind<ShareOfRemainder> = {
  names: ({ by }) => ({ figures: [], columns: [by] }),
  lower: (factor, lowering) => {
    const all = sumToShare(factor, figure("toAllocate"));
    if (lowering.spentBefore.length === 0) return { ...shared(factor, lowering, [all]), remainder: true };
    const before: Step = {
      ...sumToShare(factor, sum(...lowering.spentBefore.map(figure))),
      id: `${factor.id}.before`,
      label: labels.before(labelOf(factor)),
    };
    const left = sumToShare(factor, difference(figure("toAllocate"), figure(before.id)));
    return { ...shared(factor, lowering, [before, left]), remainder: true };
  },
  sentence: ({ by }, { column }) => sentences.shareOfRemainder(column(by).label),
};

function sumToShare(factor: { id: string; en: string; cy: string }, expression: Expression): Step {
  return {
    id: `${factor.id}.sum`,
    per: "authority",
    label: labels.shared(labelOf(factor)),
    unit: "£",
    places: pencePlaces,
    role: "working",
    expression,
    factor: factor.id,
  };
}

function shared(
  factor: { id: string; en: string; cy: string; by: string },
  lowering: Lowering,
  sums: readonly Step[],
): Lowered {
  const by = lowering.column(factor.by);
  const sumId = `${factor.id}.sum`;
  const steps = share({
    id: factor.id,
    label: labelOf(factor),
    sum: sumId,
    by: by.id,
    byLabel: by.label,
    byUnit: by.unit,
    role: "line",
    factor: factor.id,
  });
  return {
    steps: [...sums, ...steps],
    spent: sumId,
    shares: { sum: sumId, counted: `${factor.id}.counted`, gap: `${factor.id}.gap`, label: by.label },
  };
}
