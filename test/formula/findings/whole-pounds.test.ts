import { expect, test } from "vitest";
import { figure, read, words, written } from "../written.ts";

const figures = {
  pot: figure("1000.00", "£"),
  held: figure("10.50", "£"),
  sum: figure("20.25", "£"),
  stated: figure("30.75", "£"),
  other: figure("40.00", "£"),
  each: figure("5.55", "£/pupil"),
};
const rest = { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "pupils" };
const said = (parts: object) =>
  read(written({ figures, factors: [rest], ...parts })).problems.map(
    ({ kind, says }) => `${kind} ${says.split(",")[0]}`,
  );
const balance = { method: "sharePot", pot: "pot", to: "pound" };
const refused = (...each: string[]) => each.map((of) => `formula/not-whole-pounds ${of}`);

test("to the pound, a pot, what is held back, a sum that is shared and sums that are stated are in whole pounds", () => {
  const part = { id: "part", kind: "shareOfPot", ...words("Part"), by: "pupils", amount: "sum" };
  const amounts = [
    { school: "1", amount: "stated", reason: words("So it is.") },
    { school: "2", amount: "other", reason: words("So it is.") },
  ];
  const stated = { id: "sums", kind: "stated", ...words("Sums"), amounts };
  expect(said({ balance: { ...balance, heldBack: "held" }, factors: [part, stated, rest] })).toEqual(
    refused('held is "10.5"', 'sum is "20.25"', 'stated is "30.75"'),
  );
  expect(said({ balance: { ...balance, heldBack: "held", to: "penny" }, factors: [part, stated, rest] })).toEqual([]);
});

test("what is worked out from figures may have pence, and at fixed unit values the pot too", () => {
  const line = { id: "line", kind: "perPupil", ...words("Line"), driver: "pupils", unitValue: "each" };
  expect(said({ balance, factors: [line, rest] })).toEqual([]);
  const fixed = { method: "unitValues", pot: "held", surplus: "heldBack", shortfall: "authority", to: "pound" };
  expect(said({ balance: fixed, factors: [line] })).toEqual([]);
});
