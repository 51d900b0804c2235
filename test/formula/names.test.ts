import { describe, expect, test } from "vitest";
import type { Formula } from "../../src/formula/formula.ts";
import { lowerFormula } from "../../src/formula/lower.ts";
import { problemsAsText } from "../../src/problem.ts";
import { everyKind } from "./every-kind.ts";
import { figure, formulaOf, found, read, words, written } from "./written.ts";

const score = (of: { driver: string; points: string }[]) => ({ id: "need", kind: "score", ...words("Need"), of });
const share = { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "need" };
const figures = { pot: figure("1000.00", "£"), points: figure("1", "point/pupil"), more: figure("4", "point/pupil") };
const balance = { method: "sharePot", pot: "pot" };

/** Names of what a formula works out beside its author's things. */
function standingNames(formula: Formula): string[] {
  const authors = new Set([
    ...Object.keys(formula.figures),
    ...Object.keys(formula.drivers),
    ...[...formula.factors, ...formula.grants].map(({ id }) => id),
  ]);
  const { columns, steps } = lowerFormula(formula, "2023-24");
  return [...columns, ...steps].map(({ id }) => id).filter((id) => !id.includes(".") && !authors.has(id));
}

function isTaken(file: Record<string, unknown>, name: string): boolean {
  const added = { ...file, figures: { ...(file.figures as object), [name]: figure("5", "%") } };
  return problemsAsText(read(added).problems).includes(`the name "${name}" is taken`);
}

const flat = { id: "flat", kind: "lumpSum", ...words("Flat"), amount: "pot", notional: "part" };
const grant = { ...flat, id: "grant", notional: undefined, conditions: words("Conditions") };
const withPart = { ...figures, part: figure("10", "%") };
const period = (parts: object) => ({ fundingPeriod: "2023-24", ...parts });
const limits = { floor: "part", cap: "part", overspend: "gainingSchools", surplus: "schoolsBelowCap" };

/** A thing of the author's that had the name of a working would be silently replaced by it. */
test.each<[string, Record<string, unknown>]>([
  ["a pot shared, with floor and cap", everyKind],
  ["unit values", written({ figures: withPart, factors: [flat], grants: [grant] })],
  [
    "unit values against a pot, to the pound",
    written({
      figures: { ...withPart, held: figure("5.00", "£") },
      factors: [flat],
      balance: {
        method: "unitValues",
        pot: "pot",
        heldBack: "held",
        centralReserve: "held",
        surplus: "centralReserve",
        shortfall: "heldBack",
        to: "pound",
      },
    }),
  ],
  [
    "a pot that lines are scaled to",
    written({ figures: withPart, factors: [flat], balance: { ...balance, method: "scaled" } }),
  ],
  [
    "protection for each pupil, on one line, phased in",
    written({
      figures: withPart,
      balance,
      factors: [flat, { ...share, by: "pupils" }],
      protection: [
        period({ ...limits, blend: "part", lines: ["flat"], perPupil: { now: "pupils", before: "pupils" } }),
      ],
    }),
  ],
])("no figure may have a name that the formula itself works out: %s", (_, file) => {
  const names = standingNames(formulaOf(file));
  expect(names).toEqual(expect.arrayContaining(["formulaShare", "allocation"]));
  expect(names.filter((name) => !isTaken(file, name))).toEqual([]);
});

test("what reports look up is taken in every formula; what this one does not work out is free", () => {
  const plain = written({ figures: withPart, factors: [{ ...flat, notional: undefined }] });
  const alwaysTaken = [
    ..."school name phase medium order monthsOpen baseline hasBaseline".split(" "),
    ..."toAllocate formulaShare formulaTotal allocation".split(" "),
  ];
  expect(alwaysTaken.filter((name) => !isTaken(plain, name))).toEqual([]);
  const free = "lower upper room surplus overspend adjustment protection blend grants notional scaled potSurplus".split(
    " ",
  );
  expect(free.filter((name) => isTaken(plain, name))).toEqual([]);
  expect(isTaken(written({ figures: withPart, factors: [flat] }), "notionalBefore")).toBe(false);
});

