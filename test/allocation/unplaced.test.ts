import { describe, expect, test } from "vitest";
import type { Adjustment, Sources } from "../../src/allocation/inputs.ts";
import { unplaced } from "../../src/allocation/unplaced.ts";
import { lowerFormula, lowerMemorandum } from "../../src/formula/lower.ts";
import { Decimal } from "../../src/money.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import type { School } from "../../src/school/school.ts";
import { figure, formulaOf, words, written } from "../formula/written.ts";

type Parts = Record<string, unknown>;
const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
const primary: School = { ...plain, number: "6992001", name: "Primary" };
const special: School = { ...plain, number: "6997001", name: "Special", phase: "special" };
const closed: School = { ...plain, number: "6992002", name: "Closed" };

const column = (id: string) => ({ ...words(id), column: id, unit: "pupil" });
const line = (id: string, driver: string, unitValue = "each") => ({
  id,
  kind: "perPupil",
  ...words(id),
  driver,
  unitValue,
});
const stated = (id: string, ...schools: string[]) => ({
  id,
  kind: "stated",
  ...words(id),
  amounts: schools.map((school) => ({ school, amount: "sum", reason: words("Agreed") })),
});

/** A primary school has a budget by pupils, and the memorandum shows a special school by places taken up. */
const parts = {
  system: "sen",
  figures: { sum: figure("10.00", "£"), each: figure("1.00", "£/pupil"), learner: figure("2.00", "£/learner") },
  drivers: {
    pupils: column("pupils"),
    taken: column("taken"),
    band: { ...words("Band A"), namedLearners: { band: "A", measure: "inForce", on: "2023-05-01" } },
  },
};
const conditions = { conditions: words("For something") };

function says(lists: Parts, given: Partial<Sources> = {}): string[] {
  const formula = formulaOf(written({ ...parts, factors: [line("budgeted", "pupils")], ...lists }));
  const memorandum = lowerMemorandum(formula);
  const counted = [
    { sheet: lowerFormula(formula, "2023-24"), schools: [primary] },
    ...(memorandum ? [{ sheet: memorandum, schools: [primary, special] }] : []),
  ];
  const sources: Sources = {
    period: fundingPeriod("2023-24")!,
    register: new Map([primary, special, closed].map((school) => [school.number, school])),
    census: [],
    counts: new Map(),
    places: [],
    namedLearners: [],
    adjustments: [],
    baseline: new Map(),
    ...given,
  };
  return unplaced(formula, counted, sources).map((each) => each.says);
}

const shown = { memorandum: [line("shown", "taken")] };
const learners = { memorandum: [line("paid", "band", "learner")] };
const estimate = ({ number }: { number: string }, driver: string): Adjustment => ({
  school: number,
  driver,
  date: "2023-09-01",
  number: new Decimal(1),
  reason: "r",
  source: "s",
  approvedBy: "a",
});

describe("an estimate", () => {
  const file = (school: string) => `the adjustments file has numbers for ${school}, which has no budget for 2023-24`;

  test("for a school without a budget is refused, once for each school", () => {
    const adjustments = [primary, closed, { number: "6992009" }, closed].map((school) => estimate(school, "pupils"));
    expect(says({}, { adjustments })).toEqual([file("6992002 Closed"), file("6992009")]);
    expect(says(shown, { adjustments })).toEqual([file("6992002 Closed"), file("6992009")]);
  });

  test("for a school that the memorandum shows is of what it counts there", () => {
    expect(says(shown, { adjustments: [estimate(special, "taken")] })).toEqual([]);
    expect(says(shown, { adjustments: [estimate(special, "pupils")] })).toEqual([file("6997001 Special")]);
    expect(says({}, { adjustments: [estimate(special, "taken")] })).toEqual([file("6997001 Special")]);
    expect(says(shown, { adjustments: [estimate(closed, "taken")] })).toEqual([file("6992002 Closed")]);
  });
});

describe("a named learner", () => {
  const at = (school: string) => `the named learners file has learners at ${school}, which has no budget for 2023-24`;
  const namedLearners = [primary, special, closed, special].map(({ number }) => ({ school: number, band: "A" }));

  test("at a school without a budget is refused, once for each school", () => {
    expect(says({}, { namedLearners })).toEqual([at("6997001 Special"), at("6992002 Closed")]);
    expect(says(shown, { namedLearners })).toEqual([at("6997001 Special"), at("6992002 Closed")]);
  });

  test("at a school that the memorandum shows is paid for where it counts them", () => {
    expect(says(learners, { namedLearners })).toEqual([at("6992002 Closed")]);
    expect(says({ memorandum: [...shown.memorandum, ...learners.memorandum] }, { namedLearners })).toEqual([
      at("6992002 Closed"),
    ]);
  });
});

describe("a stated sum", () => {
  const all = [primary, special, closed].map(({ number }) => number);
  const states = (school: string, id: string) =>
    `the formula states a sum for ${school} under ${id}, and that school has no budget for 2023-24`;

  test("in the budget or a grant is for a school with a budget", () => {
    const lists = {
      factors: [line("budgeted", "pupils"), stated("extra", ...all)],
      grants: [{ ...stated("grant", ...all), ...conditions }],
    };
    expect(says({ ...lists, ...shown })).toEqual([
      states("6997001 Special", "extra"),
      states("6992002 Closed", "extra"),
      states("6997001 Special", "grant"),
      states("6992002 Closed", "grant"),
    ]);
  });

  test("in the memorandum is for one that it shows", () => {
    expect(says({ memorandum: [stated("extra", ...all, "6992009")] })).toEqual([
      "the memorandum states a sum for 6992002 Closed under extra, and no such school is open in 2023-24",
      "the memorandum states a sum for 6992009 under extra, and no such school is open in 2023-24",
    ]);
  });
});
