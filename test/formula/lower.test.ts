import { describe, expect, test } from "vitest";
import { lowerFormula, lowerMemorandum } from "../../src/formula/lower.ts";
import { cells, each, figures, shared, two } from "./cells.ts";
import { figure, formulaOf, words, written } from "./written.ts";

const stated = {
  id: "lift",
  kind: "stated",
  ...words("Lift"),
  amounts: [{ school: "6992001", amount: "heldBack", reason: words("A lift") }],
};
const daily = { id: "daily", kind: "worked", ...words("Daily"), product: ["pupils", "days"] };
const inputs = { figures: { ...figures, days: figure("0.125", "1"), unread: figure("1.00", "£") } };

describe("the inputs of a sheet", () => {
  const formula = formulaOf(
    written({
      ...inputs,
      factors: [each, daily],
      grants: [{ ...stated, conditions: words("For a lift") }],
      memorandum: [{ ...each, id: "shown" }],
    }),
  );

  test("are the columns that its cells read and no others, each with its unit and its places", () => {
    expect(lowerFormula(formula, "2023-24").columns).toEqual([
      { id: "pupils", label: words("Pupils"), unit: "pupil", places: 6, from: "driver" },
      {
        id: "lift.stated",
        label: { en: "Lift: stated sum", cy: "Lift (cy): swm a nodwyd" },
        unit: "£",
        places: 2,
        from: "stated",
      },
    ]);
  });

  test("are the figures that its cells read and no others, with the places that they were written with", () => {
    const read = lowerFormula(formula, "2023-24").figures.map((each) => ({ ...each, value: each.value.toFixed() }));
    expect(read).toEqual([
      { id: "unitValue", label: words("461.00"), unit: "£/pupil", places: 2, value: "461", paper: "paper" },
      { id: "days", label: words("0.125"), unit: "1", places: 3, value: "0.125", paper: "paper" },
    ]);
  });

  test("of the memorandum are its own", () => {
    const { columns, figures: read } = lowerMemorandum(formula)!;
    expect([columns.map(({ id }) => id), read.map(({ id }) => id)]).toEqual([["pupils"], ["unitValue"]]);
    expect(lowerMemorandum(formulaOf(written({ ...inputs, factors: [each] })))).toBeUndefined();
  });
});

test("the parts of a score are called by the score and what each is of", () => {
  const score = { id: "need", kind: "score", ...words("Need"), of: [{ driver: "pupils", points: "point" }] };
  const formula = formulaOf(written({ figures: { point: figure("4", "point/pupil") }, factors: [score] }));
  expect(
    lowerFormula(formula, "2023-24")
      .steps.slice(0, 2)
      .map(({ id, label }) => ({ id, label })),
  ).toEqual([
    { id: "need.pupils", label: { en: "Need: Pupils", cy: "Need (cy): Pupils (cy)" } },
    { id: "need", label: words("Need") },
  ]);
});

describe("an allocation", () => {
  const called = (system: string) =>
    lowerFormula(formulaOf(written({ ...inputs, system, factors: [each] })), "2023-24").steps.find(
      ({ id }) => id === "allocation",
    );

  test("is called an ALN Support budget, and under the older system an SEN budget", () => {
    expect(["aln", "sen"].map((system) => called(system)?.label.en)).toEqual(["ALN Support budget", "SEN budget"]);
  });

  test("alone is called so, and no limit beside it", () => {
    const limits = { floor: "floor", overspend: "gainingSchools", surplus: "schoolsBelowCap" };
    const protection = [{ fundingPeriod: "2023-24", ...limits }];
    const guarded = formulaOf(written({ ...inputs, system: "sen", factors: [each], protection }));
    const called = lowerFormula(guarded, "2023-24").steps.filter(({ label }) => label.en === "SEN budget");
    expect(called.map(({ id }) => id)).toEqual(["allocation"]);
  });

  test("of unit values that stand as they are has no sum to come to; protected, or beside a pot, it has", () => {
    const total = (balance: object, protection: object[] = []) =>
      cells({ balance: { method: "unitValues", ...balance }, protection }, two).figure("formulaTotal");
    expect(total({})).toBeUndefined();
    expect(total({ pot: "pot", surplus: "heldBack", shortfall: "authority" })).toBe("69150");
    expect(total({}, [{ fundingPeriod: "2023-24", blend: "threeQuarters" }])).toBe("69150");
    expect(cells({ balance: { method: "sharePot", pot: "pot" }, factors: [shared] }, two).figure("formulaTotal")).toBe(
      undefined,
    );
  });
});
