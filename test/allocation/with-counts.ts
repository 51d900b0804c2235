import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Budget } from "../../src/model/budget.ts";
import { words, written } from "../formula/written.ts";
import { budgetOf } from "../sample.ts";

export type Parts = Record<string, unknown>;

export const period = "2023-24";

/** An authority that holds counts and no census. */
export function withCounts(parts: Parts, rows: readonly string[]): Budget {
  const folder = mkdtempSync(join(tmpdir(), "negatives-"));
  try {
    const model = {
      authority: { number: "000", ...words("Counts") },
      fundingPeriods: { [period]: { formula: "formula.json", counts: "counts.csv" } },
    };
    writeFileSync(join(folder, "model.json"), JSON.stringify(model));
    writeFileSync(join(folder, "formula.json"), JSON.stringify(written(parts)));
    writeFileSync(join(folder, "counts.csv"), ["school,name,money,growth", ...rows, ""].join("\n"));
    return budgetOf(period, join(folder, "model.json"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
