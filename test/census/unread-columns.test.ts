import { describe, expect, test } from "vitest";
import { fields, headings as known, withTwins } from "../../src/census/headings.ts";
import { CensusIntake, type PupilDriver } from "../../src/census/index.ts";
import { vocabularyWith } from "../../src/census/mapping.ts";
import { problemsAsText } from "../../src/problem.ts";
import { register, school, whole } from "./counted.ts";

const base = ["School Number", "UPN", "NC Year", "Enrolment Status", "ALN Provision"];
const reports: PupilDriver = { id: "reports", where: {}, reportsOf: ["moderate"], partTime: whole };

/** What is asked about a column of 60 records, by its heading and what its cells hold; some have others beside it. */
function near(heading: string, cell: (i: number) => string, more: readonly string[] = [], drivers: PupilDriver[] = []) {
  const intake = new CensusIntake("2023-01-17", register, drivers);
  intake.headings("a.csv", 1, [...base, ...more, heading]);
  for (let i = 0; i < 60; i += 1)
    intake.row([school, `A699200${String(i).padStart(5, "0")}1`, "3", "C", "", ...more.map(() => ""), cell(i)], i + 2);
  const { value, problems } = intake.finish();
  expect(problemsAsText(problems)).toBe("");
  expect(value.queries.some(({ check }) => check === "heading-unread")).toBe((value.unused[0]?.near.length ?? 0) > 0);
  return value.unused[0]?.near.map((each) => `${each.heading}: ${each.known}`) ?? [];
}

const some = (cell: string) => (i: number) => (i % 8 === 0 ? cell : "");

describe("a column that nothing reads", () => {
  test.each([
    ["Leave Date", "15/12/2022"],
    ["Off roll", "2022-12-15"],
    ["Gadawodd", "2022-12-15T00:00:00"],
  ])("%s that holds days of this school year may be the leaving dates that the file lacks", (heading, cell) => {
    expect(near(heading, some(cell))).toEqual([`${heading}: Leaving Date`]);
  });

  test("one such date is enough, in a file of a school that one pupil has left", () => {
    expect(near("Leave Date", (i) => (i === 59 ? "15/12/2022" : ""))).toEqual(["Leave Date: Leaving Date"]);
  });

  test.each([
    ["dates beside the leaving dates", "Review Date", some("15/12/2022"), ["Leaving Date"]],
    ["dates of birth", "Born", (i: number) => `15/12/20${10 + (i % 9)}`, []],
    ["a date that all have", "Extracted", () => "2023-01-18", []],
    ["no dates", "Tutor", some("3B"), []],
    ["names", "Surname", () => "Bebb", []],
    ["nothing", "Leave Date", () => "", []],
    ["letters that are codes of some list", "Sex", (i: number) => (i % 2 ? "A" : "S"), []],
    ["needs beside those that are read for checks alone", "Need 2", some("MLD"), ["Needs"]],
  ] as const)("with %s is not asked about", (_, heading, cell, more) => {
    expect(near(heading, cell, more)).toEqual([]);
  });

  test("that holds types of need is asked about where the file lacks them, or where they are counted", () => {
    expect(near("Category", some("MLD;ASD"))).toEqual(["Category: Needs"]);
    expect(near("Category 2", some("Nam ar y clyw"), ["Needs"], [reports])).toEqual(["Category 2: Needs"]);
  });

  test("that holds provision is offered where there is no other", () => {
    const intake = new CensusIntake("2023-01-17", register, []);
    intake.headings("a.csv", 1, [...base.slice(0, 4), "Register"]);
    for (let i = 0; i < 9; i += 1)
      intake.row([school, `A699200${String(i).padStart(5, "0")}1`, "3", "C", i % 2 ? "" : "SA+"], i + 2);
    expect(problemsAsText(intake.finish().problems)).toContain('Is it "Register"? Write "ALN Provision"');
  });
});

describe("headings", () => {
  const { field } = vocabularyWith();

  test("of SEN have twins of ALN, in Welsh too", () => {
    const of = (name: RegExp): [string, string][] =>
      fields.flatMap((each) =>
        known[each].filter((heading) => name.test(heading)).map((heading): [string, string] => [each, heading]),
      );
    const [sen, aaa] = [of(/\bSEN\b/), of(/\bAAA\b/)];
    expect(sen.length).toBeGreaterThan(5);
    for (const [meant, heading] of sen)
      expect(field(heading.replace("SEN/ALN", "SEN").replace("SEN", "ALN")), heading).toBe(meant);
    for (const [meant, heading] of aaa)
      expect(field(heading.replace("AAA/ADY", "AAA").replace("AAA", "ADY")), heading).toBe(meant);
  });

  test.each([
    ["ALN Type", "needs"],
    ["SEN/ALN Types", "needs"],
    ["aln  unit", "reservedPlace"],
    ["ALN Special Class", "specialClass"],
    ["Mathau AAA", "needs"],
    ["Uned ADY", "reservedPlace"],
    ["\uFEFFALN\u00A0Status\u200B", "provision"],
    ["ALN Coordinator", undefined],
  ])("%j is %s", (heading, meant) => {
    expect(field(heading)).toBe(meant);
  });

  test("no two fields share one", () => {
    const all = fields.flatMap((each) =>
      [...new Set(known[each].flatMap(withTwins))].map((heading) => [heading, each]),
    );
    for (const [heading = "", each] of all) expect(field(heading), heading).toBe(each);
  });
});

describe("a column that must be there and is not", () => {
  const says = (heading: string, missing: string): string => {
    const intake = new CensusIntake("2023-01-17", register, [reports]);
    intake.headings("a.csv", 1, [
      ...base.map((each) => (each === missing ? heading : each)),
      ...(missing === "Needs" ? [heading] : ["Needs"]),
      "Surname",
    ]);
    return problemsAsText(intake.finish().problems);
  };
  test.each([
    ["Category of Need", "Needs"],
    ["ALN Prov", "ALN Provision"],
    ["Enrolled As", "Enrolment Status"],
  ])("has the unread heading that is nearest offered: %s", (heading, missing) => {
    expect(says(heading, missing)).toContain(`Is it "${heading}"?`);
  });
  test.each([
    ["Mode", "Needs"],
    ["Status", "Enrolment Status"],
  ])("and none that is near to none: %s", (heading, missing) => {
    expect(says(heading, missing)).not.toContain("Is it");
  });
});
