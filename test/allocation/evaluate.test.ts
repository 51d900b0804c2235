import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/allocation/evaluate.ts";
import { amount, column, figure, product, quotient, sum, total } from "../../src/expression/build.ts";
import type { Expression } from "../../src/expression/expression.ts";
import type { Step } from "../../src/formula/sheet.ts";
import { Decimal } from "../../src/money.ts";

const schools = [
  { number: "6992001", name: "Ysgol y Bryn" },
  { number: "6992002", name: "Castle Primary" },
];

function step(id: string, expression: Expression, parts: Partial<Step> = {}): Step {
  const label = { en: `The ${id}`, cy: id };
  return { id, per: "school", label, unit: "£", places: 2, role: "working", expression, ...parts };
}

function workedOut(steps: Step[], pupils = ["10", "0"]) {
  const value = new Decimal("100.00");
  const pot = { id: "pot", label: { en: "Pot", cy: "Cronfa" }, unit: "£", places: 2, value, paper: "paper" };
  const columns = new Map([["pupils", pupils.map((text) => new Decimal(text))]]);
  const worked = evaluate(
    { columns: [], figures: [pot], steps, checks: [] },
    { schools, attributes: new Map(), columns },
  );
  return { ...worked, column: (id: string) => worked.columns.get(id)!.map((each) => each.toFixed()) };
}

describe("a sheet is worked out from left to right", () => {
  test("and only the rounded figure is read next", () => {
    const steps = [
      step("third", quotient(amount("1"), amount("3"))),
      step("again", product(column("third"), amount("3"))),
      step("all", total("again"), { per: "authority" }),
      step("beside", sum(figure("all"), figure("pot"))),
    ];
    const { column: at, figures } = workedOut(steps);
    expect(at("third")).toEqual(["0.33", "0.33"]);
    expect(at("again")).toEqual(["0.99", "0.99"]);
    expect(figures.get("all")?.toFixed()).toBe("1.98");
    expect(at("beside")).toEqual(["101.98", "101.98"]);
  });

  test("what stands there already stays there", () => {
    const { column: at, figures } = workedOut([step("all", total("pupils"), { per: "authority" })]);
    expect(at("pupils")).toEqual(["10", "0"]);
    expect([...figures.keys()]).toEqual(["pot", "all"]);
  });
});

test("a fault of the program is thrown, and not told as a divisor that is nothing", () => {
  const faulty = new Proxy<Decimal[]>([], {
    get: () => {
      throw new TypeError("a fault");
    },
  });
  const sheet = { columns: [], figures: [], steps: [step("each", column("pupils"))], checks: [] };
  const columns = new Map([["pupils", faulty]]);
  expect(() => evaluate(sheet, { schools, attributes: new Map(), columns })).toThrow("a fault");
});

describe("a divisor that is nothing", () => {
  test("is told with the school, and the rest is worked out with nothing in its place", () => {
    const { problems, column: at } = workedOut([
      step("each", quotient(figure("pot"), column("pupils"))),
      step("next", sum(column("each"), amount("1"))),
    ]);
    expect(problems.map(({ kind, says }) => `${kind}: ${says}`)).toEqual([
      "allocation/zero-divisor: “The each” divides by nothing at 6992002 Castle Primary",
    ]);
    expect(at("next")).toEqual(["11", "1"]);
  });

  test("is told of no school where the cell is the authority's", () => {
    const { problems } = workedOut([step("each", quotient(figure("pot"), amount("0")), { per: "authority" })]);
    expect(problems.map(({ says }) => says)).toEqual(["“The each” divides by nothing"]);
  });
});

describe("a cell holds 15 digits, as in Excel", () => {
  test.each([
    [2, "9999999999999.99", []],
    [2, "10000000000000.00", ["“The sum” comes to 10000000000000 at 6992001 Ysgol y Bryn"]],
    [2, "-9999999999999.99", []],
    [2, "-10000000000000.00", ["“The sum” comes to -10000000000000 at 6992001 Ysgol y Bryn"]],
    [0, "999999999999999", []],
    [0, "1000000000000000", ["“The sum” comes to 1000000000000000 at 6992001 Ysgol y Bryn"]],
    [6, "999999999.999999", []],
    [6, "1000000000", ["“The sum” comes to 1000000000 at 6992001 Ysgol y Bryn"]],
  ])("with %i places it %s: problems %j", (places, value, says) => {
    const { problems } = workedOut([step("sum", column("pupils"), { places })], [value, "0"]);
    expect(problems.map((problem) => problem.says)).toEqual(says);
  });

  test("and the advice says how many digits can stand before the point", () => {
    const { problems } = workedOut([step("sum", column("pupils"))], ["10000000000000.00", "0"]);
    expect(problems[0]?.advice[0]).toBe(
      "With 2 decimal places a cell of a workbook can hold no more than 13 digits before the point.",
    );
  });
});

test("what is wrong with the program is thrown, and not told as a slip in the figures", () => {
  expect(() => workedOut([step("sum", column("staff"))])).toThrow("does not stand to the left");
});
