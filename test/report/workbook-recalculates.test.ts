import { describe, expect, it } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { compareCells } from "../libreoffice/compare-cells.ts";
import { cellsOf, libreOffice, recalculate } from "../libreoffice/recalculate.ts";
import { budgetOf } from "../sample.ts";

const program = libreOffice();
const pairs = [
  { before: "2022-23", after: "2023-24", language: "en" },
  { before: "2022-23", after: "2023-24", language: "cy" },
  { before: "2023-24", after: "2023-24", language: "en" },
] as const;

describe("the comparison workbook", () => {
  for (const { before, after, language } of pairs) {
    it.skipIf(!program)(
      `${before} with ${after} (${language}) is recalculated by LibreOffice to the engine's own figures, every cell`,
      { timeout: 300_000 },
      async () => {
        const plan = comparisonWorkbook(compare(budgetOf(before), budgetOf(after)), language);
        const read = recalculate(program ?? "", await workbookBytes(plan));
        const { compared, differences } = compareCells(plan, read);
        expect(differences).toEqual([]);
        expect(compared).toBeGreaterThan(3_000);
        console.info(`LibreOffice agrees on ${compared} formula cells of ${before} with ${after} (${language})`);
      },
    );
  }

  it("stores a result beside every formula, for previewers that do not recalculate", async () => {
    const plan = comparisonWorkbook(compare(budgetOf("2022-23"), budgetOf("2023-24")), "en");
    const stored = cellsOf(await workbookBytes(plan));
    expect(compareCells(plan, stored).differences).toEqual([]);
  });

  it("has the same bytes when it is made again", async () => {
    const make = async () => workbookBytes(comparisonWorkbook(compare(budgetOf("2022-23"), budgetOf("2023-24")), "en"));
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });
});
