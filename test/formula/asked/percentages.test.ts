import { readdirSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFormulaFile } from "../../../src/files/load-formula.ts";
import { FilesSeen, Reading } from "../../../src/files/load-model.ts";
import { smallPercentages } from "../../../src/formula/asked/percentages.ts";
import { formulaFile } from "../../../src/formula/formula.ts";
import { runs, seed } from "../../allocation/runs.ts";
import { figure, read, words, written } from "../written.ts";

const periods = ["2023-24", "2024-25", "2025-26"];

interface Written {
  readonly value: string;
  readonly as: "floor" | "cap" | "blend" | "share" | "notional" | "worked";
  /** The funding period of a limit or a phase-in. */
  readonly period?: string;
  readonly unit?: string;
}

/** A formula in which each percentage is read once, as it is said. */
function formulaWith(percentages: Readonly<Record<string, Written>>) {
  const as = (use: Written["as"]): string[] =>
    Object.entries(percentages).flatMap(([id, each]) => (each.as === use ? [id] : []));
  const inPeriod = (use: Written["as"], period: string): string | undefined =>
    as(use).find((id) => (percentages[id]?.period ?? "2023-24") === period);
  return formulaFile.parse(
    written({
      figures: {
        pot: figure("1000.00", "£"),
        ...Object.fromEntries(
          Object.entries(percentages).map(([id, { value, unit }]) => [id, figure(value, unit ?? "%")]),
        ),
      },
      balance: { method: "sharePot", pot: "pot" },
      factors: [
        ...as("share").map((id) => ({
          id: `${id}Line`,
          kind: "shareOfPot",
          ...words(id),
          by: "pupils",
          percentage: id,
        })),
        ...as("worked").map((id) => ({
          id: `${id}Line`,
          kind: "worked",
          ...words(id),
          quotient: { of: ["pot", id], by: "100%" },
          per: "authority",
        })),
        ...as("notional").map((id) => ({
          id: `${id}Line`,
          kind: "lumpSum",
          ...words(id),
          amount: "pot",
          notional: id,
        })),
        { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "pupils" },
      ],
      protection: periods.map((period) => ({
        fundingPeriod: period,
        floor: inPeriod("floor", period),
        cap: inPeriod("cap", period),
        blend: inPeriod("blend", period),
        ...(inPeriod("floor", period) || inPeriod("cap", period)
          ? { overspend: "gainingSchools", surplus: "heldBack" }
          : {}),
      })),
    }),
  );
}

const asked = (percentages: Readonly<Record<string, Written>>) => smallPercentages(formulaWith(percentages));
const saidOf = (value: string, as: Written["as"], beside: Readonly<Record<string, Written>> = {}) =>
  asked({ part: { value, as }, ...beside }).map(({ says, advice }) => [says, advice[0]]);

test("a fraction is asked about wherever a percentage stands, with what to write", () => {
  expect(saidOf("0.6", "share")).toEqual([["part is 0.6% of the pot", "If 60% is meant, write 60."]]);
  expect(saidOf("0.75", "blend")).toEqual([["part is 0.75% of the baseline", "If 75% is meant, write 75."]]);
  expect(saidOf("0.999", "floor")).toEqual([["part is 0.999% of the baseline", "If 99.9% is meant, write 99.9."]]);
  expect(saidOf("0.9", "cap")).toEqual([["part is 0.9% of the baseline", "If 90% is meant, write 90."]]);
  expect(saidOf("0.5", "notional")).toEqual([["part is 0.5% of a line", "If 50% is meant, write 50."]]);
  expect(saidOf("0.025", "worked")).toEqual([["part is 0.025%", "If 2.5% is meant, write 2.5."]]);
});

test("a query says where it stands, its value, and what may follow from it", () => {
  expect(asked({ part: { value: "0.60", as: "share" } })).toEqual([
    {
      path: ["figures", "part", "value"],
      kind: "query/small-percentage",
      at: "part",
      value: "0.6%",
      explains: ["check/", "count/empty-line", "count/lost-in-share", "allocation/", "formula/example-differs"],
      says: "part is 0.6% of the pot",
      advice: ["If 60% is meant, write 60.", "If 0.6% is meant, nothing need be done."],
    },
  ]);
});

test("a limit of a later funding period is asked about with those of the formula's own", () => {
  const limits = asked({
    first: { value: "95", as: "floor", period: "2023-24" },
    last: { value: "0.85", as: "floor", period: "2025-26" },
  });
  expect(limits.map(({ at }) => at)).toEqual(["last"]);
});

test("a floor or a cap that is a multiple, and not a percentage, is asked about", () => {
  expect(saidOf("1.05", "cap")).toEqual([["part is 1.05% of the baseline", "If 105% is meant, write 105."]]);
  expect(saidOf("1", "floor")).toEqual([["part is 1% of the baseline", "If 100% is meant, write 100."]]);
  expect(saidOf("1.99", "floor")).toEqual([["part is 1.99% of the baseline", "If 199% is meant, write 199."]]);
});

