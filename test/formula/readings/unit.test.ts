import { describe, expect, test } from "vitest";
import {
  amount,
  atLeast,
  attribute,
  choice,
  column,
  compare,
  difference,
  figure,
  nthLargest,
  product,
  quotient,
  rounded,
  sum,
  total,
} from "../../../src/expression/build.ts";
import type { Expression } from "../../../src/expression/expression.ts";
import { canonicalUnit, unitOf } from "../../../src/expression/unit.ts";

const units: Record<string, string> = {
  pupils: "pupil",
  days: "day·learner",
  places: "month·place",
  points: "point",
  share: "£",
  unitValue: "£/pupil",
  pointsEach: "point/pupil",
  band: "£/learner",
  daysInYear: "day",
  place: "£/place",
  percentage: "%",
  pot: "£",
};

const unit = (expression: Expression) => unitOf(expression, (id) => units[id]!);

describe("units multiply out", () => {
  test.each<[string, Expression, string]>([
    ["pupils at pounds a pupil are pounds", product(column("pupils"), figure("unitValue")), "£"],
    [
      "learner-days at pounds a learner, over days in the year, are pounds",
      quotient(product(column("days"), figure("band")), figure("daysInYear")),
      "£",
    ],
    [
      "place-months at pounds a place, over 12 months, are pounds",
      quotient(product(column("places"), figure("place")), amount("12", "month")),
      "£",
    ],
    [
      "a percentage of the pot is pounds",
      quotient(product(figure("pot"), figure("percentage")), amount("100", "%")),
      "£",
    ],
    [
      "a part of the pot by points is pounds",
      quotient(product(figure("pot"), column("points")), total("points"), amount("0", "£")),
      "£",
    ],
    ["pupils at points a pupil are points", product(column("pupils"), figure("pointsEach")), "point"],
    ["pupils by pupils are a plain number", quotient(column("pupils"), total("pupils")), "1"],
    ["one over pupils is per pupil", quotient(amount("1"), column("pupils")), "1/pupil"],
    [
      "pounds over days by days are pounds a day a day",
      quotient(amount("1", "£"), amount("1", "day·day")),
      "£/day/day",
    ],
    ["pounds a plain number of times are pounds", product(amount("2"), column("share")), "£"],
    ["the largest of pounds is pounds", nthLargest("share", amount("1")), "£"],
    ["pounds rounded are pounds", rounded(column("share"), 2, "down"), "£"],
    ["a test is a plain number", compare(column("pupils"), "moreThan", amount("0", "pupil")), "1"],
    ["a school's phase is a plain number", attribute("phase", "primary"), "1"],
  ])("%s", (_, expression, expected) => {
    expect(unit(expression)).toEqual({ unit: expected, misfits: [] });
  });
});

describe("what does not go together is named", () => {
  test.each<[string, Expression, string[]]>([
    ["pounds and pupils added", sum(column("share"), column("pupils")), ["adds or compares £ and pupil"]],
    ["points taken from pupils", difference(column("pupils"), column("points")), ["adds or compares pupil and point"]],
    ["the larger of pounds and a plain number", atLeast(column("share"), amount("0")), ["adds or compares £ and 1"]],
    [
      "pupils compared with pounds",
      compare(column("pupils"), "atMost", figure("pot")),
      ["adds or compares pupil and £"],
    ],
    [
      "pounds or pounds a pupil, by choice",
      choice(attribute("phase", "primary"), figure("pot"), figure("unitValue")),
      ["adds or compares £ and £/pupil"],
    ],
    [
      "a quotient whose zero has another unit",
      quotient(figure("pot"), column("pupils"), amount("0", "£")),
      ["adds or compares £/pupil and £"],
    ],
    [
      "the largest by a number of pupils",
      nthLargest("share", column("pupils")),
      ["takes a number in order that is in pupil, and not a plain number, 1"],
    ],
    [
      "two misfits in one",
      sum(column("share"), column("pupils"), column("points")),
      ["adds or compares £ and pupil", "adds or compares £ and point"],
    ],
  ])("%s", (_, expression, misfits) => {
    expect(unit(expression).misfits).toEqual(misfits);
  });
});

test("one unit has one text, however it was written", () => {
  expect(["learner·day", "day·learner", "£/pupil", "1", "pupil·£", "1/£", "1·£"].map(canonicalUnit)).toEqual([
    "day·learner",
    "day·learner",
    "£/pupil",
    "1",
    "£·pupil",
    "1/£",
    "£",
  ]);
});
