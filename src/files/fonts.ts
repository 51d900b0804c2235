import { strFromU8, strToU8 } from "fflate";

const styles = "xl/styles.xml";

/**
 * The workbook's own font is Arial, as its cells' are. Column widths are counted in digits of it: exceljs names Calibri, and where that is not
 * installed every column is wider than it was meant to be.
 */
export function withFonts(parts: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const bytes = parts[styles];
  if (!bytes) return { ...parts };
  const font = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>';
  return { ...parts, [styles]: strToU8(inOrder(strFromU8(bytes).replace(/<font>.*?<\/font>/s, font))) };
}

/** What a font is made of, in the order that the standard has it (ECMA-376, CT_Font): exceljs puts the colour before the size. */
const fontParts = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

function inOrder(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
    const each = inside.match(/<[^>]+\/>/g) ?? [];
    const place = (part: string): number => fontParts.indexOf(/^<(\w+)/.exec(part)?.[1] ?? "");
    return `<font>${each.sort((a, b) => place(a) - place(b)).join("")}</font>`;
  });
}
