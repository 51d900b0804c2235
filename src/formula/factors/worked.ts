import { z } from "zod";
import {
  atLeast,
  atMost,
  difference,
  nthLargest,
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
import { directions } from "../../money.ts";
import { pencePlaces, type Step, workingPlaces } from "../sheet.ts";
import { seams } from "./band-seams.ts";
import {
  type FactorKind,
  factorBase,
  type Lowered,
  type Lowering,
  labelOf,
  mostParts,
  name,
  tooManyParts,
} from "./factor.ts";
import { lineOf } from "./line.ts";
import { namesAmong, operand, operandsIn, operandsLike } from "./operand.ts";
import {
  bandedOf,
  byBand,
  choiceOf,
  endsOf,
  operandsOfBands,
  operandsOfChoice,
  testsIn,
  workedChoice,
} from "./worked-choice.ts";

const operands = z.array(operand).min(2).max(mostParts, tooManyParts);
const oneOrMore = z.union([operand, operands]);

const operations = {
  /** Of one, so that a column can be a line, or have other places. */
  sum: z.array(operand).min(1).max(mostParts, tooManyParts).optional(),
  difference: z.tuple([operand, operand], "must be two names in square brackets: the second is taken away").optional(),
  product: operands.optional(),
  quotient: z.strictObject({ of: oneOrMore, by: oneOrMore, ifZero: operand.optional() }).optional(),
  atLeast: operands.optional(),
  atMost: operands.optional(),
  rounded: z.strictObject({ of: operand, places: z.int().min(-3).max(11), towards: z.enum(directions) }).optional(),
  choice: workedChoice.optional(),
  byBand: byBand.optional(),
  /** The sum of a column over all schools: only for the authority. */
  total: name.optional(),
  /** The largest of a column, the second largest, the middle one: only for the authority. */
  nthLargest: z
    .strictObject({
      of: name,
      n: z.string().regex(/^([a-z][A-Za-z0-9]{0,39}|1)$/, 'must be the name of a figure, or "1"'),
    })
    .optional(),
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
    ({ per, choice }) => per === "school" || choice === undefined || testsIn(choice).every((each) => "left" in each),
    "the authority has no phase and no medium of its own",
  )
  .refine(
    (factor) => factor.total === undefined || factor.per === "authority",
    'a total is for the authority: add "per": "authority"',
  )
  .refine(
    (factor) => factor.nthLargest === undefined || factor.per === "authority",
    'the n-th largest of a column is for the authority: add "per": "authority"',
  );
export type Worked = z.infer<typeof worked>;

function operationsIn(factor: { readonly [K in OperationName]?: unknown }): OperationName[] {
  return operationNames.filter((operation) => factor[operation] !== undefined);
}

export const workedKind: FactorKind<Worked> = {
  names: (factor) => {
    const names = namesAmong(operandsOf(factor));
    const { per, total: totalled, nthLargest: ranked } = factor;
    return {
      // One cell for the authority cannot read a column: which school's would it be?
      figures: [...(per === "authority" ? names : []), ...namesAmong(ranked ? [ranked.n] : [])],
      columns: [totalled, ranked?.of].filter((id) => id !== undefined),
      either: per === "school" ? names : [],
    };
  },
  findings: ({ byBand: banded }, valueFor) => (banded ? seams(["byBand", "bands"], endsOf(banded), valueFor) : []),
  lower: (factor, lowering): Lowered => {
    const expression = expressionOf(factor, lowering);
    const unit = unitOf(expression, lowering.unitAt).unit;
    const places = factor.places ?? placesOf(factor, unit);
    if (factor.line) return lineOf(factor, expression, lowering, [], places);
    const step: Step = {
      id: factor.id,
      per: factor.per,
      label: labelOf(factor),
      unit,
      places,
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

/** Where the author says nothing: those that it is rounded to, or the pence that pounds have. */
function placesOf({ rounded: asked }: Worked, unit: string): number {
  if (asked) return Math.max(0, asked.places);
  return unit === "£" ? pencePlaces : workingPlaces;
}

function operandsOf(factor: Worked): readonly string[] {
  const { sum, difference, product, quotient, atLeast, atMost, rounded, choice, byBand } = factor;
  return [
    ...(sum ?? difference ?? product ?? atLeast ?? atMost ?? []),
    ...(quotient ? [quotient.of, quotient.by, quotient.ifZero ?? []].flat() : []),
    ...(rounded ? [rounded.of] : []),
    ...(choice ? operandsOfChoice(choice) : []),
    ...(byBand ? operandsOfBands(byBand) : []),
  ];
}

function expressionOf(factor: Worked, lowering: Lowering): Expression {
  const { sum: terms, difference: pair, product: factors, rounded: asked, nthLargest: ranked } = factor;
  const all = (texts: readonly string[]): Expression[] => texts.map(operandsLike(texts, lowering));
  const plain = operandsIn("1", lowering);
  if (terms) return sum(...all(terms));
  if (pair) return difference(...(all(pair) as [Expression, Expression]));
  if (factors) return product(...factors.map(plain));
  if (factor.atLeast) return atLeast(...all(factor.atLeast));
  if (factor.atMost) return atMost(...all(factor.atMost));
  if (asked) return rounded(plain(asked.of), asked.places, asked.towards, fromPlaces(asked.of, lowering));
  if (factor.total !== undefined) return total(factor.total);
  if (ranked) return nthLargest(ranked.of, plain(ranked.n));
  if (factor.quotient) return quotientOf(factor.quotient, lowering);
  if (factor.byBand) return bandedOf(factor.byBand, lowering);
  if (factor.choice) return choiceOf(factor.choice, lowering);
  throw new Error("a worked figure has one operation");
}

function fromPlaces(of: string, lowering: Lowering): number | undefined {
  return namesAmong([of]).length === 0 ? 0 : lowering.placesOf(of);
}

function quotientOf({ of, by, ifZero }: NonNullable<Worked["quotient"]>, lowering: Lowering): Expression {
  const [above, below] = [of, by].map((side) => multiplied([side].flat().map(operandsIn("1", lowering)))) as [
    Expression,
    Expression,
  ];
  const division = quotient(above, below);
  if (ifZero === undefined) return division;
  return quotient(above, below, operandsIn(unitOf(division, lowering.unitAt).unit, lowering)(ifZero));
}

function multiplied(parts: readonly Expression[]): Expression {
  const [first, ...others] = parts;
  return first && others.length === 0 ? first : product(...parts);
}
