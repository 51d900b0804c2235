import { expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import type { Budget } from "../../src/model/budget.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import type { Cell, RowPlan } from "../../src/report/plan.ts";
import { budgetOf } from "../sample.ts";

const budgets = new Map<string, Budget>();
const budget = (name: string): Budget => {
  const loaded = budgets.get(name) ?? budgetOf(name);
  budgets.set(name, loaded);
  return loaded;
};

const rowsOf = (before: string, after: string, sheet: string, language: "en" | "cy" = "en"): readonly RowPlan[] =>
  comparisonWorkbook(compare(budget(before), budget(after)), language).sheets.find(({ name }) => name === sheet)!.rows;

const shown = (cell: Cell | undefined): string =>
  cell === undefined ? "" : typeof cell.value === "string" ? cell.value : cell.value.toFixed(2);

/** A school's cells on the Schools sheet, by their headings; of several alike, the last. */
const school = (before: string, after: string, number: string, language: "en" | "cy" = "en"): Map<string, string> => {
  const rows = rowsOf(before, after, language === "en" ? "Schools" : "Ysgolion", language);
  const cells = rows.find(({ cells: [first] }) => first?.value === number)!.cells;
  return new Map(rows[4]!.cells.map((heading, i) => [shown(heading), shown(cells[i])]));
};

test("each line's part of a change is said, and the parts are all of it, at every school", { timeout: 60_000 }, () => {
  for (const [before, after, parts] of [
    ["2022-23", "2023-24", 11],
    ["2023-24", "2024-25", 5],
    ["2023-24", "2024-25:phase-in", 5],
    ["2024-25:two-lines", "2025-26", 7],
  ] as const) {
    const rows = rowsOf(before, after, "Schools");
    const columns = rows[3]!.cells.flatMap((cell, i) => (cell?.value === "What the change is made of" ? [i] : []));
    expect(columns.length, after).toBe(parts + 1);
    const change = rows[4]!.cells.findIndex((cell) => cell?.value === "Change");
    for (const { cells } of rows.slice(7)) {
      const values = columns.map((column) => Number(shown(cells[column])));
      expect(values.at(-1)).toBe(0);
      const total = values.slice(0, -1).reduce((so, value) => so + Math.round(value * 100), 0);
      expect(total).toBe(Math.round(Number(shown(cells[change])) * 100));
    }
  }
});

test.each([
  ["6992001", "80610.00", "1.57", "pays for protection"],
  ["6992006", "59330.00", "-10.00", "at its floor"],
  ["6992017", "70125.00", "-0.19", "unprotected"],
])("%s has its baseline, the change from it and its protection in words", (number, baseline, change, status) => {
  const cells = school("2022-23", "2023-24", number);
  expect([cells.get("Baseline"), cells.get("Change from the baseline, %"), cells.get("Protection status")]).toEqual([
    baseline,
    change,
    status,
  ]);
});

test("the words are Welsh in a Welsh workbook, and clusters stand where the schools file has them", () => {
  const cells = school("2022-23", "2023-24", "6992006", "cy");
  expect([cells.get("Statws diogelu"), cells.get("Clwstwr")]).toEqual(["wrth ei llawr", "Llanfelyn"]);
});

/** A section of the summary as text, without its headings. */
const section = (title: string): string[] => {
  const rows = rowsOf("2022-23", "2023-24", "Summary");
  const first = rows.findIndex(({ cells }) => cells[0]?.value === title) + 2;
  const length = rows.slice(first).findIndex(({ cells }) => cells.length === 0);
  return rows.slice(first, first + length).map(({ cells }) => cells.map(shown).join(" | "));
};

test("the summary has schools by size and by cluster, each coming to the same as all, and what each line brings", () => {
  const all = "Total | 2586298.27 | 2708795.44 | 122497.17 | 4.74 | 31.00 | 20.00 | 11.00 | 7873.00 | 344.06";
  expect(section("By pupils on roll")).toEqual([
    "up to 100 pupils | 128033.49 | 139344.35 | 11310.86 | 8.83 | 3.00 | 2.00 | 1.00 | 267.00 | 521.89",
    "101 to 210 pupils | 988148.13 | 1002969.38 | 14821.25 | 1.50 | 17.00 | 10.00 | 7.00 | 2522.00 | 397.69",
    "211 to 420 pupils | 345311.09 | 394188.18 | 48877.09 | 14.15 | 6.00 | 5.00 | 1.00 | 1424.00 | 276.82",
    "421 to 1,000 pupils | 733411.72 | 758767.15 | 25355.43 | 3.46 | 4.00 | 2.00 | 2.00 | 2324.00 | 326.49",
    "more than 1,000 pupils | 391393.84 | 413526.38 | 22132.54 | 5.65 | 1.00 | 1.00 | 0.00 | 1336.00 | 309.53",
    all,
  ]);
  expect(section("By cluster").map((row) => row.split(" | ")[0])).toEqual([
    "Aberlwyd",
    "Cwm Alarch",
    "Llanfelyn",
    "Pant-y-gŵydd",
    "Tre'r Ddôl",
    "Total",
  ]);
  expect(section("By cluster").at(-1)).toBe(all);
  expect(section("What the change is made of").slice(-3)).toEqual([
    "Additional learning needs | 1047436.87",
    "Transitional protection | 0.00",
    "Total | 122497.17",
  ]);
});
