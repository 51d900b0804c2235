import { expect, test } from "vitest";
import { type Census, CensusIntake } from "../../src/census/index.ts";
import { censusQueries } from "../../src/model/queries.ts";
import { cellsOf, headings, type PupilRow, register } from "./counted.ts";

function census(file: string, date: string, rows: readonly PupilRow[], status: Census["status"] = "final"): Census {
  const intake = new CensusIntake(date, register, []);
  intake.headings(file, 1, headings);
  for (const [i, row] of rows.entries()) intake.row(cellsOf(row, i), i + 2);
  return { ...intake.finish().value, term: "spring", status };
}

const pupils = (number: number): PupilRow[] => Array.from({ length: number }, () => ({}));
const asked = (...budgets: Census[][]) =>
  censusQueries(
    budgets.map((census) => ({ sources: { register, census, places: [] }, censusesBefore: [], answers: [] }) as never),
  )
    .filter(({ check }) => check.endsWith("-moved"))
    .map(({ label, check, figures }) => [label, check, figures?.before, figures?.now]);

const earlier = census("2022.csv", "2022-02-15", pupils(100));

test("two files for one day are two censuses, each asked about and known by its file", () => {
  const provisional = census("provisional.csv", "2023-01-17", pupils(50), "provisional");
  const final = census("final.csv", "2023-01-17", pupils(80));
  expect(asked([earlier, final], [provisional])).toEqual([
    ["2023-01-17 (provisional.csv)", "pupils-moved", 100, 50],
    ["2023-01-17 (final.csv)", "pupils-moved", 100, 80],
  ]);
});

test("one file that two budgets read is asked about once, by its day", () => {
  const read = () => census("2023.csv", "2023-01-17", pupils(50));
  expect(asked([earlier, read()], [read()])).toEqual([["2023-01-17", "pupils-moved", 100, 50]]);
});

test("a census is compared with the final return of the day before it", () => {
  const provisional = census("provisional.csv", "2022-02-15", pupils(20), "provisional");
  const now = census("2023.csv", "2023-01-17", pupils(50));
  expect(asked([now], [earlier], [provisional])).toEqual([["2023-01-17", "pupils-moved", 100, 50]]);
});
