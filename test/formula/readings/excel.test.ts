import { describe, expect, test } from "vitest";
import {
  amount,
  atLeast,
  atMost,
  attribute,
  choice,
  column,
  compare,
  difference,
  figure,
  nthLargest,
  product,
  quotient,
  rounded,
  sum,
  total,
} from "../../../src/expression/build.ts";
import { type Addresses, excelOf } from "../../../src/expression/excel.ts";
import type { Expression } from "../../../src/expression/expression.ts";

const addresses: Addresses = {
  column: (id) => `$${id}8`,
  range: (id) => `$${id}$8:$${id}$43`,
  figure: (id) => `Figures!$B$${id.length}`,
  attribute: (name) => (name === "phase" ? "$C8" : "$D8"),
  attributeText: (_, value) => (value === "primary" ? "cynradd" : value),
};

const [F, G, pot] = [column("F"), column("G"), figure("pot")];

/** As it stands within the rounding to 6 places that every working has. */
function inside(expression: Expression): string {
  const text = excelOf(expression, 6, addresses);
  expect(text).toMatch(/^ROUND\(.*,6\)$/);
  return text.slice(6, -3);
}

describe("a cell as a workbook has it", () => {
  test.each<[string, Expression, string]>([
    ["an amount", amount("0.01", "£"), "0.01"],
    ["a school's cell", F, "$F8"],
    ["the authority's cell", pot, "Figures!$B$3"],
    ["a total", total("F"), "SUM($F$8:$F$43)"],
    ["the n-th largest", nthLargest("F", pot), "LARGE($F$8:$F$43,Figures!$B$3)"],
    ["a sum", sum(F, G, pot), "$F8+$G8+Figures!$B$3"],
    ["a sum of one", sum(F), "$F8"],
    ["a difference", difference(F, G), "$F8-$G8"],
    ["a difference taken away", difference(F, difference(G, pot)), "$F8-($G8-Figures!$B$3)"],
    ["a sum taken away", difference(F, sum(G, pot)), "$F8-($G8+Figures!$B$3)"],
    ["a product", product(F, pot), "$F8*Figures!$B$3"],
    ["a product of a sum", product(sum(F, G), pot), "($F8+$G8)*Figures!$B$3"],
    ["a × ÷ chain", quotient(product(F, pot), amount("12")), "$F8*Figures!$B$3/12"],
    ["a quotient by a product", quotient(F, product(G, pot)), "$F8/($G8*Figures!$B$3)"],
    ["a quotient by a quotient", quotient(F, quotient(G, pot)), "$F8/($G8/Figures!$B$3)"],
    ["a quotient that says what it is where it divides by nothing", quotient(F, G, amount("0")), "IF($G8=0,0,$F8/$G8)"],
    ["at least", atLeast(F, G, amount("0")), "MAX($F8,$G8,0)"],
    ["at most", atMost(F, G), "MIN($F8,$G8)"],
    ["a choice by at least", choice(compare(F, "atLeast", G), pot, amount("0")), "IF($F8>=$G8,Figures!$B$3,0)"],
    ["a choice by at most", choice(compare(F, "atMost", pot), F, G), "IF($F8<=Figures!$B$3,$F8,$G8)"],
    ["a choice by more than", choice(compare(sum(F, G), "moreThan", amount("0")), F, G), "IF($F8+$G8>0,$F8,$G8)"],
    [
      "a choice by phase, in the workbook's own language",
      choice(attribute("phase", "primary"), F, G),
      'IF($C8="cynradd",$F8,$G8)',
    ],
    [
      "a choice by one of several",
      choice(attribute("medium", "Welsh", "dual"), F, G),
      'IF(OR($D8="Welsh",$D8="dual"),$F8,$G8)',
    ],
  ])("%s", (_, expression, text) => {
    expect(inside(expression)).toBe(text);
  });
});

describe("rounding in a workbook", () => {
  test("is to the places that the column declares, whatever the operation", () => {
    expect(excelOf(sum(F, G), 2, addresses)).toBe("ROUND($F8+$G8,2)");
    expect(excelOf(product(F, pot), 6, addresses)).toBe("ROUND($F8*Figures!$B$3,6)");
  });

  test("to whole numbers goes by way of tenths, which LibreOffice rounds as Excel does", () => {
    expect(excelOf(product(F, pot), 0, addresses)).toBe("ROUND(($F8*Figures!$B$3)/10,1)*10");
  });

  test("down and up goes by way of whole millionths, and never by ROUNDDOWN, ROUNDUP or TRUNC", () => {
    expect(excelOf(rounded(F, 2, "down", 6), 2, addresses)).toBe("INT(ROUND(ROUND($F8,6)*10^6,0)/10^4)/10^2");
    expect(excelOf(rounded(F, 2, "up", 6), 2, addresses)).toBe("-INT(-ROUND(ROUND($F8,6)*10^6,0)/10^4)/10^2");
    expect(excelOf(rounded(F, 0, "down", 6), 0, addresses)).toBe("INT(ROUND(ROUND($F8,6)*10^6,0)/10^6)");
  });

  test("goes by whole numbers of the operand's last place, and by thousands where it is to thousands", () => {
    expect(excelOf(rounded(F, 6, "down", 9), 6, addresses)).toBe("INT(ROUND(ROUND($F8,9)*10^9,0)/10^3)/10^6");
    expect(excelOf(rounded(F, -3, "up", 0), 0, addresses)).toBe(
      "ROUND((-INT(-(ROUND(($F8)/10,1)*10)/10^3)*10^3)/10,1)*10",
    );
    expect(excelOf(rounded(F, -2, "nearest", 2), 0, addresses)).toBe("ROUND((ROUND(($F8)/10^3,1)*10*10^2)/10,1)*10");
  });

  test("towards nothing is down, with the sign put back", () => {
    expect(excelOf(rounded(F, 2, "zero", 6), 2, addresses)).toBe(
      "SIGN($F8)*INT(ROUND(ROUND(ABS($F8),6)*10^6,0)/10^4)/10^2",
    );
  });

  test("of a count with as many places as were written goes by the nearest, and one step back where that is past it", () => {
    expect(excelOf(rounded(F, 2, "down"), 2, addresses)).toBe("ROUND(ROUND($F8,2)-IF(ROUND($F8,2)>$F8,10^-2,0),2)");
  });

  test("of what has no more places than it is rounded to takes nothing away", () => {
    expect(excelOf(rounded(F, 6, "down", 2), 6, addresses)).toBe("ROUND($F8,2)");
  });

  test("is not done twice where the operation is itself a rounding to those places", () => {
    expect(excelOf(rounded(F, 2, "nearest"), 2, addresses)).toBe("ROUND($F8,2)");
    expect(excelOf(rounded(F, 2, "nearest"), 6, addresses)).toBe("ROUND(ROUND($F8,2),6)");
  });

  test("keeps its brackets inside another operation", () => {
    expect(inside(difference(F, rounded(F, 2, "down", 6)))).toBe("$F8-(INT(ROUND(ROUND($F8,6)*10^6,0)/10^4)/10^2)");
    expect(inside(product(rounded(F, 0, "nearest"), G))).toBe("(ROUND(($F8)/10,1)*10)*$G8");
  });
});
