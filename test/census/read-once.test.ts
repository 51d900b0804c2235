import { expect, test } from "vitest";
import { CensusMemory } from "../../src/files/census-memory.ts";
import { loadBudget } from "../../src/files/load-budget.ts";
import { loadModel } from "../../src/files/load-model.ts";
import { budgetName } from "../../src/model/budget-name.ts";

test("budgets that count the same in the same files read them once, and are the same as alone", {
  timeout: 60_000,
}, () => {
  const loaded = loadModel("data-samples/model.json").value!;
  const memory = new CensusMemory();
  const read: string[] = [];
  const budget = (name: string, shared?: CensusMemory) =>
    loadBudget(loaded, budgetName(name)!, ({ file }) => read.push(file), shared && { memory: shared }).value!;
  const first = budget("2023-24", memory);
  const pieces = read.length;
  expect(pieces).toBeGreaterThan(0);
  const second = budget("2023-24", memory);
  expect(read.length).toBe(pieces);
  expect(second.sources.census).toEqual(first.sources.census);
  expect(second.inputs).toEqual(first.inputs);
  // The formula of another period counts something else in a file of its own.
  budget("2024-25", memory);
  expect(read.slice(pieces)).toContain("plasc-2024.csv");
  const before = read.length;
  expect(budget("2023-24").sources.census).toEqual(first.sources.census);
  expect(read.length).toBe(before + pieces);
});
