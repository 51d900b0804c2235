import { describe, expect, test } from "vitest";
import { CensusIntake, type PupilDriver } from "../../src/census/index.ts";
import { problemsAsText } from "../../src/problem.ts";
import { register, school, whole } from "./counted.ts";

const headings = ["School Number", "UPN", "Date of Birth", "NC Year", "Enrolment Status", "Leaving Date"].concat([
  ...["Entry Date", "Census Date", "ALN Provision"],
]);
/** Year 3 in January 2023: seven on 31 August 2022. */
const sound = { birth: "2015-03-01", year: "3", leaving: "", entry: "", stated: "", provision: "" };
type Row = Partial<typeof sound>;

function says(rows: readonly Row[], date?: string, drivers?: readonly PupilDriver[]): string {
  return problemsAsText(intakeOf(rows, date, drivers).finish().problems);
}

function intakeOf(rows: readonly Row[], date = "2023-01-17", drivers: readonly PupilDriver[] = []): CensusIntake {
  const intake = new CensusIntake(date, register, drivers);
  intake.headings("plasc.csv", 1, headings);
  rows.forEach((row, i) => {
    const { birth, year, leaving, entry, stated, provision } = { ...sound, ...row };
    const upn = `A699200${String(i).padStart(5, "0")}1`;
    intake.row([school, upn, birth, year, "C", leaving, entry, stated, provision], i + 2);
  });
  return intake;
}

const many = (number: number, row: Row = {}): Row[] => Array.from({ length: number }, () => row);
const year = (words: string) => expect.stringContaining(`looks like one of the school year ${words}`);

describe("ages beside year groups", () => {
  test("a file is of the year in which nearly all have the age of their year groups", () => {
    expect(says(many(10))).toBe("");
    expect(says(many(10), "2020-01-14")).toEqual(
      year("2022-23 (PLASC 2023), and the census of 2020-01-14 is in 2019-20"),
    );
    expect(says(many(10), "2020-01-14")).toContain("10 are 3 years too young");
    expect(says(many(10), "2024-01-16")).toContain("10 are a year too old");
    // In September a school year has begun.
    expect(says(many(10), "2023-09-14")).toEqual(year("2022-23"));
    expect(says(many(10), "2022-09-14")).toBe("");
  });

  test("four in five are nearly all, ten are enough, and who is in a nursery or stays on is no evidence", () => {
    const off = { birth: "2012-03-01" };
    expect(says([...many(8, off), ...many(2)])).toEqual(year("2019-20"));
    expect(says([...many(79, off), ...many(21)])).toBe("");
    expect(says(many(9, off))).toBe("");
    // Not one year alike, though all are out.
    expect(says([...many(5, off), ...many(5, { birth: "2014-03-01" })])).toBe("");
    expect(says(many(20, { year: "N2", birth: "2017-03-01" }))).toBe("");
    expect(says(many(20, { year: "13", birth: "2000-03-01" }))).toBe("");
    expect(says(many(20, { birth: "" }))).toBe("");
  });
});

describe("a column of the census's date", () => {
  test.each(["2023-01-17", "17/01/2023", "2023", "2022", "2023-01-19", "", "January"])(
    "%s says nothing else",
    (stated) => {
      expect(says([{ stated }])).toBe("");
    },
  );
  test.each([
    ["2026-01-20", "2025-26"],
    ["20/01/2026", "2025-26"],
    ["2026", "2025-26"],
    ["2021", "2020-21"],
    ["2023-09-14", "2023-24"],
  ])("%s is of %s", (stated, words) => {
    expect(says([{}, ...many(10, { stated })])).toEqual(year(words));
    expect(says([{}, ...many(10, { stated })])).toMatch(/^plasc\.csv:3:/);
  });

  test("one row in twenty is no slip; what a few rows say is not shown, for a birth date may have slid there", () => {
    const own = { stated: "2023-01-17" };
    const said = says([...many(19, own), { stated: "2018-11-11" }]);
    expect(said).toContain("looks like one of another school year, and the census of 2023-01-17 is in 2022-23");
    expect(said).toContain("says another school year in 1 of 20 rows, here first");
    expect(said).not.toMatch(/2018|2019|11-11/);
    expect(says([...many(20, own), { stated: "2018-11-11" }])).toBe("");
  });

  test("that holds dates of birth, its heading and theirs having changed places, shows none of them", () => {
    const swapped = Array.from({ length: 30 }, (_, i) => ({
      birth: "2023-01-17",
      stated: `201${5 + (i % 3)}-03-1${i % 10}`,
    }));
    expect(says(swapped)).toContain("looks like one of the school year");
    for (const { stated } of swapped) expect(says(swapped)).not.toContain(stated);
  });
});

