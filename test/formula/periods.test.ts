import { expect, test } from "vitest";
import { protectionIn, serves } from "../../src/formula/periods.ts";
import { figure, formulaOf, written } from "./written.ts";

const limits = (fundingPeriod: string, floor: string) => ({
  fundingPeriod,
  floor,
  overspend: "authority",
  surplus: "heldBack",
});
const formula = (protection: readonly object[], ends?: string, fundingPeriod = "2023-24") =>
  formulaOf(
    written({
      figures: { pot: figure("1000.00", "£"), high: figure("90", "%"), low: figure("80", "%") },
      balance: { method: "sharePot", pot: "pot" },
      factors: [{ id: "all", kind: "shareOfRemainder", en: "All", cy: "Popeth", by: "pupils" }],
      fundingPeriod,
      protection,
      ...(ends ? { protectionEnds: ends } : {}),
    }),
  );
const protectedTwice = [limits("2023-24", "high"), limits("2024-25", "low")];
const periods = ["2022-23", "2023-24", "2024-25", "2025-26"];

test("each funding period has its own protection, and those that are not in the list have none", () => {
  const floors = periods.map((period) => protectionIn(formula(protectedTwice), period)?.floor);
  expect(floors).toEqual([undefined, "high", "low", undefined]);
});

test.each<[string, readonly object[], string | undefined, readonly string[]]>([
  ["without protection serves its own period", [], undefined, ["2023-24"]],
  ["serves those that its protection lists", protectedTwice, undefined, ["2023-24", "2024-25"]],
  ["serves those after an end of protection too", protectedTwice, "2025-03-31", ["2023-24", "2024-25", "2025-26"]],
])("a formula %s", (_, protection, ends, served) => {
  expect(periods.filter((period) => serves(formula(protection, ends), period))).toEqual(served);
});

test("a formula of a later period, whose protection is over, serves each from its end on", () => {
  const later = formula([limits("2022-23", "high")], "2023-03-31", "2024-25");
  expect(["2021-22", ...periods].filter((period) => serves(later, period))).toEqual([
    "2022-23",
    "2023-24",
    "2024-25",
    "2025-26",
  ]);
});