test("a floor or a cap that is what may be lost or gained is asked about", () => {
  const floor = { floor: { value: "2", as: "floor" } } as const;
  expect(saidOf("5", "cap", floor)).toEqual([
    ["part is 5% of the baseline", "If a school may gain 5% at most, write 105."],
    ["floor is 2% of the baseline", "If a school may lose 2% at most, write 98."],
  ]);
  expect(saidOf("0", "cap")).toEqual([["part is 0% of the baseline", "If a school may gain 0% at most, write 100."]]);
  expect(saidOf("49.9", "cap", floor)[0]).toEqual([
    "part is 49.9% of the baseline",
    "If a school may gain 49.9% at most, write 149.9.",
  ]);
});

test("a cap under which every school has less is asked about where no floor stands below it", () => {
  const less = [["part is 95% of the baseline", "Every school would have less than its baseline."]];
  const floor = (value: string) => ({ floor: { value, as: "floor" } }) as const;
  expect(saidOf("95", "cap")).toEqual(less);
  expect(saidOf("95", "cap", floor("95"))).toEqual(less);
  expect(saidOf("95", "cap", floor("97.5"))).toEqual(less);
  expect(saidOf("95", "cap", floor("94.9"))).toEqual([]);
  expect(saidOf("50", "cap", floor("40"))).toEqual([]);
  expect(saidOf("100", "cap")).toEqual([]);
});

test("what may be meant is not asked about", () => {
  for (const as of ["share", "blend", "notional", "worked"] as const)
    for (const value of ["0", "1", "1.5", "2", "60", "100"]) expect(saidOf(value, as)).toEqual([]);
  for (const value of ["0", "10", "90", "100"]) expect(saidOf(value, "floor")).toEqual([]);
  for (const value of ["100", "105", "200"]) expect(saidOf(value, "cap")).toEqual([]);
  expect(saidOf("-0.5", "worked")).toEqual([]);
});

test("a factor of 0.6 that is no percentage is not asked about", () => {
  expect(asked({ weight: { value: "0.6", as: "share", unit: "1" } })).toEqual([]);
});

test("a figure that is read in several places is asked about once", () => {
  const formula = formulaWith({ part: { value: "0.5", as: "share" } });
  const everywhere = formulaFile.parse({
    ...formula,
    factors: formula.factors.map((factor) => ({ ...factor, notional: "part" })),
    protection: [{ fundingPeriod: "2023-24", blend: "part" }],
  });
  expect(smallPercentages(everywhere).map(({ says }) => says)).toEqual(["part is 0.5% of the baseline"]);
});

test("none of the formulas and options that come with the program is asked about", { timeout: 60_000 }, () => {
  const files = readdirSync("formulas").filter((file) => /^(aln|sen|option)-.*\d*\.json$/.test(file));
  expect(files.length).toBeGreaterThan(10);
  const readings = files.map((file) => {
    const reading = new Reading("formulas", new FilesSeen());
    readFormulaFile(reading, file, "2023-24");
    return reading;
  });
  expect(readings.flatMap(({ queries }) => queries)).toEqual([]);
  expect(readings.every(({ inputs }) => inputs.length > 0)).toBe(true);
});

test("an option's own percentage is asked about at its own line, and its base's at the base's", () => {
  const option = JSON.stringify({
    format: 1,
    extends: "aln.json",
    id: "aln-option",
    ...words("An option"),
    status: "draft",
    figures: { rollPart: { value: "0.4", paper: "forum" } },
  });
  const reading = new Reading(
    "test/errors/base",
    new FilesSeen(),
    new Map([["option.json", option.replaceAll('"figures', '\n"figures')]]),
  );
  expect(readFormulaFile(reading, "option.json", "2023-24")?.figures.rollPart?.value).toBe("0.4");
  expect(reading.queries).toMatchObject([{ file: "option.json", line: 2, at: "rollPart", value: "0.4%" }]);
});

test("it is asked even where the formula is refused", () => {
  const { problems, queries } = read({
    ...formulaWith({ part: { value: "0.5", as: "share" } }),
    covers: ["primary"],
    papers: {},
  });
  expect(problems.length).toBeGreaterThan(0);
  expect(queries?.map(({ at, line }) => [at, line])).toEqual([["part", 1]]);
});

const value = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map((each) => (each / 1000).toFixed(3)),
  fc.integer({ min: 10, max: 99 }).map(String),
  fc.constantFrom("0", "1", "0.000001", "100", "0.9999999"),
);
const percentage = fc.record({
  value,
  as: fc.constantFrom("floor", "cap", "blend", "share", "notional", "worked"),
  period: fc.constantFrom(...periods),
}) satisfies fc.Arbitrary<Written>;

test(`of random formulas every percentage between 0 and 1 is asked about exactly once (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(percentage, { minLength: 1, maxLength: 12 }), (each) => {
      // Of two floors for one period the second would be read by nothing; it is a percentage even so.
      const percentages = Object.fromEntries(each.map((one, i) => [`part${i}`, one]));
      const fractions = Object.keys(percentages).filter((id) => /^0\.0*[1-9]/.test(percentages[id]?.value ?? ""));
      const at = asked(percentages).map((query) => query.at);
      expect(new Set(at).size).toBe(at.length);
      expect(at.filter((id) => Number(percentages[id]?.value) > 0 && Number(percentages[id]?.value) < 1)).toEqual(
        fractions,
      );
    }),
    { numRuns: Math.min(runs, 500), seed },
  );
});
