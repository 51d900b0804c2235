import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
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

const patience = { timeout: 60_000 };

test("a small file that unpacks to cells without end is too large, and not read to its end", patience, () => {
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

const sheet = '<sheet name="A" r:id="rId1"/>';

/** What a workbook is refused for, and how long that takes. */
function refused(path: string): { kinds: string[]; seconds: number } {
  const start = performance.now();
  const kinds = readWorkbook(path).problems.map(({ kind }) => kind);
  return { kinds, seconds: (performance.now() - start) / 1000 };
}

function written(bytes: Uint8Array, check: (path: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "aln-workbook-"));
  try {
    writeFileSync(join(folder, "x.xlsx"), bytes);
    check(join(folder, "x.xlsx"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function packed(parts: Readonly<Record<string, string>>): Buffer {
  const all = {
    "xl/workbook.xml": sheet,
    "xl/_rels/workbook.xml.rels": '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>',
    "xl/worksheets/sheet1.xml": '<c r="A1"><v>7</v></c>',
    ...parts,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]))));
}

describe("cells and texts that no spreadsheet writes", patience, () => {
  const strings = "xl/sharedStrings.xml";
  const cells = "xl/worksheets/sheet1.xml";
  test.each([
    ["a text of many that are read aloud", strings, `<si>${"<rPh><t>a</t></rPh>".repeat(200_000)}</si>`],
    ["a text of numbered letters", strings, `<si><t>${"&#65;".repeat(5_000_000)}</t></si>`],
    ["more texts than cells", strings, "<si/>".repeat(2_000_001)],
    ["a cell of many values", cells, `<c r="A1">${"<v/>".repeat(1_000_000)}</c>`],
    ["a list of sheets without end", "xl/workbook.xml", " ".repeat(10_000_001)],
  ])("%s: too large, at once", (_, name, text) => {
    written(packed({ [name]: text }), (path) => {
      const { kinds, seconds } = refused(path);
      expect(kinds).toEqual(["workbook/too-large"]);
      expect(seconds).toBeLessThan(20);
    });
  });

  test("as much as a cell can hold is read, however it is written", () => {
    const spoken = "<r><t>a</t></r><rPh><t>x</t></rPh>".repeat(20_000);
    const letters = "&#x175;".repeat(32_767);
    const { value } = found(
      sheet,
      `<c r="A1" t="inlineStr"><is>${spoken}</is></c><c r="B1" t="str"><v>${letters}</v></c>`,
    );
    expect(value?.sheets.get("A")?.get("A1")?.value).toBe("a".repeat(20_000));
    expect(value?.sheets.get("A")?.get("B1")?.value).toBe("ŵ".repeat(32_767));
  });
});

describe("a list of parts that says what is not so", () => {
  const end = (bytes: Buffer): number => bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const listed = (bytes: Buffer): number => bytes.lastIndexOf("PK\u0001\u0002", undefined, "latin1");
  const cases: readonly [string, (bytes: Buffer) => Buffer][] = [
    ["more parts than there are", (bytes) => put(bytes, end(bytes) + 10, 0xffff, 2)],
    ["that it begins behind the file", (bytes) => put(bytes, end(bytes) + 16, 0xffffffff, 4)],
    ["that it begins at the end", (bytes) => put(bytes, end(bytes) + 16, end(bytes), 4)],
    ["a part behind the file", (bytes) => put(bytes, listed(bytes) + 42, 0xfffffff0, 4)],
    ["a part longer than the file", (bytes) => put(bytes, listed(bytes) + 20, 0x7fffffff, 4)],
    ["a part smaller than it is", (bytes) => put(bytes, listed(bytes) + 24, 3, 4)],
    ["a part larger than it is", (bytes) => put(bytes, listed(bytes) + 24, 300, 4)],
    ["another sum of a part's bytes", (bytes) => put(bytes, listed(bytes) + 16, 1, 4)],
    ["a way to unpack that nobody knows", (bytes) => put(bytes, listed(bytes) + 10, 12, 2)],
    ["that a part has a password", (bytes) => put(bytes, listed(bytes) + 8, 1, 2)],
    ["nothing, for it is cut off", (bytes) => bytes.subarray(0, end(bytes) + 10)],
  ];
  test.each(cases)("%s: damaged, at once", (_, damage) => {
    written(damage(packed({})), (path) => {
      const { kinds, seconds } = refused(path);
      expect(kinds).toEqual(["workbook/broken"]);
      expect(seconds).toBeLessThan(5);
    });
  });

  test("two parts of one name are one too many", () => {
    const bytes = packed({ "xl/worksheets/sheet2.xml": "<c/>" });
    const twice = Buffer.from(bytes.toString("latin1").replaceAll("sheet2.xml", "sheet1.xml"), "latin1");
    written(twice, (path) => expect(refused(path).kinds).toEqual(["workbook/broken"]));
  });

  test("what stands before the list is as it was: the workbook is read", () => {
    written(packed({}), (path) => expect(readWorkbook(path).value?.sheets.get("A")?.get("A1")?.value).toBe("7"));
  });

  function put(bytes: Buffer, at: number, value: number, length: number): Buffer {
    bytes.writeUIntLE(value, at, length);
    return bytes;
  }
});
