import { describe, expect, test } from "vitest";
import { figure, found, words, written } from "../written.ts";

type Parts = Record<string, unknown>;
const figures = {
  sum: figure("1000.00", "£"),
  each: figure("2.00", "£/pupil"),
  point: figure("1", "point/pupil"),
  small: figure("100", "pupil"),
  large: figure("200", "pupil"),
  part: figure("10", "%"),
};
const factor = (id: string, kind: string, parts: Parts) => ({ id, kind, ...words(id), ...parts });
const flat = factor("flat", "lumpSum", { amount: "sum" });
const roll = { ...words("Roll"), where: {} };
const drivers = {
  pupils: { ...words("Pupils"), column: "pupils", unit: "pupil" },
  size: { ...words("Size"), column: "pupils", unit: "pupil", asIfOpenAllYear: true },
  roll,
  wholeRoll: { ...roll, asIfOpenAllYear: true },
};
const says = (parts: Parts) => found(written({ figures, drivers, factors: [flat], ...parts }));
const conditions = words("For something");

/** The same finding, in every list of factors. */
const inLists = (line: Parts) =>
  (["factors", "grants", "memorandum"] as const).flatMap((list) =>
    says({
      factors: [flat],
      [list]: [...(list === "factors" ? [flat] : []), list === "grants" ? { ...line, conditions } : line],
    }),
  );

describe("a kind of school that a factor leaves out", () => {
  const primary = { primary: "each" };

  test("is named, among grants too; the memorandum gives nobody money", () => {
    expect(inLists(factor("k", "perPupil", { driver: "pupils", unitValue: { byPhase: primary } }))).toEqual([
      'factors.1: k says nothing for "middle", "all-through" and "secondary"',
      'grants.0: k says nothing for "middle", "all-through" and "secondary"',
    ]);
    expect(inLists(factor("k", "lumpSum", { byPhase: { primary: "sum" } }))).toEqual([
      'factors.1: k says nothing for "middle", "all-through" and "secondary"',
      'grants.0: k says nothing for "middle", "all-through" and "secondary"',
    ]);
    expect(inLists(factor("k", "lumpSum", { byMedium: { Welsh: "sum" } }))).toEqual([
      'factors.1: k says nothing for "English" and "dual"',
      'grants.0: k says nothing for "English" and "dual"',
    ]);
  });

  test("is none that the formula does not cover", () => {
    const byPhase = factor("k", "perPupil", { driver: "pupils", unitValue: { byPhase: primary } });
    expect(says({ covers: ["primary"], factors: [byPhase] })).toEqual([]);
  });
});

describe("a size by twelfths", () => {
  const goesBy = (driver: string) =>
    `k goes by the size that ${driver} counts, and a school open for part of the year is counted by twelfths there`;
  const ways: [string, (driver: string) => Parts][] = [
    [
      "by size",
      (driver) =>
        factor("k", "lumpSum", { bySize: { driver, bands: [{ upTo: "small", amount: "sum" }, { amount: "sum" }] } }),
    ],
    [
      "tapered",
      (driver) =>
        factor("k", "lumpSum", {
          tapered: { driver, from: "small", to: "large", amountAtFrom: "sum", amountAtTo: "sum" },
        }),
    ],
    [
      "in bands",
      (driver) =>
        factor("k", "bands", {
          driver,
          bands: [
            { below: "small", amount: "sum" },
            { from: "small", amount: "sum" },
          ],
        }),
    ],
  ];

  test.each(ways)("is refused of a sum %s, of a census and of a column", (_, way) => {
    for (const driver of ["pupils", "roll"])
      expect(inLists(way(driver))).toEqual([`factors.1: ${goesBy(driver)}`, `grants.0: ${goesBy(driver)}`]);
    for (const driver of ["size", "wholeRoll"]) expect(inLists(way(driver))).toEqual([]);
  });

  test("is none where bands give a unit value, nor where the size is worked out", () => {
    const bands = [
      { below: "small", amount: "each" },
      { from: "small", amount: "each" },
    ];
    expect(says({ factors: [factor("k", "bands", { driver: "pupils", gives: "unitValue", bands })] })).toEqual([]);
    const placed = {
      figures: { ...figures, few: figure("120", "month·place") },
      drivers: { ...drivers, base: { ...words("Base"), places: "resource base" } },
    };
    const byPlaces = [
      { below: "few", amount: "sum" },
      { from: "few", amount: "sum" },
    ];
    expect(says({ ...placed, factors: [factor("k", "bands", { driver: "base", bands: byPlaces })] })).toEqual([]);
    const total = factor("whole", "worked", { sum: ["pupils"] });
    expect(says({ factors: [total, ...ways.map(([, way], i) => ({ ...way("whole"), id: `k${i}` }))] })).toEqual([]);
  });
});

