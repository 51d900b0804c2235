import { describe, expect, test } from "vitest";
import { problemsAsText } from "../../src/problem.ts";
import { readSchools } from "../../src/school/read-schools.ts";

const headings = ["number", "name", "phase", "medium", "opened", "closed", "predecessors"];

function read(...rows: string[][]) {
  return readSchools({
    file: "schools.csv",
    headingLine: 1,
    headings,
    rows: rows.map((cells, i) => ({ line: i + 2, cells })),
  });
}

const first = ["6992002", "Infant School", "primary", "English", "", "31/03/2023", ""];
const second = ["6992007", "Junior School", "primary", "English", "", "2023-03-31", ""];
const joined = ["6992029", "Primary School", "primary", "English", "2023-04-01", "", "6992002; 6992007"];

describe("the register", () => {
  test("is in order of school number, however the file is", () => {
    expect([...read(joined, second, first).value!.keys()]).toEqual(["6992002", "6992007", "6992029"]);
  });

  test("knows which schools one was made from, and both ways to write a date", () => {
    const { value, problems } = read(first, second, joined);
    expect(problems).toEqual([]);
    expect(value!.get("6992029")!.predecessors).toEqual(["6992002", "6992007"]);
    expect(value!.get("6992002")!.closed).toBe(value!.get("6992007")!.closed);
  });

  test("keeps a number's leading zeros", () => {
    expect(read(["0012345", "A school", "primary", "Welsh", "", "", ""]).value!.has("0012345")).toBe(true);
  });

  test.each([
    ["one number twice", [first, first], "stands twice"],
    ["a predecessor that it does not have", [joined], 'names "6992002"'],
    ["a number of eight digits", [first.with(0, "69920022")], 'number is "69920022"'],
    ["a phase that no school has", [first.with(2, "infant")], 'phase is "infant"'],
    ["a language medium that no school has", [first.with(3, "Cornish")], 'medium is "Cornish"'],
    ["a school that closed before it opened", [first.with(4, "2023-09-01")], "before the school opened"],
  ])("refuses %s", (_, rows, says) => {
    expect(problemsAsText(read(...rows).problems)).toContain(says);
  });
});
