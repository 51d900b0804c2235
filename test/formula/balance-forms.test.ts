import { expect, test } from "vitest";
import { figure, read, words, written } from "./written.ts";

const figures = {
  each: figure("5.00", "£/pupil"),
  pot: figure("1000.00", "£"),
  sum: figure("10.00", "£"),
  limit: figure("90", "%"),
};
const line = { id: "line", kind: "perPupil", ...words("Line"), driver: "pupils", unitValue: "each" };
const said = (parts: object) =>
  read(written({ figures, factors: [line], ...parts })).problems.map(({ says }) => says.split(";")[0]);
const ofBalance = "balance: with a pot must have surplus and shortfall, which say where the difference goes";
const ofLimits = "protection.1: with a floor or a cap must have overspend (who pays) and surplus (where it goes)";
const [surplus, shortfall, overspend] = ["heldBack", "authority", "authority"];

test.each<[object, boolean]>([
  [{}, true],
  [{ heldBack: "sum" }, false],
  [{ centralReserve: "sum" }, false],
  [{ surplus }, false],
  [{ shortfall }, false],
  [{ pot: "pot" }, false],
  [{ pot: "pot", surplus }, false],
  [{ pot: "pot", shortfall }, false],
  [{ pot: "pot", surplus, shortfall }, true],
  [{ pot: "pot", surplus, shortfall, heldBack: "sum", centralReserve: "sum" }, true],
])("fixed unit values with %j are taken: %s", (more, taken) => {
  expect(said({ balance: { method: "unitValues", ...more } })).toEqual(taken ? [] : [ofBalance]);
});

test.each<[object, boolean]>([
  [{ floor: "limit", overspend, surplus }, true],
  [{ cap: "limit", overspend, surplus }, true],
  [{ floor: "limit", overspend }, false],
  [{ cap: "limit", surplus }, false],
  [{ floor: "limit" }, false],
  [{ blend: "limit" }, true],
  [{ blend: "limit", overspend }, false],
  [{ blend: "limit", surplus }, false],
  [{ blend: "limit", overspend, surplus }, false],
])("protection with %j is taken: %s", (more, taken) => {
  expect(said({ protection: [{ fundingPeriod: "2023-24", ...more }] })).toEqual(taken ? [] : [ofLimits]);
});
