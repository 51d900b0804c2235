import { statSync } from "node:fs";
import { grouped } from "../money.ts";
import type { Checked, Problem } from "../problem.ts";
import type { FoundWorkbook } from "../report/read-back/found.ts";
import { bytesOf, NotRead, TooLarge, whyUnreadable } from "./read-bytes.ts";
import { changed } from "./read-text.ts";
import { attributeOf, CellsLeft, elements, sharedStrings, sheetCells, TooMuch, unescaped } from "./sheet-xml.ts";
import { textStored } from "./stored-text.ts";
import { NotUnpacked, Packed } from "./unpack.ts";

/** A workbook of all the schools of Wales is a tenth of this. */
const mostBytes = 50_000_000;
/** Unpacked: a small file can hold a very large one. */
const mostUnpacked = 200_000_000;
/** Of the parts that list the sheets and the names. */
const mostOfAList = 10_000_000;

type FoundSheet = ReturnType<typeof sheetCells>;

const again = "Save it in Excel as an Excel workbook (.xlsx), and run the command again.";

/** Reads a workbook that somebody saved: nothing in it is run, and nothing that it points to is opened. */
export function readWorkbook(path: string): Checked<FoundWorkbook> {
  const refuse = (kind: string, says: string, ...advice: string[]): Checked<FoundWorkbook> => ({
    value: undefined,
    problems: [{ kind, file: path, says, advice }],
  });
  let bytes: Uint8Array;
  let day: string;
  try {
    bytes = bytesOf(path, mostBytes);
    day = statSync(path).mtime.toISOString().slice(0, 10);
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(path);
    if (error instanceof NotRead && error.why === "changed") return { value: undefined, problems: [changed(path)] };
    return refuse(
      "workbook/unreadable",
      whyUnreadable(error),
      "Name the workbook after the model, such as out/comparison.xlsx.",
    );
  }
  const starts = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  if (starts === "\u00d0\u00cf\u0011\u00e0")
    return refuse(
      "workbook/old-format",
      "the file is an old Excel workbook (.xls), or one with a password to open it",
      again,
    );
  if (starts !== "PK\u0003\u0004")
    return refuse(
      "workbook/not-a-workbook",
      "the file is no Excel workbook: a CSV has one sheet's values, and no formulas",
      "Name the workbook that aln compare made and you changed. If it was saved as CSV, open the workbook again and make the change there.",
    );
  try {
    const parts = new Packed(bytes, mostUnpacked);
    if (parts.stated(isRead) > mostUnpacked) return tooLarge(path);
    const workbook = parts.text("xl/workbook.xml", mostOfAList);
    if (workbook === "")
      return refuse("workbook/not-a-workbook", "the file is packed, and no Excel workbook (.xlsx) is in it", again);
    return { value: foundIn(parts, workbook, day), problems: [] };
  } catch (error) {
    if (error instanceof TooMuch || (error instanceof NotUnpacked && error.why === "too large")) return tooLarge(path);
    if (!(error instanceof NotUnpacked)) throw error;
    return refuse(
      "workbook/broken",
      "the workbook is cut off or damaged: it cannot be unpacked",
      "Copy it again from where it was saved, or open it in Excel and save it again.",
    );
  }
}

function tooLarge(file: string): Checked<FoundWorkbook> {
  const problem: Problem = {
    kind: "workbook/too-large",
    file,
    says: "the file is too large to be a workbook of aln compare",
    advice: [`It may have ${grouped(String(mostBytes))} bytes at most, and ${grouped(String(mostUnpacked))} unpacked.`],
  };
  return { value: undefined, problems: [problem] };
}

/** The parts that hold cells and names, and no others: pictures, charts and code are not even unpacked. */
const isRead =
  /^(xl\/(workbook|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml|xl\/_rels\/workbook\.xml\.rels|docProps\/core\.xml)$/;

function foundIn(parts: Packed, workbook: string, day: string): FoundWorkbook {
  const left = new CellsLeft();
  const strings = sharedStrings(parts.text("xl/sharedStrings.xml"), left);
  const targets = new Map(
    Array.from(elements(parts.text("xl/_rels/workbook.xml.rels", mostOfAList), "Relationship"), ({ attributes }) => [
      attributeOf(attributes, "Id"),
      attributeOf(attributes, "Target")?.replace(/^\/?(xl\/)?/, "xl/") ?? "",
    ]),
  );
  // A part is read once, however many sheets say that it is theirs.
  const read = new Map<string, FoundSheet>();
  const cellsIn = (part: string): FoundSheet => {
    const cells = read.get(part) ?? sheetCells(parts.text(part), strings, left);
    read.set(part, cells);
    return cells;
  };
  const sheets = new Map(
    Array.from(elements(workbook, "sheet"), ({ attributes }) => [
      textStored(attributeOf(attributes, "name") ?? ""),
      cellsIn(targets.get(attributeOf(attributes, "r:id")) ?? ""),
    ]),
  );
  const names = new Map(
    Array.from(elements(workbook, "definedName"), ({ attributes, body }) => [
      attributeOf(attributes, "name") ?? "",
      textStored(unescaped(body)).replaceAll("''", "'"),
    ]),
  );
  const named = (name: string): string | undefined => {
    const [, sheet = "", column = "", row = ""] = /^'?(.*?)'?!\$?([A-Z]+)\$?(\d+)$/.exec(names.get(name) ?? "") ?? [];
    return sheets.get(sheet)?.get(`${column}${row}`)?.value;
  };
  return { sheets, named, saved: savedOn(parts.text("docProps/core.xml", mostOfAList)) ?? day };
}

/** The day that the program which saved it wrote down; the workbook as aln makes it has a day that never moves. */
function savedOn(core: string): string | undefined {
  const day = [...elements(core, "dcterms:modified")][0]?.body.slice(0, 10);
  return day && /^\d{4}-\d{2}-\d{2}$/.test(day) && day > "2000-01-01" ? day : undefined;
}
