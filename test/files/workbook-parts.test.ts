import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { withAfterCells } from "../../src/files/sheet-end.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { type SheetPlan, text, type WorkbookPlan } from "../../src/report/plan.ts";

const sheet = (end: string): Uint8Array => strToU8(`<worksheet><sheetData><row r="1"/></sheetData>${end}</worksheet>`);

test("what stands after the cells of a sheet is put in the order of the standard, with what is added", () => {
  const end = '<autoFilter ref="A1:B2"/><dataValidations count="1"><dataValidation sqref="A1"/></dataValidations>';
  const made = withAfterCells(
    sheet(`${end}<sheetProtection sheet="1"/><pageMargins left="1"/>`),
    "<drawing/>",
    "<colBreaks/>",
  );
  expect(strFromU8(made)).toBe(
    strFromU8(sheet(`<sheetProtection sheet="1"/>${end}<pageMargins left="1"/><colBreaks/><drawing/>`)),
  );
});

test("a sheet that ends otherwise is refused, and nothing of it is lost without a word", () => {
  expect(() => withAfterCells(strToU8("<worksheet></worksheet>"))).toThrow("does not end as expected");
  expect(() => withAfterCells(sheet("words"))).toThrow("does not end as expected");
  expect(() => withAfterCells(sheet("<newElement/>"))).toThrow("newElement, whose place is not known");
});

const page = (name: string): SheetPlan => ({
  name,
  purpose: "output",
  widths: [10],
  rows: [{ cells: [text("text", `on ${name}`)] }],
  footer: "",
});
const plan = (...sheets: readonly SheetPlan[]): WorkbookPlan => ({
  title: "Two & two",
  printed: { authority: "A", status: "B", page: (at, of) => `${at} ${of}` },
  sheets,
});

test("a workbook asks to be worked out when it is opened, has its title, and is dated by nobody's clock", async () => {
  const parts = unzipSync(await workbookBytes(plan(page("One"))));
  expect(strFromU8(parts["xl/workbook.xml"]!)).toContain('<calcPr fullCalcOnLoad="1" ');
  const core = strFromU8(parts["docProps/core.xml"]!);
  expect(core).toContain("<dc:title>Two &amp; two</dc:title>");
  for (const when of ["created", "modified"]) expect(core).toContain(`W3CDTF">2000-01-01T00:00:00Z</dcterms:${when}>`);
});

test("the list of parts comes first, and sheets in their order", async () => {
  const names = Object.keys(unzipSync(await workbookBytes(plan(page("B"), page("A")))));
  expect(names[0]).toBe("[Content_Types].xml");
  expect(names.filter((name) => name.includes("worksheets"))).toEqual([
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
  ]);
});

test("a cell that goes to another sheet says so within the file, and names no address outside it", async () => {
  const link = { ...text("link", "Two & a half"), goesTo: "It's two" };
  const first = { ...page("One"), rows: [{ cells: [undefined, link] }] };
  const parts = unzipSync(await workbookBytes(plan(first, page("It's two"))));
  expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).toContain(
    '<hyperlinks><hyperlink ref="B1" location="\'It\'\'s two\'!A1" display="Two &amp; a half"/></hyperlinks>',
  );
  expect(Object.keys(parts).filter((name) => name.includes("worksheets/_rels"))).toEqual([]);
});
