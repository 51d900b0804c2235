import { describe, expect, test } from "vitest";
import type { Formula } from "../../src/formula/formula.ts";
import { lowerFormula } from "../../src/formula/lower.ts";
import { problemsAsText } from "../../src/problem.ts";
import { evaluated, exactly, figure, formulaOf, read, words, written } from "./written.ts";

type Parts = Record<string, unknown>;

const factor = (id: string, kind: string, parts: Parts) => ({ id, kind, ...words(id), ...parts });
const worked = (id: string, parts: Parts) => factor(id, "worked", parts);
const column = (name: string, unit: string) => ({ ...words(name), column: name, unit, asIfOpenAllYear: true });

const figures = {
  rate: figure("9.971087", "£/pupil"),
  otherRate: figure("30.5", "£/pupil"),
  edge: figure("50", "pupil"),
  edge2: figure("90", "pupil"),
  two: figure("2", "1"),
  half: figure("1.5", "1"),
  far: figure("7", "1"),
  part: figure("12.5", "%"),
  change: figure("-1.5", "%"),
  below: figure("-1", "1"),
};
const drivers = {
  a: column("a", "pupil"),
  b: column("b", "pupil"),
  money: column("money", "£"),
  fine: column("fine", "1"),
};

function formulaWith(factors: readonly Parts[]): Formula {
  return formulaOf(written({ figures, drivers, factors }));
}

const schools = [
  { columns: { a: "100", b: "40", money: "5000.37", fine: "9.9999996" }, phase: "primary", medium: "Welsh" },
  { columns: { a: "60", b: "60", money: "7000", fine: "-2.0000004" }, phase: "primary" },
  { columns: { a: "7", b: "3", money: "900.5", fine: "0.666666667" }, phase: "secondary" },
];

/** The last of some factors, worked out. */
function at(...factors: readonly Parts[]): string[] {
  return exactly(formulaWith(factors), String(factors.at(-1)?.id), schools);
}

function refusal(parts: Parts): string {
  const { value, problems } = read(written({ figures, drivers, ...parts }));
  expect(value).toBeUndefined();
  return problemsAsText(problems);
}

describe("rounded", () => {
  const rounded = (of: string, places: number, towards: string, more: Parts = {}) =>
    worked("k", { rounded: { of, places, towards }, ...more });

  test("is exact, whatever the places of what it reads, and declares the places that it is rounded to", () => {
    expect(at(rounded("fine", 0, "down"))).toEqual(["9", "-3", "0"]);
    expect(at(rounded("fine", 0, "up"))).toEqual(["10", "-2", "1"]);
    expect(at(rounded("fine", 0, "zero"))).toEqual(["9", "-2", "0"]);
    expect(at(rounded("fine", 6, "down"))).toEqual(["9.999999", "-2.000001", "0.666666"]);
    expect(at(rounded("fine", 8, "down"))).toEqual(["9.9999996", "-2.0000004", "0.66666666"]);
  });

  test("of a worked column reads all the places that it has", () => {
    const share = worked("share", { quotient: { of: "b", by: "a" }, places: 9 });
    expect(at(share, rounded("share", 6, "down"))).toEqual(["0.4", "1", "0.428571"]);
    expect(at(share, rounded("share", 6, "up"))).toEqual(["0.4", "1", "0.428572"]);
    expect(at(share, rounded("share", 8, "zero"))).toEqual(["0.4", "1", "0.42857142"]);
  });

  test.each([
    ["a figure has the places that it is written with", "rate", { from: 6 }],
    ["nothing, one and all in a hundred have none", "1", { from: 0 }],
    ["a column of a counts file has any number", "fine", {}],
  ])("a cell knows how many places it is rounded from: %s", (_, of, from) => {
    const { steps } = lowerFormula(formulaWith([rounded(of, 0, "up")]), "2023-24");
    const reads =
      of === "1" ? { is: "amount", value: "1", unit: "1" } : { is: of === "rate" ? "figure" : "column", id: of };
    expect(steps.find(({ id }) => id === "k")?.expression).toStrictEqual({
      is: "rounded",
      of: reads,
      places: 0,
      towards: "up",
      ...from,
    });
  });

  test("goes to tens, hundreds and thousands", () => {
    expect(at(rounded("money", -2, "nearest"))).toEqual(["5000", "7000", "900"]);
    expect(at(rounded("money", -3, "up"))).toEqual(["6000", "7000", "1000"]);
    expect(at(rounded("money", -1, "down"))).toEqual(["5000", "7000", "900"]);
  });

  test("of pounds to more than pence keeps them, and to whole pounds as a line is a line", () => {
    const each = worked("each", { quotient: { of: "money", by: "a" }, places: 6 });
    expect(at(each, rounded("each", 4, "down"))).toEqual(["50.0037", "116.6666", "128.6428"]);
    expect(at(rounded("money", 0, "down", { line: true }))).toEqual(["5000", "7000", "900"]);
  });
});

