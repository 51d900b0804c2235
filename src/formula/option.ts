import { z } from "zod";
import { name } from "./factors/factor.ts";
import { factor } from "./factors/index.ts";
import { formulaFile } from "./formula.ts";

const { format, id, en, cy, status, figures, ...rest } = formulaFile.shape;

/** A factor as an option gives it: whole, in the place of the base's or before another; or an id to take away. */
const changedFactor = z.union([
  z.strictObject({ id: name, remove: z.literal(true) }),
  ...factor.options.map((kind) => z.strictObject({ ...kind.shape, before: name.optional() })),
]);

/** Every other key as in a formula, and none of them needed. */
const others = Object.fromEntries(
  Object.entries(rest).map(([key, form]) => [key, isListOfFactors(form) ? z.array(changedFactor) : form]),
);

/** The form of an option, for editors. The engine makes the changes and looks at the formula that comes of them. */
export const optionFile = z.strictObject({
  ...z.object(others).partial().shape,
  format,
  extends: z.string().trim().min(1),
  id,
  en,
  cy,
  status,
  figures: z.record(figures.keyType, figures.valueType.partial()).optional(),
});

function isListOfFactors(form: z.core.$ZodType): boolean {
  const inner = form instanceof z.ZodDefault || form instanceof z.ZodOptional ? form.unwrap() : form;
  return inner instanceof z.ZodArray && inner.element === factor;
}

/** What editors check a formula's file by: a whole formula, or an option. */
export function formulaSchema(): object {
  return {
    title: "ALN allocation formula, format 1",
    ...z.toJSONSchema(z.union([formulaFile, optionFile]), { io: "input", reused: "ref" }),
  };
}
