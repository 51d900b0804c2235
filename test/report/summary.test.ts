import { expect, test, vi } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import type { Cell, RowPlan } from "../../src/report/plan.ts";
import { budgetOf } from "../sample.ts";

/** Each test makes a whole workbook, and the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const rowsOf = (before: string, after: string, sheet: string, language: "en" | "cy" = "en"): readonly RowPlan[] =>
  comparisonWorkbook(compare(budgetOf(before), budgetOf(after)), language).sheets.find(({ name }) => name === sheet)!
    .rows;

const shown = (cell: Cell | undefined): string =>
  cell === undefined ? "" : typeof cell.value === "string" ? cell.value : cell.value.toFixed(2);

/** The section called "Where the money is", as text. */
const money = (rows: readonly RowPlan[], language: "en" | "cy" = "en"): string[] => {
  const title = { en: "Where the money is", cy: "Ble mae'r arian" }[language];
  const first = rows.findIndex(({ cells }) => cells[0]?.value === title);
  const after = rows.slice(first + 2);
  return after
    .slice(
      0,
      after.findIndex(({ cells }) => cells.length === 0),
    )
    .map(({ cells }) => cells.map(shown).join(" | "));
};

test("the change stands beside every row of the money, and grants are added to what schools have", () => {
  expect(money(rowsOf("2025-26", "2026-27", "Summary"))).toEqual([
    "Pot | 2990000.00 | 3110000.00 | 120000.00",
    "Held back | 26000.00 | 27000.00 | 1000.00",
    "To allocate | 2964000.00 | 3083000.00 | 119000.00",
    "At schools that can be compared | 2964000.00 | 3083000.00 | 119000.00",
    "At schools that opened, closed or were open for part of a year | 0.00 | 0.00 | 0.00",
    "Allocated to schools | 2964000.00 | 3083000.00 | 119000.00",
    "Central reserve, beside the pot | 0.00 | 60000.00 | 60000.00",
    "Grants | 0.00 | 140000.00 | 140000.00",
    "Allocated to schools, with grants | 2964000.00 | 3223000.00 | 259000.00",
  ]);
});

test("each change is the later less the earlier, on its own row", () => {
  const rows = rowsOf("2025-26", "2026-27", "Summary");
  const first = rows.findIndex(({ cells }) => cells[0]?.value === "Pot");
  for (const [i, { cells }] of rows.slice(first, first + 9).entries())
    expect(cells[3]?.formula).toBe(`ROUND(C${first + 1 + i}-B${first + 1 + i},2)`);
  const [, before, after] = rows[first + 8]!.cells;
  expect([before?.formula, after?.formula]).toEqual([
    `ROUND(B${first + 6}+B${first + 8},2)`,
    `ROUND(C${first + 6}+C${first + 8},2)`,
  ]);
});

test("where a budget has no pot there is no change of it, and no row of grants where there are none", () => {
  expect(money(rowsOf("2022-23", "2023-24", "Crynodeb", "cy"), "cy")).toEqual([
    "Y gronfa | dim cronfa sefydlog | 2750000.00 | –",
    "Wedi'i ddal yn ôl | dim cronfa sefydlog | 25000.00 | –",
    "I'w ddyrannu | dim cronfa sefydlog | 2725000.00 | –",
    "Mewn ysgolion y gellir eu cymharu | 2586298.27 | 2708795.44 | 122497.17",
    "Mewn ysgolion a agorodd, a gaeodd neu a oedd ar agor am ran o flwyddyn | 7314.38 | 16204.56 | 8890.18",
    "Wedi'i ddyrannu i ysgolion | 2593612.65 | 2725000.00 | 131387.35",
  ]);
});

test("columns of pupils say which day's they are", () => {
  const texts = (sheet: string, language: "en" | "cy") =>
    rowsOf("2022-23", "2023-24", sheet, language).flatMap(({ cells }) => cells.map(shown));
  expect(texts("Schools", "en")).toContain("All funded pupils on census day, 2023-01-17");
  expect(texts("Schools", "en")).toContain(
    "Change ÷ All funded pupils on census day, 2023-01-17, or 0 where All funded pupils on census day, 2023-01-17 is nothing",
  );
  expect(texts("Crynodeb", "cy").filter((text) => text === "Disgyblion, 2023-01-17").length).toBe(6);
  expect(texts("Crynodeb", "cy")).not.toContain("Disgyblion");
});

test("it is said under the largest moves that floors and caps are of the baseline, where that is not the earlier budget", () => {
  const notes = (before: string, after: string, sheet: string, language: "en" | "cy") =>
    rowsOf(before, after, sheet, language).flatMap(({ cells: [cell] }) =>
      cell?.meaning === "note" ? [cell.value] : [],
    );
  expect(notes("2022-23", "2023-24", "Summary", "en")).toEqual([
    "Floors and caps of 2023-24 are of each school's baseline (as at 2022-04-01 – 2023-03-31, on the Data sheet), and not of its budget of 2022-23: a change may be more than a cap, or less than a floor.",
  ]);
  expect(notes("2022-23", "2023-24", "Crynodeb", "cy")[0]).toContain(
    "Mae lloriau a chapiau 2023-24 yn seiliedig ar linell sylfaen",
  );
  // The earlier budget has no protection to speak of, and its limits are not what holds the later one.
  expect(notes("2023-24", "2022-23", "Summary", "en")).toEqual([]);
});
