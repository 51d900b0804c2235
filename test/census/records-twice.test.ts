import { describe, expect, test } from "vitest";
import { CensusIntake } from "../../src/census/index.ts";
import { cellsOf, headings, otherSchool, type PupilRow, register, school } from "./counted.ts";

type Files = Readonly<Record<string, readonly (PupilRow & { readonly upn: number })[]>>;

function said(files: Files): string[] {
  const intake = new CensusIntake("2023-01-17", register, []);
  for (const [file, rows] of Object.entries(files)) {
    intake.headings(file, 1, headings);
    rows.forEach((row, i) => {
      intake.row(cellsOf(row, row.upn), i + 2);
    });
  }
  return intake
    .finish()
    .problems.map(({ kind, file, line, says, advice }) => `${kind} ${file}:${line} ${says}. ${advice.at(-1)}`);
}

const pupils = (from: number, to: number, more: PupilRow = {}) =>
  Array.from({ length: to - from }, (_, i) => ({ ...more, upn: from + i }));

describe("one return in two files", () => {
  test("is one problem, which names the file that can go, whichever is read first", () => {
    const all = [...pupils(0, 6), ...pupils(10, 14, { school: otherSchool })];
    const own = pupils(10, 14, { school: otherSchool });
    expect(said({ "all.csv": all, "own.csv": [...own].reverse() })).toEqual([
      `census/records-twice own.csv:2 all 4 current pupils of own.csv are in all.csv too (${otherSchool}), here first and on line 11. Take own.csv out of the model, or the rows of that school out of all.csv.`,
    ]);
    expect(said({ "own.csv": own, "all.csv": all })).toEqual([
      `census/records-twice all.csv:8 all 4 current pupils of own.csv are in all.csv too (${otherSchool}), here first and on line 2. Take own.csv out of the model, or the rows of that school out of all.csv.`,
    ]);
  });

  test("under another number of the school is one problem too", () => {
    expect(said({ "a.csv": pupils(0, 9), "b.csv": pupils(3, 8, { school: otherSchool }) })).toEqual([
      expect.stringContaining(`all 5 current pupils of b.csv are in a.csv too (${otherSchool}), under ${school}`),
    ]);
  });

  test("in part is said with how many", () => {
    expect(said({ "a.csv": pupils(0, 9), "b.csv": pupils(6, 20) })).toEqual([
      expect.stringContaining(`b.csv:2 3 of the 14 current pupils of b.csv are in a.csv too (${school})`),
    ]);
  });
});

describe("a pupil at two schools", () => {
  test("is said of each by itself", () => {
    const found = said({
      "a.csv": pupils(0, 9),
      "b.csv": [...pupils(0, 3, { school: otherSchool }), ...pupils(20, 30)],
    });
    expect(found.length).toBe(3);
    expect(found[0]).toContain(
      `census/pupil-twice b.csv:2 the UPN is current here, at ${otherSchool}, and on line 2 of a.csv, at ${school}`,
    );
  });

  test("and current at one alone is no problem", () => {
    expect(said({ "a.csv": pupils(0, 9), "b.csv": pupils(0, 9, { school: otherSchool, enrolment: "S" }) })).toEqual([]);
  });
});

test("a few pupils twice in one file are slips, and many are one paste", () => {
  expect(said({ "a.csv": [...pupils(0, 9), ...pupils(0, 4)] }).length).toBe(4);
  expect(said({ "a.csv": [...pupils(0, 9), ...pupils(0, 5)] })).toEqual([
    expect.stringContaining(
      "a.csv:11 5 rows are of pupils who are current in an earlier row too, here first and on line 2",
    ),
  ]);
});
