import { z } from "zod";
import { attribute, choice, compare } from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import { media, phases } from "../../school/school.ts";
import type { Ends } from "./band-seams.ts";
import { type Lowering, mostParts, name, someOf } from "./factor.ts";
import { operand, operandsLike } from "./operand.ts";

const comparison = z.strictObject({
  left: operand,
  is: z.enum(["atLeast", "atMost", "moreThan", "lessThan", "equals"]),
  right: operand,
});
const phase = z.strictObject({ phase: someOf(phases) });
const medium = z.strictObject({ medium: someOf(media) });
const test = z.union(
  [comparison, phase, medium],
  'must be a comparison, with "left", "is" and "right", or have "phase" or "medium"',
);
type Test = z.infer<typeof test>;

const tests = z.array(test).min(1).max(mostParts);
const when = z.union(
  [comparison, phase, medium, z.strictObject({ all: tests }), z.strictObject({ any: tests })],
  'must be a comparison, with "left", "is" and "right", or have one of "phase", "medium", "all" and "any"',
);

export const workedChoice = z.strictObject({ when, gives: operand, otherwise: operand });
export type WorkedChoice = z.infer<typeof workedChoice>;

export function testsIn({ when }: WorkedChoice): readonly Test[] {
  if ("all" in when) return when.all;
  return "any" in when ? when.any : [when];
}

export function operandsOfChoice(chosen: WorkedChoice): string[] {
  const compared = testsIn(chosen).flatMap((each) => ("left" in each ? [each.left, each.right] : []));
  return [...compared, chosen.gives, chosen.otherwise];
}

/** Several tests are choices one inside another: a workbook tests them one by one as well. */
export function choiceOf(chosen: WorkedChoice, lowering: Lowering): Expression {
  const branch = operandsLike([chosen.gives, chosen.otherwise], lowering);
  const [gives, otherwise] = [branch(chosen.gives), branch(chosen.otherwise)];
  const each = testsIn(chosen).map((one) => testOf(one, lowering));
  return "any" in chosen.when
    ? each.reduceRight((rest, one) => choice(one, gives, rest), otherwise)
    : each.reduceRight((rest, one) => choice(one, rest, otherwise), gives);
}

function testOf(one: Test, lowering: Lowering): Expression {
  if ("phase" in one) return attribute("phase", ...one.phase);
  if ("medium" in one) return attribute("medium", ...one.medium);
  const side = operandsLike([one.left, one.right], lowering);
  const [left, right] = [side(one.left), side(one.right)];
  // Less than is more than, seen from the other side.
  return one.is === "lessThan" ? compare(right, "moreThan", left) : compare(left, one.is, right);
}

/** A rate, or anything else, by the band that a column or figure falls in: each band ends below a figure, and the last goes on. */
export const byBand = z.strictObject({
  of: name,
  bands: z
    .array(z.strictObject({ below: name.optional(), gives: operand }))
    .min(2)
    .max(mostParts),
});
export type ByBand = z.infer<typeof byBand>;

export function operandsOfBands({ of, bands }: ByBand): string[] {
  return [of, ...bands.flatMap(({ below, gives }) => (below === undefined ? [gives] : [below, gives]))];
}

/** Each band begins where the one before it ends. */
export function endsOf({ bands }: ByBand): Ends[] {
  return bands.map(({ below }, i) => ({ from: bands[i - 1]?.below, below }));
}

/** From the top band down: the first whose lower end is reached. */
export function bandedOf({ of, bands }: ByBand, lowering: Lowering): Expression {
  const given = operandsLike(
    bands.map(({ gives }) => gives),
    lowering,
  );
  const edge = operandsLike([of], lowering);
  const [first, ...others] = bands.map(({ gives }) => given(gives));
  return others.reduce(
    (lower, gives, i) => choice(compare(edge(of), "atLeast", edge(bands[i]?.below ?? "")), gives, lower),
    first as Expression,
  );
}
