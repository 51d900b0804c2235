import { describe, expect, test } from "vitest";
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
} from "../../../src/expression/build.ts";
import { dependencies } from "../../../src/expression/dependencies.ts";
import type { Expression } from "../../../src/expression/expression.ts";

const [a, b, c] = [column("a"), figure("b"), column("c")];

describe("what a cell is worked out from", () => {
  test.each<[string, Expression, string[]]>([
    ["an amount: nothing", amount("12", "month"), []],
    ["a column", a, ["a"]],
    ["a figure", b, ["b"]],
    ["the total of a column", total("a"), ["a"]],
    ["the n-th largest of a column, and n", nthLargest("a", b), ["a", "b"]],
    ["a sum", sum(a, b, c), ["a", "b", "c"]],
    ["a difference", difference(a, b), ["a", "b"]],
    ["a product", product(a, b, amount("2")), ["a", "b"]],
    ["a quotient", quotient(a, b), ["a", "b"]],
    ["a quotient, with what it is where it divides by nothing", quotient(a, b, c), ["a", "b", "c"]],
    ["at least", atLeast(a, b), ["a", "b"]],
    ["at most", atMost(b, c), ["b", "c"]],
    ["something rounded", rounded(c, 2, "up"), ["c"]],
    ["a choice: its test and both ends", choice(compare(a, "moreThan", amount("0")), b, c), ["a", "b", "c"]],
    ["a school's attribute", attribute("phase", "primary", "secondary"), ["phase"]],
    ["one thing read twice", sum(a, a), ["a"]],
  ])("%s", (_, expression, ids) => {
    expect([...dependencies(expression)]).toEqual(ids);
  });
});
