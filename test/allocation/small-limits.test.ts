import { expect, test } from "vitest";
import { smallLimits } from "../../src/allocation/small-limits.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import { budgetOf } from "../sample.ts";

const { formula } = budgetOf("2023-24");
const withFloor = (value: string) => ({
  ...formula,
  figures: { ...formula.figures, floor2023: { ...formula.figures.floor2023!, value } },
});
const asked = (value: string, period = "2023-24") => smallLimits(withFloor(value), fundingPeriod(period)!);

test("a floor that was written as a fraction is asked about, in the period that it is for", () => {
  expect(asked("0.9")).toEqual([
    {
      kind: "query/small-limit",
      at: "floor2023",
      value: "0.9%",
      explains: ["check/"],
      says: "floor2023 is 0.9% of the baseline",
      advice: [
        "If 90% is meant, write that: figures in % are per cent and not fractions.",
        "If it is meant, nothing need be done.",
      ],
    },
  ]);
  expect(asked("0.9", "2024-25")).toEqual([]);
});

test("no floor at all, and one of 1% or more, are not", () => {
  for (const value of ["0", "1", "90"]) expect(asked(value)).toEqual([]);
});
