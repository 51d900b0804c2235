import { describe, expect, test } from "vitest";
import type { Formula } from "../../src/formula/formula.ts";
import { baselineUse } from "../../src/model/baseline-dates.ts";
import { readAdjustments, readBaseline } from "../../src/model/read-stated.ts";
import { problemsAsText } from "../../src/problem.ts";
import { type FundingPeriod, fundingPeriod } from "../../src/school/funding-period.ts";
import { registerFromCounts } from "../../src/school/read-schools.ts";

const register = registerFromCounts([
  { number: "6992001", name: "Ysgol A" },
  { number: "6992002", name: "Ysgol B" },
]);
const period = fundingPeriod("2024-25") as FundingPeriod;
const formula = {
  protection: [{ fundingPeriod: "2023-24" }, { fundingPeriod: "2024-25" }],
  drivers: { roll: { where: {} } },
} as unknown as Formula;

function table(headings: string[], rows: readonly (readonly string[])[]) {
  return { file: "stated.csv", headingLine: 1, headings, rows: rows.map((cells, i) => ({ line: i + 2, cells })) };
}

function baseline(use: ReturnType<typeof baselineUse>, ...dates: string[]) {
  const rows = dates.map((asAt, i) => ["6992001", `part ${i}`, "original", asAt, "1.00"]);
  const { problems, queries = [] } = readBaseline(
    table(["school", "component", "basis", "asAt", "amount"], rows),
    register,
    use,
  );
  return { says: problemsAsText(problems), asks: queries.map(({ value }) => value) };
}

describe("the date of a baseline", () => {
  test("is silent from the year before protection began to the last day before the period", () => {
    expect(baseline(baselineUse(period, formula), "2022-04-01", "2023-03-31", "2024-03-31")).toEqual({
      says: "",
      asks: [],
    });
  });

  test("is asked about where it is earlier, or in the period", () => {
    expect(baseline(baselineUse(period, formula), "2021-04-01", "2023-03-31", "2024-04-01").asks).toEqual([
      "2021-04-01, 2024-04-01",
    ]);
  });

  test("may be any earlier day where an option is tried on the baseline of its period", () => {
    expect(baseline(baselineUse(period, undefined), "2019-04-01").asks).toEqual([]);
  });

  test("is refused where it is after the period", () => {
    const { says, asks } = baseline(baselineUse(period, formula), "2042-04-01");
    expect(says).toContain("2024-25 ends on 2025-03-31");
    expect(asks).toEqual([]);
  });
});

describe("a baseline", () => {
  const read = (...rows: string[][]) =>
    readBaseline(table(["school", "component", "basis", "asAt", "amount"], rows), register);

  test("is read whatever the capitals and spaces of its words, and as money is shown", () => {
    const { value } = read(
      ["6992001", "SA and SA+", "Original", "2023-03-31", "£1,000.00"],
      ["6992002", "CNE", "full  year", "31 Mar 2023", "2 000.00"],
    );
    expect(value?.map(({ component, basis, asAt, amount }) => [component, basis, asAt, amount.toFixed(2)])).toEqual([
      ["SA and SA+", "original", "2023-03-31", "1000.00"],
      ["CNE", "fullYear", "2023-03-31", "2000.00"],
    ]);
  });
});

describe("the date of an adjustment", () => {
  const headings = ["school", "driver", "date", "number", "reason", "source", "approvedBy"];
  const days = { from: "2023-09-01", to: "2025-03-31" };
  const read = (...rows: string[][]) =>
    problemsAsText(readAdjustments(table(headings, rows), register, formula, days).problems);
  const row = (date: string, reason = "Late return") => ["6992001", "roll", date, "1", reason, "The school", "Head"];

  test.each(["2023-09-01", "16/01/2024", "2024-09-01", "2025-03-31"])("%s is of the year", (date) => {
    expect(read(row(date))).toBe("");
  });

  test.each(["2035-01-16", "2023-01-16", "2025-04-01"])("%s is of another year", (date) => {
    expect(read(row(date))).toContain("A number of this file is for a day from 2023-09-01 to 2025-03-31");
  });

  test("and its row stands once, whatever its capitals", () => {
    expect(read(row("2024-01-16"), row("16/01/2024", "LATE  return"))).toContain("stands twice");
    expect(read(row("2024-01-16"), row("2024-01-16", "Late leaver"))).toBe("");
  });
});