test("a score that has one driver twice is refused at the second, in every list", () => {
  const of = ["pupils", "roll", "pupils", "roll"].map((driver) => ({ driver, points: "point" }));
  expect(inLists(factor("need", "score", { of })).filter((each) => !each.includes("conditions"))).toEqual(
    ["factors.1", "grants.0", "memorandum.0"].flatMap((at) => [
      `${at}.of.2.driver: need counts "pupils" twice`,
      `${at}.of.3.driver: need counts "roll" twice`,
    ]),
  );
});

describe("a mark", () => {
  test("of a line that is held centrally may not stand among the factors", () => {
    expect(inLists({ ...flat, id: "k", delegation: "central" })).toEqual([
      "factors.1.delegation: k is held centrally, and the factors make up what schools are allocated",
    ]);
    expect(inLists({ ...flat, id: "k", delegation: "devolved" })).toEqual([]);
  });

  test("of conditions is for grants, and every grant that is a line has it", () => {
    expect(says({ grants: [{ ...flat, id: "k" }] })).toEqual(["grants.0: the grant k has no conditions"]);
    expect(says({ grants: [{ ...flat, id: "k", conditions }] })).toEqual([]);
    expect(says({ grants: [factor("k", "worked", { sum: ["pupils"] })] })).toEqual([]);
    for (const list of ["factors", "memorandum"])
      expect(says({ [list]: [{ ...flat, id: "k", conditions }] })).toEqual([
        `${list}.0.conditions: k has conditions and is no grant`,
      ]);
  });

  test("of a notional part is for the lines of the budget", () => {
    const score = factor("need", "score", { of: [{ driver: "pupils", points: "point" }], notional: "part" });
    expect(inLists({ ...flat, id: "k", notional: "part" })).toEqual([
      "grants.0.notional: k has a notional part and is no line of the budget",
      "memorandum.0.notional: k has a notional part and is no line of the budget",
    ]);
    expect(says({ factors: [flat, score] })).toEqual([
      "factors.1.notional: need has a notional part and is no line of the budget",
    ]);
  });
});

describe("a share of the pot", () => {
  const shares: [string, Parts][] = [
    ["a percentage", factor("k", "shareOfPot", { by: "pupils", percentage: "part" })],
    ["the remainder", factor("k", "shareOfRemainder", { by: "pupils" })],
  ];

  test.each(shares)("of %s is for the factors, and of a balance that shares it", (_, share) => {
    expect(inLists(share)).toEqual([
      "factors.1: k shares a pot, and the balance is by unit values",
      "grants.0: k shares the pot, and a grant is no part of it",
      "memorandum.0: k shares the pot, and a memorandum is no part of it",
    ]);
    expect(says({ balance: { method: "sharePot", pot: "sum" }, factors: [share] })).toEqual([]);
    expect(says({ balance: { method: "scaled", pot: "sum" }, factors: [flat, share] })).toEqual([
      "factors.1: k shares a pot, and the balance is by unit values",
    ]);
  });

  test("that is an amount may stand anywhere", () => {
    expect(inLists(factor("k", "shareOfPot", { by: "pupils", amount: "sum" }))).toEqual([]);
  });
});

test("a notional part is a figure, and one school has one stated sum", () => {
  expect(says({ factors: [{ ...flat, notional: "astray" }] })).toEqual([
    'factors.0.notional: there is no figure "astray"',
  ]);
  const sum = (school: string) => ({ school, amount: "sum", reason: words("Agreed") });
  const stated = (...schools: string[]) => says({ factors: [factor("k", "stated", { amounts: schools.map(sum) })] });
  expect(stated("1", "2", "3")).toEqual([]);
  expect(stated("1", "2", "1", "2")).toEqual([
    "factors.0.amounts.2.school: 1 stands twice",
    "factors.0.amounts.3.school: 2 stands twice",
  ]);
});

test("a formula that corrects another may not be that other", () => {
  const corrects = (id: string) => says({ corrects: { id, ...words("It was wrong") } });
  expect(corrects("written")).toEqual(['corrects.id: the formula corrects "written", which is itself']);
  expect(corrects("other")).toEqual([]);
});

test("named learners may be counted under the older system alone", () => {
  const learners = { ...words("Learners"), namedLearners: { band: "A", measure: "inForce", on: "2023-05-01" } };
  const with2 = (system: string) => says({ system, drivers: { ...drivers, learners } });
  expect(with2("aln")).toEqual([
    'drivers.learners: learners counts named learners, and the formula\'s system is "aln"',
  ]);
  expect(with2("sen")).toEqual([]);
});
