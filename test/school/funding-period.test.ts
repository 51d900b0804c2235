import { describe, expect, test } from "vitest";
import { daysWithin, type FundingPeriod, fundingPeriod, monthsWithin } from "../../src/school/funding-period.ts";

const year = fundingPeriod("2023-24") as FundingPeriod;

describe("a funding period", () => {
  test("runs from 1 April to 31 March", () => {
    expect(year).toEqual({ name: "2023-24", firstDay: "2023-04-01", lastDay: "2024-03-31" });
    expect(fundingPeriod("1999-00")).toEqual({ name: "1999-00", firstDay: "1999-04-01", lastDay: "2000-03-31" });
  });

  test.each(["2023-25", "2023-23", "2023", "2023/24", "23-24", "2023-2024", " 2023-24"])(
    "is not written %j",
    (name) => {
      expect(fundingPeriod(name)).toBeUndefined();
    },
  );
});

describe("months of the year that a school is open: those whose 15th it is open on", () => {
  test.each([
    ["closes on 31 August", { to: "2023-08-31" }, 5],
    ["closes on 3 September", { to: "2023-09-03" }, 5],
    ["closes on 14 September", { to: "2023-09-14" }, 5],
    ["closes on 15 September", { to: "2023-09-15" }, 6],
    ["opens on 1 September", { from: "2023-09-01" }, 7],
    ["opens on 4 September", { from: "2023-09-04" }, 7],
    ["opens on 15 September", { from: "2023-09-15" }, 7],
    ["opens on 16 September", { from: "2023-09-16" }, 6],
    ["opens on 1 January", { from: "2024-01-01" }, 3],
    ["is open all year", {}, 12],
    ["closed on 31 March before it", { to: "2023-03-31" }, 0],
    ["opens on 1 April after it", { from: "2024-04-01" }, 0],
    ["is open from 1 September to 31 December", { from: "2023-09-01", to: "2023-12-31" }, 4],
  ])("one that %s", (_, span, months) => {
    expect(monthsWithin(year, span)).toBe(months);
  });

  test("are twelve between a school that closes and one that opens the next day, whatever the day", () => {
    for (let month = 4; month <= 12; month++)
      for (let day = 1; day < 30; day++) {
        const two = (n: number): string => String(n).padStart(2, "0");
        const closed = monthsWithin(year, { to: `2023-${two(month)}-${two(day)}` });
        const opened = monthsWithin(year, { from: `2023-${two(month)}-${two(day + 1)}` });
        expect(closed + opened).toBe(12);
      }
  });
});

describe("days of the year in a span", () => {
  test.each([
    ["the whole year, which has a 29 February", {}, 366],
    ["to 31 August", { to: "2023-08-31" }, 153],
    ["from 1 September", { from: "2023-09-01" }, 213],
    ["one day", { from: "2023-12-25", to: "2023-12-25" }, 1],
    ["that began years ago and goes on", { from: "2019-09-01", to: "2029-08-31" }, 366],
    ["that ended before it", { to: "2023-03-31" }, 0],
    ["that begins after it", { from: "2024-04-01" }, 0],
  ])("%s", (_, span, days) => {
    expect(daysWithin(year, span)).toBe(days);
  });
});
