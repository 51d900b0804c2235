import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What a second program makes of a workbook: the value of every formula cell, by sheet name and address. */
export type Recalculated = ReadonlyMap<string, ReadonlyMap<string, CellRead>>;

export interface CellRead {
  readonly formula: boolean;
  /** As written in the file; undefined where the cell has no value at all. */
  readonly value: string | undefined;
  readonly type: string;
}

/** Where LibreOffice is; undefined when it is not installed. */
export function libreOffice(): string | undefined {
  for (const name of ["soffice", "libreoffice"]) {
    try {
      execFileSync(name, ["--version"], { stdio: "pipe" });
      return name;
    } catch {
      // Not this name: try the next.
    }
  }
  if (process.env.CI)
    throw new Error("LibreOffice is not installed: under CI the recalculation tests must run. See .ci/run.");
  console.warn(
    "SKIPPED: LibreOffice is not installed, so no workbook is recalculated. Install libreoffice-calc to run these tests.",
  );
  return undefined;
}

/** Takes every stored result out, lets LibreOffice work the file out anew, and reads what it wrote as XML. */
export function recalculate(program: string, workbook: Uint8Array): Recalculated {
  const [saved] = savedAnew(program, [workbook]);
  return cellsOf(saved!);
}

/** Several workbooks as LibreOffice saves them once it has worked them out anew, all in one run: to start it takes longer than a workbook does. */
export function savedAnew(program: string, workbooks: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "recalculate-"));
  try {
    mkdirSync(join(folder, "out"));
    const names = workbooks.map((_, i) => `book${i}.xlsx`);
    for (const [i, name] of names.entries()) writeFileSync(join(folder, name), withoutResults(workbooks[i]!));
    convert(
      program,
      folder,
      names.map((name) => join(folder, name)),
      "xlsx",
    );
    return names.map((name) => readFileSync(join(folder, "out", name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function convert(program: string, folder: string, files: string | readonly string[], format: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const named = [files].flat();
  execFileSync(program, [profile, "--headless", "--convert-to", format, "--outdir", join(folder, "out"), ...named], {
    stdio: "pipe",
    timeout: 300_000,
  });
}

export function withoutResults(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [name, bytes] of Object.entries(parts))
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name))
      parts[name] = strToU8(strFromU8(bytes).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
  return zipSync(parts);
}

export function cellsOf(workbook: Uint8Array): Recalculated {
  const parts = unzipSync(workbook);
  const strings = sharedStrings(part(parts, "xl/sharedStrings.xml"));
  const targets = new Map(
    [...part(parts, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attributeOf(tag, "Id"),
      attributeOf(tag, "Target"),
    ]),
  );
  const sheets = [...part(parts, "xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].map(
    ([tag]): [string, ReadonlyMap<string, CellRead>] => {
      const target = targets.get(attributeOf(tag, "r:id")) ?? "";
      return [
        unescaped(attributeOf(tag, "name")),
        sheetCells(part(parts, `xl/${target.replace(/^\/?(xl\/)?/, "")}`), strings),
      ];
    },
  );
  return new Map(sheets);
}

function sheetCells(xml: string, strings: readonly string[]): Map<string, CellRead> {
  const cells = new Map<string, CellRead>();
  for (const [, attributes = "", body = ""] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const type = attributeOf(attributes, "t");
    const value =
      /<v>([^<]*)<\/v>/.exec(body)?.[1] ?? (type === "inlineStr" ? /<t[^>]*>([^<]*)<\/t>/.exec(body)?.[1] : undefined);
    cells.set(attributeOf(attributes, "r"), {
      formula: body.includes("<f"),
      type,
      value: value === undefined ? undefined : type === "s" ? strings[Number(value)] : unescaped(value),
    });
  }
  return cells;
}

function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, body = ""]) =>
    unescaped([...body.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = ""]) => text).join("")),
  );
}

function part(parts: Record<string, Uint8Array>, name: string): string {
  const bytes = parts[name];
  return bytes ? strFromU8(bytes) : "";
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
