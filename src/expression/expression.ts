import type { Towards } from "../money.ts";

/**
 * How one cell is worked out from what stands to its left. Held as data, so that its value, its Excel text, its words, its unit and
 * what it depends on are readings of one definition.
 */
export type Expression =
  | { readonly is: "amount"; readonly value: string; readonly unit: string }
  | { readonly is: "column"; readonly id: string }
  | { readonly is: "figure"; readonly id: string }
  | { readonly is: "total"; readonly column: string }
  | { readonly is: "nthLargest"; readonly column: string; readonly n: Expression }
  | { readonly is: "sum"; readonly terms: readonly Expression[] }
  | { readonly is: "difference"; readonly from: Expression; readonly take: Expression }
  | { readonly is: "product"; readonly factors: readonly Expression[] }
  | { readonly is: "quotient"; readonly of: Expression; readonly by: Expression; readonly ifZero?: Expression }
  | { readonly is: "atLeast"; readonly terms: readonly Expression[] }
  | { readonly is: "atMost"; readonly terms: readonly Expression[] }
  | Rounded
  | { readonly is: "choice"; readonly when: Expression; readonly then: Expression; readonly otherwise: Expression }
  | { readonly is: "compare"; readonly left: Expression; readonly than: Comparison; readonly right: Expression }
  | { readonly is: "attribute"; readonly name: string; readonly oneOf: readonly string[] };

/**
 * `from` is how many places its operand has: the noise of doubles is beyond them. It is left out where the operand is a count, which has as many
 * as were written.
 */
interface Rounded {
  readonly is: "rounded";
  readonly of: Expression;
  readonly places: number;
  readonly towards: Towards;
  readonly from?: number;
}

/** Comparisons are of rounded cells, so that equality means equality. */
export type Comparison = "atLeast" | "atMost" | "moreThan" | "equals";

/** One way to read an expression: a method a node. A node that a reading forgets does not compile. */
export interface Reading<T> {
  amount(value: string, unit: string): T;
  column(id: string): T;
  figure(id: string): T;
  total(column: string): T;
  nthLargest(column: string, n: T): T;
  sum(terms: readonly T[]): T;
  difference(from: T, take: T): T;
  product(factors: readonly T[]): T;
  quotient(of: T, by: T, ifZero: T | undefined): T;
  atLeast(terms: readonly T[]): T;
  atMost(terms: readonly T[]): T;
  rounded(of: T, places: number, towards: Towards, from: number | undefined): T;
  choice(when: T, then: T, otherwise: T): T;
  compare(left: T, than: Comparison, right: T): T;
  attribute(name: string, oneOf: readonly string[]): T;
}

/** The only switch over kinds of node. */
export function read<T>(expression: Expression, reading: Reading<T>): T {
  const to = (part: Expression): T => read(part, reading);
  switch (expression.is) {
    case "amount":
      return reading.amount(expression.value, expression.unit);
    case "column":
      return reading.column(expression.id);
    case "figure":
      return reading.figure(expression.id);
    case "total":
      return reading.total(expression.column);
    case "nthLargest":
      return reading.nthLargest(expression.column, to(expression.n));
    case "sum":
      return reading.sum(expression.terms.map(to));
    case "difference":
      return reading.difference(to(expression.from), to(expression.take));
    case "product":
      return reading.product(expression.factors.map(to));
    case "quotient":
      return reading.quotient(to(expression.of), to(expression.by), expression.ifZero && to(expression.ifZero));
    case "atLeast":
      return reading.atLeast(expression.terms.map(to));
    case "atMost":
      return reading.atMost(expression.terms.map(to));
    case "rounded":
      return reading.rounded(to(expression.of), expression.places, expression.towards, expression.from);
    case "choice":
      return reading.choice(to(expression.when), to(expression.then), to(expression.otherwise));
    case "compare":
      return reading.compare(to(expression.left), expression.than, to(expression.right));
    case "attribute":
      return reading.attribute(expression.name, expression.oneOf);
  }
}
