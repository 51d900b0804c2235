import { describe, expect, test } from "vitest";
import { allocate } from "../../src/allocation/allocate.ts";
import type { Sources } from "../../src/allocation/inputs.ts";
import { Decimal } from "../../src/money.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import type { School } from "../../src/school/school.ts";
import { figure, formulaOf, words, written } from "../formula/written.ts";

const school: School = {
  number: "6992001",
  name: "One",
  phase: "primary",
  medium: "English",
  cluster: "",
  predecessors: [],
};

/** One school, with these numbers in its columns. */
function sources(columns: Readonly<Record<string, number>>): Sources {
  return {
    period: fundingPeriod("2023-24")!,
    register: new Map([[school.number, school]]),
    census: [],
    counts: new Map([
      [school.number, new Map(Object.entries(columns).map(([id, number]) => [id, new Decimal(number)]))],
    ]),
    places: [],
    namedLearners: [],
    adjustments: [],
    baseline: new Map(),
  };
}

type Parts = Record<string, unknown>;
const column = (id: string, more: Parts = {}) => ({ ...words(id), column: id, unit: "pupil", ...more });
const line = (id: string, more: Parts = {}) => ({
  id: `${id}Line`,
  kind: "perPupil",
  ...words(`${id} line`),
  driver: id,
  unitValue: "value",
  ...more,
});
const figures = { value: figure("2.00", "£/pupil"), none: figure("0.00", "£/pupil"), pot: figure("10.00", "£") };
const because = { emptyBecause: words("It is meant") };

function kinds(parts: Parts, columns: Readonly<Record<string, number>>): string[] {
  const formula = formulaOf(written({ figures, ...parts }));
  return allocate(formula, sources(columns)).problems.map(({ kind, says }) => `${kind}: ${says.split(" ")[0]}`);
}

describe("a driver that counts nobody in the whole authority", () => {
  const two = (more: Parts) => ({ drivers: { a: column("a"), b: column("b", more) }, factors: [line("a"), line("b")] });

  test("is refused once, and its line is not said to be empty as well", () => {
    expect(kinds(two({}), { a: 3, b: 0 })).toEqual(["count/nobody: b"]);
  });

  test("is allowed with a reason, and its line with it", () => {
    expect(kinds(two(because), { a: 3, b: 0 })).toEqual([]);
  });

  test("that nothing uses is nobody's business", () => {
    expect(kinds({ ...two({}), factors: [line("a")] }, { a: 3, b: 0 })).toEqual([]);
  });

  const shared = {
    balance: { method: "sharePot", pot: "pot" },
    drivers: { a: column("a"), b: column("b") },
  };
  const points = { ...figures, points: figure("1", "1") };
  const score = {
    id: "score",
    kind: "score",
    ...words("Score"),
    of: ["a", "b"].map((driver) => ({ driver, points: "points" })),
  };
  const rest = (by: string) => ({ id: "rest", kind: "shareOfRemainder", ...words("Rest"), by });

  test("and that a share goes by is said by the check that someone is counted, once", () => {
    expect(kinds({ ...shared, factors: [rest("b")] }, { a: 3, b: 0 })[0]).toBe(
      "check/someoneCounted.rest.counted: Someone",
    );
    expect(kinds({ ...shared, factors: [rest("b")] }, { a: 3, b: 0 }).join()).not.toContain("count/");
  });

  test("in a score is said where the score is something, and by the check where it is nothing", () => {
    const parts = { ...shared, figures: points, factors: [score, rest("score")] };
    expect(kinds(parts, { a: 3, b: 0 })).toEqual(["count/nobody: b"]);
    expect(kinds(parts, { a: 0, b: 0 }).join()).not.toContain("count/");
  });
});

describe("a line that is nothing at every school", () => {
  const parts = (more: Parts) => ({
    drivers: { a: column("a") },
    factors: [line("a"), line("a", { id: "emptyLine", unitValue: "none", ...more })],
  });

  test("is refused, though its driver counts somebody", () => {
    expect(kinds(parts({}), { a: 3 })).toEqual(["count/empty-line: emptyLine"]);
  });

  test("is allowed with a reason", () => {
    expect(kinds(parts(because), { a: 3 })).toEqual([]);
  });

  test("that shares what is left is refused where nothing is left, whatever the lines before it count", () => {
    const rest = { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "a" };
    const all = { id: "all", kind: "shareOfPot", ...words("All"), by: "a", amount: "pot" };
    const both = { balance: { method: "sharePot", pot: "pot" }, drivers: { a: column("a") }, factors: [all, rest] };
    expect(kinds(both, { a: 3 })).toEqual(["count/empty-line: rest"]);
  });

  test("is refused of a grant, and of no score or working", () => {
    const conditions = { conditions: words("For something") };
    const grants = [line("a", { id: "emptyGrant", unitValue: "none", ...conditions })];
    expect(kinds({ drivers: { a: column("a") }, factors: [line("a")], grants }, { a: 3 })).toEqual([
      "count/empty-line: emptyGrant",
    ]);
    const nothing = { id: "nothing", kind: "worked", ...words("Nothing"), product: ["a", "none"] };
    expect(kinds({ drivers: { a: column("a") }, factors: [nothing, line("a")] }, { a: 3 })).toEqual([]);
  });

  test("is not said of a line whose driver counts nobody, however the line is worked out", () => {
    const worked = { id: "k", kind: "worked", ...words("K"), product: ["b", "value"] };
    const asLine = { id: "m", kind: "worked", ...words("M"), sum: ["k"], line: true };
    const parts = { drivers: { a: column("a"), b: column("b") }, factors: [line("a"), worked, asLine] };
    expect(kinds(parts, { a: 3, b: 0 })).toEqual(["count/nobody: b"]);
  });

  test("is refused though a line before it counts nobody: what that took is not why", () => {
    const rest = { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "a" };
    const all = { id: "all", kind: "shareOfPot", ...words("All"), by: "a", amount: "pot" };
    const parts = {
      balance: { method: "sharePot", pot: "pot" },
      drivers: { a: column("a"), b: column("b", because) },
      factors: [line("b"), all, rest],
    };
    expect(kinds(parts, { a: 3, b: 0 })).toEqual(["count/empty-line: rest"]);
  });
});

test("a baseline that no school has counts nobody, and is no driver", () => {
  const floor = { fundingPeriod: "2023-24", floor: "part", overspend: "authority", surplus: "schoolsBelowCap" };
  const parts = { figures: { ...figures, part: figure("90", "%") }, drivers: { a: column("a") }, factors: [line("a")] };
  expect(kinds({ ...parts, protection: [floor] }, { a: 3 })).toEqual([]);
});
