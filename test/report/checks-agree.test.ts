import { expect, test } from "vitest";
import { comparisonSummary } from "../../src/commands/comparison-summary.ts";
import { compare } from "../../src/comparison/compare.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { aln, sampleModel } from "../promises/sample.ts";
import { budgetOf } from "../sample.ts";

test("a terminal and the Checks sheet count the same checks", async () => {
  const comparison = compare(budgetOf("2025-26"), budgetOf("2026-27"));
  const checks = comparisonWorkbook(comparison, "en").sheets.find(({ name }) => name === "Checks")!;
  const outcomes = checks.rows.flatMap(({ cells }) => (cells[4]?.value === "Passed" ? [cells[4]] : []));
  expect(outcomes.length).toBe(39);
  expect(comparisonSummary(comparison, "en")).toContain("Checks             39 / 39 passed\n");
  const { out } = await aln("check", sampleModel);
  expect(out.split("\n2025-26  ")[1]).toContain("16 of 16 checks");
  expect(out.split("\n2026-27  ")[1]).toContain("17 of 17 checks");
});
