import { expect, test } from "vitest";
import { type Allowed, allowedFigures } from "../../src/formula/allowed.ts";
import { figure, formulaOf, words, written } from "./written.ts";

const figures = {
  pot: figure("1000.00", "£"),
  part: figure("30", "%"),
  weight: figure("0.80", "1"),
  primary: figure("5.00", "£/pupil"),
  secondary: figure("6.5", "£/pupil"),
};
const allowed = (factors: readonly object[], balance: object = { method: "sharePot", pot: "pot" }) =>
  Object.fromEntries<Allowed>(allowedFigures(formulaOf(written({ figures, balance, factors })), "2023-24"));
const rest = { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "pupils" };
const part = { id: "part1", kind: "shareOfPot", ...words("Part"), by: "pupils", percentage: "part" };

const share = { least: undefined, most: undefined, places: 6 };
const money = { least: 0, most: undefined, places: 2 };

test("is what the formula would not refuse: a pot in pence or pounds, a percentage up to 100, no money below nothing", () => {
  const of = (to?: string) => allowed([part, rest], { method: "sharePot", pot: "pot", ...(to ? { to } : {}) });
  expect(of()).toEqual({
    pot: money,
    part: { least: 0, most: 100, places: 6 },
    weight: share,
    primary: { ...money, places: 6 },
    secondary: { ...money, places: 6 },
  });
  expect(of("pound").pot).toEqual({ ...money, places: 0 });
});

test("has no more places than leave every step as it is: those of unit values picked by phase stay", () => {
  const byPhase = { primary: "primary", middle: "primary", "all-through": "primary", secondary: "secondary" };
  const picked = { id: "picked", kind: "perPupil", ...words("Picked"), driver: "pupils", unitValue: { byPhase } };
  const { primary, secondary, weight } = allowed([picked], { method: "unitValues" });
  expect([primary?.places, secondary?.places, weight?.places]).toEqual([2, 1, 6]);
});
