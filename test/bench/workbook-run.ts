import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import exceljs from "exceljs";
import { compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import type { SheetPlan, WorkbookPlan } from "../../src/report/plan.ts";
import { budgetOf } from "../sample.ts";

/**
 * One workbook of two years in a process of its own: as the engine writes it, or its cells alone by plain exceljs, kept whole or row by row; then
 * what it took, as JSON.
 */
const [folder = "", how = ""] = process.argv.slice(2);
const model = join(folder, "model.json");
const comparison = compare(budgetOf("2022-23", model), budgetOf("2023-24", model));
const readUp = process.resourceUsage().maxRSS;
const file = join(folder, `${how}.xlsx`);
// The plan is part of the engine's own time; plain exceljs is given it for nothing.
const given = how === "own" ? undefined : comparisonWorkbook(comparison, "en");
const start = process.hrtime.bigint();
if (!given) writeFileSync(file, await workbookBytes(comparisonWorkbook(comparison, "en")));
else if (how === "plain") await plain(given);
else await rowByRow(given);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
process.stdout.write(
  `${JSON.stringify({ seconds, readUp, maxRss: process.resourceUsage().maxRSS, kilobytes: Math.round(statSync(file).size / 1024) })}\n`,
);

async function plain(plan: WorkbookPlan): Promise<void> {
  const workbook = new exceljs.Workbook();
  for (const sheet of plan.sheets) addCells(workbook.addWorksheet(sheet.name), sheet, () => undefined);
  await workbook.xlsx.writeFile(file);
}

async function rowByRow(plan: WorkbookPlan): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  for (const sheet of plan.sheets) {
    const page = workbook.addWorksheet(sheet.name);
    addCells(page, sheet, (row) => row.commit());
    page.commit();
  }
  await workbook.commit();
}

/** The same values and formulas in the same places, without looks, heights or pages. */
function addCells(page: exceljs.Worksheet, { rows }: SheetPlan, done: (row: exceljs.Row) => void): void {
  rows.forEach(({ cells }, i) => {
    const row = page.getRow(i + 1);
    cells.forEach((cell, column) => {
      if (!cell) return;
      const value = typeof cell.value === "string" ? cell.value : cell.value.toNumber();
      row.getCell(column + 1).value =
        cell.formula === undefined ? value : { formula: cell.formula, result: value, date1904: false };
    });
    done(row);
  });
}
