import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readWorkbook } from "../../src/files/read-workbook.ts";

/** What is found in a packed file of these parts. */
function found(sheets: string, cells: string): ReturnType<typeof readWorkbook> {
  const folder = mkdtempSync(join(tmpdir(), "aln-workbook-"));
  try {
    const path = join(folder, "x.xlsx");
    const rels = '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>';
    const parts = {
      "xl/workbook.xml": strToU8(sheets),
      "xl/_rels/workbook.xml.rels": strToU8(rels),
      "xl/worksheets/sheet1.xml": strToU8(cells),
    };
    writeFileSync(path, zipSync(parts, { level: 1 }));
    return readWorkbook(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a small file that unpacks to cells without end is too large, and not read to its end", () => {
  const { value, problems } = found('<sheet name="A" r:id="rId1"/>', "<c/>".repeat(2_000_001));
  expect(value).toBeUndefined();
  expect(problems.map(({ kind }) => kind)).toEqual(["workbook/too-large"]);
});

test("one part that a thousand sheets say is theirs is read once", () => {
  const sheets = Array.from({ length: 1000 }, (_, i) => `<sheet name="S${i}" r:id="rId1"/>`).join("");
  const { value } = found(sheets, '<c r="A1"><v>7</v></c>');
  expect(value?.sheets.size).toBe(1000);
  expect(new Set(value?.sheets.values()).size).toBe(1);
  expect(value?.sheets.get("S999")?.get("A1")?.value).toBe("7");
});
