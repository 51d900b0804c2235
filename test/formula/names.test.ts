import { describe, expect, test } from "vitest";
import { lowerFormula } from "../../src/formula/lower.ts";
import { problemsAsText } from "../../src/problem.ts";
import { everyKind } from "./every-kind.ts";
import { figure, formulaOf, read, words, written } from "./written.ts";

const score = (of: { driver: string; points: string }[]) => ({ id: "need", kind: "score", ...words("Need"), of });
const share = { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "need" };
const figures = { pot: figure("1000.00", "£"), points: figure("1", "point/pupil"), more: figure("4", "point/pupil") };
const balance = { method: "sharePot", pot: "pot" };

/** A figure of the author's that had the name of a working would be silently replaced by it. */
test("no figure, driver or factor may have the name of a column that every formula has", () => {
  const protectedFormula = formulaOf(everyKind);
  const authors = new Set([
    ...Object.keys(protectedFormula.figures),
    ...Object.keys(protectedFormula.drivers),
    ...protectedFormula.factors.map(({ id }) => id),
  ]);
  const { columns, steps } = lowerFormula(protectedFormula, "2023-24");
  const standing = [...columns, ...steps].map(({ id }) => id).filter((id) => !id.includes(".") && !authors.has(id));
  expect(standing).toEqual(
    expect.arrayContaining([
      "order",
      "toAllocate",
      "overspend",
      "surplus",
      "upper",
      "room",
      "formulaShare",
      "allocation",
    ]),
  );
  for (const name of standing) {
    const { value, problems } = read(
      written({
        figures: { ...figures, [name]: figure("5", "%") },
        balance,
        factors: [score([{ driver: "pupils", points: "points" }]), share],
      }),
    );
    expect(value, name).toBeUndefined();
    expect(problemsAsText(problems)).toContain(`the name "${name}" is taken`);
  }
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
