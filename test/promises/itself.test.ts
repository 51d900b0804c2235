import { describe, expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { inPence, zero } from "../../src/money.ts";
import { budgetOf } from "../sample.ts";
import { rowsOf, SampleCopy, sampleModel } from "./sample.ts";

describe.each(["2022-23", "2023-24"])("%s compared with itself", (period) => {
  const budget = budgetOf(period, sampleModel);
  const { matches, comparable, change } = compare(budget, budgetOf(period, sampleModel));
  const { columns, figures } = change.worked;

  test("is nothing everywhere: no change in pounds, in per cent, or for each pupil", () => {
    expect(comparable.length).toBeGreaterThan(30);
    for (const id of ["change", "percentage", "perPupil", "gains", "loses"])
      expect(columns.get(id), id).toEqual(comparable.map(() => zero));
    expect(figures.get("changeTotal")).toEqual(zero);
    expect(figures.get("afterTotal")).toEqual(figures.get("beforeTotal"));
  });

  test("has no school that gains, loses, opens, closes or joins another", () => {
    expect(figures.get("gainers")).toEqual(zero);
    expect(figures.get("losers")).toEqual(zero);
    const kinds = new Set(matches.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["partYear", "same"]);
  });

  test("has every school of the budget in it once", () => {
    const numbers = matches.flatMap(({ before, after }) => {
      expect(after).toEqual(before);
      return after.map(({ number }) => number);
    });
    expect(numbers).toEqual(budget.allocation.schools.map(({ number }) => number));
  });
});

test("last year's formula on last year's data gives last year's budgets: the stated baseline comes out again", () => {
  const { allocation } = budgetOf("2022-23", sampleModel);
  const { memorandum } = allocation;
  const at = (sheet: typeof memorandum, id: string, school: string) => {
    const row = sheet!.schools.findIndex(({ number }) => number === school);
    return sheet!.worked.columns.get(id)![row]!;
  };
  const enhancements = (school: string) =>
    ["1", "2", "3", "4"].map((band) => at(memorandum, `cneBand${band}FullYear`, school)).reduce((a, b) => a.plus(b));
  const formula: Record<string, (school: string) => string> = {
    SA: (school) => inPence(at(allocation, "schoolActionLine", school)),
    "SA+": (school) => inPence(at(allocation, "schoolActionPlusLine", school)),
    CNE: (school) => inPence(enhancements(school)),
  };
  const [, ...rows] = rowsOf(new SampleCopy().read("data-samples/baseline-2022-23.csv"));
  expect(rows.length).toBe(96);
  for (const [school = "", component = "", , , amount] of rows)
    expect(formula[component]!(school), `${school} ${component}`).toBe(amount);
});
