import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Decimal } from "../../src/money.ts";
import { Decimal as DecimalOf } from "../../src/money.ts";
import { budgetFrom } from "../from-counts.ts";

const folder = resolve("../shared/ground-truth");
const present = existsSync(folder);
if (!present) console.warn(`SKIPPED: ${folder} is not there, so no published answer is reproduced.`);

/** A published table, the formula that gives it, and the columns that must come out, exactly. */
const published = [
  {
    file: "minnesota-compensatory-2020-21.csv",
    formula: "minnesota-compensatory-2020-21.json",
    period: "2020-21",
    schools: 2319,
    columns: {
      published_adjusted_count: "adjusted",
      published_concentration: "concentration",
      published_weight: "weight",
      published_units: "units",
      published_revenue: "revenue",
    },
    total: { column: "revenue", is: "535168701.12" },
  },
  {
    file: "ohio-preschool-special-education-2026-27.csv",
    formula: "ohio-preschool-special-education-2026-27.json",
    period: "2026-27",
    schools: 609,
    columns: { published_band1: "band1", published_band2: "band2", published_band3: "band3" },
  },
] as const;

describe("published formulas give their published answers", () => {
  for (const each of published)
    it.skipIf(!present)(`${each.file}: every figure of ${each.schools} schools`, () => {
      const csv = readFileSync(join(folder, each.file), "utf8");
      const { allocation } = budgetFrom(csv, join("test/ground-truth", each.formula), each.period);
      const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
      const at = new Map(allocation.schools.map(({ number }, i) => [number, i]));
      const differences = rows.flatMap((row) =>
        Object.entries(each.columns).flatMap(([heading, id]) => {
          const value: Decimal | undefined = allocation.worked.columns.get(id)?.[at.get(row.school ?? "") ?? -1];
          return value?.eq(new DecimalOf(row[heading] ?? "NaN"))
            ? []
            : [`${row.school} ${id}: published ${row[heading]}, engine ${value}`];
        }),
      );
      expect(rows.length).toBe(each.schools);
      expect(differences).toEqual([]);
      if ("total" in each) {
        const values = allocation.worked.columns.get(each.total.column) ?? [];
        expect(values.reduce((total, value) => total.plus(value), new DecimalOf(0)).toFixed()).toBe(each.total.is);
      }
    });
});
