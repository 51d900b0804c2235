import { expect, test } from "vitest";
import { budgetOf } from "../sample.ts";
import { baseline, formula2023, SampleCopy } from "./sample.ts";

const floored = { fundingPeriod: "2023-24", floor: "floor2023", overspend: "gainingSchools", surplus: "heldBack" };

/** A school that has rows in the baseline file, and none of the component that stands against the protected lines. */
test("a school without a component of the baseline had nothing of it, and is not missing from the file", () => {
  const copy = new SampleCopy();
  copy.editJson(formula2023, (formula) =>
    Object.assign(formula, {
      protection: [{ ...floored, components: ["CNE"] }],
      protectionEnds: "2024-03-31",
      workedExamples: [],
    }),
  );
  copy.editCsv(baseline, (rows) => rows.filter(([school, component]) => school !== "6992001" || component !== "CNE"));
  const { sources, allocation } = budgetOf("2023-24", copy.model);
  expect(sources.baseline.get("6992001")?.toFixed(2)).toBe("0.00");
  const at = allocation.schools.findIndex(({ number }) => number === "6992001");
  const cell = (id: string): string | undefined => allocation.worked.columns.get(id)?.[at]?.toFixed(2);
  expect([cell("hasBaseline"), cell("baseline"), cell("lower")]).toEqual(["1.00", "0.00", "0.00"]);
});
