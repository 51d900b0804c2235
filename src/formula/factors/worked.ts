import { z } from "zod";
import {
  amount,
  atLeast,
  atMost,
  attribute,
  choice,
  column,
  compare,
  difference,
  figure,
  product,
  quotient,
  rounded,
  sum,
  total,
} from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import { unitOf } from "../../expression/unit.ts";
import { wordsOf } from "../../expression/words.ts";
import { sentences } from "../../language/sentences.ts";
import { media, phases } from "../../school/school.ts";
import { pencePlaces, type Step, workingPlaces } from "../sheet.ts";
import { type FactorKind, factorBase, type Lowered, type Lowering, labelOf, name } from "./factor.ts";
import { lineOf } from "./line.ts";

/** A figure or column that stands above, or nothing or one, which belong to a formula's structure and cite no paper. */
const operand = z.union([name, z.enum(["0", "1"])]);
const operands = z.array(operand).min(2);

const test = z.union([
  z.strictObject({ left: operand, is: z.enum(["atLeast", "atMost", "moreThan", "lessThan"]), right: operand }),
  z.strictObject({ phase: z.array(z.enum(phases)).min(1) }),
  z.strictObject({ medium: z.array(z.enum(media)).min(1) }),
]);

const operations = {
  sum: operands.optional(),
  difference: z.tuple([operand, operand]).optional(),
  product: operands.optional(),
  quotient: z.strictObject({ of: z.union([operand, operands]), by: operand, ifZero: operand.optional() }).optional(),
  atLeast: operands.optional(),
  atMost: operands.optional(),
  rounded: z
    .strictObject({ of: operand, places: z.int().min(0).max(6), towards: z.enum(["nearest", "down", "up"]) })
    .optional(),
  choice: z.strictObject({ when: test, gives: operand, otherwise: operand }).optional(),
  /** The sum of a column over all schools: only for the authority. */
  total: name.optional(),
};
type OperationName = keyof typeof operations;
const operationNames = Object.keys(operations) as OperationName[];

/** A named intermediate figure or column: one operation on what stands above it. As a line, it is pounds for each school. */
export const worked = z
  .strictObject({
    ...factorBase,
    kind: z.literal("worked"),
    ...operations,
    per: z.enum(["school", "authority"]).default("school"),
    places: z.int().min(0).max(11).optional(),
    line: z.boolean().default(false),
  })
  .refine((factor) => operationsIn(factor).length === 1, `must have one of ${operationNames.join(", ")}, and only one`)
  .refine((factor) => !(factor.line && factor.per === "authority"), "a line is worked out for each school")
  .refine(
    (factor) => !factor.line || (factor.places ?? 2) <= 2,
    "a line is in pounds and pence: it has 2 places at most",
  )
  .refine(
    (factor) => factor.per === "school" || factor.choice === undefined || "left" in factor.choice.when,
    "the authority has no phase and no medium of its own",
  )
  .refine(
    (factor) => factor.total === undefined || factor.per === "authority",
    'a total is for the authority: add "per": "authority"',
  );
export type Worked = z.infer<typeof worked>;

function operationsIn(factor: { readonly [K in OperationName]?: unknown }): OperationName[] {
  return operationNames.filter((operation) => factor[operation] !== undefined);
}

export const workedKind: FactorKind<Worked> = {
  names: (factor) => ({
    // One cell for the authority cannot read a column: which school's would it be?
    figures: factor.per === "authority" ? namesOf(factor) : [],
    columns: factor.total === undefined ? [] : [factor.total],
    either: factor.per === "school" ? namesOf(factor) : [],
  }),
  lower: (factor, lowering): Lowered => {
    const expression = expressionOf(factor, lowering);
    if (factor.line) return lineOf(factor, expression, lowering, [], factor.places);
    const unit = unitOf(expression, lowering.unitAt).unit;
    const step: Step = {
      id: factor.id,
      per: factor.per,
      label: labelOf(factor),
      unit,
      places: factor.places ?? (unit === "£" ? pencePlaces : workingPlaces),
      role: "working",
      expression,
      factor: factor.id,
    };
    return { steps: [step] };
  },
  sentence: (factor, lowering) => {
    const expression = expressionOf(factor, lowering);
    return sentences.worked({
      en: wordsOf(expression, "en", lowering.labelOf),
      cy: wordsOf(expression, "cy", lowering.labelOf),
    });
  },
};

