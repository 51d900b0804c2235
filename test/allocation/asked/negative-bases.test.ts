import { expect, test } from "vitest";
import { figure, words } from "../../formula/written.ts";
import { allocated, queriesOf } from "./allocated.ts";

const drivers = {
  money: { ...words("Money"), column: "money", unit: "£", asIfOpenAllYear: true, mayBeNegative: true },
  growth: { ...words("Growth"), column: "growth", unit: "pupil", asIfOpenAllYear: true, mayBeNegative: true },
};
const figures = { part: figure("15", "%"), cut: figure("-15", "%"), floor: figure("90", "%") };
const of = (...parts: string[]) => ({
  id: "uplift",
  kind: "worked",
  ...words("Uplift"),
  quotient: { of: parts, by: "100%" },
  line: true,
});

const asked = (factor: object, sums: readonly string[], more: object = {}) =>
  queriesOf(
    "negative-base",
    allocated(
      { figures, drivers, factors: [factor], balance: { method: "unitValues" }, ...more },
      sums.map((money) => ({ columns: { money, growth: "-2" }, baseline: "100.00" })),
    ),
  );

test("a percentage of less than £0.00 is asked about, once a factor, with the schools", () => {
  expect(asked(of("money", "part"), ["100.00", "-40.00", "0.00", "-0.01"])).toEqual([
    {
      kind: "query/negative-base",
      at: "uplift",
      value: "-£40.00 and 1 more",
      says: "“Uplift” is a part of “Money”, which is -£40.00 at 2 School 2 and -£0.01 at 4 School 4",
      advice: [
        "A percentage of less than zero takes money away.",
        "Correct the counts or the figures that it comes of. If it is meant, nothing need be done.",
      ],
    },
  ]);
});

test("a percentage of less than 0% is a change downwards, and not asked about", () => {
  expect(asked(of("money", "cut"), ["100.00", "40.00"])).toEqual([]);
});

test("what is less than £0.00 and no percentage is taken of it is not asked about", () => {
  expect(asked({ id: "line", kind: "worked", ...words("Line"), sum: ["money"], line: true }, ["-40.00"])).toEqual([]);
});

test("the notional part of a line that takes away is asked about", () => {
  const line = { id: "line", kind: "worked", ...words("Line"), sum: ["money"], line: true, notional: "part" };
  expect(asked(line, ["-40.00"]).map(({ says, at }) => [at, says])).toEqual([
    ["line", "“Line: notional SEN” is a part of “Line”, which is -£40.00 at 1 School 1"],
  ]);
});

test("a baseline for each of fewer than no pupils is asked about", () => {
  const line = { id: "line", kind: "worked", ...words("Line"), sum: ["money"], line: true };
  const limits = { floor: "floor", overspend: "authority", surplus: "heldBack" };
  const protection = [{ fundingPeriod: "2023-24", ...limits, perPupil: { now: "growth", before: "growth" } }];
  expect(asked(line, ["40.00"], { protection }).map(({ says, value }) => [value, says])).toEqual([
    ["-2", "“Baseline at the pupils of now” is a part of “Growth”, which is -2 at 1 School 1"],
  ]);
});

test("an authority's sum of less than £0.00 has no school", () => {
  const total = { id: "all", kind: "worked", ...words("All"), total: "money", per: "authority" };
  const part = { ...of("all", "part"), per: "authority", line: false };
  const line = { id: "line", kind: "lumpSum", ...words("Line"), amount: "each" };
  const more = { figures: { ...figures, each: figure("1.00", "£") }, factors: [total, part, line] };
  expect(asked(part, ["-40.00", "10.00"], more).map(({ says }) => says)).toEqual([
    "“Uplift” is a part of “All”, which is -£30.00",
  ]);
});
