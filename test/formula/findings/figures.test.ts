import { describe, expect, test } from "vitest";
import { figure, found, read, words, written } from "../written.ts";

type Parts = Record<string, unknown>;
const flat = { id: "flat", kind: "lumpSum", ...words("Flat"), amount: "pot" };
const part = { id: "part", kind: "shareOfPot", ...words("Part"), by: "pupils", percentage: "percentage" };
const balance = { method: "sharePot", pot: "pot" };
const pot = figure("1000.00", "£");
const limits = { overspend: "gainingSchools", surplus: "schoolsBelowCap" };
const period = (how: Parts) => [{ fundingPeriod: "2023-24", ...how }];
const withFigure = (value: string, unit: string, parts: Parts = {}) =>
  found(written({ figures: { pot, percentage: figure(value, unit) }, factors: [flat], ...parts }));

/** Everything that a percentage can be a part of. */
const uses: [string, Parts][] = [
  ["a floor", { protection: period({ floor: "percentage", ...limits }) }],
  ["a cap", { protection: period({ cap: "percentage", ...limits }) }],
  ["a phase-in", { protection: period({ blend: "percentage" }) }],
  ["a notional part", { factors: [{ ...flat, notional: "percentage" }] }],
  ["a part of the pot", { balance, factors: [part] }],
];

describe("a figure of less than nothing", () => {
  const negative = ['figures.percentage.value: percentage is "-1.5", which is less than nothing'];

  test.each(["%", "1"])("may be a change, in %s", (unit) => {
    expect(withFigure("-1.5", unit)).toEqual([]);
  });

  test.each(["£", "pupil", "£/pupil"])("may not be in %s", (unit) => {
    expect(withFigure("-1.5", unit)).toEqual(negative);
  });

  test.each(uses)("may not be %s", (_, parts) => {
    expect(withFigure("-1.5", "%", parts)).toEqual(negative);
    expect(withFigure("1.5", "%", parts)).toEqual([]);
    expect(withFigure("0", "%", parts)).toEqual([]);
  });

  test("is no second finding of what is no number", () => {
    expect(withFigure("-1,5", "£")).toEqual(['figures.percentage.value: percentage is "-1,5"']);
  });
});

describe("a percentage of more than all", () => {
  const more = [
    'figures.percentage.value: percentage is "100.01", and no more than 100% can be shared, blended or notional',
  ];

  test.each(uses.slice(2))("may not be %s", (_, parts) => {
    expect(withFigure("100.01", "%", parts)).toEqual(more);
    expect(withFigure("100", "%", parts)).toEqual([]);
  });

  test.each(uses.slice(0, 2))("may be %s", (_, parts) => {
    expect(withFigure("100.01", "%", parts)).toEqual([]);
  });

  test("may be an amount that is shared", () => {
    expect(withFigure("100.01", "£", { factors: [{ ...part, percentage: undefined, amount: "percentage" }] })).toEqual(
      [],
    );
  });
});

test.each(uses)("what is no number is said once, as %s", (_, parts) => {
  expect(withFigure("ten", "%", parts)).toEqual(['figures.percentage.value: percentage is "ten"']);
});

describe("a figure of money", () => {
  test("may have pence and no parts of them; a unit value may", () => {
    expect(withFigure("1.50", "£")).toEqual([]);
    expect(withFigure("1.505", "£")).toEqual([
      'figures.percentage.value: percentage is "1.505", which has parts of a penny',
    ]);
    expect(withFigure("1.505", "£/pupil")).toEqual([]);
  });
});

test("a figure cites a paper that is declared, or the declared ones are named", () => {
  const cited = (papers: Parts) =>
    found(written({ papers, figures: { pot: { ...pot, paper: "other" } }, factors: [flat] }));
  const paper = { ...words("A paper"), date: "2022-11-17" };
  expect(cited({ paper })).toEqual(['figures.pot.paper: pot cites the paper "other"']);
  expect(cited({ other: paper })).toEqual([]);
  const advice = (papers: Parts) =>
    read(written({ papers, figures: { pot: { ...pot, paper: "other" } }, factors: [flat] })).problems[0]?.advice[0];
  expect(advice({ paper, later: paper })).toBe('Papers declared: "paper" and "later".');
  expect(advice({})).toBe("Papers declared: none.");
});

describe("in whole pounds", () => {
  const to = (value: string, how: Parts) =>
    found(
      written({
        figures: { pot, kept: figure(value, "£") },
        balance: { ...balance, heldBack: "kept", ...how },
        factors: [{ id: "rest", kind: "perPupil", ...words("Rest"), driver: "pupils", unitValue: "pot" }],
      }),
    ).filter((says) => !says.includes("comes to"));

  test("a pot and what is held back of it have no pence", () => {
    expect(to("10.50", { to: "pound" })).toEqual([
      'figures.kept.value: kept is "10.5", and the formula allocates to the pound',
    ]);
    expect(to("10.00", { to: "pound" })).toEqual([]);
    expect(to("10.50", { to: "penny" })).toEqual([]);
    expect(to("10.50", { to: "pound", method: "scaled", pot: "kept", heldBack: undefined })).toEqual([
      'figures.kept.value: kept is "10.5", and the formula allocates to the pound',
    ]);
  });

  test("beside unit values they may: the difference is stated", () => {
    expect(to("10.50", { to: "pound", method: "unitValues", surplus: "heldBack", shortfall: "heldBack" })).toEqual([]);
  });
});

describe("months that two censuses stand for", () => {
  const figures = {
    five: figure("5", "month"),
    six: figure("6", "month"),
    seven: figure("7", "month"),
    half: figure("6.5", "month"),
    days: figure("7", "day"),
    each: figure("1.00", "£/pupil"),
  };
  const dated = (spring: string, autumn: string) =>
    found(
      written({
        figures: autumn === "many" ? { ...figures, many: figure("many", "month") } : figures,
        drivers: { roll: { ...words("Roll"), where: {}, dates: { spring, autumn } } },
        factors: [{ id: "line", kind: "perPupil", ...words("Line"), driver: "roll", unitValue: "each" }],
      }),
    );

  test.each([
    ["five", "seven", []],
    ["six", "six", []],
    [
      "five",
      "six",
      ["drivers.roll.dates: five (5) and six (6) come to 11 months, and the year has 12: the weights miss 100%"],
    ],
    [
      "six",
      "seven",
      ["drivers.roll.dates: six (6) and seven (7) come to 13 months, and the year has 12: the weights pass 100%"],
    ],
    ["five", "days", ['drivers.roll.dates.autumn: days is in "day", and a census stands for months of the year']],
    [
      "half",
      "half",
      [
        'drivers.roll.dates.spring: half is "6.5", which is not whole months',
        'drivers.roll.dates.autumn: half is "6.5", which is not whole months',
      ],
    ],
    [
      "five",
      "many",
      ['figures.many.value: many is "many"', 'drivers.roll.dates.autumn: many is "many", which is not whole months'],
    ],
    ["five", "astray", ['drivers.roll.dates.autumn: there is no figure "astray"']],
  ])("%s and %s", (spring, autumn, says) => {
    expect(dated(spring, autumn)).toEqual(says);
  });
});
