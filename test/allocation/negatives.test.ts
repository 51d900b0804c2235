import { describe, expect, test } from "vitest";
import { formulaInWords } from "../../src/formula/words.ts";
import type { Budget } from "../../src/model/budget.ts";
import { figure, words } from "../formula/written.ts";
import { type Parts, period, withCounts } from "./with-counts.ts";

const line = { id: "line", kind: "worked", ...words("Line"), sum: ["money"], line: true };
const growth = { id: "grown", kind: "worked", ...words("Grown"), product: ["money", "growth"] };
const money = { ...words("Money"), column: "money", unit: "£", asIfOpenAllYear: true };
const grows = { ...words("Growth"), column: "growth", unit: "1", asIfOpenAllYear: true };

function columnOf({ allocation }: Budget, id: string): string[] | undefined {
  return allocation.worked.columns.get(id)?.map((value) => value.toFixed());
}

const negativeGrowth = (mayBeNegative?: boolean) => ({
  drivers: { money, growth: mayBeNegative === undefined ? grows : { ...grows, mayBeNegative } },
  factors: [growth, line],
});

describe("a column of the counts file", () => {
  test("may hold numbers of less than nothing where its driver says so", () => {
    const of = withCounts(negativeGrowth(true), ["A,School A,1000.00,-0.015", "B,School B,200,0.5"]);
    expect(columnOf(of, "grown")).toEqual(["-15", "100"]);
    expect(columnOf(of, "allocation")).toEqual(["1000", "200"]);
  });

  test.each([undefined, false])("may not where it says nothing, or no (%s)", (may) => {
    expect(() => withCounts(negativeGrowth(may), ["A,School A,1000.00,-0.015"])).toThrow(
      'add "mayBeNegative": true to the driver growth',
    );
  });

  test("is taken to 15 digits where a program wrote more", () => {
    const rows = ["A,School A,1,0.30000000000000004", "B,School B,1,-0.1234567890123456"];
    expect(columnOf(withCounts(negativeGrowth(true), rows), "growth")).toEqual(["0.3", "-0.123456789012346"]);
  });

  test("is refused with an exponent, which may have cut digits already", () => {
    expect(() => withCounts(negativeGrowth(true), ["A,School A,1,1.5E-07"])).toThrow("Excel");
  });
});

describe("at fixed unit values", () => {
  const owing = (balance: Parts) => ({
    drivers: { money: { ...money, mayBeNegative: true } },
    factors: [line],
    balance: { method: "unitValues", ...balance },
  });
  const rows = ["A,School A,-125.50,0", "B,School B,200,0"];

  test("a school may owe where the balance says so, and that no allocation is negative is not promised", () => {
    const of = withCounts(owing({ mayOwe: true }), rows);
    expect(columnOf(of, "allocation")).toEqual(["-125.5", "200"]);
    expect(of.allocation.checks.map(({ check }) => check.id)).not.toContain("noneNegative");
    expect(of.allocation.checks.every(({ passed }) => passed)).toBe(true);
    expect(formulaInWords(of.formula, period, []).main.map(({ says }) => says.en)).toContain(
      "Where the lines of a school come to less than nothing, it owes that sum.",
    );
  });

  test.each([{}, { mayOwe: false }])("no school may otherwise: %j", (balance) => {
    expect(() => withCounts(owing(balance), rows)).toThrow('add "mayOwe": true to the balance');
  });
});

describe("a share", () => {
  const pot = { pot: figure("1000.00", "£") };
  const parts = (by: string, more: Parts = {}) => ({
    figures: pot,
    drivers: { money, growth: { ...grows, mayBeNegative: true } },
    factors: [line, { id: "shared", kind: "shareOfPot", ...words("Shared"), by, amount: "pot", ...more }],
  });
  const numbered = (growth: readonly string[]) => growth.map((each, i) => `${i + 1},School ${i + 1},5000.00,${each}`);

  test("by a column that is less than nothing at a school is refused, with the school and the number", () => {
    expect(() => withCounts(parts("growth"), numbered(["-2", "6", "-0.5"]))).toThrow(
      'shared (“Shared”) is shared by "growth", which comes to -2 at 1 School 1 and -0.5 at 3 School 3\n',
    );
  });

  test("names five schools, and how many more there are", () => {
    expect(() => withCounts(parts("growth"), numbered(["-1", "-2", "-3", "-4", "-5", "-6", "-7", "60"]))).toThrow(
      "-5 at 5 School 5 and less than nothing at 2 more\n",
    );
  });

  test("of what is left is refused as well, and no other line by that column is", () => {
    const rest = { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "growth" };
    const balance = { method: "sharePot", pot: "pot" };
    expect(() => withCounts({ ...parts("growth"), balance, factors: [rest] }, numbered(["-2", "6"]))).toThrow(
      'rest (“Rest”) is shared by "growth", which comes to -2 at 1 School 1\n',
    );
    const each = { id: "each", kind: "perPupil", ...words("Each"), driver: "growth", unitValue: "pot" };
    const of = withCounts({ ...parts("growth"), factors: [line, each] }, numbered(["-2", "6"]));
    expect(columnOf(of, "each")).toEqual(["-2000", "6000"]);
  });

  test("by a column of six places is looked at as it is, beside another that is not", () => {
    const fine = { id: "fine", kind: "worked", ...words("Fine"), difference: ["growth", "one"], places: 6 };
    const withFine = parts("fine");
    const figures = { ...pot, one: figure("1", "1") };
    const shares = [
      { ...withFine.factors[1], id: "first", by: "money", within: { phase: ["primary"] } },
      withFine.factors[1],
    ];
    expect(() =>
      withCounts({ ...withFine, figures, factors: [fine, line, ...shares] }, numbered(["0.5", "6"])),
    ).toThrow('shared (“Shared”) is shared by "fine", which comes to -0.5 at 1 School 1\n');
  });

  test("within some schools alone is refused for one of these, and not for one of the others", () => {
    const rows = numbered(["-2", "6"]);
    expect(() => withCounts(parts("growth", { within: { phase: ["primary"] } }), rows)).toThrow("-2 at 1 School 1\n");
    expect(() => withCounts(parts("growth", { within: { phase: ["secondary"] } }), rows)).not.toThrow("-2 at");
  });

  test("by no less than nothing of it is none of that", () => {
    const none = { id: "none", kind: "worked", ...words("None"), atLeast: ["growth", "0"] };
    const whole = parts("none");
    const of = withCounts({ ...whole, factors: [none, ...whole.factors] }, numbered(["-2", "6"]));
    expect(columnOf(of, "shared")).toEqual(["0", "1000"]);
  });
});

test("a name of what scaling and phasing in work out is free where neither is", () => {
  const named = (id: string) => ({ id, kind: "worked", ...words(id), product: ["money", "growth"] });
  const drivers = { money, growth: { ...grows, mayBeNegative: true } };
  const of = withCounts({ drivers, factors: [named("unscaled"), named("baselineAndFormula"), line] }, [
    "A,School A,1000.00,-1",
  ]);
  expect(columnOf(of, "unscaled")).toEqual(["-1000"]);
});
