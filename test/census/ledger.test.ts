import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CensusCount, PupilDriver } from "../../src/census/index.ts";
import { runs, seed } from "../allocation/runs.ts";
import { sampleModel } from "../promises/sample.ts";
import { budgetOf } from "../sample.ts";
import { counted, otherSchool, type PupilRow, school, whole } from "./counted.ts";

const drivers: PupilDriver[] = [
  { id: "infants", where: { yearGroup: ["R", "1", "2"], reservedPlace: ["no"] }, partTime: whole },
  { id: "aln", where: { provision: ["schoolAction", "statement"], freeSchoolMeals: ["eligible"] }, partTime: whole },
];

const row: fc.Arbitrary<PupilRow> = fc.record({
  school: fc.constantFrom(school, otherSchool),
  year: fc.constantFrom("N2", "R", "2", "3", "14"),
  enrolment: fc.constantFrom("C", "C", "M", "S", "G"),
  leaving: fc.constantFrom("", "", "2023-01-16", "2023-01-17", "2023-06-01"),
  eligible: fc.constantFrom("Y", "N"),
  base: fc.constantFrom("", "Y"),
  provision: fc.constantFrom("", "SA", "S", "School IDP"),
});

function sum(all: Iterable<number>): number {
  return [...all].reduce((a, b) => a + b, 0);
}

/** Every row is at one school for one reason; every funded row is counted for a driver, or not and for which test. */
function addsUp({ rows, records, ledger, drivers, counts }: CensusCount): void {
  for (const [number, all] of records) expect(sum(ledger.get(number)!.values()), number).toBe(all);
  expect(sum(records.values())).toBe(rows);
  expect(sum([...ledger.values()].flatMap((reasons) => [...reasons.values()]))).toBe(rows);
  const funded = sum([...ledger.values()].map((reasons) => reasons.get("funded") ?? 0));
  for (const [id, reasons] of drivers) {
    expect(sum(reasons.values()), id).toBe(funded);
    // Where no part-time pupil counts as less, the schools' counts are the records counted.
    const at = sum([...counts.values()].map((each) => each.get(id) ?? 0));
    if (id !== "nursery") expect(at, id).toBe((reasons.get("counted") ?? 0) * whole);
  }
}

describe("the pupil ledger", () => {
  test(`adds up to the rows, and each driver's reasons to the funded rows, over ${runs / 5} random censuses (seed ${seed})`, () => {
    const property = fc.property(fc.array(row, { maxLength: 40 }), (rows) => addsUp(counted(rows, drivers).value));
    fc.assert(property, { seed, numRuns: runs / 5 });
  });

  test("gives the reason why a record is funded or not", () => {
    const rows: PupilRow[] = [
      {},
      { enrolment: "M" },
      { enrolment: "S" },
      { enrolment: "G" },
      { leaving: "2022-12-20" },
      { leaving: "2022-12-20", enrolment: "S" },
    ];
    const { value } = counted(rows, drivers);
    expect(Object.fromEntries(value.ledger.get(school)!)).toEqual({ funded: 2, subsidiary: 1, guest: 1, left: 2 });
  });

  test("gives the first test that a pupil does not meet", () => {
    const rows: PupilRow[] = [{ year: "1" }, { year: "1", base: "Y" }, { year: "9", base: "Y" }];
    const { value } = counted(rows, drivers);
    expect(Object.fromEntries(value.drivers.get("infants")!)).toEqual({ counted: 1, reservedPlace: 1, yearGroup: 1 });
  });

  test.each([
    ["2022-23", 8063],
    ["2023-24", 8136],
  ])("of the sample's %s adds up to all %i rows of its census", (period, rows) => {
    const { census } = budgetOf(period, sampleModel);
    expect(census!.rows).toBe(rows);
    addsUp(census!);
  });
});
