import { describe, expect, test } from "vitest";
import { problemsAsText } from "../../src/problem.ts";
import { figure, formulaOf, read, words, workedOut, written } from "./written.ts";

const figures = {
  small: figure("150", "pupil"),
  alsoSmall: figure("150.0", "pupil"),
  large: figure("420", "pupil"),
  less: figure("9600.00", "£"),
  more: figure("14400.00", "£"),
  rate: figure("2.50", "£/pupil"),
  higher: figure("3.00", "£/pupil"),
};

const withFactor = (way: Record<string, unknown>) =>
  written({ figures, factors: [{ id: "line", ...words("Line"), ...way }] });
const worth = (way: Record<string, unknown>, ...columns: Record<string, string>[]) =>
  workedOut(
    formulaOf(withFactor(way)),
    "line",
    columns.map((each) => ({ columns: each })),
  );
const refusal = (way: Record<string, unknown>) => problemsAsText(read(withFactor(way)).problems);

const tapered = { driver: "size", from: "small", to: "large", amountAtFrom: "more", amountAtTo: "less" };
const sizes = ["0", "150", "151", "285", "419", "420", "5000"].map((size) => ({ size }));

describe("a tapered lump sum", () => {
  test("goes in a straight line from one amount to the other, and stays at each end", () => {
    // Down by £4,800 over 270 pupils: £17.7777… for each.
    expect(worth({ kind: "lumpSum", tapered }, ...sizes)).toEqual([
      "14400.00",
      "14400.00",
      "14382.22",
      "12000.00",
      "9617.78",
      "9600.00",
      "9600.00",
    ]);
  });

  test("may rise with size", () => {
    const rising = { ...tapered, amountAtFrom: "less", amountAtTo: "more" };
    expect(worth({ kind: "lumpSum", tapered: rising }, { size: "285" }, { size: "600" })).toEqual([
      "12000.00",
      "14400.00",
    ]);
  });

  test("is nothing at a school of another phase", () => {
    const secondary = { ...tapered, phases: ["secondary"] };
    expect(worth({ kind: "lumpSum", tapered: secondary }, { size: "285" })).toEqual(["0.00"]);
    expect(worth({ kind: "lumpSum", tapered: { ...secondary, phases: ["primary"] } }, { size: "285" })).toEqual([
      "12000.00",
    ]);
  });

  test("may not end where it begins, nor before", () => {
    expect(refusal({ kind: "lumpSum", tapered })).toBe("");
    for (const to of ["small", "alsoSmall"])
      expect(refusal({ kind: "lumpSum", tapered: { ...tapered, to } })).toContain("the taper goes from 150 to 150");
    expect(refusal({ kind: "lumpSum", tapered: { ...tapered, from: "large", to: "small" } })).toContain(
      "from 420 to 150",
    );
  });
});

describe("a lump sum by bands of size", () => {
  test("may not have a band that reaches no further than the one before it", () => {
    const upTo = (...ends: string[]) => ({
      kind: "lumpSum",
      bySize: { driver: "size", bands: [...ends.map((end) => ({ upTo: end, amount: "less" })), { amount: "more" }] },
    });
    expect(refusal(upTo("small", "large"))).toBe("");
    expect(refusal(upTo("small", "alsoSmall"))).toContain("alsoSmall is 150, no more than small before it");
    expect(refusal(upTo("large", "small"))).toContain("small is 150, no more than large before it");
  });
});

describe("bands", () => {
  const bands = [
    { below: "small", amount: "less" },
    { from: "small", below: "large", amount: "more" },
    { from: "large", amount: "less" },
  ];

  test("run from their lower end, and stop short of their upper one", () => {
    const each = ["149.99", "150", "419.99", "420"].map((size) => ({ size }));
    expect(worth({ kind: "bands", driver: "size", bands }, ...each)).toEqual([
      "9600.00",
      "14400.00",
      "14400.00",
      "9600.00",
    ]);
  });

  test("give a twelfth of a sum for each month, and a unit value for each unit whatever the months", () => {
    const half = { monthsOpen: "6", size: "100", pupils: "100" };
    expect(worth({ kind: "bands", driver: "size", bands }, half)).toEqual(["4800.00"]);
    const rates = [
      { below: "small", amount: "rate" },
      { from: "small", amount: "higher" },
    ];
    const perUnit = { kind: "bands", driver: "pupils", gives: "unitValue", bands: rates };
    expect(worth(perUnit, half, { pupils: "200" })).toEqual(["250.00", "600.00"]);
  });

  test.each([
    ["1", "£", "1"],
    ["month·pupil", "£/pupil/month", "month·pupil"],
    ["pupil/class", "£·class/pupil", "pupil/class"],
  ])("give a unit value for a driver in %s", (unit, rate, edge) => {
    const factor = {
      kind: "bands",
      driver: "counted",
      gives: "unitValue",
      bands: [
        { below: "edge", amount: "each" },
        { from: "edge", amount: "each" },
      ],
    };
    const formula = written({
      figures: { each: figure("2.50", rate), edge: figure("10", edge) },
      drivers: { counted: { ...words("Counted"), column: "counted", unit } },
      factors: [{ id: "line", ...words("Line"), ...factor }],
    });
    expect(workedOut(formulaOf(formula), "line", [{ columns: { counted: "100" } }])).toEqual(["250.00"]);
  });

  test("may meet at figures that are written differently", () => {
    const [first, second, last] = bands;
    expect(refusal({ kind: "bands", driver: "size", bands: [first, { ...second, from: "alsoSmall" }, last] })).toBe("");
  });
});
