import { strFromU8, strToU8 } from "fflate";

/** What may stand after the cells of a worksheet, in the order of the standard (ECMA-376, CT_Worksheet): a file with another is called damaged. */
const order = [
  "sheetProtection",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "drawing",
];

const cellsEnd = "</sheetData>";
const sheetEnd = "</worksheet>";

/**
 * A worksheet with these elements added after its cells, and all of them in order: exceljs puts the protection of a sheet behind what may be
 * typed into it. The cells themselves are not touched.
 */
export function withAfterCells(sheet: Uint8Array, ...added: readonly string[]): Uint8Array {
  const end = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.length).lastIndexOf(cellsEnd) + cellsEnd.length;
  const text = strFromU8(sheet.subarray(end));
  const found = text.match(/<(\w+)(?:\s[^>]*)?(?:\/>|>.*?<\/\1>)/gs) ?? [];
  if (end < cellsEnd.length || `${found.join("")}${sheetEnd}` !== text)
    throw new Error("a worksheet does not end as expected");
  const placed = [...found, ...added].map((element) => ({ element, place: placeOf(element) }));
  placed.sort((a, b) => a.place - b.place);
  const rest = strToU8(placed.map(({ element }) => element).join("") + sheetEnd);
  const whole = new Uint8Array(end + rest.length);
  whole.set(sheet.subarray(0, end));
  whole.set(rest, end);
  return whole;
}

function placeOf(element: string): number {
  const name = /^<(\w+)/.exec(element)?.[1] ?? "";
  const place = order.indexOf(name);
  if (place < 0) throw new Error(`a worksheet has ${name}, whose place is not known`);
  return place;
}
