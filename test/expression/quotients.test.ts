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
import { quotientsIn } from "../../src/expression/quotients.ts";

const part = quotient(product(column("sum"), figure("rate")), amount("100", "%"));
const ofPart = { of: ["sum", "rate"], by: [], isPercentage: true };

test("a division is told with what stands above the line and below it", () => {
  expect(quotientsIn(part)).toEqual([ofPart]);
  expect(quotientsIn(quotient(total("all"), product(figure("days"), column("pupils"))))).toEqual([
    { of: ["all"], by: ["days", "pupils"], isPercentage: false },
  ]);
  const chain = quotient(column("a"), product(column("b"), amount("100", "%")), figure("other"));
  expect(quotientsIn(chain)).toEqual([{ of: ["a"], by: ["b"], isPercentage: true }]);
});

test("100 that is no percentage is a number", () => {
  expect(quotientsIn(quotient(column("a"), amount("100")))[0]?.isPercentage).toBe(false);
  expect(quotientsIn(quotient(column("a"), amount("10", "%")))[0]?.isPercentage).toBe(false);
});

const one = amount("1");
test.each<[string, Expression]>([
  ["a sum", sum(one, part)],
  ["a difference", difference(one, part)],
  ["what is taken from", difference(part, one)],
  ["a product", product(one, part)],
  ["a quotient", quotient(part, one)],
  ["the divisor of another", quotient(one, part)],
  ["what stands for a divisor of 0", quotient(one, one, part)],
  ["the larger", atLeast(one, part)],
  ["the smaller", atMost(one, part)],
  ["what is rounded", rounded(part, 2, "up")],
  ["a test", choice(compare(part, "moreThan", one), one, one)],
  ["the other side of a test", choice(compare(one, "moreThan", part), one, one)],
  ["one choice", choice(attribute("phase", "primary"), part, one)],
  ["the other choice", choice(attribute("phase", "primary"), one, part)],
  ["a number in order", nthLargest("column", part)],
])("a division is found within %s", (_, expression) => {
  expect(quotientsIn(expression)).toContainEqual(ofPart);
});

test("a division within another is of all that it reads", () => {
  expect(quotientsIn(quotient(part, figure("months")))).toEqual([
    ofPart,
    { of: ["sum", "rate"], by: ["months"], isPercentage: false },
  ]);
});
