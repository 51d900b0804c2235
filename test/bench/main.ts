import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runIn as node, root } from "./node.ts";
import { timeWales } from "./wales.ts";

/**
 * Times whole commands in processes of their own, on an authority of Cardiff's size, beside what a user could have written instead; then the census of a Wales, and
 * with `--england` of nine million pupils (it takes some minutes and a gigabyte of disk).
 */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const runs = 5;

// Made anew each time: an authority left by an earlier version may lack what this one asks for.
const folder = mkdtempSync(join(tmpdir(), "aln-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
process.stdout.write("Making an authority of 126 schools …\n");
node([join(root, "dist/data-samples/generator/main.js"), "--schools", "126", "--seed", "1", "--out", folder]);

const compare = measured(
  ["compare", join(folder, "model.json"), "2022-23", "2023-24", "--output", join(folder, "out.xlsx")],
  "whole-command.js",
);
const bare = measured([folder], "bare.js");
const rows = compare.report.rows;
print("compare, two censuses, 126 schools", compare, rows);
print("bare: papaparse, group by school, the same cells by exceljs", bare, rows);
process.stdout.write(
  `ratio ${(compare.seconds / bare.seconds).toFixed(2)} in time, ${(compare.megabytes / bare.megabytes).toFixed(2)} in memory (aim: under 3 s and 300 MB)\n`,
);
process.stdout.write(
  `workbook ${Math.round(statSync(join(folder, "out.xlsx")).size / 1024)} KB; censuses ${readdirSync(folder)
    .filter((name) => /plasc-202[23]/.test(name))
    .join(", ")}\n`,
);

const formula = JSON.parse(node([here("./formula.js"), join(folder, "model.json")])) as {
  median: number;
  perSchool: number;
  schools: number;
};
const twenty = (formula.median * 20) / formula.perSchool;
process.stdout.write(
  `${formula.median.toFixed(0)} ms for ${formula.perSchool} columns at ${formula.schools} schools once they are counted: ${twenty.toFixed(0)} ms for 20 (aim: under 50 ms)\n`,
);
await timeWales(join(folder, "wales"), process.argv.includes("--england"));

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly report: { rows: number };
}

/** The median of several runs, each in a process of its own, starting Node included. */
function measured(args: readonly string[], program: string): Measured {
  const all = Array.from({ length: runs }, () => {
    const start = process.hrtime.bigint();
    const report = JSON.parse(node([here(`./${program}`), ...args])) as { rows: number; maxRss: number };
    return { seconds: Number(process.hrtime.bigint() - start) / 1e9, megabytes: report.maxRss / 1024, report };
  });
  const [median] = all.sort((a, b) => a.seconds - b.seconds).slice(Math.floor(runs / 2));
  if (!median) throw new Error("no run was measured");
  return median;
}

function print(what: string, { seconds, megabytes }: Measured, rows: number): void {
  process.stdout.write(
    `${seconds.toFixed(2)} s  ${Math.round(megabytes)} MB  ${Math.round(rows / seconds).toLocaleString("en-GB")} rows/s  ${what}\n`,
  );
}
