import { spawnSync } from "node:child_process";
import { closeSync, createReadStream, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { checkLetter } from "../../data-samples/generator/upn.ts";
import { root, runIn } from "./node.ts";

/** The census of a country, read, checked and counted, beside DuckDB's bare count of the same file, and pandas's where Python has it: in the same run, taking turns, each in a process of its own. */
const runs = 5;
const englishRows = 9_000_000;

/** A Python that has pandas, where there is one: the Debian package is `python3-pandas`. */
const python = ["python3", "/usr/bin/python3"].find(
  (each) => spawnSync(each, ["-c", "import pandas"], { stdio: "ignore" }).status === 0,
);
const pandasCount = join(root, "test/bench/pandas-count.py");

interface Run {
  readonly rows: number;
  readonly seconds: number;
  readonly maxRss: number;
}

/** Makes a Wales in the folder and times it; with `england`, nine million rows too. */
export async function timeWales(folder: string, england: boolean): Promise<void> {
  process.stdout.write("Making a Wales of 1,460 schools …\n");
  runIn([join(root, "dist/data-samples/generator/main.js"), "--schools", "1460", "--seed", "1", "--out", folder]);
  const plain = readFileSync(join(folder, "plasc-2023.csv"), "utf8");
  // No cell of the sample has a comma or a quote in it.
  if (plain.includes('"')) throw new Error("the sample has quotes");
  writeFileSync(join(folder, "quoted.csv"), plain.replace(/[^,\n]+|(?<=[,\n])(?=[,\n])/g, '"$&"'));
  const wales = beside(folder, "plasc-2023.csv", 6);
  beside(folder, "quoted.csv", 10);
  if (!england) return;
  await writeEngland(folder);
  const all = run(folder, "england.csv");
  const share = all.rows / all.seconds / (wales.rows / wales.seconds);
  say(`England: ${share.toFixed(2)} of the rows per second of Wales (aim: 0.80 or more, under 1,000 MB)`, all);
  rmSync(join(folder, "england.csv"));
}

/** Medians of both, and how many times as long the census took. */
function beside(folder: string, file: string, most: number): Run {
  const both = Array.from({ length: runs }, () => ({
    ours: run(folder, file),
    bare: JSON.parse(runIn([join(root, "dist/test/bench/duckdb.js"), join(folder, file)])) as Run,
    pandas: python === undefined ? undefined : (JSON.parse(runIn([pandasCount, join(folder, file)], python)) as Run),
  }));
  const ours = median(both.map((each) => each.ours));
  const bare = median(both.map((each) => each.bare));
  if (ours.rows !== bare.rows) throw new Error(`${file}: ${ours.rows} rows, and DuckDB has ${bare.rows}`);
  say(`${file}: read, checked and counted`, ours);
  say(`${file}: DuckDB, the bare count by school and provision`, bare);
  const pandas = python === undefined ? undefined : median(both.flatMap((each) => (each.pandas ? [each.pandas] : [])));
  if (pandas) say(`${file}: pandas, the same`, pandas);
  else process.stdout.write("pandas: left out, for no Python here has it\n");
  process.stdout.write(
    `ratio ${(ours.seconds / bare.seconds).toFixed(1)} in time (aim: ${most} at most, under 350 MB)${pandas ? `, ${(ours.seconds / pandas.seconds).toFixed(2)} beside pandas` : ""}\n`,
  );
  return ours;
}

function run(folder: string, file: string): Run {
  return JSON.parse(runIn([join(root, "dist/test/bench/count-census.js"), join(folder, "model.json"), file])) as Run;
}

function median(all: readonly Run[]): Run {
  const middle = [...all].sort((a, b) => a.seconds - b.seconds)[Math.floor(all.length / 2)];
  if (!middle) throw new Error("no run was measured");
  return middle;
}

/** The rows of Wales again and again, each time with other UPNs. */
async function writeEngland(folder: string): Promise<void> {
  process.stdout.write("Making an England of 9,000,000 rows …\n");
  const file = openSync(join(folder, "england.csv"), "w");
  let rows = 0;
  for (let time = 0; rows < englishRows; time += 1) {
    let waiting = "";
    let isHeading = true;
    for await (const line of createInterface({ input: createReadStream(join(folder, "plasc-2023.csv")) })) {
      if (!isHeading) rows += 1;
      if (!isHeading || time === 0) waiting += `${isHeading ? line : withUpn(line, time)}\n`;
      isHeading = false;
      if (waiting.length > 1_000_000) {
        writeSync(file, waiting);
        waiting = "";
      }
      if (rows === englishRows) break;
    }
    writeSync(file, waiting);
  }
  closeSync(file);
}

/** The UPN's first two digits, which are 69 in Wales as it is made, become others. */
function withUpn(line: string, time: number): string {
  const at = line.indexOf(",") + 1;
  const twelve = `${String(69 - time).padStart(2, "0")}${line.slice(at + 3, at + 13)}`;
  return `${line.slice(0, at)}${checkLetter(twelve)}${twelve}${line.slice(at + 13)}`;
}

function say(what: string, { rows, seconds, maxRss }: Run): void {
  const rate = Math.round(rows / seconds).toLocaleString("en-GB");
  process.stdout.write(`${seconds.toFixed(2)} s  ${Math.round(maxRss / 1024)} MB  ${rate} rows/s  ${what}\n`);
}
