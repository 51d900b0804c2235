import { describe, expect, test } from "vitest";
import { CensusIntake, type PupilDriver } from "../../src/census/index.ts";
import { problemsAsText } from "../../src/problem.ts";
import { register, school, whole } from "./counted.ts";

const recorded: PupilDriver = { id: "recorded", where: {}, partTime: "recorded" };
const half: PupilDriver = { id: "half", where: {}, partTime: whole / 2 };
const heads: PupilDriver = { id: "heads", where: {}, partTime: whole };

/** Pupils of Year 3 with these cells; a column is there where the first pupil has its cell. */
function counted(rows: readonly { partTime?: string; fte?: string }[], drivers: readonly PupilDriver[]) {
  const intake = new CensusIntake("2023-01-17", register, drivers);
  const { partTime, fte } = rows[0] ?? {};
  const columns = [...(partTime === undefined ? [] : ["Part-time"]), ...(fte === undefined ? [] : ["FTE"])];
  intake.headings("plasc.csv", 1, ["School Number", "UPN", "NC Year", "Enrolment Status", "ALN Provision", ...columns]);
  rows.forEach((row, i) => {
    const cells = [row.partTime, row.fte].filter((cell) => cell !== undefined);
    intake.row([school, `A699200${String(i).padStart(5, "0")}1`, "3", "C", "", ...cells], i + 2);
  });
  const { value, problems } = intake.finish();
  return {
    counts: Object.fromEntries(value.counts.get(school) ?? []),
    says: problemsAsText(problems),
    differ: value.queries.find(({ check }) => check === "part-time-differs")?.records ?? 0,
  };
}

describe("a recorded fraction of full time", () => {
  test.each([
    ["0.5", 500_000],
    ["0,5", 500_000],
    [".5", 500_000],
    [" 0.6 ", 600_000],
    ["0.33333333", 333_333],
    ["0.6666667", 666_667],
    ["0.0000005", 1],
    ["0.99999951", 1_000_000],
    ["1", whole],
    ["1.00", whole],
    ["1,0", whole],
    ["", whole],
  ])("%j is counted as it is recorded", (fte, count) => {
    expect(counted([{ fte }], [recorded])).toEqual({ counts: { recorded: count }, says: "", differ: 0 });
  });

  test.each([
    "0",
    "0.0",
    "0.0000001",
    "1.2",
    "1.000001",
    "-0.5",
    "50%",
    "50",
    "2",
    "0.5.0",
    "0.5 FTE",
    "1/2",
    "half",
    "Y",
  ])("%j is none, and is never taken for full-time", (fte) => {
    expect(counted([{ fte }], [recorded]).says).toContain("A fraction of full time is above 0 and at most 1");
  });

  test("ten tenths are one pupil", () => {
    const tenths = Array.from({ length: 10 }, () => ({ fte: "0.1" }));
    expect(counted(tenths, [recorded, heads]).counts).toEqual({ recorded: whole, heads: 10 * whole });
  });

  test("which nothing counts stops nobody, and one that is left out must not be of a pupil who is part-time", () => {
    expect(counted([{ partTime: "Y", fte: "x" }], [half])).toEqual({
      counts: { half: whole / 2 },
      says: "",
      differ: 0,
    });
    const missing = [{ partTime: "Y", fte: "" }];
    expect(counted(missing, [half]).says).toBe("");
    expect(counted(missing, [recorded]).says).toContain("The pupil is part-time by another column");
    expect(counted([{ partTime: "N", fte: "" }], [recorded]).counts).toEqual({ recorded: whole });
  });

  test("says who is part-time where no other column does", () => {
    expect(counted([{ fte: "0.4" }, { fte: "1" }, { fte: "" }], [half]).counts).toEqual({ half: 2.5 * whole });
    expect(counted([{ fte: "40" }], [half]).says).toContain("A fraction of full time");
    expect(counted([{}], [half]).says).toContain('there is no column "Part-time"');
    expect(counted([{ partTime: "Y" }], [recorded]).says).toContain('there is no column "FTE"');
  });

  test("that says otherwise than the marker is asked about, whatever is counted", () => {
    const rows = [
      { partTime: "Y", fte: "0.5" },
      { partTime: "Y", fte: "1" },
      { partTime: "N", fte: "0.5" },
      { partTime: "", fte: "1" },
      { partTime: "", fte: "" },
    ];
    for (const drivers of [[], [half], [recorded]]) expect(counted(rows, drivers).differ).toBe(2);
    expect(counted(rows, [half, recorded]).counts).toEqual({ half: 4 * whole, recorded: 4 * whole });
  });
});
