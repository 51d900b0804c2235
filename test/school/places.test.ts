import { describe, expect, test } from "vitest";
import { type FundingPeriod, fundingPeriod } from "../../src/school/funding-period.ts";
import { monthsOpen, type Places, placeMonths, type School } from "../../src/school/school.ts";

const year = fundingPeriod("2022-23") as FundingPeriod;
const school: School = {
  number: "6992014",
  name: "A school",
  phase: "primary",
  medium: "English",
  cluster: "",
  predecessors: [],
};
const base = { school: school.number, provision: "resource base" } as const;

describe("months of places", () => {
  test("count eight places for five months and twelve for seven, where a base grows in September", () => {
    const rows: Places[] = [
      { ...base, places: 8, to: "2022-08-31" },
      { ...base, places: 12, from: "2022-09-01" },
    ];
    expect(placeMonths(rows, "resource base", year, school)).toBe(8 * 5 + 12 * 7);
  });

  test("are twelve for each place that is always there", () => {
    expect(placeMonths([{ ...base, places: 8 }], "resource base", year, school)).toBe(96);
  });

  test("are of one kind of provision: a special school's places are no resource base's", () => {
    const rows: Places[] = [
      { ...base, places: 8 },
      { ...base, provision: "special school", places: 50 },
    ];
    expect(placeMonths(rows, "special school", year, school)).toBe(600);
  });

  test("end with the school, though the row has no end", () => {
    const closing: School = { ...school, closed: "2022-08-31" };
    expect(placeMonths([{ ...base, places: 8 }], "resource base", year, closing)).toBe(40);
    expect(placeMonths([{ ...base, places: 8, to: "2022-06-30" }], "resource base", year, closing)).toBe(24);
  });

  test("begin with the school, though the row begins before", () => {
    const opening: School = { ...school, opened: "2023-01-01" };
    expect(placeMonths([{ ...base, places: 10 }], "resource base", year, opening)).toBe(30);
    expect(placeMonths([{ ...base, places: 10, from: "2023-02-01" }], "resource base", year, opening)).toBe(20);
  });

  test("are none where a base closed before the year", () => {
    expect(placeMonths([{ ...base, places: 8, to: "2022-03-31" }], "resource base", year, school)).toBe(0);
  });
});

test("a school's months open follow its first and last day", () => {
  expect(monthsOpen(school, year)).toBe(12);
  expect(monthsOpen({ ...school, closed: "2022-08-31" }, year)).toBe(5);
  expect(monthsOpen({ ...school, opened: "2022-09-01" }, year)).toBe(7);
  expect(monthsOpen({ ...school, opened: "2022-09-01", closed: "2022-12-31" }, year)).toBe(4);
});
