import { describe, expect, test } from "vitest";
import type { PupilDriver } from "../../src/census/index.ts";
import { counted, otherSchool, type PupilRow, school, whole } from "./counted.ts";

type Where = PupilDriver["where"];

function countOf(where: Where, rows: readonly PupilRow[], partTime = whole): number {
  const { value, says } = counted(rows, [{ id: "driver", where, partTime }]);
  expect(says).toBe("");
  return (value.counts.get(school)?.get("driver") ?? 0) / whole;
}

describe("a driver counts", () => {
  test.each<[string, Where, PupilRow[], number]>([
    ["year groups", { yearGroup: ["R", "1", "2"] }, [{ year: "R" }, { year: "2" }, { year: "3" }, { year: "N2" }], 2],
    [
      "several kinds of provision",
      { provision: ["schoolActionPlus", "statement"] },
      [{ provision: "SA+" }, { provision: "S" }, { provision: "SA" }, {}],
      2,
    ],
    ["pupils with none", { provision: ["none"] }, [{ provision: "SA" }, {}, { provision: "N" }], 2],
    [
      "eligible for free meals, not those with protection only",
      { freeSchoolMeals: ["eligible"] },
      [{ eligible: "Y" }, { protected: "Y" }, {}],
      1,
    ],
    [
      "a pupil eligible and protected as eligible",
      { freeSchoolMeals: ["protected"] },
      [{ eligible: "Y", protected: "Y" }, { protected: "Y" }],
      1,
    ],
    [
      "stages of learning English or Welsh",
      { eal: ["A", "B", "C"] },
      [{ eal: "A" }, { eal: "c" }, { eal: "D" }, {}],
      2,
    ],
    ["looked-after children", { lookedAfter: ["yes"] }, [{ lookedAfter: "Y" }, { lookedAfter: "N" }, {}], 1],
    ["pupils outside reserved places", { reservedPlace: ["no"] }, [{ base: "Y" }, { base: "N" }, {}], 2],
    [
      "those who meet every test",
      { yearGroup: ["3"], freeSchoolMeals: ["eligible"] },
      [{ eligible: "Y" }, { year: "4", eligible: "Y" }, {}],
      1,
    ],
    ["everyone, where it has no test", {}, [{}, { base: "Y" }, { provision: "S" }], 3],
  ])("%s", (_, where, rows, expected) => {
    expect(countOf(where, rows)).toBe(expected);
  });

  test("a part-time pupil as the part it says", () => {
    expect(countOf({}, [{ partTime: "Y" }, { partTime: "N" }, {}], whole / 2)).toBe(2.5);
  });

  test("at each school its own", () => {
    const { value } = counted([{}, {}, { school: otherSchool }], [{ id: "all", where: {}, partTime: whole }]);
    expect([...value.counts].map(([number, counts]) => [number, counts.get("all")])).toEqual([
      [school, 2 * whole],
      [otherSchool, whole],
    ]);
  });

  test("nobody who is subsidiary, a guest, or gone before census day", () => {
    const rows: PupilRow[] = [
      { enrolment: "S" },
      { enrolment: "G" },
      { leaving: "2023-01-16" },
      { enrolment: "M" },
      { leaving: "2023-01-17" },
    ];
    expect(countOf({}, rows)).toBe(2);
  });
});

describe("what is not understood is refused with its row, and never taken for a no", () => {
  test.each<[string, PupilRow]>([
    ["year group 1.0, which a spreadsheet made of 1, is not Year 10", { year: "1.0" }],
    ["year group -1 is not Year 1", { year: "-1" }],
    ["year group 15", { year: "15" }],
    ["a hidden number * of free school meals", { eligible: "*" }],
    ["a ? for free school meals", { eligible: "?" }],
    ["N/A for a reserved place", { base: "N/A" }],
    ["a stage F of learning English or Welsh", { eal: "F" }],
    ["an enrolment status X", { enrolment: "X" }],
    ["a provision *", { provision: "*" }],
  ])("%s", (_, row) => {
    const { value, says } = counted([row], [{ id: "all", where: {}, partTime: whole }]);
    expect(says).toMatch(/^plasc\.csv:2: /);
    expect(value.counts.size).toBe(0);
  });

  test.each(["Y", "yes", "T", "true", "1", "Ydy", "Oes"])("%s is a yes", (text) => {
    expect(countOf({ freeSchoolMeals: ["eligible"] }, [{ eligible: text }])).toBe(1);
  });

  test.each(["N", "no", "F", "false", "0", "", "Nac ydy", "nac oes"])("%j is a no", (text) => {
    expect(countOf({ freeSchoolMeals: ["none"] }, [{ eligible: text }])).toBe(1);
  });

  test.each(["n1", "N 1", "r", "R", " 7 "])("year group %j is read as a school writes it", (text) => {
    expect(countOf({ yearGroup: ["N1", "R", "7"] }, [{ year: text }])).toBe(1);
  });
});

test("a pupil who is current at two schools is funded once, and the second record is refused", () => {
  const { value, says } = counted(
    [{ upn: 7 }, { upn: 7, school: otherSchool }],
    [{ id: "all", where: {}, partTime: whole }],
  );
  expect(says).toContain("the UPN is current here, at 6992002, and on line 2 of plasc.csv, at 6992001");
  expect(value.counts.get(otherSchool)).toBeUndefined();
});

test("a pupil with a main and a subsidiary record is funded at the main one", () => {
  const { value, says } = counted(
    [
      { upn: 7, enrolment: "S" },
      { upn: 7, enrolment: "M", school: otherSchool },
    ],
    [{ id: "all", where: {}, partTime: whole }],
  );
  expect(says).toBe("");
  expect([...value.counts.keys()]).toEqual([otherSchool]);
});
