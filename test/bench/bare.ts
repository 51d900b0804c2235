import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import exceljs from "exceljs";
import Papa from "papaparse";

/** What somebody would write in an afternoon: count pupils by school and provision, and write as many cells. It checks nothing. */
const folder = process.argv[2] ?? "";
const cells = 12_000;
const counts = new Map<string, number>();
let rows = 0;
for (const file of ["plasc-2022.csv", "plasc-2023.csv"])
  for (const row of Papa.parse<Record<string, string>>(readFileSync(join(folder, file), "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data) {
    const key = `${row["School Number"]} ${row["SEN Provision"] ?? row["SEN/ALN Provision"]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    rows += 1;
  }
const workbook = new exceljs.Workbook();
const page = workbook.addWorksheet("Counts");
for (let i = 0; i < cells; i += 1)
  page.getCell(Math.floor(i / 60) + 1, (i % 60) + 1).value = {
    formula: `ROUND(${i}/3,2)`,
    result: Math.round((i * 100) / 3) / 100,
    date1904: false,
  };
writeFileSync(join(folder, "bare.xlsx"), new Uint8Array(await workbook.xlsx.writeBuffer()));
process.stdout.write(`${JSON.stringify({ rows, groups: counts.size, maxRss: process.resourceUsage().maxRSS })}\n`);
