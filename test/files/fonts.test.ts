import { strFromU8, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { withFonts } from "../../src/files/fonts.ts";

test("the workbook's own font is Arial, and what each font is made of stands in the order of the standard", () => {
  const styles =
    '<fonts count="2"><font><color theme="1"/><sz val="11"/><name val="Calibri"/></font>' +
    '<font><b/><i/><color argb="FF1F3864"/><sz val="16"/><u/><name val="Arial"/></font></fonts>';
  const made = withFonts({ "xl/styles.xml": strToU8(styles), other: strToU8("kept") });
  expect(strFromU8(made["xl/styles.xml"]!)).toBe(
    '<fonts count="2"><font><sz val="10"/><name val="Arial"/><family val="2"/></font>' +
      '<font><b/><i/><u/><sz val="16"/><color argb="FF1F3864"/><name val="Arial"/></font></fonts>',
  );
  expect(strFromU8(made.other!)).toBe("kept");
});
