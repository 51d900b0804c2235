import { expect, test } from "vitest";
import { inForceElsewhen } from "../../../src/allocation/asked/in-force.ts";
import { lowerFormula } from "../../../src/formula/lower.ts";
import { fundingPeriod } from "../../../src/school/funding-period.ts";
import { figure, formulaOf, words, written } from "../../formula/written.ts";

function asked(namedLearners: object, factor: object = { driver: "learners", unitValue: "value" }) {
  const formula = formulaOf(
    written({
      system: "sen",
      figures: { value: figure("7300.00", "£/learner"), each: figure("1.00", "£/pupil") },
      drivers: {
        learners: { ...words("Learners"), namedLearners: { band: "1", ...namedLearners } },
        pupils: { ...words("Pupils"), column: "pupils", unit: "pupil" },
      },
      factors: [{ id: "band", kind: "perPupil", ...words("Band"), ...factor }],
    }),
  );
  return inForceElsewhen(formula, [lowerFormula(formula, "2023-24")], fundingPeriod("2023-24")!);
}
const on = (day: string) => asked({ measure: "inForce", on: day });

test("learners of a day two years before the funding period, or after it, are asked about", () => {
  expect(on("2022-03-31")).toEqual([
    {
      kind: "query/learners-on-day",
      at: "learners",
      value: "2022-03-31",
      says: "learners counts the named learners of 2022-03-31, which is neither in 2023-24 nor in the year before",
      advice: ["Write a day from 2022-04-01 to 2024-03-31. If 2022-03-31 is meant, nothing need be done."],
    },
  ]);
  expect(on("2024-04-01").length).toBe(1);
});

test("a day of the year, or of the year before, is not", () => {
  for (const day of ["2022-04-01", "2023-01-17", "2023-04-01", "2024-03-31"]) expect(on(day)).toEqual([]);
});

test("days of the year itself are counted on no day, and what nothing reads is not asked about", () => {
  expect(asked({ measure: "inForce", on: "2012-04-01" }, { driver: "pupils", unitValue: "each" })).toEqual([]);
});
