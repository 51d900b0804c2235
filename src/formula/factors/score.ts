import { z } from "zod";
import { column, figure, product, sum } from "../../expression/build.ts";
import { unitOf } from "../../expression/unit.ts";
import { sentences } from "../../language/sentences.ts";
import { type Step, workingPlaces } from "../sheet.ts";
import { type FactorKind, factorBase, type Lowering, labelOf, mostParts, name, tooManyParts } from "./factor.ts";

/** Points or weights: each driver × its points, added up. Not a line: later factors share a sum by it. */
export const score = z.strictObject({
  ...factorBase,
  kind: z.literal("score"),
  of: z
    .array(z.strictObject({ driver: name, points: name }))
    .min(1)
    .max(mostParts, tooManyParts),
});
export type Score = z.infer<typeof score>;

export const scoreKind: FactorKind<Score> = {
  names: ({ of }) => ({ figures: of.map((each) => each.points), columns: of.map((each) => each.driver) }),
  lower: (factor, lowering) => {
    const parts = factor.of.map((each): Step => weighted(factor, each, lowering));
    const total: Step = {
      id: factor.id,
      per: "school",
      label: labelOf(factor),
      unit: parts[0]?.unit ?? "1",
      places: workingPlaces,
      role: "working",
      expression: sum(...parts.map((part) => column(part.id))),
      factor: factor.id,
    };
    return { steps: [...parts, total] };
  },
  sentence: ({ of }, { column: columnAt, figureLabel }) =>
    sentences.score(of.map(({ driver, points }) => ({ driver: columnAt(driver).label, points: figureLabel(points) }))),
};

function weighted(
  factor: Score,
  { driver, points }: Score["of"][number],
  { column: columnAt, unitAt }: Lowering,
): Step {
  const { label } = columnAt(driver);
  const expression = product(column(driver), figure(points));
  return {
    id: `${factor.id}.${driver}`,
    per: "school",
    label: { en: `${factor.en}: ${label.en}`, cy: `${factor.cy}: ${label.cy}` },
    unit: unitOf(expression, unitAt).unit,
    places: workingPlaces,
    role: "working",
    expression,
    factor: factor.id,
  };
}
