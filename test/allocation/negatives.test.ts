import { describe, expect, test } from "vitest";
import { formulaInWords } from "../../src/formula/words.ts";
import type { Budget } from "../../src/model/budget.ts";
import { words } from "../formula/written.ts";
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
    expect(() => withCounts(negativeGrowth(true), ["A,School A,1,1.5E-07"])).toThrow("no exponent");
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
