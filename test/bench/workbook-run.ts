import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import exceljs from "exceljs";
import { compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import type { WorkbookPlan } from "../../src/report/plan.ts";
import { budgetOf } from "../sample.ts";

/** One workbook of two years in a process of its own: as the engine writes it, or its cells alone by plain exceljs; then what it took, as JSON. */
const [folder = "", how = ""] = process.argv.slice(2);
const model = join(folder, "model.json");
const comparison = compare(budgetOf("2022-23", model), budgetOf("2023-24", model));
const readUp = process.resourceUsage().maxRSS;
const file = join(folder, `${how}.xlsx`);
// The plan is part of the engine's own time; plain exceljs is given it for nothing.
const given = how === "plain" ? comparisonWorkbook(comparison, "en") : undefined;
const start = process.hrtime.bigint();
const bytes = given ? await plain(given) : await workbookBytes(comparisonWorkbook(comparison, "en"));
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
writeFileSync(file, bytes);
process.stdout.write(
  `${JSON.stringify({ seconds, readUp, maxRss: process.resourceUsage().maxRSS, kilobytes: Math.round(statSync(file).size / 1024) })}\n`,
);

/** The same values and formulas in the same places, without looks, heights or pages. */
async function plain(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const { name, rows } of plan.sheets) {
    const page = workbook.addWorksheet(name);
    rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (!cell) return;
        const value = typeof cell.value === "string" ? cell.value : cell.value.toNumber();
        page.getCell(row + 1, column + 1).value =
          cell.formula === undefined ? value : { formula: cell.formula, result: value, date1904: false };
      });
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
