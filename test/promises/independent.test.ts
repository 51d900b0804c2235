import { describe, expect, test } from "vitest";
import { worked } from "./independent/allocation.ts";
import { formulaOf } from "./independent/files.ts";
import { allocate, columnOf, formula2023, SampleCopy, sampleModel } from "./sample.ts";

/** What the model names for each period, written out again so that nothing of the engine reads it. */
const inputs2023 = {
  census: "plasc-2023.csv",
  censusDate: "2023-01-17",
  adjustments: "adjustments-2023-24.csv",
  baseline: "baseline-2022-23.csv",
};
const budgets = {
  "2022-23": worked(formulaOf("sen-2022-23.json"), {
    census: "plasc-2022.csv",
    censusDate: "2022-02-15",
    namedLearners: "named-learners-2022-23.csv",
  }),
  "2023-24": worked(formulaOf("aln-support-2023-24.json"), inputs2023),
};

const lines = {
  "2022-23": [
    "schoolActionLine",
    "schoolActionPlusLine",
    "cneBand1Line",
    "cneBand2Line",
    "cneBand3Line",
    "cneBand4Line",
  ],
  "2023-24": ["alnco", "pupilNumbers", "deprivation", "need"],
};

describe.each(["2022-23", "2023-24"] as const)(
  "the sample's %s, worked out a second time from the written rules",
  (period) => {
    const { schools, columns } = budgets[period];

    test("has every line that the formula has", () => {
      expect(Object.keys(columns)).toEqual([...lines[period], "formulaShare", "allocation"]);
      expect(schools.length).toBe(period === "2022-23" ? 33 : 32);
    });

    test.each(Object.keys(columns))("comes to the same %s at every school, to the penny", async (id) => {
      const printed = columnOf(await allocate(sampleModel, period), id);
      expect([...printed]).toEqual(schools.map((number, i) => [number, columns[id]![i]]));
    });
  },
);

/** Figures that a forum might try: each puts protection, or the odd pennies, to another test. */
const trials: Record<string, Record<string, string>> = {
  "caps that bring in more than floors cost": { floor2023: "60", cap2023: "110" },
  "floors that cost nearly all that others gain": { floor2023: "95.5", cap2023: "400" },
  "a pot with an awkward number of pennies": {
    pot: "2750000.13",
    pupilPercentage: "33.33",
    deprivationPercentage: "0.07",
  },
  "bands whose edges stand at schools' own numbers": { smallSchool: "155", middlingSchool: "156" },
};

test.each(Object.keys(trials))("2023-24 with %s comes to the same a second time", async (trial) => {
  const formula = formulaOf("aln-support-2023-24.json");
  const changed = Object.entries(trials[trial]!).map(([id, value]) => [id, { ...formula.figures[id]!, value }]);
  const figures = { ...formula.figures, ...Object.fromEntries(changed) };
  const { schools, columns } = worked({ ...formula, figures }, inputs2023);
  const copy = new SampleCopy();
  // The worked example is of the figures that were adopted.
  copy.editJson(formula2023, (content) => Object.assign(content, { figures, workedExamples: [] }));
  const csv = await allocate(copy.model, "2023-24");
  for (const id of Object.keys(columns))
    expect([...columnOf(csv, id)], id).toEqual(schools.map((number, i) => [number, columns[id]![i]]));
});
