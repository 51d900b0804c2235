import { amount, choice, column, compare } from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import type { Text } from "../../language/text.ts";
import type { Role, Step } from "../sheet.ts";

/** A step in pounds. */
export function money(
  per: Step["per"],
  id: string,
  label: Text,
  expression: Expression,
  places: number,
  role: Role = "working",
): Step {
  return { id, per, label, unit: "£", places, role, expression };
}

/** What a school with a baseline has, and what one without has. */
export function ifBaseline(expression: Expression, otherwise: Expression): Expression {
  return choice(compare(column("hasBaseline"), "moreThan", amount("0")), expression, otherwise);
}
