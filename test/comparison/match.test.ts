import { describe, expect, test } from "vitest";
import type { Allocation } from "../../src/allocation/allocate.ts";
import { matchSchools } from "../../src/comparison/match.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import type { School } from "../../src/school/school.ts";

function school(number: string, dates: Partial<Pick<School, "opened" | "closed" | "predecessors">> = {}): School {
  return { number, name: number, phase: "primary", medium: "English", cluster: "", predecessors: [], ...dates };
}

/** Only the schools of a budget are looked at when they are matched. */
function matched(before: readonly School[], after: readonly School[], others: readonly School[] = []): string[] {
  const side = (schools: readonly School[], period: string) => ({
    allocation: { schools } as Allocation,
    period: fundingPeriod(period)!,
  });
  const register = new Map([...before, ...after, ...others].map((each) => [each.number, each]));
  return matchSchools(side(before, "2022-23"), side(after, "2023-24"), register).map(
    (each) =>
      `${each.school.number} ${each.kind}: ${each.before.map(({ number }) => number)} > ${each.after.map(({ number }) => number)}`,
  );
}

const endOfYear = { closed: "2023-03-31" };

describe("schools of two budgets", () => {
  test("are the same, in order of number", () => {
    const schools = [school("6992001"), school("6992002")];
    expect(matched(schools, schools)).toEqual(["6992001 same: 6992001 > 6992001", "6992002 same: 6992002 > 6992002"]);
  });

  test("that became one between them are compared as one", () => {
    const before = [school("6992002", endOfYear), school("6992007", endOfYear)];
    const after = [school("6992029", { opened: "2023-04-01", predecessors: ["6992002", "6992007"] })];
    expect(matched(before, after)).toEqual(["6992029 joined: 6992002,6992007 > 6992029"]);
  });

  test("that became one in two steps are compared as one as well", () => {
    const first = [school("6992002", endOfYear), school("6992007", endOfYear)];
    const between = school("6992028", {
      opened: "2023-04-01",
      closed: "2023-08-31",
      predecessors: ["6992002", "6992007"],
    });
    const last = school("6992029", { opened: "2023-09-01", predecessors: ["6992028"] });
    expect(matched(first, [between, last])).toEqual(["6992029 joined: 6992002,6992007 > 6992028,6992029"]);
  });

  test("of which one took in another are compared as one", () => {
    const closing = school("6992002", endOfYear);
    const growing = school("6992007", { predecessors: ["6992002"] });
    expect(matched([closing, growing], [growing])).toEqual(["6992007 joined: 6992002,6992007 > 6992007"]);
  });

  test("of which one is to take in another later are each compared with themselves", () => {
    const closing = school("6992002", { closed: "2025-08-31" });
    const growing = school("6992001", { predecessors: ["6992002"] });
    expect(matched([growing, closing], [growing, closing])).toEqual([
      "6992001 same: 6992001 > 6992001",
      "6992002 same: 6992002 > 6992002",
    ]);
    // Open on the 15th of every month: its pupils are its own for all of the later year.
    const lastDays = { ...closing, closed: "2024-03-20" };
    expect(matched([growing, lastDays], [growing, lastDays])).toHaveLength(2);
  });

  test("of which one has closed and another is still open are compared as far as they have joined", () => {
    const closed = school("6992003", { closed: "2023-08-31" });
    const open = school("6992004", { closed: "2024-08-31" });
    const growing = school("6992001", { predecessors: ["6992003", "6992004"] });
    const all = [growing, closed, open];
    expect(matched(all, all)).toEqual([
      "6992001 joined: 6992001,6992003 > 6992001,6992003",
      "6992004 same: 6992004 > 6992004",
    ]);
  });

  test("stand under the one that has the pupils, whichever number it has", () => {
    const closing = school("6992009", { closed: "2023-08-31" });
    const between = school("6992005", { opened: "2023-09-01", closed: "2023-12-31", predecessors: ["6992009"] });
    const last = school("6992001", { opened: "2024-01-01", predecessors: ["6992005"] });
    expect(matched([closing], [last, between, closing])).toEqual(["6992001 joined: 6992009 > 6992001,6992005,6992009"]);
    const became = school("6992001", { opened: "2023-04-01", predecessors: ["6992009"] });
    expect(matched([school("6992009", endOfYear)], [became])).toEqual(["6992001 joined: 6992009 > 6992001"]);
  });

  test("are joined over one that stands in neither budget", () => {
    const first = school("6992002", { closed: "2023-03-31" });
    const between = school("6992028", { opened: "2023-04-01", closed: "2023-04-10", predecessors: ["6992002"] });
    const last = school("6992029", { opened: "2023-04-11", predecessors: ["6992028"] });
    expect(matched([first], [last], [between])).toEqual(["6992029 joined: 6992002 > 6992029"]);
  });

  test("are joined too where the later budget is compared first", () => {
    const parts = [school("6992002", endOfYear), school("6992007", endOfYear)];
    const became = school("6992029", { opened: "2023-04-01", predecessors: ["6992002", "6992007"] });
    const side = (schools: readonly School[], period: string) => ({
      allocation: { schools } as Allocation,
      period: fundingPeriod(period)!,
    });
    const register = new Map([...parts, became].map((each) => [each.number, each]));
    const matches = matchSchools(side([became], "2023-24"), side(parts, "2022-23"), register);
    expect(matches.map(({ kind }) => kind)).toEqual(["joined"]);
  });

  test("that opened or closed between them stand alone, with no percentage to mislead", () => {
    expect(matched([school("6992005", endOfYear)], [school("6992030", { opened: "2023-04-01" })])).toEqual([
      "6992005 closed: 6992005 > ",
      "6992030 opened:  > 6992030",
    ]);
  });

  test("that were open for part of a year are set apart: five months' money is not a cut", () => {
    const closing = school("6992005", { closed: "2023-08-31" });
    expect(matched([closing], [closing])).toEqual(["6992005 partYear: 6992005 > 6992005"]);
  });

  test("of which each was open for part, and one throughout, can be compared", () => {
    const closing = school("6992005", { closed: "2023-08-31" });
    const opening = school("6992006", { opened: "2023-09-01", predecessors: ["6992005"] });
    expect(matched([closing], [closing, opening])).toEqual(["6992006 joined: 6992005 > 6992005,6992006"]);
  });
});
