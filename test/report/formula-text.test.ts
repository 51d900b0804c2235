import { describe, expect, test } from "vitest";
import { isSameFormula, textOf } from "../../src/report/read-back/formula-text.ts";

const at = (text: string, down = 0, right = 0) => ({ text, down, right });

describe("a formula that another program saved", () => {
  test.each([
    ["as it was made", "ROUND('Figures'!$B$7-$C8,2)", "ROUND('Figures'!$B$7-$C8,2)"],
    ["with no quotes round a sheet's name", "SUM('Figures'!$B$7:$B$9)", "SUM(Figures!$B$7:$B$9)"],
    [
      "with the sheet at both ends of a range",
      "SUM('Drivers 2024-25'!$B$7:$B$9)",
      "SUM('Drivers 2024-25'!$B$7:'Drivers 2024-25'!$B$9)",
    ],
    ["with spaces and small letters", 'IF($B8>0,"a, b",0)', 'if( $B8 > 0 , "a, b" , 0 )'],
    ["with its numbers written otherwise", "IF($B8=1000000,0.5,10^15)", "IF($B8=1E6,.50,10^15.0)"],
    ["with an apostrophe in a sheet's name", "'Tŷ''r Ŵyn'!$A$1&\"\"", "'Tŷ''r Ŵyn'!$A$1&\"\""],
  ])("is the same %s", (_, made, found) => {
    expect(isSameFormula(made, at(found))).toBe(true);
  });

  test.each([
    ["a number", "ROUND($A8*1.05,2)", "ROUND($A8*1.06,2)"],
    ["a sign", "$A8+$B8", "$A8-$B8"],
    ["a cell", "$A8+$B8", "$A8+$B9"],
    ["what is held fast", "$A8", "A8"],
    ["a sheet", "'Figures'!$B$7", "'Figures 2'!$B$7"],
    ["a word within quotes", 'IF($A8=0,"Passed","FAILED")', 'IF($A8=0,"passed","FAILED")'],
    ["a space within quotes", '"a b"', '"ab"'],
    ["the whole of it", "$AI11", "99999"],
    ["the length, past what any program keeps,", "$A8", `$A8${"+0".repeat(5000)}`],
  ])("is another where %s is another", (_, made, found) => {
    expect(isSameFormula(made, at(found))).toBe(false);
  });

  test("stands where it is shared, moved along", () => {
    expect(textOf(at("ROUND('B 1'!$A2+C2*D$3,2)&\"C2\"&LOG10(A1)", 3, 1))).toBe(
      "ROUND('B 1'!$A5+D5*E$3,2)&\"C2\"&LOG10(B4)",
    );
    expect(textOf(at("Z1+AZ9", 0, 1))).toBe("AA1+BA9");
    expect(isSameFormula("$A10+B10", at("$A8+B8", 2))).toBe(true);
    expect(isSameFormula("$A10+B10", at("$A8+B9", 2))).toBe(false);
  });

  test("is known by its result alone where the file does not say it", () => {
    expect(isSameFormula("$A10+B10", undefined)).toBe(true);
  });
});
