import { expect, test } from "vitest";
import { differingLeaves } from "../../src/formula/leaves.ts";

const paths = (part: string, before: unknown, after: unknown) =>
  differingLeaves(part, before, after).map(({ path }) => path);

test("leaves are told by the order of their keys, whatever order the file has", () => {
  expect(paths("part", { b: 1, a: 1, c: 1 }, { c: 2, b: 2, a: 2 })).toEqual(["a", "b", "c"]);
});

test("members of a list are counted from 1, also beside plain values, and a list of plain values is one leaf", () => {
  expect(differingLeaves("of", ["x", { points: "a" }], ["y", { points: "b" }])).toEqual([
    { path: "1", before: "x", after: "y" },
    { path: "2.points", before: "a", after: "b" },
  ]);
  expect(differingLeaves("of", ["x", "y"], ["y", "x"])).toEqual([{ path: "", before: "x, y", after: "y, x" }]);
});

test("what has nothing in it is shown as the file has it", () => {
  expect(differingLeaves("part", { a: {} }, { a: null })).toEqual([{ path: "a", before: "{}", after: "null" }]);
});

test("what is left out and what is undefined are the same", () => {
  expect(paths("part", { a: 1, b: undefined }, { a: 1 })).toEqual([]);
  expect(paths("part", undefined, { a: 1 })).toEqual(["a"]);
});

test.each(["covers", "phase", "phases", "medium", "lines", "components", "reportsOf"])(
  "%s says which, and not in what order",
  (key) => {
    expect(paths("part", { [key]: ["b", "a"] }, { [key]: ["a", "b"] })).toEqual([]);
    expect(paths(key, ["b", "a"], ["a", "b"])).toEqual([]);
  },
);

test("so does every test on a pupil, and no other list", () => {
  expect(paths("drivers", { where: { any: ["b", "a"] } }, { where: { any: ["a", "b"] } })).toEqual([]);
  expect(paths("drivers", { any: ["b", "a"] }, { any: ["a", "b"] })).toEqual(["any"]);
});
