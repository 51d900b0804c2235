import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { dependencies } from "../../src/expression/dependencies.ts";
import { type Expression, type Reading, read } from "../../src/expression/expression.ts";
import { factor } from "../../src/formula/factors/index.ts";
import type { Formula, Protection } from "../../src/formula/formula.ts";
import { lowerFormula, lowerMemorandum } from "../../src/formula/lower.ts";
import type { Sheet } from "../../src/formula/sheet.ts";
import { everyKind } from "./every-kind.ts";
import { formulaOf } from "./written.ts";

/** What a part of a cell is. */
interface Part {
  /** How many operations it takes: a × ÷ chain is one, however long; a cell, a total of a column or a test of cells is none. */
  readonly operations: number;
  readonly is: "cell" | "chain" | "choice" | "other";
}

const cell: Part = { operations: 0, is: "cell" };

/** One more operation on parts that are each no more than one: the deepest of them counts. */
function around(parts: readonly Part[], is: Part["is"] = "other"): Part {
  return { operations: 1 + Math.max(0, ...parts.map(({ operations }) => operations)), is };
}

function chain(parts: readonly Part[]): Part {
  return parts.every((part) => part.is === "cell" || part.is === "chain")
    ? { operations: 1, is: "chain" }
    : around(parts);
}

const counting: Reading<Part> = {
  amount: () => cell,
  column: () => cell,
  figure: () => cell,
  total: () => cell,
  nthLargest: (_, n) => (n.is === "cell" ? cell : around([n])),
  sum: (terms) => around(terms),
  difference: (from, take) => around([from, take]),
  product: (factors) => chain(factors),
  quotient: (of, by, ifZero) => {
    const division = chain([of, by]);
    return ifZero && ifZero.is !== "cell" ? around([division, ifZero]) : division;
  },
  atLeast: (terms) => around(terms),
  atMost: (terms) => around(terms),
  rounded: (of) => around([of]),
  // One of several, band after band or test after test: the next choice stands where this one is not taken, or is.
  choice: (when, then, otherwise) =>
    around(
      [
        when,
        ...[then, otherwise].map((one) => (one.is === "choice" ? { ...one, operations: one.operations - 1 } : one)),
      ],
      "choice",
    ),
  compare: (left, _, right) => (left.is === "cell" && right.is === "cell" ? cell : around([left, right])),
  attribute: () => cell,
};

/** A choice, a limit or a rounding may hold one more operation. */
function allowed({ is }: Expression): number {
  return is === "choice" || is === "atLeast" || is === "atMost" || is === "rounded" ? 2 : 1;
}

function sampleFormula(file: string): Formula {
  return formulaOf(JSON.parse(readFileSync(join(repositoryRoot(), "formulas", file), "utf8")));
}

const every = formulaOf(everyKind);
const protections = (["gainingSchools", "schoolsAboveFloor", "heldBack", "authority"] as const).flatMap((overspend) =>
  (["schoolsBelowCap", "heldBack"] as const).map((surplus): [string, Formula] => {
    const protection: Protection = { fundingPeriod: "2023-24", floor: "floor", cap: "cap", overspend, surplus };
    return [
      `every kind of factor, ${overspend} pays and ${surplus} has the surplus`,
      { ...every, protection: [protection] },
    ];
  }),
);
const formulas: [string, Formula][] = [
  ["aln-support-2023-24", sampleFormula("aln-support-2023-24.json")],
  ["sen-2022-23", sampleFormula("sen-2022-23.json")],
  ["every kind of factor, without protection", { ...every, protection: [] }],
  ...protections,
];

function sheetsOf(formula: Formula): Sheet[] {
  const memorandum = lowerMemorandum(formula);
  return [lowerFormula(formula, formula.fundingPeriod), ...(memorandum ? [memorandum] : [])];
}

test("the formula with every kind of factor has every kind", () => {
  const kinds = factor.options.map(({ shape }) => shape.kind.value).sort();
  expect([...new Set(every.factors.map(({ kind }) => kind))].sort()).toEqual(kinds);
});

describe.each(formulas)("%s", (_, formula) => {
  const sheets = sheetsOf(formula);

  test("has one operation in each cell, or one × ÷ chain; a choice, a limit or a rounding may hold one more", () => {
    const long = sheets.flatMap(({ steps }) =>
      steps.filter(({ expression }) => read(expression, counting).operations > allowed(expression)),
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  test("reads in each cell only what stands to its left", () => {
    for (const { columns, figures, steps } of sheets) {
      const known = new Set([...columns, ...figures].map(({ id }) => id).concat("phase", "medium"));
      for (const { id, expression } of steps) {
        expect(
          [...dependencies(expression)].filter((each) => !known.has(each)),
          id,
        ).toEqual([]);
        known.add(id);
      }
    }
  });

  test("has no name twice", () => {
    for (const { columns, figures, steps } of sheets) {
      const ids = [...columns, ...figures, ...steps].map(({ id }) => id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    }
  });

  test("declares places for each cell: pennies for pounds that are paid, and never more than a working has", () => {
    for (const { steps } of sheets) {
      const paid = steps.filter(
        ({ role }) => role === "line" || role === "formulaShare" || role === "limit" || role === "allocation",
      );
      expect(paid.filter(({ places, unit }) => places !== 2 || unit !== "£").map(({ id }) => id)).toEqual([]);
      expect(
        steps.filter(({ places }) => !Number.isInteger(places) || places < 0 || places > 6).map(({ id }) => id),
      ).toEqual([]);
    }
  });
});

describe("the counting of operations itself", () => {
  const a: Expression = { is: "column", id: "a" };
  const plus = (...terms: Expression[]): Expression => ({ is: "sum", terms });
  const times = (...factors: Expression[]): Expression => ({ is: "product", factors });
  const largest = (...terms: Expression[]): Expression => ({ is: "atLeast", terms });
  const isAllowed = (expression: Expression): boolean => read(expression, counting).operations <= allowed(expression);

  test.each([
    ["a sum", plus(a, a, a)],
    ["a chain", times(a, a, a)],
    ["a chain within a chain", { is: "quotient", of: times(a, a), by: a } as Expression],
    ["the larger of a sum and a cell", largest(plus(a, a), a)],
  ])("finds %s short enough", (_, expression) => {
    expect(isAllowed(expression)).toBe(true);
  });

  test.each([
    ["a sum with a product in it", plus(times(a, a), a)],
    ["a product of a sum", times(plus(a, a), a)],
    ["the larger of a sum with a product in it and a cell", largest(plus(times(a, a), a), a)],
    ["a sum of limits", plus(largest(a, a), a)],
  ])("finds %s too long", (_, expression) => {
    expect(isAllowed(expression)).toBe(false);
  });
});
