import { z } from "zod";
import { amount, column, figure } from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import type { Lowering } from "./factor.ts";

/** A figure or column that stands above, or nothing, one or all in a hundred, which belong to a formula's structure and cite no paper. */
export const operand = z
  .string()
  .regex(
    /^([a-z][A-Za-z0-9]{0,39}|0|1|100%)$/,
    'must be the name of a figure or column, or "0", "1" or "100%": any other number is a figure, with its paper',
  );

const literals: readonly string[] = ["0", "1", "100%"];

/** The names among operands. */
export function namesAmong(operands: readonly string[]): string[] {
  return operands.filter((each) => !literals.includes(each));
}

/** Operands as they are read, where nothing and one are in the unit of what they stand beside. */
export function operandsLike(beside: readonly string[], lowering: Lowering): (text: string) => Expression {
  const known = beside.find((each) => each !== "0" && each !== "1");
  const unit = known === undefined ? "1" : known === "100%" ? "%" : lowering.unitAt(known);
  return operandsIn(unit, lowering);
}

/** The same, where nothing and one are in a unit. */
export function operandsIn(unit: string, lowering: Lowering): (text: string) => Expression {
  return (text) => {
    if (text === "100%") return amount("100", "%");
    if (text === "0" || text === "1") return amount(text, unit);
    return lowering.isFigure(text) ? figure(text) : column(text);
  };
}
