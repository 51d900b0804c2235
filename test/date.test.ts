import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysFromTo, daysInMonth, earlier, later, plainDate } from "../src/date.ts";
import { runs, seed } from "./allocation/runs.ts";

describe("a date in a file", () => {
  test.each([
    ["2023-01-17", "2023-01-17"],
    ["17/01/2023", "2023-01-17"],
    ["1/9/2023", "2023-09-01"],
    ["29/02/2024", "2024-02-29"],
    ["2000-02-29", "2000-02-29"],
    ["31/12/1999", "1999-12-31"],
    ["17/01/2023 00:00:00", "2023-01-17"],
    ["17/01/2023 00:00", "2023-01-17"],
    ["1/9/2023 0:00", "2023-09-01"],
    ["2023-01-17T00:00:00", "2023-01-17"],
    ["2023-01-17 00:00:00.000", "2023-01-17"],
  ])("%s is %s", (text, date) => {
    expect(plainDate(text)).toBe(date);
  });

  test("has the day first: 04/09/2023 is in September, never in April", () => {
    expect(plainDate("04/09/2023")).toBe("2023-09-04");
  });

  test.each([
    ["01/17/2023", "the month first"],
    ["2023-13-01", "a thirteenth month"],
    ["2023-00-10", "no month"],
    ["00/01/2023", "no day"],
    ["29/02/2023", "no leap year"],
    ["1900-02-29", "no leap year"],
    ["31/04/2023", "a short month"],
    ["17/01/23", "a short year"],
    ["17/01/2023 12:00", "noon"],
    ["2023-01-17T00:00:01", "a second past midnight"],
    ["2023-01-17T00:00:00Z", "a zone, so perhaps another day here"],
    ["31/02/2019 00:00", "no such day, at midnight"],
    ["2023-1-17", "a short month's number"],
    ["17-01-2023", "hyphens with the day first"],
    ["17.01.2023", "points"],
    ["17 January 2023", "words"],
    ["44943", "a spreadsheet's number"],
    ["2023-01-17T00:00:00Z", "a time"],
    [" 2023-01-17", "a space"],
    ["٢٠٢٣-٠١-١٧", "digits of another script"],
    ["", "nothing"],
  ])("%j is refused: %s", (text) => {
    expect(plainDate(text)).toBeUndefined();
  });
});

test("February has 29 days every fourth year, but in three of four centuries", () => {
  expect([2023, 2024, 1900, 2000, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28]);
  expect(Array.from({ length: 12 }, (_, i) => daysInMonth(2023, i + 1))).toEqual([
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
});

describe("days from one date to another, both counted", () => {
  test.each([
    ["2022-04-01", "2022-08-31", 153],
    ["2022-04-01", "2023-03-31", 365],
    ["2023-04-01", "2024-03-31", 366],
    ["2024-02-28", "2024-03-01", 3],
    ["2023-02-28", "2023-03-01", 2],
    ["2023-12-31", "2024-01-01", 2],
    ["2023-06-15", "2023-06-15", 1],
    ["2023-06-16", "2023-06-15", 0],
    ["2024-01-01", "2023-01-01", 0],
  ])("%s to %s: %i", (first, last, days) => {
    expect(daysFromTo(first, last)).toBe(days);
  });

  test(`agree with another calendar on ${runs} pairs of dates`, () => {
    const day = fc.date({
      min: new Date("1990-01-01T00:00:00Z"),
      max: new Date("2060-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    const text = (date: Date): string => date.toISOString().slice(0, 10);
    const property = fc.property(day, day, (a, b) => {
      const apart = (Date.parse(text(b)) - Date.parse(text(a))) / 86_400_000;
      expect(daysFromTo(text(a), text(b))).toBe(apart < 0 ? 0 : apart + 1);
    });
    fc.assert(property, { seed, numRuns: runs });
  });
});

test("of two dates, one is the earlier and one the later", () => {
  expect([earlier("2023-09-30", "2023-10-01"), later("2023-09-30", "2023-10-01")]).toEqual([
    "2023-09-30",
    "2023-10-01",
  ]);
});
