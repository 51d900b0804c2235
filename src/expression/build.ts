import type { Towards } from "../money.ts";
import type { Comparison, Expression } from "./expression.ts";

export const amount = (value: string, unit = "1"): Expression => ({ is: "amount", value, unit });
/** No pounds. */
export const nothing: Expression = amount("0", "£");
export const column = (id: string): Expression => ({ is: "column", id });
export const figure = (id: string): Expression => ({ is: "figure", id });
export const total = (id: string): Expression => ({ is: "total", column: id });
export const nthLargest = (id: string, n: Expression): Expression => ({ is: "nthLargest", column: id, n });
export const sum = (...terms: Expression[]): Expression =>
  terms.length === 1 && terms[0] ? terms[0] : { is: "sum", terms };
export const difference = (from: Expression, take: Expression): Expression => ({ is: "difference", from, take });
export const product = (...factors: Expression[]): Expression => ({ is: "product", factors });
export const quotient = (of: Expression, by: Expression, ifZero?: Expression): Expression =>
  ifZero ? { is: "quotient", of, by, ifZero } : { is: "quotient", of, by };
export const atLeast = (...terms: Expression[]): Expression => ({ is: "atLeast", terms });
export const atMost = (...terms: Expression[]): Expression => ({ is: "atMost", terms });
export const rounded = (of: Expression, places: number, towards: Towards, from?: number): Expression => ({
  is: "rounded",
  of,
  places,
  towards,
  ...(from === undefined ? {} : { from }),
});
export const choice = (when: Expression, then: Expression, otherwise: Expression): Expression => ({
  is: "choice",
  when,
  then,
  otherwise,
});
export const compare = (left: Expression, than: Comparison, right: Expression): Expression => ({
  is: "compare",
  left,
  than,
  right,
});
export const attribute = (name: string, ...oneOf: string[]): Expression => ({ is: "attribute", name, oneOf });
