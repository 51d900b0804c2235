import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, onTestFinished, test } from "vitest";
import { withOption } from "../../src/files/add-option.ts";
import { readWorkbook } from "../../src/files/read-workbook.ts";

const relations = `<Relationships><Relationship Id="rId7" Type="…/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const workbook = `<workbook><sheets><sheet name="Bob&apos;s &amp; mine" sheetId="4" r:id="rId7"/></sheets><definedNames><definedName name="aln_x">'Bob''s &amp; mine'!$B$2</definedName><definedName name="aln_gone">#REF!</definedName></definedNames></workbook>`;

function written(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "read-workbook-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "book.xlsx"), bytes);
  return join(folder, "book.xlsx");
}

function book(sheet: string, others: Record<string, string> = {}): Uint8Array {
  const parts = {
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relations,
    "xl/worksheets/sheet1.xml": sheet,
    "xl/sharedStrings.xml": `<sst><si><t>Pot</t></si><si><r><rPr/><t xml:space="preserve">held </t></r><r><t>back</t></r><rPh sb="0" eb="1"><t>aloud</t></rPh></si></sst>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

describe("a workbook that some program saved", () => {
  test("is read cell by cell, in every way that a cell is written", () => {
    const { value, problems } = readWorkbook(
      written(
        book(`<worksheet><cols><col min="1"/></cols><sheetData><row r="1"><c r="A1" t="s" s="3"><v>1</v></c><c r="B1" s="2"/>
          <c r="C1"><v>0.1</v></c><c r="D1" t="str"><f>B1&amp;"x"</f><v>&lt;ŵ&#244;&#xF4;</v></c></row>
          <row r="2"><c r="A2" t="inlineStr"><is><t>in line</t></is></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A1*2</f><v>1E-3</v></c>
          <c r="C2"><f t="shared" si="0"/></c><c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E2" t="b"><v>1</v></c></row></sheetData></worksheet>`),
      ),
    );
    expect(problems).toEqual([]);
    const cells = value?.sheets.get("Bob's & mine");
    expect(Object.fromEntries(cells ?? [])).toEqual({
      A1: { is: "text", value: "held back", isFormula: false },
      C1: { is: "number", value: "0.1", isFormula: false },
      D1: { is: "text", value: "<ŵôô", isFormula: true, formula: { text: 'B1&"x"', down: 0, right: 0 } },
      A2: { is: "text", value: "in line", isFormula: false },
      B2: { is: "number", value: "1E-3", isFormula: true, formula: { text: "A1*2", down: 0, right: 0 } },
      // What is shared is written once, and stands one column further on.
      C2: { is: "number", value: "", isFormula: true, formula: { text: "A1*2", down: 0, right: 1 } },
      D2: { is: "error", value: "#DIV/0!", isFormula: true, formula: { text: "1/0", down: 0, right: 0 } },
      E2: { is: "truth", value: "1", isFormula: false },
    });
    expect(value?.named("aln_x")).toBe("1E-3");
    expect([value?.named("aln_gone"), value?.named("aln_y")]).toEqual([undefined, undefined]);
  });

  test("was saved on the day that its program wrote down, and on that of the file where it wrote none", () => {
    const saved = (core: string) =>
      readWorkbook(written(book("<worksheet/>", { "docProps/core.xml": core }))).value?.saved;
    const modified = (day: string) =>
      `<cp:coreProperties><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T09:30:00Z</dcterms:modified></cp:coreProperties>`;
    expect(saved(modified("2026-02-03"))).toBe("2026-02-03");
    expect(saved(modified("2000-01-01"))).toMatch(/^20[2-9]\d-\d\d-\d\d$/);
    expect(saved("")).toMatch(/^20[2-9]\d-\d\d-\d\d$/);
  });

  test("declares nothing that is believed: no words of its own, and no element that does not end", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${"a".repeat(100)}">]><worksheet><c r="A1" t="str"><v>&a;&#99999999;</v></c><c r="B1"><v>1`;
    const cells = readWorkbook(written(book(bomb))).value?.sheets.get("Bob's & mine");
    expect([...(cells ?? [])]).toEqual([["A1", { is: "text", value: "&a;&#99999999;", isFormula: false }]]);
  });

  test("takes no more room than it says, and none beyond what a workbook may have", () => {
    const kinds = (bytes: Uint8Array) => readWorkbook(written(bytes)).problems.map(({ kind }) => kind);
    // What the list of parts says of the one that stands last in it.
    const saying = (name: string, size: number, says: number): Uint8Array => {
      const bytes = Buffer.from(zipSync({ "xl/workbook.xml": strToU8(workbook), [name]: new Uint8Array(size) }));
      bytes.writeUInt32LE(says, bytes.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1")) + 24);
      return bytes;
    };
    expect(kinds(saying("xl/worksheets/sheet1.xml", 10, 401_000_000))).toEqual(["workbook/too-large"]);
    // One that says too little is cut off there.
    expect(kinds(saying("xl/worksheets/sheet1.xml", 1_000_000, 10))).toEqual([]);
    // Pictures are not unpacked, whatever they are.
    expect(kinds(saying("xl/media/image1.png", 10, 401_000_000))).toEqual([]);
  });
});

describe("an option more in a model", () => {
  const name = { period: "2023-24", option: "C", determination: undefined };
  test.each([
    [
      "beside others, two spaces deep",
      `{\n  "fundingPeriods": {\n    "2023-24": {\n      "options": {\n        "B": "b.json"\n      }\n    }\n  }\n}\n`,
      `{\n  "fundingPeriods": {\n    "2023-24": {\n      "options": {\n        "B": "b.json",\n        "C": "c.json"\n      }\n    }\n  }\n}\n`,
    ],
    [
      "the first, with tabs, as Windows ends lines, with a mark",
      `\uFEFF{\r\n\t"fundingPeriods": {\r\n\t\t"2023-24": {\r\n\t\t\t"formula": "a.json"\r\n\t\t}\r\n\t}\r\n}`,
      `\uFEFF{\r\n\t"fundingPeriods": {\r\n\t\t"2023-24": {\r\n\t\t\t"formula": "a.json",\r\n\t\t\t"options": {\r\n\t\t\t\t"C": "c.json"\r\n\t\t\t}\r\n\t\t}\r\n\t}\r\n}`,
    ],
  ])("%s", (_, before, after) => {
    expect(withOption(before, name, "c.json")).toBe(after);
  });
});