describe("a unit value that is picked", () => {
  const bands = [
    { below: "edge", amount: "otherRate" },
    { from: "edge", amount: "rate" },
  ];

  test("has the places of the most exact figure that it is picked from", () => {
    expect(at(factor("k", "bands", { driver: "a", gives: "unitValue", bands }))).toEqual(["997.11", "598.27", "213.5"]);
    const byPhase = { byPhase: { primary: "rate", middle: "rate", "all-through": "rate", secondary: "otherRate" } };
    expect(at(factor("k", "perPupil", { driver: "a", unitValue: byPhase }))).toEqual(["997.11", "598.27", "213.5"]);
  });

  test("may be picked from figures that are worked out", () => {
    const totals = ["money", "a"].map((id) => worked(`${id}All`, { total: id, per: "authority" }));
    const mean = worked("mean", { quotient: { of: "moneyAll", by: "aAll" }, per: "authority", places: 9 });
    const picked = factor("k", "bands", {
      driver: "a",
      gives: "unitValue",
      bands: [
        { below: "edge", amount: "rate" },
        { from: "edge", amount: "mean" },
      ],
    });
    expect(at(...totals, mean)).toEqual(["77.250718563"]);
    expect(exactly(formulaWith([...totals, mean, picked]), "k.amount", schools)).toEqual([
      "77.250718563",
      "77.250718563",
      "9.971087",
    ]);
  });
});