/** Money for named learners is in a baseline: a factor that read one would bring it into a formula share. */
describe("no factor of any list can read", () => {
  test.each(["baseline", "hasBaseline", "baselineNow", "allocation", "order", "lower"])("%s", (id) => {
    const protectedBy = [period({ ...limits, perPupil: { now: "pupils", before: "pupils" } })];
    const ways = [
      { kind: "worked", sum: [id], line: true },
      { kind: "worked", total: id, per: "authority" },
      { kind: "worked", nthLargest: { of: id, n: "1" }, per: "authority" },
      { kind: "worked", choice: { when: { left: id, is: "equals", right: "0" }, gives: "pot", otherwise: "0" } },
      { kind: "worked", byBand: { of: id, bands: [{ below: "pot", gives: "0" }, { gives: "1" }] } },
      { kind: "perPupil", driver: id, unitValue: "pot" },
      { kind: "shareOfPot", by: id, amount: "pot" },
      { kind: "score", of: [{ driver: id, points: "points" }] },
    ];
    for (const way of ways)
      for (const list of ["factors", "grants", "memorandum"]) {
        const reader = { id: "reader", ...words("Reader"), conditions: words("Conditions"), ...way };
        const lists = { factors: [flat], [list]: list === "factors" ? [reader, flat] : [reader] };
        const { value, problems } = read(written({ figures: withPart, balance, protection: protectedBy, ...lists }));
        expect(value).toBeUndefined();
        expect(problemsAsText(problems), JSON.stringify(way)).toContain(`no driver "${id}"`);
      }
  });
});

test("a score may not have one driver twice: the second would be counted for both", () => {
  const twice = score([
    { driver: "pupils", points: "points" },
    { driver: "pupils", points: "more" },
  ]);
  const { value, problems } = read(written({ figures, balance, factors: [twice, share] }));
  expect(value).toBeUndefined();
  expect(problemsAsText(problems)).toContain("twice");
});

describe("a formula", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["that shares by a driver it has not", { factors: [{ ...share, by: "meals" }] }, '"meals"'],
    [
      "that shares by a score that stands after",
      { factors: [share, score([{ driver: "pupils", points: "points" }])] },
      '"need"',
    ],
    [
      "whose pot is no figure",
      { balance: { method: "sharePot", pot: "purse" }, factors: [{ ...share, by: "pupils" }] },
      '"purse"',
    ],
    [
      "whose figure has an exponent",
      { figures: { ...figures, pot: figure("1e6", "£") }, factors: [{ ...share, by: "pupils" }] },
      '"1e6"',
    ],
    [
      "whose pot has parts of a penny",
      { figures: { ...figures, pot: figure("1000.001", "£") }, factors: [{ ...share, by: "pupils" }] },
      "parts of a penny",
    ],
    [
      "that puts pounds and pupils together",
      { figures: { ...figures, pot: figure("1000.00", "pupil") }, factors: [{ ...share, by: "pupils" }] },
      "pupil",
    ],
  ])("%s is refused", (_, parts, says) => {
    const { value, problems } = read(written({ figures, balance, ...parts }));
    expect(value).toBeUndefined();
    expect(problemsAsText(problems)).toContain(says);
  });
});

