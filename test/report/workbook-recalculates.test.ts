import { describe, expect, it } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { letters, type WorkbookPlan } from "../../src/report/plan.ts";
import { cellsOf, libreOffice, type Recalculated, recalculate } from "../libreoffice/recalculate.ts";
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

/** Every formula cell of the plan against what was read: numbers as the same double, texts letter by letter. */
function compareCells(plan: WorkbookPlan, read: Recalculated): { compared: number; differences: string[] } {
  const differences: string[] = [];
  let compared = 0;
  for (const sheet of plan.sheets)
    sheet.rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (!cell?.formula) return;
        const address = `${letters(column)}${row + 1}`;
        const found = read.get(sheet.name)?.get(address);
        const expected = typeof cell.value === "string" ? cell.value : cell.value.toNumber();
        const same =
          typeof expected === "string"
            ? (found?.value ?? "") === expected
            : found?.value !== undefined &&
              found.type !== "str" &&
              found.value !== "" &&
              Number(found.value) === expected;
        compared += 1;
        if (!same || !found?.formula || found.type === "e")
          differences.push(
            `${sheet.name}!${address}: engine ${expected}, found ${found?.value} (${found?.type}): ${cell.formula}`,
          );
      });
    });
  return { compared, differences };
}
