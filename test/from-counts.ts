import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Budget } from "../src/model/budget.ts";
import { budgetOf } from "./sample.ts";

/** The budget of an invented authority that holds no census: a formula file over one table of counts. */
export function budgetFrom(csv: string, formula: string, period: string): Budget {
  const place = mkdtempSync(join(tmpdir(), "counts-"));
  try {
    writeFileSync(join(place, "counts.csv"), csv);
    const model = {
      authority: { number: "000", en: "From counts", cy: "O gyfrifon" },
      fundingPeriods: { [period]: { formula: resolve(formula), counts: "counts.csv" } },
    };
    writeFileSync(join(place, "model.json"), JSON.stringify(model));
    return budgetOf(period, join(place, "model.json"));
  } finally {
    rmSync(place, { recursive: true });
  }
}
