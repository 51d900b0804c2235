import { expect, test } from "vitest";
import { CensusIntake } from "../../src/census/index.ts";
import { register, school } from "./counted.ts";

const headings = ["School Number", "UPN", "Date of Birth", "NC Year", "Enrolment Status", "Leaving Date", "Entry Date"];

interface Row {
  readonly birth?: string;
  readonly leaving?: string;
  readonly entry?: string;
  readonly year?: string;
}

/** The problems of files of such rows, each by its kind, file and line. */
function problems(...files: readonly (readonly Row[])[]): string[] {
  const intake = new CensusIntake("2023-01-17", register, []);
  files.forEach((rows, f) => {
    intake.headings(`${f}.csv`, 1, [...headings, "ALN Provision"]);
    rows.forEach(({ birth = "", leaving = "", entry = "", year = "3" }, i) => {
      const upn = `A69920${f}${String(i).padStart(5, "0")}1`;
      intake.row([school, upn, birth, year, "C", leaving, entry, ""], i + 2);
    });
  });
  return intake.finish().problems.map(({ kind, file, line }) => `${kind} ${file}:${line}`);
}

/** Twenty days of twenty months, as dates are written with the month first. */
const american = Array.from({ length: 20 }, (_, i) => `${(i % 12) + 1}/${i + 5}/2015`);
const british = Array.from({ length: 20 }, (_, i) => `${i + 5}/${(i % 12) + 1}/2015`);
const births = (all: readonly string[]): Row[] => all.map((birth) => ({ birth }));

test("a file with the month first is refused once, where the first date stands that can be no other", () => {
  expect(problems(births(american))).toEqual(["census/month-first 0.csv:10"]);
  expect(problems(births(american.map((date) => `${date} 00:00:00`)))).toEqual(["census/month-first 0.csv:10"]);
  expect(problems(births(british))).toEqual([]);
});

test("leaving and entry dates of such a file are not listed, right or wrong, nor is its year judged", () => {
  const rows = american.map((birth, i) => ({
    birth,
    leaving: i < 3 ? "12/31/2022" : "",
    // Read with the day first it would be after the census.
    entry: "1/12/2023",
  }));
  expect(problems(rows)).toEqual(["census/month-first 0.csv:2"]);
});

test("what is otherwise wrong is said beside it, and of other files everything", () => {
  const wrong = [{ leaving: "13/13/2022", year: "44" }, {}, {}];
  expect(problems([...births(american), { year: "33" }], wrong).sort()).toEqual(
    [
      "census/bad-date 1.csv:2",
      "census/month-first 0.csv:10",
      "census/unknown-year-group 0.csv:22",
      "census/unknown-year-group 1.csv:2",
    ].sort(),
  );
});

test("one such date is a slip, and so are a few among others", () => {
  expect(problems([{ leaving: "12/31/2022" }])).toEqual(["census/wrong-column 0.csv:2"]);
  expect(problems([{ leaving: "12/31/2022" }, {}, {}])).toEqual(["census/bad-date 0.csv:2"]);
  expect(problems([...births(american.slice(-4)), ...births(british)])).toEqual([]);
  const iso = Array.from({ length: 13 }, () => ({ birth: "2015-03-01" }));
  expect(problems([...births(american.slice(-4)), ...iso])).toEqual([]);
  expect(problems([...births(american.slice(-4)), ...iso.slice(1)])).toEqual(["census/month-first 0.csv:2"]);
});

test("one with the day first, typed in by hand, makes no other file of it", () => {
  const typed = [...births(american), ...births(american), ...births(american.slice(-8))];
  expect(problems([...typed, { birth: "31/1/2015" }])).toEqual(["census/month-first 0.csv:10"]);
  expect(problems([...typed, { birth: "31/1/2015" }, { birth: "30/1/2015" }])).toEqual([]);
});
