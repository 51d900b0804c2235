import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What somebody typed: digits are a number, nothing empties the cell, and anything else is text, as are digits after `'`; with `=`, a formula without a result. */
export type Typed = Readonly<Record<string, string>>;

/** A workbook in which cells of a sheet were changed, and nothing was worked out again. */
export function withCells(workbook: Uint8Array, sheet: string, cells: Typed): Uint8Array {
  return withSheet(workbook, sheet, (xml) =>
    Object.entries(cells).reduce((text, [address, typed]) => withCell(text, address, typed), xml),
  );
}

/** A workbook with one of its sheets rewritten. */
export function withSheet(workbook: Uint8Array, sheet: string, change: (xml: string) => string): Uint8Array {
  return withPart(workbook, partOf(workbook, sheet), change);
}

export function withPart(workbook: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(workbook);
  const before = strFromU8(parts[part]!);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

/** A text in a cell to the right of all others of its row. */
export function withNewCell(workbook: Uint8Array, sheet: string, address: string, text: string): Uint8Array {
  const row = address.replace(/\D/g, "");
  return withSheet(workbook, sheet, (xml) =>
    xml.replace(
      new RegExp(`(<row r="${row}"[^>]*>(?:(?!</row>).)*)</row>`, "s"),
      `$1<c r="${address}" t="inlineStr"><is><t>${escaped(text)}</t></is></c></row>`,
    ),
  );
}

/** A row taken out, and those below it moved up, as a spreadsheet does it. */
export function withoutRow(workbook: Uint8Array, sheet: string, row: number): Uint8Array {
  return withSheet(workbook, sheet, (xml) =>
    xml
      .replace(new RegExp(`<row r="${row}"[^>]*>.*?</row>`, "s"), "")
      .replace(/(<row r="|<c r="[A-Z]+)(\d+)"/g, (whole, start: string, number: string) =>
        Number(number) > row ? `${start}${Number(number) - 1}"` : whole,
      ),
  );
}

function withCell(xml: string, address: string, typed: string): string {
  const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, "s");
  if (!cell.test(xml)) throw new Error(`there is no cell ${address}`);
  return xml.replace(cell, (_, style = "") => {
    if (typed === "") return `<c r="${address}"${style}/>`;
    if (typed.startsWith("'"))
      return `<c r="${address}"${style} t="inlineStr"><is><t>${escaped(typed.slice(1))}</t></is></c>`;
    if (typed.startsWith("=")) return `<c r="${address}"${style}><f>${escaped(typed.slice(1))}</f></c>`;
    if (/^-?[\d.]+$/.test(typed)) return `<c r="${address}"${style}><v>${typed}</v></c>`;
    return `<c r="${address}"${style} t="inlineStr"><is><t>${escaped(typed)}</t></is></c>`;
  });
}

/** Sheets stand in the order of the workbook's list. */
function partOf(workbook: Uint8Array, sheet: string): string {
  const list = strFromU8(unzipSync(workbook)["xl/workbook.xml"]!);
  const names = [...list.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  const at = names.indexOf(escaped(sheet));
  if (at < 0) throw new Error(`there is no sheet ${sheet} among ${names.join(", ")}`);
  return `xl/worksheets/sheet${at + 1}.xml`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&apos;");
}
