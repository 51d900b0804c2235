import { strFromU8, strToU8 } from "fflate";

const styles = "xl/styles.xml";

/**
 * The workbook's own font is Arial, as its cells' are. Column widths are counted in digits of it: exceljs names Calibri, and where that is not
 * installed every column is wider than it was meant to be.
 */
export function withDefaultFont(parts: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const bytes = parts[styles];
  if (!bytes) return { ...parts };
  const font = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>';
  return { ...parts, [styles]: strToU8(strFromU8(bytes).replace(/<font>.*?<\/font>/s, font)) };
}
