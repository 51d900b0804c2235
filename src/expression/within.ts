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
  nthLargest,
  product,
  quotient,
  rounded,
  sum,
  total,
} from "./build.ts";
import { type Expression, type Reading, read } from "./expression.ts";

/**
 * The same expression with some of its columns written out within it, as a person writes one sum and not two. What is tested stays as it is:
 * a test looks at the cell.
 */
export function withWrittenOut(
  expression: Expression,
  writtenOut: (column: string) => Expression | undefined,
): Expression {
  return read(expression, writingOut(writtenOut)).out;
}

interface Both {
  readonly as: Expression;
  readonly out: Expression;
}

function writingOut(writtenOut: (column: string) => Expression | undefined): Reading<Both> {
  const same = (as: Expression): Both => ({ as, out: as });
  const each = (parts: readonly Both[], make: (parts: readonly Expression[]) => Expression): Both => ({
    as: make(parts.map(({ as }) => as)),
    out: make(parts.map(({ out }) => out)),
  });
  return {
    amount: (value, unit) => same(amount(value, unit)),
    column: (id) => ({ as: column(id), out: writtenOut(id) ?? column(id) }),
    figure: (id) => same(figure(id)),
    total: (id) => same(total(id)),
    nthLargest: (id, n) => same(nthLargest(id, n.as)),
    sum: (terms) => each(terms, (all) => sum(...all)),
    difference: (from, take) => ({ as: difference(from.as, take.as), out: difference(from.out, take.out) }),
    product: (factors) => each(factors, (all) => product(...all)),
    quotient: (of, by, ifZero) => ({
      as: quotient(of.as, by.as, ifZero?.as),
      out: quotient(of.out, ifZero ? by.as : by.out, ifZero?.out),
    }),
    atLeast: (terms) => each(terms, (all) => atLeast(...all)),
    atMost: (terms) => each(terms, (all) => atMost(...all)),
    rounded: (of, places, towards, from) => ({
      as: rounded(of.as, places, towards, from),
      out: rounded(of.out, places, towards, from),
    }),
    choice: (when, then, otherwise) => ({
      as: choice(when.as, then.as, otherwise.as),
      out: choice(when.as, then.out, otherwise.out),
    }),
    compare: (left, than, right) => same(compare(left.as, than, right.as)),
    attribute: (name, oneOf) => same(attribute(name, ...oneOf)),
  };
}
