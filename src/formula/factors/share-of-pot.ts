import { z } from "zod";
import {
  amount,
  attribute,
  choice,
  column,
  difference,
  figure,
  product,
  quotient,
  sum,
} from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import { labels } from "../../language/labels.ts";
import { sentences } from "../../language/sentences.ts";
import type { Text } from "../../language/text.ts";
import { media, phases } from "../../school/school.ts";
import { share } from "../share.ts";
import { type Step, workingPlaces } from "../sheet.ts";
import {
  type Column,
  type FactorKind,
  factorBase,
  type Lowered,
  type Lowering,
  labelOf,
  name,
  someOf,
} from "./factor.ts";

/** Shared between schools of these phases or media alone. */
const within = z
  .strictObject({ phase: someOf(phases).optional(), medium: someOf(media).optional() })
  .refine(
    ({ phase, medium }) => (phase === undefined) !== (medium === undefined),
    "must have phase or medium, and not both",
  );

/** A part of the pot, by percentage or in pounds, shared by a driver or a score. */
export const shareOfPot = z
  .strictObject({
    ...factorBase,
    kind: z.literal("shareOfPot"),
    by: name,
    percentage: name.optional(),
    amount: name.optional(),
    within: within.optional(),
  })
  .refine(
    (factor) => (factor.percentage === undefined) !== (factor.amount === undefined),
    "must have a percentage or an amount, and not both",
  );
export type ShareOfPot = z.infer<typeof shareOfPot>;

/** All that the factors before it leave of the pot, shared by a driver or a score. */
export const shareOfRemainder = z.strictObject({
  ...factorBase,
  kind: z.literal("shareOfRemainder"),
  by: name,
  within: within.optional(),
});
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
    return shared(factor, lowering, [sumToShare(factor, of, lowering)]);
  },
  sentence: ({ by, percentage, amount: fixed, within }, { column: columnAt, figureLabel }) =>
    percentage
      ? sentences.shareOfPot(figureLabel(percentage), columnAt(by).label, kinds(within))
      : sentences.shareOfAmount(figureLabel(fixed ?? ""), columnAt(by).label, kinds(within)),
};

export const shareOfRemainderKind: FactorKind<ShareOfRemainder> = {
  names: ({ by }) => ({ figures: [], columns: [by] }),
  lower: (factor, lowering) => {
    const all = sumToShare(factor, figure("toAllocate"), lowering);
    if (lowering.spentBefore.length === 0) return { ...shared(factor, lowering, [all]), remainder: true };
    const before: Step = {
      ...sumToShare(factor, sum(...lowering.spentBefore.map(figure)), lowering),
      id: `${factor.id}.before`,
      label: labels.before(labelOf(factor)),
    };
    const left = sumToShare(factor, difference(figure("toAllocate"), figure(before.id)), lowering);
    return { ...shared(factor, lowering, [before, left]), remainder: true };
  },
  sentence: ({ by, within }, { column: columnAt }) => sentences.shareOfRemainder(columnAt(by).label, kinds(within)),
};

function sumToShare(
  factor: { id: string; en: string; cy: string },
  expression: Expression,
  { moneyPlaces }: Lowering,
): Step {
  return {
    id: `${factor.id}.sum`,
    per: "authority",
    label: labels.shared(labelOf(factor)),
    unit: "£",
    places: moneyPlaces,
    role: "working",
    expression,
    factor: factor.id,
  };
}

function shared(factor: ShareOfPot | ShareOfRemainder, lowering: Lowering, sums: readonly Step[]): Lowered {
  const counted = lowering.column(factor.by);
  const masks = maskOf(factor, counted, lowering);
  const by = masks[0] ?? counted;
  const sumId = `${factor.id}.sum`;
  const steps = share({
    id: factor.id,
    label: labelOf(factor),
    sum: sumId,
    by: by.id,
    byLabel: by.label,
    byUnit: by.unit,
    role: "line",
    places: lowering.moneyPlaces,
    factor: factor.id,
  });
  return {
    steps: [...masks, ...sums, ...steps],
    spent: sumId,
    shares: { id: factor.id, sum: sumId, label: by.label },
  };
}

type Within = NonNullable<ShareOfPot["within"]>;

/** The kinds of school that a share is within; all of them when there are none. */
function kinds(within: Within | undefined): readonly string[] {
  return within?.phase ?? within?.medium ?? [];
}

/** Another column to share by, where one is needed: within some schools alone, or with as many places as its total has. */
function maskOf(factor: ShareOfPot | ShareOfRemainder, counted: Column, { placesOf }: Lowering): Step[] {
  const mask = (label: Text, expression: Expression): Step => ({
    id: `${factor.id}.by`,
    per: "school",
    label,
    unit: counted.unit,
    places: workingPlaces,
    role: "working",
    expression,
    factor: factor.id,
  });
  if (factor.within) return [mask(labels.within(labelOf(factor)), countedWithin(factor.within, counted))];
  const places = placesOf(counted.id);
  if (places !== undefined && places <= workingPlaces) return [];
  return [mask(labels.toWorkingPlaces(counted.label), column(counted.id))];
}

/** What is counted, at the schools that the share is within; nothing at the others. */
function countedWithin(within: Within, counted: Column): Expression {
  const test = attribute(within.phase ? "phase" : "medium", ...kinds(within));
  return choice(test, column(counted.id), amount("0", counted.unit));
}