describe("days of entry", () => {
  test("on the day is in time; the day after is refused, line by line", () => {
    expect(says([{ entry: "2023-01-17" }, { entry: "unknown" }])).toBe("");
    const after = says([{}, { entry: "18/01/2023" }]);
    expect(after).toContain(
      "plasc.csv:3: the pupil entered the school on 2023-01-18, after the census day, 2023-01-17",
    );
  });

  test("who left before the day, or is a guest, is not funded and not asked", () => {
    expect(says([{ entry: "2023-02-01", leaving: "2023-01-10" }])).toBe("");
  });

  test("five of them, and one in twenty, in a later school year are of another file", () => {
    const later = { entry: "2025-09-01" };
    const early = { entry: "2019-09-02" };
    expect(says([...many(5, later), ...many(95, early)])).toEqual(year("2025-26"));
    expect(says([...many(5, later), ...many(96, early)])).not.toContain("looks like");
    expect(says([...many(4, later), ...many(5, early)])).not.toContain("looks like");
    // In the same school year, after the day: each is refused, and the file is of its year.
    expect(says(many(20, { entry: "2023-02-01" }))).not.toContain("looks like");
  });
});

describe("a file whose year could not be checked", () => {
  const asked = (rows: readonly Row[]): unknown[] =>
    intakeOf(rows)
      .finish()
      .value.queries.filter(({ check }) => check === "year-not-checked");
  const said = (records: number, line: number) => [
    { check: "year-not-checked", school: "", records, first: { file: "plasc.csv", line } },
  ];

  test("is asked about, whether its dates of birth are wrong or blank", () => {
    expect(asked(many(10, { birth: "31/02/2015" }))).toEqual(said(10, 2));
    expect(asked(many(10, { birth: "" }))).toEqual(said(10, 2));
    expect(asked([...many(10), ...many(41, { birth: "17/01/15" })])).toEqual(said(41, 12));
    // Too few ages to say anything, in a file with pupils enough.
    expect(asked([...many(9), { birth: "?" }])).toEqual(said(1, 11));
  });

  test("is not where ages speak, a column says its census, or nobody would have been enough", () => {
    expect(asked([...many(10), ...many(40, { birth: "17/01/15" })])).toEqual([]);
    expect(asked(many(10, { birth: "", stated: "2023" }))).toEqual([]);
    expect(asked(many(9, { birth: "" }))).toEqual([]);
    expect(asked(many(10, { birth: "", year: "N2" }))).toEqual([]);
  });

  test("is not where its days of entry say that it is of another", () => {
    expect(asked(many(10, { birth: "", entry: "2025-09-01" }))).toEqual([]);
  });

  test("is checked by dates with a midnight after them", () => {
    expect(says(many(10, { birth: "01/03/2015 00:00" }), "2020-01-14")).toEqual(year("2022-23"));
    expect(says(many(10, { stated: "2026-01-20T00:00:00" }))).toEqual(year("2025-26"));
  });
});

test("it is said first, and what follows from the year not at all", () => {
  const drivers = [{ id: "all", where: {}, partTime: whole }];
  const rows = [...many(12), { provision: "School IDP" }, { provision: "??" }];
  const text = says(rows, "2020-01-14", drivers);
  expect(text.startsWith("plasc.csv: the file looks like one of the school year 2022-23")).toBe(true);
  expect(text).toContain('ALN Provision is "??"');
  expect(text).not.toContain("That code belongs to censuses");
});

test("leaving in a later school year is asked about, and leaving in summer is not", () => {
  const asked = (leaving: string): number => {
    const intake = new CensusIntake("2023-01-17", register, []);
    intake.headings("plasc.csv", 1, headings);
    intake.row([school, "B801200005001", "", "3", "C", leaving, "", "", ""], 2);
    return intake.finish().value.queries.filter(({ check }) => check === "leaves-in-later-year").length;
  };
  expect([asked("2023-08-31"), asked("2023-09-01")]).toEqual([0, 1]);
});
