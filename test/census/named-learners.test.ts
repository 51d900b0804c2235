import { describe, expect, test } from "vitest";
import { type NamedLearner, namedLearnerCount, readNamedLearners } from "../../src/census/index.ts";
import { problemsAsText } from "../../src/problem.ts";
import { type FundingPeriod, fundingPeriod } from "../../src/school/funding-period.ts";
import type { Register } from "../../src/school/read-schools.ts";
import { otherSchool, register, school } from "./counted.ts";

const year = fundingPeriod("2022-23") as FundingPeriod;

function read(...rows: string[][]) {
  return readOf(register, ...rows);
}

function readOf(schools: Register, ...rows: string[][]) {
  const headings = ["school", "learner", "band", "start", "end"];
  const table = {
    file: "named-learners.csv",
    headingLine: 1,
    headings,
    rows: rows.map((cells, i) => ({ line: i + 2, cells })),
  };
  return readNamedLearners(table, schools, ["1", "2"], year);
}

function days(...learners: Omit<NamedLearner, "school">[]): number {
  return namedLearnerCount(
    learners.map((each) => ({ school, ...each })),
    { band: "1", measure: "days" },
    year,
  );
}

describe("days of a named learner", () => {
  test.each([
    ["who was there all year", {}, 365],
    ["who left on 31 August", { end: "2022-08-31" }, 153],
    ["who came on 1 September", { start: "2022-09-01" }, 212],
    ["who came and left on one day", { start: "2022-11-01", end: "2022-11-01" }, 1],
    ["who left on 1 April", { end: "2022-04-01" }, 1],
    ["who left before the year", { end: "2022-03-31" }, 0],
    ["who came after it", { start: "2023-04-01" }, 0],
    ["who has been there since 2019 and stays", { start: "2019-09-01", end: "2030-08-31" }, 365],
  ])("%s", (_, span, expected) => {
    expect(days({ band: "1", ...span })).toBe(expected);
  });

  test("add up over learners, each in the band that is asked for", () => {
    expect(days({ band: "1", end: "2022-08-31" }, { band: "1", start: "2022-09-01" }, { band: "2" })).toBe(153 + 212);
  });
});

test("learners in force on a day are those whose span has it, both ends counted", () => {
  const learners: NamedLearner[] = [
    {},
    { end: "2023-03-31" },
    { end: "2023-03-30" },
    { start: "2023-03-31" },
    { start: "2023-04-01" },
  ].map((span) => ({
    school,
    band: "1",
    ...span,
  }));
  expect(namedLearnerCount(learners, { band: "1", measure: "inForce", on: "2023-03-31" }, year)).toBe(3);
});

describe("the list of named learners", () => {
  test("keeps no learner's reference", () => {
    const { value } = read([school, "NL0001", "1", "", "2022-08-31"]);
    expect(value).toEqual([{ school, band: "1", start: undefined, end: "2022-08-31" }]);
  });

  test("may name a learner at one school and, from the next day, at another", () => {
    const { value, problems } = read(
      [school, "NL0001", "1", "", "2022-12-01"],
      [otherSchool, "NL0001", "1", "2022-12-02", ""],
    );
    expect(problems).toEqual([]);
    expect(value!.length).toBe(2);
  });

  test.each([
    [
      "one learner twice on one day",
      [
        [school, "NL0001", "1", "", "2022-12-01"],
        [otherSchool, "NL0001", "1", "2022-12-01", ""],
      ],
      "already named",
    ],
    ["an end before the start", [[school, "NL0001", "1", "2022-12-02", "2022-12-01"]], "before the start"],
    ["a band that the formula has not", [[school, "NL0001", "7", "", ""]], 'band is "7"'],
    ["a school that is not in the register", [["6999999", "NL0001", "1", "", ""]], 'school is "6999999"'],
    ["a date with the month first", [[school, "NL0001", "1", "12/31/2022", ""]], "start is wrong"],
  ])("refuses %s, and does not say who it is", (_, rows, says) => {
    const text = problemsAsText(read(...rows).problems);
    expect(text).toContain(says);
    expect(text).not.toContain("NL0001");
  });
});

describe("rows that are for no day of the period", () => {
  test("are asked about once, with how many there are", () => {
    const { queries, problems } = read(
      [school, "NL01", "1", "", ""],
      [school, "NL02", "1", "", "2022-03-31"],
      [school, "NL03", "1", "2023-04-01", ""],
    );
    expect(problems).toEqual([]);
    expect(queries?.map(({ kind, at, value }) => [kind, at, value])).toEqual([
      ["query/learners-of-another-period", "named-learners.csv", "2"],
    ]);
    expect(queries?.[0]?.says).toContain("2 of 3 rows are for no day of 2022-23");
  });

  test("are no more than that where each touches the period", () => {
    expect(
      read([school, "NL01", "1", "2019-09-01", "2022-04-01"], [school, "NL02", "2", "2023-03-31", ""]).queries,
    ).toEqual([]);
  });
});

test("a learner's reference is one whatever its capitals and spaces", () => {
  const { problems } = read([school, "NL 01", "1", "", ""], [otherSchool, "nl  01", "2", "", ""]);
  expect(problems.map(({ says }) => says)).toEqual(["start falls in a span in which this learner is already named"]);
});
describe("a named learner at a school that closes, or opens, within the year", () => {
  const dated = (dates: { opened?: string; closed?: string }): Register =>
    new Map([...register, [school, { ...register.get(school)!, ...dates }]]);
  const says = (dates: { opened?: string; closed?: string }, start: string, end: string) =>
    readOf(dated(dates), [school, "NL0001", "1", start, end]).problems.map((each) => each.says);

  test("may be named to its last day, from its first, and in years that are not counted", () => {
    expect(says({ closed: "2022-08-31" }, "", "2022-08-31")).toEqual([]);
    expect(says({ opened: "2022-09-01" }, "2022-09-01", "")).toEqual([]);
    expect(says({ closed: "2022-08-31" }, "2023-04-01", "")).toEqual([]);
    expect(says({ opened: "2022-04-01" }, "", "")).toEqual([]);
    expect(says({ closed: "2023-03-31" }, "", "")).toEqual([]);
  });

  test.each([
    ["2022-08-31", "", "", "goes past 2022-08-31", "212 days"],
    ["2022-08-31", "2022-08-01", "2022-09-01", "goes past 2022-08-31", "1 day"],
    ["2021-08-31", "", "", "goes past 2021-08-31", "365 days"],
  ])("is refused after its last day (closed %s, from %j to %j)", (closed, start, end, past, days) => {
    const [said, ...more] = says({ closed }, start, end);
    expect(more).toEqual([]);
    expect(said).toContain(past);
    expect(said).toContain(`: ${days} of 2022-23 would be paid at a school that is not open`);
  });

  test("is refused before its first day", () => {
    const [said] = says({ opened: "2022-09-01" }, "", "");
    expect(said).toContain("start is before 2022-09-01");
    expect(said).toContain(": 153 days of 2022-23 would be paid");
  });
});
