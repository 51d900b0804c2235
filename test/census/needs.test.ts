import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CensusDay, needCodes, needs, type PupilDriver } from "../../src/census/index.ts";
import { runs, seed } from "../allocation/runs.ts";
import { rowsOf, sampleFolder } from "../promises/sample.ts";
import { counted, type PupilRow, school, whole } from "./counted.ts";

const reports = (reportsOf: PupilDriver["reportsOf"], where: PupilDriver["where"] = {}): PupilDriver => ({
  id: "reports",
  where,
  reportsOf,
  partTime: whole,
});

function reportsIn(rows: readonly PupilRow[], driver: PupilDriver, date?: CensusDay["date"]): number {
  const { value, says } = counted(rows, [driver], date);
  expect(says).toBe("");
  return (value.counts.get(school)?.get("reports") ?? 0) / whole;
}

describe("reports of needs", () => {
  test("are of each need that is listed, and two for a pupil with two: never heads", () => {
    const rows: PupilRow[] = [{ needs: "ASD" }, { needs: "ASD;HI" }, { needs: "HI; VI" }, { needs: "DYSL" }, {}];
    expect(reportsIn(rows, reports(["autisticSpectrum", "hearing"]))).toBe(4);
  });

  test("are the same in whatever order they stand, and one where a need is written twice: there is no first", () => {
    expect(reportsIn([{ needs: "HI;ASD" }, { needs: "ASD;HI;ASD" }], reports(["autisticSpectrum"]))).toBe(2);
  });

  test("are of pupils who meet the tests, each whole however much of the week the pupil is there", () => {
    const rows: PupilRow[] = [
      { needs: "ASD", provision: "School IDP", partTime: "Y" },
      { needs: "ASD" },
      { needs: "ASD", provision: "School IDP", enrolment: "S" },
    ];
    expect(reportsIn(rows, reports(["autisticSpectrum"], { provision: ["schoolIdp"] }))).toBe(1);
  });

  test("say of each funded record why it is counted or not", () => {
    const { value } = counted(
      [{ needs: "ASD;HI" }, { needs: "VI" }, { year: "4" }],
      [reports(["autisticSpectrum", "hearing"], { yearGroup: ["3"] })],
    );
    expect(Object.fromEntries(value.drivers.get("reports")!)).toEqual({ counted: 1, needs: 1, yearGroup: 1 });
  });

  test.each(needs)("%s is known by its code and its name in English and in Welsh", (need) => {
    const { code, name } = needCodes[need];
    const rows = [code, code.toLowerCase(), name.en, name.cy].map((text): PupilRow => ({ needs: text }));
    expect(reportsIn(rows, reports([need]), "2022-02-15")).toBe(4);
  });

  test.each(["ASD;XX", "XX", "GLD", "*"])("%j is refused with its row, and counts nothing", (text) => {
    const { value, says } = counted([{ needs: text }], [reports(["moderate"])]);
    expect(says).toMatch(/^plasc\.csv:2: Needs /);
    expect(value.counts.size).toBe(0);
  });

  test("are not looked at where no driver counts them", () => {
    const { says } = counted([{ needs: "XX" }], [{ id: "all", where: {}, partTime: whole }]);
    expect(says).toBe("");
  });

  test.each([2022, 2023, 2024, 2025, 2026])(
    "of the sample's %i census are all known, and come to what its cells hold",
    (year) => {
      const [headings = [], ...rows] = rowsOf(readFileSync(join(sampleFolder, `plasc-${year}.csv`), "utf8"));
      const at = headings.indexOf("Needs");
      const cells = rows.map((row) => row[at] ?? "").filter((cell) => cell !== "");
      const listed = needs.filter((need) => year <= 2022 || need !== "general");
      expect(cells.length).toBeGreaterThan(100);
      const all = cells.map((cell): PupilRow => ({ needs: cell }));
      expect(reportsIn(all, reports(listed), `${year}-02-15`)).toBe(cells.join(";").split(";").length);
    },
  );

  test(`come to the sum over needs of the pupils who have each (${runs / 10} cases, seed ${seed})`, () => {
    const cell = fc.uniqueArray(fc.constantFrom(...needs.filter((need) => need !== "general")), { maxLength: 5 });
    const property = fc.property(fc.array(cell, { maxLength: 12 }), (pupils) => {
      const rows = pupils.map((each): PupilRow => ({ needs: each.map((need) => needCodes[need].code).join(";") }));
      const one = needs.map((need) => reportsIn(rows, reports([need]))).reduce((a, b) => a + b, 0);
      expect(reportsIn(rows, reports([...needs]))).toBe(one);
    });
    fc.assert(property, { seed, numRuns: runs / 10 });
  });
});

describe("support levels", () => {
  const atLevel = (where: PupilDriver["where"]): PupilDriver => ({ id: "reports", where, partTime: whole });
  const rows: PupilRow[] = [
    { support: ["1", "2", "3", "4"] },
    { support: ["3", "", "", ""] },
    { support: ["4", "2", "", "1"] },
    {},
  ];

  test.each<[PupilDriver["where"], number]>([
    [{ curriculumSupport: ["3", "4"] }, 2],
    [{ groupingSupport: ["2"] }, 2],
    [{ resourcesSupport: ["none"] }, 3],
    [{ adviceSupport: ["1", "2", "3", "4"] }, 2],
    [{ curriculumSupport: ["4"], adviceSupport: ["1"] }, 1],
  ])("are tests of a pupil: %j", (where, expected) => {
    expect(reportsIn(rows, atLevel(where))).toBe(expected);
  });

  test.each(["0", "5", "low", "*"])("%j is refused with its row", (level) => {
    const { says } = counted([{ support: [level, "", "", ""] }], [atLevel({ curriculumSupport: ["1"] })]);
    expect(says).toMatch(/^plasc\.csv:2: Curriculum and Teaching /);
  });
});
