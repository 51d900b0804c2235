import { describe, expect, test } from "vitest";
import { CensusIntake } from "../../src/census/index.ts";
import { strayIn, straysOf } from "../../src/stray-rows.ts";
import { cellsOf, headings, register, school } from "./counted.ts";

const isHeading = (cell: string): boolean => headings.includes(cell);
const what = (...cells: string[]) =>
  strayIn([...cells, ...Array(headings.length - cells.length).fill("")], headings, isHeading);

describe("a row without a UPN", () => {
  test.each([
    ["Total", "Total"],
    ["TOTAL:", "TOTAL"],
    ["Grand Total", "Grand Total"],
    ["Sub-total", "Sub-total"],
    ["6992001 Total", "Total"],
    ["Ysgol y Bryn Total", "Total"],
    ["Grand Count", "Grand Count"],
    ["Total pupils: 120", "Total"],
    ["Cyfanswm", "Cyfanswm"],
    ["Cyfanswm disgyblion", "Cyfanswm"],
    ["Is-gyfanswm", "Is-gyfanswm"],
  ])("%j is one of totals, and no more than %j of it is shown", (cell, word) => {
    expect(what(cell, "", "", "120")).toEqual({ what: "totals", word });
    expect(what("", "", cell, "120", "3")).toEqual({ what: "totals", word });
  });

  test.each(["End of report", "Diwedd yr adroddiad", "Printed 17 January 2023"])("%j is a note", (cell) => {
    expect(what(cell)).toEqual({ what: "note" });
    expect(what("", "", cell, "12")).toEqual({ what: "note" });
  });

  test("is headings again, or those of other columns", () => {
    expect(what(...headings)).toEqual({ what: "headings" });
    expect(what(...headings.slice(1))).toEqual({ what: "other headings" });
  });

  test.each([[school], ["6992001", "", "Bebb", "5"], ["Totalis", "x", "y"], ["120"], ["Tote", "a", "b"]])(
    "%j … is none of these",
    (...cells) => {
      expect(what(...cells)).toBeUndefined();
    },
  );
});

function said(...rows: (readonly string[])[]): string[] {
  const intake = new CensusIntake("2023-01-17", register, []);
  const [first = headings, ...rest] = rows;
  intake.headings("a.csv", 1, first);
  rest.forEach((cells, i) => {
    intake.row(cells, i + 2);
  });
  return intake.finish().problems.map(({ kind, line, says }) => `${kind}:${line} ${says}`);
}

describe("in a census", () => {
  const pupil = (i: number): string[] => cellsOf({}, i);
  const blank = Array(headings.length - 1).fill("");

  test("a record is never taken for one of these, whatever stands in it", () => {
    expect(said(headings, cellsOf({ school: "Total" }, 1), pupil(2), pupil(3))[0]).toContain("census/unknown-school:2");
    expect(said(headings, [school, ...blank], pupil(2), pupil(3)).join()).not.toContain("not-a-record");
  });

  test("nothing is said of what stands under other headings", () => {
    const other = [...headings].reverse();
    expect(said(headings, pupil(1), other, [...pupil(2)].reverse(), ["Total", ...blank])).toEqual([
      "census/not-a-record:3 other headings come here",
    ]);
  });

  test.each([
    ["a title", [["PLASC 2023", ...blank], headings, pupil(1)], "census/headings-below:2"],
    ["a title before other separators", [["PLASC 2023"], [headings.join(";")]], "census/headings-below:2"],
    ["a record first", [pupil(1), headings, pupil(2)], "census/no-headings:1"],
    ["a title, and a record before the headings", [["PLASC 2023"], pupil(1), headings], "census/no-headings:1"],
  ])("%s", (_, rows, problem) => {
    expect(said(...rows)).toEqual([expect.stringContaining(problem)]);
  });
});

describe("in a small file", () => {
  const table = (headings: string[], ...rows: string[][]) =>
    straysOf({ file: "a.csv", headingLine: 1, headings, rows: rows.map((cells, i) => ({ cells, line: i + 2 })) }, [
      "school",
      "component",
      "amount",
    ]);

  test.each([
    [["Total", "", "12"]],
    [["", "Total", "12"]],
    [["6992001 Total", "", "12"]],
    [["school", "component", "amount"]],
    [["As agreed", "", ""]],
  ])("%j is no record", (cells) => {
    expect([...table(["school", "component", "amount"], cells).lines]).toEqual([2]);
  });

  test.each([
    [["6992001", "Total", "12"]],
    [["6992001", "Total pupils", ""]],
    [["", "Total late returns of the autumn", "12"]],
    [["", "Bebb", ""]],
    [["Total learning", "SA", "12"]],
  ])("%j is one, right or wrong", (cells) => {
    expect([...table(["school", "component", "amount"], cells).lines]).toEqual([]);
  });

  test("a reason that begins with the word for a total, in the first column, is one", () => {
    const found = table(
      ["reason", "school", "amount"],
      ["Total of September", "6992001", "12"],
      ["Total", "6992001", "1"],
    );
    expect(found.problems).toEqual([]);
  });
});
