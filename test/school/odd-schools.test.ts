import { describe, expect, test } from "vitest";
import { problemsAsText } from "../../src/problem.ts";
import { inExcel } from "../../src/school/in-excel.ts";
import { readSchools } from "../../src/school/read-schools.ts";
import { numberIn, schoolNumberIn } from "../../src/school/school-number.ts";

const headings = ["number", "name", "phase", "medium", "cluster", "opened", "closed", "predecessors"];

function read(...rows: string[][]) {
  const table = {
    file: "schools.csv",
    headingLine: 1,
    headings,
    rows: rows.map((cells, i) => ({ line: i + 2, cells })),
  };
  const { value, problems, queries = [] } = readSchools(table);
  return { value, says: problemsAsText(problems), asks: queries.map(({ kind, at, value }) => [kind, at, value]) };
}

const school = (number: string, name: string, cluster = "", opened = "", closed = "", predecessors = "") => [
  number,
  name,
  "primary",
  "Welsh",
  cluster,
  opened,
  closed,
  predecessors,
];

describe("a school's number", () => {
  test.each([
    ["6992001", "6992001"],
    ["'6992001", "6992001"],
    ["6992001.0", "6992001"],
    ["6,992,001", "6992001"],
    ["699 2001", "6992001"],
    ["699/2001", "6992001"],
    ["6.992001E+06", "6992001"],
    ["6.99E+06", "6.99E+06"],
    ["699200", "699200"],
  ])("%s is read as %s", (typed, number) => {
    expect(schoolNumberIn(typed)).toBe(number);
  });

  test("that lost its zeros is found where the register has it, and no other is guessed", () => {
    const { value } = read(school("0012345", "A"), school("6992001", "B"));
    expect(["12345", "0012345", "6992001", "699200"].map((text) => numberIn(value!, text))).toEqual([
      "0012345",
      "0012345",
      "6992001",
      undefined,
    ]);
  });

  test("may stand among predecessors as people list them", () => {
    const old = [school("6992002", "A"), school("6992007", "B")];
    for (const list of [
      "6992002;6992007",
      "6992002, 6992007",
      "6992002 a 6992007",
      "6992002 / 6992007",
      "6992002 6992007",
    ])
      expect(read(...old, school("6992029", "C", "", "", "", list)).value?.get("6992029")?.predecessors).toEqual([
        "6992002",
        "6992007",
      ]);
  });
});

describe("clusters that Excel takes for one", () => {
  test.each([
    ["1.1", "1.10"],
    ["1e2", "100"],
    ["50%", "0.5"],
    ["£5", "5"],
    ["1/2", "2 Jan"],
    ["2 Ion", "2-Jan"],
    ["1,000", "1000"],
    ["(5)", "-5"],
    ["0 1/2", "0.5"],
    ["12:00", "0.5"],
    ["6pm", "6 pm"],
    ["2024-01-02", "02/01/2024"],
    ["01", "1"],
    ["Môr", "MÔR"],
    ["Tre'r Ddôl", "Tre’r Ddôl"],
    ["Pen-y-bont", "Pen y bont"],
  ])("%s and %s are refused", (a, b) => {
    expect(read(school("6992001", "A", a), school("6992002", "B", b)).says).toContain("schools.csv:3: cluster is");
  });

  test.each([
    ["1", "2"],
    ["1.1", "11"],
    ["North 1", "North 11"],
    ["Aber", "Aberlwyd"],
    ["A*", "AB"],
    ["3-16", "16-3"],
    ["Cluster 5", "5"],
    ["Môr", "Mor"],
  ])("%s and %s are two", (a, b) => {
    expect(read(school("6992001", "A", a), school("6992002", "B", b)).says).toBe("");
  });

  test("a name that is no name to Excel is refused by itself", () => {
    expect(read(school("6992001", "A", "TRUE")).says).toContain("Excel does not take that for a name");
  });

  test("one name in two forms of Unicode, or with another space, is one", () => {
    const { value, says } = read(school("6992001", "A", "Y Môr"), school("6992002", "B", "Y\u00a0Mo\u0302r"));
    expect(says).toBe("");
    expect([...value!.values()].map(({ cluster }) => cluster)).toEqual(["Y Môr", "Y Môr"]);
  });

  test("what a name may be taken for is few", () => {
    expect(inExcel("Aberlwyd")).toEqual(["aberlwyd"]);
    expect(inExcel("1/2")).toEqual(["1/2", "1/2 where days come first", "2/1 where months come first"]);
  });
});

describe("names", () => {
  test("of more than 200 signs are refused, for Excel finds none of more than 255", () => {
    expect(read(school("6992001", "A".repeat(200))).says).toBe("");
    expect(read(school("6992001", "A".repeat(201))).says).toContain("name has 201 characters");
    expect(read(school("6992001", "A", "B".repeat(201))).says).toContain("cluster has 201 characters");
  });

  test.each(["\r", "\n", "\t", "\u202e", "\u200b", "\u00ad", "\ufeff", "\u2028"])(
    "with %j in them are refused",
    (sign) => {
      expect(read(school("6992001", `Ysgol ${sign}A`)).says).toMatch(/it has a (line break|tab|sign)/);
    },
  );

  test("of two schools that are open on one day are asked about where they are one", () => {
    const both = [school("6992001", "Ysgol y Bont"), school("6992002", "Ysgol y  bont")];
    expect(read(...both).asks).toEqual([["query/school-name-twice", "6992002", "6992001"]]);
    const rebuilt = [
      school("6992001", "Ysgol y Bont", "", "", "2023-08-31"),
      school("6992002", "Ysgol y Bont", "", "2023-09-01", "", "6992001"),
    ];
    expect(read(...rebuilt).asks).toEqual([]);
  });

  test("with letters of other languages are asked about, and the school is read", () => {
    const { value, asks } = read(school("6992001", "Ysgol Pęnt"), school("6992002", "Ysgol Pênt"));
    expect(asks).toEqual([["query/school-letters", "6992001", "Ysgol Pęnt"]]);
    expect(value?.size).toBe(2);
  });
});
