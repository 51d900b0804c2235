import { expect, test } from "vitest";
import { otherYear } from "../../../src/allocation/asked/days.ts";
import { lowerFormula, lowerMemorandum } from "../../../src/formula/lower.ts";
import { fundingPeriod } from "../../../src/school/funding-period.ts";
import { figure, formulaOf, words, written } from "../../formula/written.ts";

const days = { ...words("Days"), namedLearners: { band: "1", measure: "days" } };
const band = {
  id: "band",
  kind: "perPupil",
  ...words("Band"),
  driver: "learners",
  unitValue: "value",
  dividedBy: "year",
};

/** Learners' days divided by the days of a year, as one factor or in two steps. */
const sen = (value: string, factors: unknown[] = [band], parts: Record<string, unknown> = {}) =>
  formulaOf(
    written({
      system: "sen",
      figures: { value: figure("7300.00", "£/learner"), year: figure(value, "day"), ...(parts.figures as object) },
      drivers: { learners: days, bases: { ...words("Bases"), places: "resource base" }, ...(parts.drivers as object) },
      factors,
      memorandum: parts.memorandum ?? [],
    }),
  );

function asked(formula: ReturnType<typeof sen>, period = "2023-24") {
  const memorandum = lowerMemorandum(formula);
  const sheets = [lowerFormula(formula, period), ...(memorandum ? [memorandum] : [])];
  return otherYear(formula, sheets, fundingPeriod(period)!);
}
const said = (formula: ReturnType<typeof sen>, period?: string) => asked(formula, period).map(({ says }) => says);

test("365 days in a year of 366 bring more than a whole year's money", () => {
  expect(asked(sen("365"))).toEqual([
    {
      kind: "query/other-year",
      at: "year",
      value: "365 for 366 days",
      says: "the year has 366 days, and year is 365: a whole year of “Band” brings £7,320.00 for £7,300.00",
      advice: ["Write 366. If the paper says 365, nothing need be done."],
    },
  ]);
});

test("366 days in a year of 365 bring less, and so do the days of school", () => {
  expect(said(sen("366"), "2022-23")).toEqual([
    "the year has 365 days, and year is 366: a whole year of “Band” brings £7,280.05 for £7,300.00",
  ]);
  expect(said(sen("190"), "2022-23")).toEqual([
    "the year has 365 days, and year is 190: a whole year of “Band” brings £14,023.68 for £7,300.00",
  ]);
});

test("the days of the funding period are not asked about, whichever year it is", () => {
  for (const [value, period] of [
    ["366", "2023-24"],
    ["365", "2022-23"],
    ["365.0", "2024-25"],
    ["366", "2027-28"],
    ["365", "2099-00"],
  ] as const)
    expect(said(sen(value), period)).toEqual([]);
});

test("a figure that several factors divide by is asked about once, by the first of them", () => {
  const second = { ...band, id: "second", ...words("Second") };
  expect(said(sen("365", [band, second]))).toEqual([
    "the year has 366 days, and year is 365: a whole year of “Band” brings £7,320.00 for £7,300.00",
  ]);
});

test("days that are multiplied in one step and divided in the next are asked about", () => {
  const multiplied = { id: "inAll", kind: "worked", ...words("In all"), product: ["learners", "value"] };
  const line = {
    id: "line",
    kind: "worked",
    ...words("Line"),
    quotient: { of: "inAll", by: "year" },
    line: true,
  };
  expect(said(sen("365", [multiplied, line]))).toEqual([
    "the year has 366 days, and year is 365: a whole year counts as 366 of 365 days in “Line”",
  ]);
});

test("a unit value by phase says so of the factor, and not in pounds", () => {
  const byPhase = {
    ...band,
    unitValue: { byPhase: { primary: "value", middle: "value", "all-through": "value", secondary: "value" } },
  };
  expect(said(sen("365", [byPhase]))).toEqual([
    "the year has 366 days, and year is 365: a whole year counts as 366 of 365 days in “Band”",
  ]);
});

test("months of places that are divided by other than 12 are asked about, in the memorandum too", () => {
  const places = {
    id: "placesLine",
    kind: "worked",
    ...words("Places"),
    quotient: { of: ["bases", "place"], by: "months" },
    line: true,
  };
  const withMonths = (value: string) =>
    sen("366", [band], {
      figures: { place: figure("10000.00", "£/place"), months: figure(value, "month") },
      memorandum: [places],
    });
  expect(said(withMonths("10"))).toEqual([
    "the year has 12 months, and months is 10: a whole year counts as 12 of 10 months in “Places”",
  ]);
  expect(said(withMonths("12"))).toEqual([]);
});

test("days that a counts file states are no days of the year", () => {
  const column = { ...words("Days of therapy"), column: "therapy", unit: "day·learner" };
  expect(said(sen("190", [{ ...band, driver: "therapy" }], { drivers: { therapy: column } }))).toEqual([]);
});

test("a figure of days that nothing is divided by is not asked about", () => {
  expect(
    said(
      sen(
        "365",
        [
          { id: "days", kind: "worked", ...words("D"), product: ["learners", "value"] },
          { id: "lump", kind: "lumpSum", ...words("L"), amount: "sum" },
        ],
        { figures: { sum: figure("1.00", "£") } },
      ),
    ),
  ).toEqual([]);
});
