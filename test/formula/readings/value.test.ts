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
import type { Expression } from "../../../src/expression/expression.ts";
import { valuesOf, ZeroDivisor } from "../../../src/expression/value.ts";
import { Decimal } from "../../../src/money.ts";

const decimals = (...texts: string[]) => texts.map((text) => new Decimal(text));

const values = {
  columns: new Map([
    ["pupils", decimals("10", "0", "25.5")],
    ["meals", decimals("4", "7", "25.5")],
  ]),
  figures: new Map([["pot", new Decimal("1000.01")]]),
  attributes: new Map([["phase", ["primary", "secondary", "middle"]]]),
};

/** The value at each of the three schools. */
const worth = (expression: Expression) => [0, 1, 2].map((school) => valuesOf(expression, values)(school).toFixed());

const [pupils, meals, pot] = [column("pupils"), column("meals"), figure("pot")];

describe("the value of a cell at each school", () => {
  test.each<[string, Expression, string[]]>([
    ["an amount is the same everywhere", amount("12.50"), ["12.5", "12.5", "12.5"]],
    ["a column has each school's own", pupils, ["10", "0", "25.5"]],
    ["a figure is the same everywhere", pot, ["1000.01", "1000.01", "1000.01"]],
    ["a total is of all schools", total("pupils"), ["35.5", "35.5", "35.5"]],
    ["the largest", nthLargest("pupils", amount("1")), ["25.5", "25.5", "25.5"]],
    ["the second largest", nthLargest("pupils", amount("2")), ["10", "10", "10"]],
    ["the smallest of three", nthLargest("pupils", amount("3")), ["0", "0", "0"]],
    ["a sum", sum(pupils, meals, amount("1")), ["15", "8", "52"]],
    ["a difference", difference(pupils, meals), ["6", "-7", "0"]],
    ["a product", product(pupils, meals, amount("2")), ["80", "0", "1300.5"]],
    ["a quotient", quotient(pupils, meals), ["2.5", "0", "1"]],
    ["a quotient with what it is by nothing", quotient(meals, pupils, amount("99")), ["0.4", "99", "1"]],
    ["the larger", atLeast(pupils, meals), ["10", "7", "25.5"]],
    ["the smaller", atMost(pupils, meals), ["4", "0", "25.5"]],
    ["at least holds where the two are equal", compare(pupils, "atLeast", meals), ["1", "0", "1"]],
    ["at most holds where the two are equal", compare(pupils, "atMost", meals), ["0", "1", "1"]],
    ["more than does not hold where the two are equal", compare(pupils, "moreThan", meals), ["1", "0", "0"]],
    ["a school's attribute is one of those named", attribute("phase", "primary", "middle"), ["1", "0", "1"]],
    ["a choice", choice(attribute("phase", "secondary"), pot, meals), ["4", "1000.01", "25.5"]],
  ])("%s", (_, expression, worthOf) => {
    expect(worth(expression)).toEqual(worthOf);
  });

  test("a third has forty digits, and nothing is lost by taking it three times", () => {
    const third = quotient(amount("1"), amount("3"));
    expect(worth(third)[0]).toBe(`0.${"3".repeat(40)}`);
    expect(worth(rounded(product(third, amount("3")), 11, "nearest"))[0]).toBe("1");
  });
});

describe("rounding", () => {
  test("to the nearest is done once: what is short of half a penny is not made half a penny first", () => {
    expect(worth(rounded(amount("0.0049999999"), 2, "nearest"))[0]).toBe("0");
    expect(worth(rounded(amount("0.005"), 2, "nearest"))[0]).toBe("0.01");
  });

  test("down and up are exact", () => {
    expect(worth(rounded(amount("0.2999999999"), 2, "down"))[0]).toBe("0.29");
    expect(worth(rounded(amount("0.299999"), 2, "down"))[0]).toBe("0.29");
    expect(worth(rounded(amount("0.3000000001"), 2, "up"))[0]).toBe("0.31");
    expect(worth(rounded(amount("0.300001"), 2, "up"))[0]).toBe("0.31");
  });
});

describe("what has no value", () => {
  test("a quotient by nothing, at the school where it is nothing and nowhere else", () => {
    const each = valuesOf(quotient(meals, pupils), values);
    expect(each(0).toFixed()).toBe("0.4");
    expect(() => each(1)).toThrow(ZeroDivisor);
  });

  test.each(["0", "4"])("number %s in order of three", (n) => {
    expect(() => valuesOf(nthLargest("pupils", amount(n)), values)(0)).toThrow(`no ${n}th largest`);
  });

  test("an order that a choice does not ask for is not looked for", () => {
    const never = choice(compare(pot, "moreThan", amount("5000")), nthLargest("pupils", amount("0")), pot);
    expect(worth(never)).toEqual(["1000.01", "1000.01", "1000.01"]);
  });

  test.each([
    ["column", column("staff")],
    ["figure", figure("staff")],
    ["total", total("staff")],
    ["attribute", attribute("staff", "many")],
  ])("a %s that does not stand to the left is a mistake of the program, and thrown", (_, expression) => {
    expect(() => valuesOf(expression, values)(0)).toThrow('"staff" does not stand to the left');
  });
});
