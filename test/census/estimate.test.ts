import { expect, test } from "vitest";
import { readEstimate } from "../../src/census/index.ts";
import type { School } from "../../src/school/school.ts";

const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
const closed: School = { ...plain, number: "6992002", name: "Closed", closed: "2023-08-31" };
const next: School = { ...plain, number: "6992029", name: "Next", opened: "2023-09-01", predecessors: ["6992002"] };
const register = new Map([closed, next].map((school) => [school.number, school]));

function says(date: string, ...rows: string[][]): string[] {
  const table = {
    file: "autumn.csv",
    headingLine: 1,
    headings: ["school", "name", "roll"],
    rows: rows.map((cells, i) => ({ line: i + 2, cells })),
  };
  return readEstimate(date, table, register, ["roll"]).problems.map((each) => [each.says, ...each.advice].join(" "));
}

test("an estimate may have schools that are open on its day, and 0 at one that is not", () => {
  expect(says("2023-09-14", ["6992029", "Next", "9"], ["6992002", "Closed", "0"])).toEqual([]);
  expect(says("2023-08-31", ["6992029", "Next", "0"], ["6992002", "Closed", "9.5"])).toEqual([]);
});

test("an estimate at a school that is not open on its day is refused, with the school that has its pupils", () => {
  expect(says("2023-09-01", ["6992002", "Closed", "0.000001"])).toEqual([
    "school 6992002 Closed closed on 2023-08-31, and this census is of 2023-09-01 Its pupils are at 6992029 Next then: count them in that school's row, and take this one out.",
  ]);
  expect(says("2023-08-31", ["6992029", "Next", "9"])).toEqual([
    "school 6992029 Next opened only on 2023-09-01, and this census is of 2023-08-31 It has no pupils then: take its row out, or correct the school's dates in the schools file.",
  ]);
});
