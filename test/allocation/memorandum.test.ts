import { describe, expect, test } from "vitest";
import { allocate, columnOf, formula2023, SampleCopy, sampleModel } from "../promises/sample.ts";
import { budgetOf } from "../sample.ts";

function memorandumAt(period: string, id: string, school: string): string {
  const { schools, worked } = budgetOf(period, sampleModel).allocation.memorandum!;
  return worked.columns.get(id)![schools.findIndex(({ number }) => number === school)]!.toFixed(2);
}

/** Places in special schools and resource bases: shown beside the budgets, and no part of them. */
describe("the memorandum", () => {
  test.each([
    // 44 places for five months and 48 for seven, at £21,500 for a year.
    ["2022-23", "specialPlacesLine", "6997001", "996166.67"],
    ["2022-23", "specialPlacesLine", "6997002", "1204000.00"],
    ["2022-23", "basePlacesLine", "6992014", "101266.67"],
    ["2022-23", "basePlacesLine", "6992001", "0.00"],
    ["2023-24", "specialPlacesLine", "6997002", "1330420.00"],
    // A base that opens in September: eight places for seven months, at £10,190 for a year.
    ["2023-24", "basePlacesLine", "6992017", "47553.33"],
    ["2023-24", "basePlacesLine", "6995501", "288716.67"],
  ])("of %s has %s at %s: £%s", (period, id, school, pounds) => {
    expect(memorandumAt(period, id, school)).toBe(pounds);
  });

  test.each(["2022-23", "2023-24"])(
    "of %s has schools of every phase, and the budgets only those that the formula covers",
    (period) => {
      const { schools, memorandum } = budgetOf(period, sampleModel).allocation;
      const outside = memorandum!.schools.filter(({ number }) => !schools.some((school) => school.number === number));
      expect(outside.map(({ number }) => number)).toEqual(["6991001", "6997001", "6997002"]);
    },
  );

  test("takes nothing from the pot: without it every budget is the same", async () => {
    const copy = new SampleCopy();
    copy.editJson(formula2023, (formula) => Object.assign(formula, { memorandum: [] }));
    const [without, withIt] = [await allocate(copy.model, "2023-24"), await allocate(sampleModel, "2023-24")];
    expect(columnOf(without, "allocation")).toEqual(columnOf(withIt, "allocation"));
    expect(without).toBe(withIt);
  });
});
