import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedFormula, storedText, textStored } from "../../src/files/stored-text.ts";

describe("a text that has the form of a letter's number", () => {
  test.each([
    ["plasc_x2023_wales.csv", "plasc_x005F_x2023_wales.csv"],
    ["Hill Road_x0041_", "Hill Road_x005F_x0041_"],
    ["_x00e9__x005F_", "_x005F_x00e9__x005F_x005F_"],
    ["_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
    ["_x41_ x0041_ _x0041 a_b", "_x41_ x0041_ _x0041 a_b"],
  ])("%s is stored as %s", (text, stored) => {
    expect(storedText(text)).toBe(stored);
    expect(textStored(stored)).toBe(text);
  });

  test("comes back whatever it is made of", () => {
    const piece = fc.constantFrom("_", "x", "_x", "0041", "005F", "_x005F_", "ŵ", "_x000D_");
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join("")),
        (text) => {
          expect(textStored(storedText(text))).toBe(text);
        },
      ),
    );
  });

  test("as Excel stores a letter that XML has not, is that letter", () => {
    expect(textStored("a_x000D_b_x0041_")).toBe("a\rbA");
  });

  test("is cut in two in a formula, which says the same", () => {
    expect(storedFormula('IF(B1="a_x0041_b",1,0)')).toBe('IF(B1="a_"&"x0041_b",1,0)');
    expect(storedFormula("SUM('Figures'!B1:B9)")).toBe("SUM('Figures'!B1:B9)");
  });
});
