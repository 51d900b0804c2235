import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, runIn } from "./node.ts";

interface Took {
  readonly seconds: number;
  /** In kilobytes: once both years were read, and at most. */
  readonly readUp: number;
  readonly maxRss: number;
  readonly kilobytes: number;
}

/** Times the workbook of two years, once both are allocated, beside plain exceljs writing the same cells, in both of its ways. */
const program = fileURLToPath(new URL("./workbook-run.js", import.meta.url));
for (const [schools, runs, aim] of [
  [126, 5, "2 s and 1 MB of file"],
  [1460, 1, "10 s and 600 MB of memory"],
] as const) {
  const folder = mkdtempSync(join(tmpdir(), "aln-bench-"));
  try {
    runIn([
      join(root, "dist/data-samples/generator/main.js"),
      "--schools",
      `${schools}`,
      "--seed",
      "1",
      "--out",
      folder,
    ]);
    const [own, ...others] = ["own", "plain", "row-by-row"].map((how) => median(folder, how, runs));
    process.stdout.write(`workbook of two years, ${schools} schools (aim: ${aim})\n  ${line(own)}\n`);
    others.forEach((other, i) => {
      const ratio = (own?.seconds ?? 0) / (other?.seconds ?? 1);
      process.stdout.write(
        `  ${line(other)}  plain exceljs, ${i === 0 ? "kept whole" : "row by row"}: ratio ${ratio.toFixed(2)} in time\n`,
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function median(folder: string, how: string, runs: number): Took | undefined {
  const all = Array.from({ length: runs }, () => JSON.parse(runIn([program, folder, how])) as Took);
  return all.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs / 2)];
}

function line(took: Took | undefined): string {
  if (!took) return "not measured";
  const { seconds, readUp, maxRss, kilobytes } = took;
  const megabytes = (number: number) => `${Math.round(number / 1024)} MB`;
  return `${seconds.toFixed(2)} s  ${megabytes(maxRss)} at most (${megabytes(readUp)} once read)  ${kilobytes} KB`;
}
