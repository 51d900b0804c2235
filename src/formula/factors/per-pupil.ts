import { z } from "zod";
import { amount, attribute, choice, column, figure, product, quotient } from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import { labels } from "../../language/labels.ts";
import { sentences } from "../../language/sentences.ts";
import { phases } from "../../school/school.ts";
import type { Step } from "../sheet.ts";
import { byKind, type FactorKind, factorBase, type Lowering, labelOf, mostPlaces, name } from "./factor.ts";
import { lineOf } from "./line.ts";

/** A unit value for some phases, and for one at least. */
const somePhases = z
  .partialRecord(z.enum(phases), name)
  .refine((each) => Object.keys(each).length > 0, "must name a figure for one phase at least");

/** Pounds for each counted pupil (or other unit): driver × unit value, divided by a figure where the driver counts days. */
export const perPupil = z.strictObject({
  ...factorBase,
  kind: z.literal("perPupil"),
  driver: name,
  unitValue: z.union([name, z.strictObject({ byPhase: somePhases })]),
  dividedBy: name.optional(),
});
export type PerPupil = z.infer<typeof perPupil>;

export const perPupilKind: FactorKind<PerPupil> = {
  names: ({ driver, unitValue, dividedBy }) => ({
    figures: [...unitValues(unitValue), ...(dividedBy ? [dividedBy] : [])],
    columns: [driver],
  }),
  lower: (factor, lowering) => {
    const byPhase =
      typeof factor.unitValue === "string" ? [] : [unitValueStep(factor, factor.unitValue.byPhase, lowering)];
    const unitValue =
      typeof factor.unitValue === "string" ? figure(factor.unitValue) : column(`${factor.id}.unitValue`);
    const chain = product(column(factor.driver), unitValue);
    return lineOf(factor, factor.dividedBy ? quotient(chain, figure(factor.dividedBy)) : chain, lowering, byPhase);
  },
  sentence: ({ driver, unitValue, dividedBy }, { column: columnAt, figureLabel }) =>
    sentences.perPupil(
      columnAt(driver).label,
      unitValues(unitValue).map(figureLabel),
      dividedBy ? figureLabel(dividedBy) : undefined,
    ),
};

function unitValues(unitValue: PerPupil["unitValue"]): string[] {
  return typeof unitValue === "string" ? [unitValue] : byKind(unitValue.byPhase, phases).map(([, id]) => id);
}

type UnitValueByPhase = Exclude<PerPupil["unitValue"], string>["byPhase"];

/** The unit value of the school's phase; nothing where the formula names none for it. */
function unitValueStep(factor: PerPupil, amounts: UnitValueByPhase, lowering: Lowering): Step {
  const byPhase = byKind(amounts, phases);
  const unit = lowering.unitAt(byPhase[0]?.[1] ?? "");
  const expression = byPhase.reduceRight<Expression>(
    (otherwise, [phase, id]) => choice(attribute("phase", phase), figure(id), otherwise),
    amount("0", unit),
  );
  return {
    id: `${factor.id}.unitValue`,
    per: "school",
    label: labels.unitValue(labelOf(factor)),
    unit,
    places: mostPlaces(
      byPhase.map(([, id]) => id),
      lowering,
    ),
    role: "working",
    expression,
    factor: factor.id,
  };
}
