import { describe, expect, test } from "vitest";
import { otherPeriod } from "../../src/allocation/other-period.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import { figure, formulaOf, words, written } from "../formula/written.ts";

const line = { id: "line", kind: "perPupil", ...words("Line"), driver: "pupils", unitValue: "rate" };
const inPeriod = (more: Record<string, unknown>, name: string) =>
  otherPeriod(
    {
      ...formulaOf(written({ figures: { rate: figure("1.00", "£/pupil") }, factors: [line] })),
      id: "one",
      fundingPeriod: "2024-25",
      status: "adopted",
      ...more,
    },
    fundingPeriod(name)!,
  );
const entry = { fundingPeriod: "2025-26", floor: "floor" };

describe("an adopted formula in a period that it does not name", () => {
  test("is asked about, with what to do", () => {
    expect(inPeriod({}, "2025-26")).toEqual([
      {
        kind: "query/other-period",
        at: "one",
        value: "2025-26",
        says: "the formula one was adopted for 2024-25, and is used for 2025-26",
        advice: [
          'If it was decided for 2025-26 too, say so in a file of its own for that period, which "extends" it.',
          "If it is only tried there, nothing need be done.",
        ],
      },
    ]);
  });

  test("names every period that it does name", () => {
    expect(inPeriod({ protection: [entry] }, "2026-27")[0]?.says).toBe(
      "the formula one was adopted for 2024-25, 2025-26, and is used for 2026-27",
    );
  });

  test("is not, in its own period, in one that its protection lists, after the end that it states, or while it is a draft", () => {
    expect(inPeriod({}, "2024-25")).toEqual([]);
    expect(inPeriod({ protection: [entry] }, "2025-26")).toEqual([]);
    expect(inPeriod({ protection: [entry], protectionEnds: "2026-03-31" }, "2026-27")).toEqual([]);
    expect(inPeriod({ status: "draft" }, "2025-26")).toEqual([]);
  });
});