function namesOf(factor: Worked): string[] {
  return operandsOf(factor).filter((each) => each !== "0" && each !== "1");
}

function operandsOf(factor: Worked): readonly string[] {
  const { sum, difference, product, quotient, atLeast, atMost, rounded, choice } = factor;
  const tested = choice && "left" in choice.when ? [choice.when.left, choice.when.right] : [];
  return [
    ...(sum ?? difference ?? product ?? atLeast ?? atMost ?? []),
    ...(quotient ? [...[quotient.of].flat(), quotient.by, ...(quotient.ifZero ? [quotient.ifZero] : [])] : []),
    ...(rounded ? [rounded.of] : []),
    ...(choice ? [...tested, choice.gives, choice.otherwise] : []),
  ];
}

function expressionOf(factor: Worked, lowering: Lowering): Expression {
  const { sum: terms, difference: pair, product: factors, quotient: division, choice: chosen } = factor;
  // Nothing and one take the unit of what they stand beside.
  const like = (others: readonly string[], plain = "1"): ((text: string) => Expression) => {
    const known = others.find((each) => each !== "0" && each !== "1");
    const unit = known === undefined ? plain : lowering.unitAt(known);
    return (text) => (text === "0" || text === "1" ? amount(text, unit) : reference(text, lowering));
  };
  const all = (texts: readonly string[]): Expression[] => texts.map(like(texts));
  if (terms) return sum(...all(terms));
  if (pair) return difference(like(pair)(pair[0]), like(pair)(pair[1]));
  if (factors) return product(...factors.map(like([])));
  if (factor.atLeast) return atLeast(...all(factor.atLeast));
  if (factor.atMost) return atMost(...all(factor.atMost));
  if (factor.rounded)
    return rounded(reference(factor.rounded.of, lowering), factor.rounded.places, factor.rounded.towards);
  if (factor.total !== undefined) return total(factor.total);
  if (division) return quotientOf(division, lowering);
  if (chosen) {
    const branches = [chosen.gives, chosen.otherwise];
    return choice(testOf(chosen.when, lowering), like(branches)(chosen.gives), like(branches)(chosen.otherwise));
  }
  throw new Error("a worked figure has one operation");
}

function quotientOf({ of, by, ifZero }: NonNullable<Worked["quotient"]>, lowering: Lowering): Expression {
  const one = (text: string): Expression => (text === "0" || text === "1" ? amount(text) : reference(text, lowering));
  const parts = [of].flat().map(one);
  const above = parts.length > 1 ? product(...parts) : (parts[0] ?? amount("0"));
  if (ifZero === undefined) return quotient(above, one(by));
  const { unit } = unitOf(quotient(above, one(by)), lowering.unitAt);
  return quotient(
    above,
    one(by),
    ifZero === "0" || ifZero === "1" ? amount(ifZero, unit) : reference(ifZero, lowering),
  );
}

function testOf(when: NonNullable<Worked["choice"]>["when"], lowering: Lowering): Expression {
  if ("phase" in when) return attribute("phase", ...when.phase);
  if ("medium" in when) return attribute("medium", ...when.medium);
  const known = [when.left, when.right].find((each) => each !== "0" && each !== "1");
  const side = (text: string): Expression =>
    text === "0" || text === "1"
      ? amount(text, known === undefined ? "1" : lowering.unitAt(known))
      : reference(text, lowering);
  const [left, right] = [side(when.left), side(when.right)];
  // Less than is more than, seen from the other side.
  return when.is === "lessThan" ? compare(right, "moreThan", left) : compare(left, when.is, right);
}

function reference(id: string, lowering: Lowering): Expression {
  return lowering.isFigure(id) ? figure(id) : column(id);
}