describe("a name that is not there", () => {
  const flatSum = { id: "flat", kind: "lumpSum", ...words("Flat"), amount: "pot" };
  const each = { id: "each", kind: "perPupil", ...words("Each"), driver: "pupils", unitValue: "pot" };
  const authority = { id: "whole", kind: "worked", ...words("Whole"), total: "pupils", per: "authority" };
  const after = { id: "after", kind: "worked", ...words("After"), sum: ["pupils"] };
  const only = { pot: figures.pot };
  const drivers = { pupils: { ...words("Pupils"), column: "pupils", unit: "pupil" } };
  const advice = (parts: Record<string, unknown>) =>
    read(written({ figures: only, drivers, factors: [flatSum], ...parts })).problems.map(
      (problem) => problem.advice[0],
    );

  test("comes with those that can stand there: figures, and what is one figure above", () => {
    expect(advice({ factors: [{ ...flatSum, amount: "astray" }] })).toEqual(['Figures declared: "pot".']);
    expect(advice({ factors: [authority, { ...flatSum, amount: "astray" }, after] })).toEqual([
      'Figures declared: "pot" and "whole".',
    ]);
    expect(advice({ figures: {}, factors: [{ ...flatSum, amount: "astray" }] })).toEqual(["Figures declared: none."]);
    expect(
      advice({ balance: { method: "unitValues", pot: "astray", surplus: "heldBack", shortfall: "heldBack" } }),
    ).toEqual(['Figures declared: "pot".']);
    const floor = [period({ ...limits, floor: "astray", cap: "pot" })];
    expect(advice({ factors: [authority, flatSum], protection: floor })).toEqual(['Figures declared: "pot".']);
  });

  test("or columns, above it and no figure; or lines", () => {
    expect(advice({ factors: [authority, flatSum, { ...each, driver: "astray" }, after] })).toEqual([
      'What can be named here: "pupils" and "flat".',
    ]);
    expect(advice({ drivers: {}, factors: [{ ...each, driver: "astray" }] })).toEqual([
      "What can be named here: nothing.",
    ]);
    const lines = { protection: [period({ ...limits, floor: "pot", cap: "pot", lines: ["astray"] })] };
    expect(advice({ factors: [flatSum, after], ...lines })).toEqual(['Its lines are "flat".']);
    expect(advice({ factors: [after], ...lines })).toEqual(["Its lines are none."]);
  });

  test("is one of twenty at most: of more, those that begin most like it", () => {
    const many = Object.fromEntries(
      [...Array.from({ length: 24 }, (_, i) => `other${i}`), "astir", "as"].map((id) => [id, figures.pot]),
    );
    const [known] = advice({ figures: many, factors: [{ ...flatSum, amount: "astray" }] });
    expect(known).toMatch(/^Figures declared: "astir", "as", "other0", .*"other17" and 6 others\.$/);
    const twenty = Object.fromEntries(Object.entries(many).slice(0, 20));
    expect(advice({ figures: twenty, factors: [{ ...flatSum, amount: "astray" }] })[0]).toMatch(
      /^Figures declared: "other0", .*"other18" and "other19"\.$/,
    );
  });

  test("that is worked out only after is told to stand before", () => {
    const says = (...factors: unknown[]) =>
      read(written({ figures: only, drivers, factors })).problems.map(({ says, advice: [first] }) => [says, first]);
    const later = (id: string) => [
      `"${id}" is not worked out before this`,
      `Factors are worked out from the first to the last: put "${id}" before what reads it.`,
    ];
    expect(says({ ...after, sum: ["flat", "flat"] }, flatSum)).toEqual([later("flat")]);
    expect(says({ ...flatSum, amount: "whole" }, authority)).toEqual([later("whole")]);
    expect(says({ ...each, driver: "flat" }, flatSum)).toEqual([later("flat")]);
    // What could be read there in no place is not told to stand in another.
    expect(says({ ...flatSum, amount: "after" }, after)[0]?.[0]).toBe('there is no figure "after"');
    expect(says({ ...each, driver: "whole" }, authority)[0]?.[0]).toContain('there is no driver "whole"');
    expect(says({ ...after, sum: ["after"] })[0]?.[0]).toContain('there is no driver "after"');
  });

  test("is found where it stands, and so is one that is taken", () => {
    const where = (parts: Record<string, unknown>) =>
      found(written({ figures: only, drivers, factors: [flatSum], ...parts }));
    expect(where({ factors: [{ ...flatSum, id: "astray", amount: "astray" }] })).toEqual([
      'factors.0.amount: there is no figure "astray"',
    ]);
    expect(where({ factors: [flatSum, { ...each, unitValue: "flat" }] })).toEqual([
      'factors.1.unitValue: "flat" is a column, with a value at each school, and one figure is wanted here',
    ]);
    expect(where({ factors: [authority, { ...each, driver: "whole" }] })).toEqual([
      'factors.1.driver: "whole" is one figure, and a column is wanted here, with a value at each school',
    ]);
    expect(
      where({ figures: { pot: figures.pot, order: figures.pot }, drivers: { ...drivers, pot: drivers.pupils } }),
    ).toEqual(['figures.order: the name "order" is taken', 'drivers.pot: the name "pot" is taken']);
    expect(where({ memorandum: [{ ...flatSum, id: "pupils" }], factors: [flatSum, flatSum] })).toEqual([
      'factors.1.id: the name "flat" is taken',
      'memorandum.0.id: the name "pupils" is taken',
    ]);
  });
});
