import { describe, expect, test } from "vitest";
import { problemsAsText } from "../../src/problem.ts";
import { figure, formulaOf, read, words, workedOut, written } from "./written.ts";

const figures = { small: figure("150", "pupil"), rate: figure("2.50", "£/pupil"), sum: figure("1000.00", "£") };

function withSteps(...factors: Record<string, unknown>[]) {
  return written({
    figures,
    factors: factors.map((way, i) => ({ id: `step${i}`, kind: "worked", ...words(`Step ${i}`), ...way })),
  });
}

const refusal = (...factors: Record<string, unknown>[]) => problemsAsText(read(withSteps(...factors)).problems);

describe("a worked figure may not", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["have no operation", {}, "must have one of sum, difference, product, quotient, atLeast, atMost, rounded, choice"],
    ["have two", { sum: ["pupils", "small"], atLeast: ["pupils", "small"] }, "and only one"],
    ["be a line of the authority", { product: ["small", "rate"], per: "authority", line: true }, "for each school"],
    ["be a line with parts of a penny", { product: ["pupils", "rate"], line: true, places: 3 }, "2 places at most"],
    [
      "ask the authority's phase",
      { choice: { when: { phase: ["primary"] }, gives: "sum", otherwise: "0" }, per: "authority" },
      "the authority has no phase",
    ],
    ["be a total at each school", { total: "pupils" }, 'a total is for the authority: add "per": "authority"'],
    ["read a column where it is the authority's", { sum: ["pupils", "small"], per: "authority" }, "pupils"],
  ])("%s", (_, way, says) => {
    expect(refusal(way)).toContain(says);
  });

  test.each<[string, Record<string, unknown>]>([
    ["be a line with whole pence", { product: ["pupils", "rate"], line: true, places: 2 }],
    ["be a line in whole pounds", { product: ["pupils", "rate"], line: true, places: 0 }],
    [
      "compare figures of the authority",
      {
        choice: { when: { left: "small", is: "moreThan", right: "0" }, gives: "sum", otherwise: "0" },
        per: "authority",
      },
    ],
    ["be the authority's total", { total: "pupils", per: "authority" }],
    ["hold parts of a penny where it is no line", { product: ["pupils", "rate"], places: 6 }],
  ])("but it may %s", (_, way) => {
    expect(refusal(way)).toBe("");
  });

  test("read what stands after it", () => {
    expect(refusal({ sum: ["pupils", "step1"] }, { sum: ["pupils", "pupils"] })).toContain("step1");
  });
});

describe("a worked figure comes to", () => {
  const schools = ["149", "150", "151"].map((pupils) => ({ columns: { pupils } }));
  const compared = (is: string) => ({
    choice: { when: { left: "pupils", is, right: "small" }, gives: "1", otherwise: "0" },
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ["less than", compared("lessThan"), ["1.00", "0.00", "0.00"]],
    ["at most", compared("atMost"), ["1.00", "1.00", "0.00"]],
    ["at least", compared("atLeast"), ["0.00", "1.00", "1.00"]],
    ["more than", compared("moreThan"), ["0.00", "0.00", "1.00"]],
    ["a difference", { difference: ["pupils", "small"] }, ["-1.00", "0.00", "1.00"]],
    ["one less", { difference: ["pupils", "1"] }, ["148.00", "149.00", "150.00"]],
    ["no less than nothing", { atLeast: ["0", "pupils"] }, ["149.00", "150.00", "151.00"]],
    ["no more than one", { atMost: ["pupils", "1"] }, ["1.00", "1.00", "1.00"]],
    ["pounds a pupil", { quotient: { of: "sum", by: "pupils" } }, ["6.71", "6.67", "6.62"]],
    ["one over the pupils", { quotient: { of: "1", by: "pupils" } }, ["0.01", "0.01", "0.01"]],
    ["a chain", { quotient: { of: ["pupils", "rate"], by: "small" } }, ["2.48", "2.50", "2.52"]],
    ["rounded down", { rounded: { of: "pupils", places: 0, towards: "down" } }, ["149.00", "150.00", "151.00"]],
  ])("%s", (_, way, worth) => {
    const formula = formulaOf(withSteps(way));
    expect(workedOut(formula, "step0", schools)).toEqual(worth);
  });

  test("what it says where it divides by nothing", () => {
    const none = [{ columns: { pupils: "0" } }];
    const by = (ifZero: string) => formulaOf(withSteps({ quotient: { of: "sum", by: "pupils", ifZero } }));
    expect(workedOut(by("0"), "step0", none)).toEqual(["0.00"]);
    expect(workedOut(by("1"), "step0", none)).toEqual(["1.00"]);
    expect(workedOut(by("rate"), "step0", none)).toEqual(["2.50"]);
  });
});
