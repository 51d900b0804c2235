import { describe, expect, test } from "vitest";
import { type Members, membersOf, moved } from "../../src/formula/members.ts";

const ids = (members: Members | undefined) => members && [...members.keys()];
const known = (before: unknown, after: unknown) => {
  const both = membersOf(before, after);
  return both && { before: ids(both.before), after: ids(both.after), ordered: both.ordered };
};

describe("the members of a part", () => {
  test("are known by name, id, funding period or words, and in order by id alone", () => {
    expect(known({ a: { en: "A" } }, { b: { en: "B" } })).toEqual({ before: ["a"], after: ["b"], ordered: false });
    expect(known([{ id: "a" }], [{ id: "b" }])).toEqual({ before: ["a"], after: ["b"], ordered: true });
    const [first, second] = [{ fundingPeriod: "2023-24" }, { fundingPeriod: "2024-25" }];
    expect(known([first], [first, second])).toEqual({
      before: ["2023-24"],
      after: ["2023-24", "2024-25"],
      ordered: false,
    });
    expect(known([{ en: "One" }], [])).toEqual({ before: ["One"], after: [], ordered: false });
  });

  test("came or went all together where a part is new or gone", () => {
    expect(known(undefined, { b: { en: "B" } })).toEqual({ before: [], after: ["b"], ordered: false });
    expect(known([{ id: "a" }], undefined)).toEqual({ before: ["a"], after: [], ordered: true });
  });

  test.each<[string, unknown, unknown]>([
    ["what has none, so that a list without any that came is seen", undefined, []],
    ["a record of which one has no words", { a: { en: "A" }, b: "b" }, { a: { en: "A" } }],
    ["a record of things without words", { a: { value: "1" } }, { a: { value: "2" } }],
    ["a list of which two are known by the same", [{ id: "a" }, { id: "a" }], [{ id: "a" }]],
    ["a list of which one is known by nothing", [{ id: "a" }, {}], [{ id: "a" }]],
    ["a list before and a record after", [{ id: "a" }], { a: { en: "A" } }],
  ])("are not looked for in %s", (_, before, after) => {
    expect(membersOf(before, after)).toBeUndefined();
  });
});

describe("the fewest members that moved", () => {
  const order = ["a", "b", "c", "d", "e"];
  const membersIn = (names: readonly string[]): Members => new Map(names.map((name) => [name, name]));
  const permutations = (names: readonly string[]): string[][] =>
    names.length === 0
      ? [[]]
      : names.flatMap((name) => permutations(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));
  const rises = (names: readonly string[]) => names.every((name, i) => i === 0 || names[i - 1]! < name);
  const subsets = ([name, ...others]: readonly string[]): string[][] =>
    name === undefined ? [[]] : subsets(others).flatMap((each) => [each, [name, ...each]]);

  test("are so few that no more could stay, and those that stay are in their order, whatever the order", () => {
    for (const after of permutations(order)) {
      const movedIds = moved(membersIn(order), membersIn(after));
      const kept = after.filter((name) => !movedIds.includes(name));
      const most = Math.max(
        ...subsets(after)
          .filter(rises)
          .map((each) => each.length),
      );
      expect(rises(kept), after.join("")).toBe(true);
      expect(kept.length, after.join("")).toBe(most);
    }
  });

  test("are none of those that came or went", () => {
    expect(moved(membersIn(["a", "b", "c"]), membersIn(["new", "c", "a"]))).toEqual(["a"]);
  });
});
