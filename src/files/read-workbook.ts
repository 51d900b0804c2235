import { readFileSync, statSync } from "node:fs";
import { strFromU8, type UnzipFileInfo, unzipSync } from "fflate";
import { grouped } from "../money.ts";
import type { Checked, Problem } from "../problem.ts";
import type { FoundWorkbook } from "../report/read-back/found.ts";
import { whyUnreadable } from "./read-text.ts";
import { attributeOf, elements, sharedStrings, sheetCells, TooManyCells, unescaped } from "./sheet-xml.ts";

/** A workbook of all the schools of Wales is a tenth of this. */
const mostBytes = 50_000_000;
/** Unpacked: a small file can hold a very large one. */
const mostUnpacked = 400_000_000;
const mostParts = 2_000;

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
    const { size, mtime } = statSync(path);
    if (size > mostBytes) return tooLarge(path);
    day = mtime.toISOString().slice(0, 10);
    bytes = readFileSync(path);
  } catch (error) {
    return refuse(
      "workbook/unreadable",
      whyUnreadable(error),
      "Name the workbook after the model, such as out/comparison.xlsx.",
    );
  }
  const starts = strFromU8(bytes.subarray(0, 4), true);
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
  const parts = unpacked(bytes);
  if (parts === "too large") return tooLarge(path);
  if (parts === "broken")
    return refuse(
      "workbook/broken",
      "the workbook is cut off or damaged: it cannot be unpacked",
      "Copy it again from where it was saved.",
    );
  const workbook = partText(parts, "xl/workbook.xml");
  if (workbook === "")
    return refuse("workbook/not-a-workbook", "the file is packed, and no Excel workbook (.xlsx) is in it", again);
  try {
    return { value: foundIn(parts, workbook, day), problems: [] };
  } catch (error) {
    if (error instanceof TooManyCells) return tooLarge(path);
    throw error;
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
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | "too large" | "broken" {
  let total = 0;
  let parts = 0;
  let isTooLarge = false;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (
      !/^(xl\/(workbook|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml|xl\/_rels\/workbook\.xml\.rels|docProps\/core\.xml)$/.test(
        name,
      )
    )
      return false;
    parts += 1;
    total += originalSize;
    isTooLarge ||= total > mostUnpacked || parts > mostParts;
    return !isTooLarge;
  };
  try {
    // The room for a part is what its size says: one that says too little is cut off, and cannot fill the memory.
    const found = unzipSync(bytes, { filter });
    return isTooLarge ? "too large" : found;
  } catch {
    return "broken";
  }
}

function partText(parts: Record<string, Uint8Array>, name: string): string {
  const bytes = parts[name];
  return bytes ? strFromU8(bytes) : "";
}

function foundIn(parts: Record<string, Uint8Array>, workbook: string, day: string): FoundWorkbook {
  const strings = sharedStrings(partText(parts, "xl/sharedStrings.xml"));
  const targets = new Map(
    Array.from(elements(partText(parts, "xl/_rels/workbook.xml.rels"), "Relationship"), ({ attributes }) => [
      attributeOf(attributes, "Id"),
      attributeOf(attributes, "Target")?.replace(/^\/?(xl\/)?/, "xl/") ?? "",
    ]),
  );
  // A part is read once, however many sheets say that it is theirs.
  const read = new Map<string, FoundSheet>();
  const cellsIn = (part: string): FoundSheet => {
    const cells = read.get(part) ?? sheetCells(partText(parts, part), strings);
    read.set(part, cells);
    return cells;
  };
  const sheets = new Map(
    Array.from(elements(workbook, "sheet"), ({ attributes }) => [
      attributeOf(attributes, "name") ?? "",
      cellsIn(targets.get(attributeOf(attributes, "r:id")) ?? ""),
    ]),
  );
  const names = new Map(
    Array.from(elements(workbook, "definedName"), ({ attributes, body }) => [
      attributeOf(attributes, "name") ?? "",
      unescaped(body).replaceAll("''", "'"),
    ]),
  );
  const named = (name: string): string | undefined => {
    const [, sheet = "", column = "", row = ""] = /^'?(.*?)'?!\$?([A-Z]+)\$?(\d+)$/.exec(names.get(name) ?? "") ?? [];
    return sheets.get(sheet)?.get(`${column}${row}`)?.value;
  };
  return { sheets, named, saved: savedOn(partText(parts, "docProps/core.xml")) ?? day };
}

/** The day that the program which saved it wrote down; the workbook as aln makes it has a day that never moves. */
function savedOn(core: string): string | undefined {
  const day = [...elements(core, "dcterms:modified")][0]?.body.slice(0, 10);
  return day && /^\d{4}-\d{2}-\d{2}$/.test(day) && day > "2000-01-01" ? day : undefined;
}
