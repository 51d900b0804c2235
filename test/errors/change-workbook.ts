import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { run } from "../../src/commands/run.ts";
import { withCells, withNewCell, withoutRow, withPart, withSheet } from "../libreoffice/edit-workbook.ts";

type InFolder = (folder: string) => void | Promise<void>;

/** Sentences about a workbook: made of the base as it is then, and changed as somebody would in a spreadsheet. Nothing is worked out again. */
export const workbookSentences: readonly (readonly [RegExp, (parts: readonly string[]) => InFolder])[] = [
  [
    /^(\S+\.xlsx) compares (\S+) with (\S+)\.$/,
    ([file = "", before = "", after = ""]) => compares(file, before, after),
  ],
  [
    /^In (\S+\.xlsx), (\S+) of `(.*)` becomes `(.*)`\.$/,
    ([file, address = "", sheet = "", typed = ""]) =>
      edit(file, (book) => withCells(book, sheet, { [address]: typed })),
  ],
  [
    /^In (\S+\.xlsx), the result of (\S+) of `(.*)` becomes `(.*)`\.$/,
    ([file, address, sheet = "", result]) =>
      edit(file, (book) =>
        withSheet(book, sheet, (xml) =>
          xml.replace(new RegExp(`(<c r="${address}"[^>]*>(?:<f>[^<]*</f>)?<v>)[^<]*`), `$1${result}`),
        ),
      ),
  ],
  [
    /^In (\S+\.xlsx), `(.*)` is typed into the empty cell (\S+) of `(.*)`\.$/,
    ([file, typed = "", address = "", sheet = ""]) => edit(file, (book) => withNewCell(book, sheet, address, typed)),
  ],
  [
    /^In (\S+\.xlsx), row (\d+) of `(.*)` is removed\.$/,
    ([file, row, sheet = ""]) => edit(file, (book) => withoutRow(book, sheet, Number(row))),
  ],
  [
    /^In (\S+\.xlsx), the sheet `(.*)` becomes `(.*)`\.$/,
    ([file, from, to]) =>
      edit(file, (book) =>
        withPart(book, "xl/workbook.xml", (xml) => xml.replaceAll(`name="${from}"`, `name="${to}"`)),
      ),
  ],
  [/^(\S+) becomes an old Excel workbook\.$/, ([file]) => write(file, Buffer.from("d0cf11e0a1b11ae1", "hex"))],
  [
    /^(\S+) becomes a packed file with no workbook in it\.$/,
    ([file]) => write(file, Buffer.from(zipSync({ "letter.txt": strToU8("Dear Forum") }))),
  ],
  [/^(\S+\.xlsx) is cut off\.$/, ([file]) => edit(file, (book) => book.subarray(0, book.length / 2))],
];

function compares(file: string, before: string, after: string): InFolder {
  return async (folder) => {
    const silent = { out: () => {}, err: () => {}, isTerminal: false };
    const args = ["compare", join(folder, "model.json"), before, after, "--output", join(folder, file)];
    if ((await run(args, silent)) !== 0) throw new Error(`${before} cannot be compared with ${after}`);
  };
}

function edit(file = "", change: (workbook: Uint8Array) => Uint8Array): InFolder {
  return (folder) => writeFileSync(join(folder, file), change(readFileSync(join(folder, file))));
}

function write(file = "", content: Buffer): InFolder {
  return (folder) => writeFileSync(join(folder, file), content);
}
