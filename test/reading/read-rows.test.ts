import { describe, expect, test } from "vitest";
import { problemsAsText } from "../../src/problem.ts";
import { readRows } from "../../src/read-rows.ts";

const form = { required: ["school", "asAt"], optional: ["phase", "amount", "number"] };

function read(headings: readonly string[], ...rows: readonly (readonly string[])[]) {
  const table = { file: "small.csv", headingLine: 1, headings, rows: rows.map((cells, i) => ({ line: i + 2, cells })) };
  const { value, problems } = readRows(table, form, (fields) => [
    fields.text("school"),
    fields.date("asAt"),
    fields.text("phase") &&
      fields.oneOf("phase", ["primary", "all-through"], { "all-through": ["all through"], primary: ["cynradd"] }),
    fields.text("amount") && fields.pounds("amount")?.toFixed(2),
    fields.text("number") && fields.number("number")?.toFixed(),
  ]);
  return { value, says: problemsAsText(problems) };
}

describe("headings", () => {
  test("may have other capitals, spaces and signs", () => {
    expect(read(["School", "As at", "PHASE"], ["A", "2023-09-01", "primary"])).toEqual({
      value: [["A", "2023-09-01", "primary", "", ""]],
      says: "",
    });
  });

  test("that are one are there twice", () => {
    expect(read(["school", "asAt", "As At"], ["A", "2023-09-01", ""]).says).toContain(
      'the column "As At" stands twice',
    );
  });

  test("that are left empty over empty cells are left out, also where rows are shorter or longer", () => {
    const rows = [
      ["A", "2023-09-01", "", ""],
      ["B", "2023-09-01"],
      ["C", "2023-09-01", "", "", " "],
    ];
    expect(read(["school", "asAt", "", ""], ...rows).says).toBe("");
    expect(read(["school", "asAt", "", ""], ...rows).value?.length).toBe(3);
  });

  test("that are left empty over something are named as Excel names their column", () => {
    const { says } = read(["school", "asAt", "", ""], ["A", "2023-09-01", "", "late"]);
    expect(says).toContain("column 4 (D) has no heading, and line 2 has something in it");
  });

  test("do not spare a row that has lost a cell, or has one more", () => {
    expect(read(["school", "asAt", "phase", "", ""], ["A", "2023-09-01"]).says).toContain("the row has 2 cells");
    expect(read(["school", "asAt"], ["A", "2023-09-01", "x"]).says).toContain("the row has 3 cells");
  });
});

describe("cells", () => {
  test("are read in one form of each letter, with spaces alike", () => {
    expect(read(["school", "asAt"], [" Mo\u0302r\u00a0\u00a0Gla\u0302n ", "2023-09-01"]).value).toEqual([
      ["Môr Glân", "2023-09-01", "", "", ""],
    ]);
  });

  test("may have what Excel puts around text", () => {
    expect(read(["school", "asAt"], ['="0699001"', "'2023-09-01"]).value?.[0]?.slice(0, 2)).toEqual([
      "0699001",
      "2023-09-01",
    ]);
  });

  test("are words whatever their capitals, in English and Welsh", () => {
    const rows = ["Primary", "CYNRADD", "All Through", "all\u00a0through"].map((phase) => ["A", "2023-09-01", phase]);
    expect(read(["school", "asAt", "phase"], ...rows).value?.map((row) => row[2])).toEqual([
      "primary",
      "primary",
      "all-through",
      "all-through",
    ]);
  });

  test("hold money to the penny, also as a program writes it with more digits than there are", () => {
    const amounts = ["£1,250.37", "(4.50)", "24000.10000000000218", "4000.005"];
    const { value, says } = read(["school", "asAt", "amount"], ...amounts.map((amount) => ["A", "2023-09-01", amount]));
    expect(value?.map((row) => row[3])).toEqual(["1250.37", "-4.50", "24000.10", undefined]);
    expect(says).toContain('small.csv:5: amount is "4000.005"');
  });

  test("with a date of another century are refused", () => {
    const dates = ["0223-09-01", "2203-09-01", "1023-09-01", "1923-09-01"];
    const { says } = read(["school", "asAt"], ...dates.map((date) => ["A", date]));
    expect(says.match(/The year is \d+/g)).toEqual(
      ["223", "2203", "1023", "1923"].map((year) => `The year is ${year}`),
    );
  });
});

describe("one cause is one message", () => {
  test("with how many rows have a wrong word, and the first", () => {
    const rows = Array.from({ length: 379 }, () => ["A", "2023-09-01", "prymary"]);
    const { says } = read(["school", "asAt", "phase"], ...rows);
    expect(says.split("small.csv").length - 1).toBe(1);
    expect(says).toContain('small.csv:2: phase is "prymary" in 379 rows, here first');
  });

  test("with the lines of few", () => {
    const { says } = read(["school", "asAt", "phase"], ["A", "2023-09-01", "x"], ["B", "2023-09-01", "x"]);
    expect(says).toContain('phase is "x" on lines 2 and 3');
  });

  test("where numbers are written in one wrong way, whatever they are", () => {
    const rows = ["1,5", "2,5", "3,25"].map((number) => ["A", "2023-09-01", number]);
    const { says } = read(["school", "asAt", "number"], ...rows);
    expect(says).toContain('number is "1,5", and written in the same way on lines 3 and 4');
  });

  test("and two wrong words are two", () => {
    const { says } = read(["school", "asAt", "phase"], ["A", "2023-09-01", "x"], ["B", "2023-09-01", "y"]);
    expect(says.match(/phase is "."/g)).toEqual(['phase is "x"', 'phase is "y"']);
  });
});
