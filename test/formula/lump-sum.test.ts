import { describe, expect, test } from "vitest";
import { factorsInWords } from "../../src/formula/words.ts";
import { problemsAsText } from "../../src/problem.ts";
import { figure, formulaOf, read, words, workedOut, written } from "./written.ts";

const figures = {
  small: figure("150", "pupil"),
  middling: figure("420", "pupil"),
  less: figure("9600.00", "£"),
  more: figure("14400.00", "£"),
  most: figure("28800.00", "£"),
  none: figure("0.00", "£"),
};

function lumpSum(way: Record<string, unknown>) {
  return formulaOf(written({ figures, factors: [{ id: "lump", kind: "lumpSum", ...words("Lump sum"), ...way }] }));
}

const bySize = {
  bySize: {
    driver: "size",
    bands: [{ upTo: "small", amount: "less" }, { upTo: "middling", amount: "more" }, { amount: "most" }],
  },
};

describe("a lump sum by size", () => {
  test.each([
    ["0", "9600.00"],
    ["149.999999", "9600.00"],
    ["150", "9600.00"],
    ["150.000001", "14400.00"],
    ["150.5", "14400.00"],
    ["151", "14400.00"],
    ["420", "14400.00"],
    ["421", "28800.00"],
    ["5000", "28800.00"],
  ])("at %s pupils is £%s", (pupils, pounds) => {
    expect(workedOut(lumpSum(bySize), "lump", [{ columns: { size: pupils } }])).toEqual([pounds]);
  });

  test.each([
    [
      "a last band that has an end",
      [
        { upTo: "small", amount: "less" },
        { upTo: "middling", amount: "more" },
      ],
    ],
    ["a band in the middle without one", [{ upTo: "small", amount: "less" }, { amount: "more" }, { amount: "most" }]],
    ["one band alone", [{ amount: "less" }]],
  ])("may not have %s", (_, bands) => {
    const factor = { id: "lump", kind: "lumpSum", ...words("Lump sum"), bySize: { driver: "size", bands } };
    expect(problemsAsText(read(written({ figures, factors: [factor] })).problems)).toMatch(/band|bySize/);
  });

  test("may not go by a count that part of a year makes smaller: a school that closes would be taken for a small one", () => {
    const way = { bySize: { ...bySize.bySize, driver: "pupils" } };
    const factor = { id: "lump", kind: "lumpSum", ...words("Lump sum"), ...way };
    const text = problemsAsText(read(written({ figures, factors: [factor] })).problems);
    expect(text).toContain('Add "asIfOpenAllYear": true to the driver pupils.');
  });
});

describe("a lump sum", () => {
  test("that is flat is the same at every school", () => {
    const schools = ["primary", "secondary", "all-through"].map((phase) => ({ phase, columns: { pupils: "7" } }));
    expect(workedOut(lumpSum({ amount: "less" }), "lump", schools)).toEqual(["9600.00", "9600.00", "9600.00"]);
  });

  test("by phase follows each school's own", () => {
    const schools = ["primary", "middle", "all-through", "secondary"].map((phase) => ({ phase, columns: {} }));
    const byPhase = { secondary: "most", primary: "less", middle: "none", "all-through": "more" };
    const sums = ["9600.00", "0.00", "14400.00", "28800.00"];
    expect(workedOut(lumpSum({ byPhase }), "lump", schools)).toEqual(sums);
  });

  test.each([
    ["phase", { byPhase: { secondary: "most", primary: "less" } }, '"middle" and "all-through"'],
    ["language medium", { byMedium: { Welsh: "most", dual: "more" } }, '"English"'],
  ])("by %s that leaves one out is refused: nothing is written as 0.00", (_, way, left) => {
    const factor = { id: "lump", kind: "lumpSum", ...words("Lump sum"), ...way };
    const text = problemsAsText(read(written({ figures, factors: [factor] })).problems);
    expect(text).toContain(`lump says nothing for ${left}`);
  });

  test("by language medium follows each school's own", () => {
    const schools = ["Welsh", "dual", "English"].map((medium) => ({ medium, columns: {} }));
    expect(workedOut(lumpSum({ byMedium: { Welsh: "most", dual: "more", English: "none" } }), "lump", schools)).toEqual(
      ["28800.00", "14400.00", "0.00"],
    );
  });

  test.each([
    ["12", "9600.00"],
    ["7", "5600.00"],
    ["5", "4000.00"],
    ["1", "800.00"],
  ])("for %s months is £%s: a twelfth for each", (monthsOpen, pounds) => {
    expect(workedOut(lumpSum({ amount: "less" }), "lump", [{ columns: { monthsOpen } }])).toEqual([pounds]);
  });

  test("that twelfths do not divide is rounded to the penny, halves up", () => {
    const odd = formulaOf(
      written({
        figures: { odd: figure("1000.06", "£") },
        factors: [{ id: "lump", kind: "lumpSum", ...words("L"), amount: "odd" }],
      }),
    );
    // 1000.06 × 5 ÷ 12 is 416.691666…; × 6 ÷ 12 is 500.03; × 3 ÷ 12 is 250.015.
    const months = ["5", "6", "3"].map((monthsOpen) => ({ columns: { monthsOpen } }));
    expect(workedOut(odd, "lump", months)).toEqual(["416.69", "500.03", "250.02"]);
  });

  test("may not be two ways at once, or none", () => {
    for (const way of [{}, { amount: "less", byPhase: { primary: "less" } }]) {
      const factor = { id: "lump", kind: "lumpSum", ...words("Lump sum"), ...way };
      expect(read(written({ figures, factors: [factor] })).value).toBeUndefined();
    }
  });
});

test("a taper for some phases says in words which schools have it", () => {
  const tapered = { driver: "size", from: "small", to: "middling", amountAtFrom: "most", amountAtTo: "less" };
  const saysOf = (more: object) =>
    factorsInWords(lumpSum({ tapered: { ...tapered, ...more } }), "factors", "2023-24")[0]?.[0]?.says;
  const says = saysOf({ phases: ["middle", "secondary"] });
  expect(says?.en).toContain("between the two. Only middle and secondary schools have it. A school open for part");
  expect(says?.cy).toContain("rhwng y ddau. Dim ond ysgolion canol ac uwchradd sy'n ei gael. Caiff ysgol sydd");
  expect(saysOf({})?.en).not.toContain("Only");
});
