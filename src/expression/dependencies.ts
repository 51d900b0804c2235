import { type Expression, type Reading, read } from "./expression.ts";

/** The ids of the columns and figures that an expression reads. */
export function dependencies(expression: Expression): ReadonlySet<string> {
  return new Set(read(expression, dependenciesReading));
}

const dependenciesReading: Reading<readonly string[]> = {
  amount: () => [],
  column: (id) => [id],
  figure: (id) => [id],
  total: (column) => [column],
  nthLargest: (column, n) => [column, ...n],
  sum: (terms) => terms.flat(),
  difference: (from, take) => [...from, ...take],
  product: (factors) => factors.flat(),
  quotient: (of, by, ifZero) => [...of, ...by, ...(ifZero ?? [])],
  atLeast: (terms) => terms.flat(),
  atMost: (terms) => terms.flat(),
  rounded: (of) => of,
  choice: (when, then, otherwise) => [...when, ...then, ...otherwise],
  compare: (left, _than, right) => [...left, ...right],
  attribute: (name) => [name],
};
