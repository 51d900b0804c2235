import { expect, test } from "vitest";
import type { CensusDriver } from "../../src/formula/driver.ts";
import { overlapInScore, overlapOfNeed } from "../../src/formula/overlap.ts";
import { words } from "./written.ts";

const counting = (where: object, more: object = {}) => ({ ...words("A driver"), where, ...more }) as CensusDriver;

test("the same provision is counted twice, also with other needs: a pupil may have both", () => {
  const [one, other] = ["ASD", "HI"].map((need) => counting({ provision: ["schoolIdp"] }, { reportsOf: [need] }));
  expect(overlapOfNeed(one!, other!)).toEqual({ field: "provision", values: ["schoolIdp"] });
});

test("another code of one field keeps two drivers apart", () => {
  const one = counting({ provision: ["schoolIdp"], yearGroup: ["1"] });
  expect(overlapOfNeed(one, counting({ provision: ["schoolIdp"], yearGroup: ["2"] }))).toBeUndefined();
  expect(overlapOfNeed(one, counting({ provision: ["authorityIdp"], yearGroup: ["1"] }))).toBeUndefined();
  expect(overlapOfNeed(one, counting({ provision: ["schoolIdp"] }))?.field).toBe("provision");
});

test.each(["freeSchoolMeals", "eal", "lookedAfter"])(
  "a score counts a code of %s once, and money may twice",
  (field) => {
    const [one, other] = [counting({ [field]: ["yes"] }), counting({ [field]: ["yes"] })];
    expect(overlapInScore(one, other)).toEqual({ field, values: ["yes"] });
    expect(overlapOfNeed(one, other)).toBeUndefined();
  },
);

test("in a score nobody is counted for what is not so", () => {
  const meals = counting({ freeSchoolMeals: ["eligible"], reservedPlace: ["no"] });
  expect(overlapInScore(counting({ reservedPlace: ["no"] }), meals)).toBeUndefined();
});

test("in a score year groups say whose where something else is counted of them, and are counted where nothing is", () => {
  const [meals, eal] = [
    counting({ freeSchoolMeals: ["eligible"], yearGroup: ["1"] }),
    counting({ eal: ["new"], yearGroup: ["1"] }),
  ];
  expect(overlapInScore(meals, eal)).toBeUndefined();
  expect(overlapInScore(counting({ yearGroup: ["1", "2"] }), meals)).toEqual({ field: "yearGroup", values: ["1"] });
});