describe("worked", () => {
  test("may be a sum of one: a column as a line", () => {
    expect(at(worked("k", { sum: ["money"], line: true }))).toEqual(["5000.37", "7000", "900.5"]);
  });

  test("is a line in whole pounds where it says so, or where all are allocated to the pound", () => {
    const money = { product: ["a", "rate"], line: true };
    expect(at(worked("k", { ...money, places: 0 }))).toEqual(["997", "598", "70"]);
    const toPound = { figures, drivers, balance: { method: "unitValues", to: "pound" } };
    for (const places of [0, 1, 2, undefined])
      expect(
        exactly(formulaOf(written({ ...toPound, factors: [worked("k", { ...money, places })] })), "k", schools),
      ).toEqual(["997", "598", "70"]);
    expect(at(worked("k", { ...money, places: 1 }))).toEqual(["997.1", "598.3", "69.8"]);
  });

  test("may divide by several", () => {
    expect(at(worked("k", { quotient: { of: ["money", "1"], by: ["a", "two"] }, places: 4 }))).toEqual([
      "25.0019",
      "58.3333",
      "64.3214",
    ]);
  });

  test("takes 100% beside a percentage", () => {
    expect(at(worked("k", { quotient: { of: ["money", "part"], by: "100%" } }))).toEqual(["625.05", "875", "112.56"]);
    expect(at(worked("k", { difference: ["100%", "part"], per: "authority" }))).toEqual(["87.5"]);
    const rest = worked("rest", { sum: ["100%", "change"], per: "authority" });
    expect(at(rest, worked("k", { quotient: { of: ["money", "rest"], by: "100%" } }))).toEqual([
      "4925.36",
      "6895",
      "886.99",
    ]);
  });

  test("is chosen by equality, by all of several tests, or by any", () => {
    const by = (when: unknown) => at(worked("k", { choice: { when, gives: "money", otherwise: "0" } }));
    const equal = { left: "a", is: "equals", right: "b" };
    const large = { left: "a", is: "atLeast", right: "edge" };
    expect(by(equal)).toEqual(["0", "7000", "0"]);
    expect(by({ all: [large, { phase: ["primary"] }, { medium: ["Welsh"] }] })).toEqual(["5000.37", "0", "0"]);
    expect(by({ all: [large, equal] })).toEqual(["0", "7000", "0"]);
    expect(by({ any: [equal, { medium: ["Welsh"] }] })).toEqual(["5000.37", "7000", "0"]);
    expect(by({ any: [{ phase: ["secondary"] }, equal, { left: "b", is: "lessThan", right: "edge" }] })).toEqual([
      "5000.37",
      "7000",
      "900.5",
    ]);
  });

  test("is a rate by bands, each from the end of the one before", () => {
    const bands = [{ below: "edge", gives: "rate" }, { below: "edge2", gives: "otherRate" }, { gives: "0" }];
    expect(at(worked("k", { byBand: { of: "a", bands } }))).toEqual(["0", "30.5", "9.971087"]);
    expect(
      at(worked("k", { byBand: { of: "a", bands: [{ below: "b", gives: "0" }, { gives: "1" }] }, places: 0 })),
    ).toEqual(["1", "1", "1"]);
  });

  test("is refused where bands do not run on and up", () => {
    const banded = (...bands: Parts[]) => refusal({ factors: [worked("k", { byBand: { of: "a", bands } })] });
    expect(banded({ below: "edge2", gives: "rate" }, { below: "edge", gives: "rate" }, { gives: "0" })).toContain(
      "band 2 begins at 90 and ends below 50: nothing falls in it",
    );
    expect(banded({ below: "edge", gives: "rate" }, { below: "edge2", gives: "0" })).toContain(
      "the last band ends below 90",
    );
    expect(banded({ gives: "rate" }, { gives: "0" })).toContain("do not say where they meet");
  });
});

describe("the n-th largest of a column", () => {
  const ranked = (n: string) => worked("k", { nthLargest: { of: "a", n }, per: "authority" });

  test("is a figure for the authority", () => {
    expect(at(ranked("1"))).toEqual(["100"]);
    expect(at(ranked("two"))).toEqual(["60"]);
    expect(at(worked("k", { nthLargest: { of: "money", n: "two" }, per: "authority" }))).toEqual(["5000.37"]);
  });

  test.each(["half", "far", "below"])("is a problem, and no exception, where n is %s", (n) => {
    const { problems } = evaluated(formulaWith([ranked(n)]), schools);
    expect(problems.map(({ kind }) => kind)).toEqual(["allocation/no-nth-largest"]);
  });

  test("is not for each school", () => {
    expect(refusal({ factors: [worked("k", { nthLargest: { of: "a", n: "1" } })] })).toContain(
      'add "per": "authority"',
    );
  });
});

describe("figures", () => {
  const formula = (id: string, value: string, unit: string) =>
    written({
      figures: { ...figures, [id]: figure(value, unit) },
      drivers,
      factors: [worked("k", { sum: ["money"], line: true })],
    });

  test.each([
    ["1.2345", "£/pupil"],
    ["-1.5", "%"],
    ["-0.015", "1"],
    ["0.000000000000012", "1"],
    ["0.123456789012345", "%"],
  ])("may be %s in %s", (value, unit) => {
    expect(read(formula("v", value, unit)).problems).toEqual([]);
  });

  test.each([
    ["1.234", "£", "parts of a penny"],
    ["-1", "£", "less than nothing"],
    ["-1", "£/pupil", "less than nothing"],
    ["-1", "pupil", "less than nothing"],
    ["0.1234567890123456", "1", "15 significant digits"],
  ])("may not be %s in %s", (value, unit, says) => {
    expect(problemsAsText(read(formula("v", value, unit)).problems)).toContain(says);
  });
});
