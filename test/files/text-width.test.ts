import { strFromU8, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { withFonts } from "../../src/files/fonts.ts";
import { linesOf, textWidth } from "../../src/files/text-width.ts";

test("a text is as wide as Arial has it: narrow letters, wide ones, figures and accents", () => {
  expect(textWidth("1234567890", 10)).toBeCloseTo(55.6);
  expect(textWidth("ill", 10)).toBeCloseTo(6.66);
  expect(textWidth("WM", 10)).toBeCloseTo(17.77);
  expect(textWidth("ŵŷâ", 10)).toBe(textWidth("wya", 10));
  expect(textWidth("Total", 12, true)).toBeCloseTo(textWidth("Total", 12) * 1.07);
});

test("words go over to another line, and one that no line holds is broken", () => {
  expect(linesOf("one", 20, 10)).toBe(1);
  expect(linesOf("one two", textWidth("one two", 10), 10)).toBe(1);
  expect(linesOf("one two", textWidth("one two", 10) - 0.1, 10)).toBe(2);
  expect(linesOf("0".repeat(30), textWidth("0".repeat(10), 10) + 0.1, 10)).toBe(3);
  expect(linesOf("", 20, 10)).toBe(1);
  expect(linesOf("one\ntwo\n", 100, 10)).toBe(3);
});

test("the workbook's own font is that of its cells, and no other font is touched", () => {
  const fonts = '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><name val="Arial"/></font></fonts>';
  const { "xl/styles.xml": styles } = withFonts({ "xl/styles.xml": strToU8(fonts) });
  expect(strFromU8(styles!)).toBe(
    '<fonts><font><sz val="10"/><name val="Arial"/><family val="2"/></font><font><b/><name val="Arial"/></font></fonts>',
  );
});
