import { expect, test } from "vitest";
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
} from "../../src/expression/build.ts";
import type { Expression } from "../../src/expression/expression.ts";
import { withWrittenOut } from "../../src/expression/within.ts";

const [a, b, one] = [column("a"), column("b"), amount("1")];
const out = product(column("c"), figure("each"));
const writtenOut = (expression: Expression) => withWrittenOut(expression, (id) => (id === "a" ? out : undefined));

test.each<[string, Expression, Expression]>([
  ["a column", a, out],
  ["a column that stands as it is", b, b],
  ["an amount", amount("2", "£"), amount("2", "£")],
  ["a figure", figure("a"), figure("a")],
  ["a total, which is of the cells", total("a"), total("a")],
  ["an order, which is of the cells", nthLargest("a", figure("n")), nthLargest("a", figure("n"))],
  ["a sum", sum(a, b), sum(out, b)],
  ["a difference", difference(a, b), difference(out, b)],
  ["what is taken off", difference(b, a), difference(b, out)],
  ["a product", product(a, b), product(out, b)],
  ["the larger", atLeast(a, b), atLeast(out, b)],
  ["the smaller", atMost(a, b), atMost(out, b)],
  ["what is rounded", rounded(a, 2, "down", 6), rounded(out, 2, "down", 6)],
  ["a quotient", quotient(a, a), quotient(out, out)],
  ["a quotient of what may be nothing, which is looked at in its cell", quotient(a, a, a), quotient(out, a, out)],
  [
    "a choice, which is tested by the cell",
    choice(compare(a, "moreThan", one), a, b),
    choice(compare(a, "moreThan", one), out, b),
  ],
  [
    "the other way of a choice",
    choice(attribute("phase", "primary"), b, a),
    choice(attribute("phase", "primary"), b, out),
  ],
])("%s has the column written out in it", (_, expression, is) => {
  expect(writtenOut(expression)).toEqual(is);
});

test.each<[string, Expression, Expression]>([
  ["sum", sum(a, b), sum(a, b)],
  ["difference", difference(a, b), difference(a, b)],
  ["product", product(a, b), product(a, b)],
  ["quotient", quotient(a, b), quotient(a, b)],
  ["quotient by what may be nothing", quotient(a, b, one), quotient(a, b, one)],
  ["larger", atLeast(a, b), atLeast(a, b)],
  ["smaller", atMost(a, b), atMost(a, b)],
  ["rounded", rounded(a, 2, "up", 6), rounded(a, 2, "up", 6)],
  ["figure", figure("n"), figure("n")],
  ["total", total("a"), total("a")],
  ["order", nthLargest("a", figure("n")), nthLargest("a", figure("n"))],
  ["choice", choice(compare(a, "equals", b), a, b), choice(compare(a, "equals", b), a, b)],
])("a test of a %s looks at the cells", (_, tested, is) => {
  const test = (of: Expression) => compare(of, "atLeast", one);
  expect(writtenOut(choice(test(tested), b, b))).toEqual(choice(test(is), b, b));
});
