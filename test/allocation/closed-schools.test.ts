import { describe, expect, test } from "vitest";
import { allocate } from "../../src/allocation/allocate.ts";
import { estimatesEarly } from "../../src/allocation/estimates-early.ts";
import { type Adjustment, type Sources, sheetInputs } from "../../src/allocation/inputs.ts";
import { leftBehind } from "../../src/allocation/left-behind.ts";
import { statedPartYear } from "../../src/allocation/stated-part-year.ts";
import { lowerFormula } from "../../src/formula/lower.ts";
import { Decimal } from "../../src/money.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import type { School } from "../../src/school/school.ts";
import { figure, formulaOf, words, written } from "../formula/written.ts";

const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
const infants: School = { ...plain, number: "6992002", name: "Infants", closed: "2023-08-31" };
const juniors: School = { ...plain, number: "6992007", name: "Juniors", closed: "2023-08-31" };
const joined: School = {
  ...plain,
  number: "6992001",
  name: "Joined",
  opened: "2023-09-01",
  predecessors: [infants.number, juniors.number],
};
const others: School = { ...plain, number: "6992040", name: "Others" };
const all = [joined, infants, juniors, others];

const figures = { each: figure("1.00", "£/pupil"), given: figure("750.00", "£"), none: figure("0.00", "£") };
const line = { id: "line", kind: "perPupil", ...words("Line"), driver: "pupils", unitValue: "each" };
const formula = formulaOf(written({ figures, factors: [line] }));

function sources(counts: Record<string, string>, parts: Partial<Sources> = {}, schools = all): Sources {
  return {
    period: fundingPeriod("2023-24")!,
    register: new Map(schools.map((school) => [school.number, school])),
    census: [],
    counts: new Map(Object.entries(counts).map(([number, n]) => [number, new Map([["pupils", new Decimal(n)]])])),
    places: [],
    namedLearners: [],
    adjustments: [],
    baseline: new Map(),
    ...parts,
  };
}

function estimate({ number }: School, pupils: string, date = "2023-01-17"): Adjustment {
  return {
    school: number,
    driver: "pupils",
    date,
    number: new Decimal(pupils),
    reason: "r",
    source: "s",
    approvedBy: "a",
  };
}

function pupils(from: Sources, schools = all): string[] {
  return sheetInputs(lowerFormula(formula, "2023-24"), formula, schools, from)
    .columns.get("pupils")!
    .map((each) => each.toFixed());
}

describe("rows of the counts file", () => {
  const parts = { [infants.number]: "60", [juniors.number]: "84", [others.number]: "12" };
  const refused = (counts: Record<string, string>, schools = all) =>
    allocate(formula, sources(counts, {}, schools)).problems.map(({ kind, says, advice }) => [kind, says, ...advice]);

  test("of a merged school beside those that it was made from are refused", () => {
    expect(refused({ ...parts, [joined.number]: "150.5" })).toEqual([
      [
        "count/twice-in-counts",
        "the counts file has rows of 6992001 Joined, which opened on 2023-09-01, and of 6992002 Infants and 6992007 Juniors, which it was made from: their pupils would be counted twice",
        '"pupils" is 150.5 at 6992001 and 144 at the others.',
        "Take out the row of 6992001: what the others have is counted there once they have closed.",
        "If it has more pupils than they had, put the difference in the adjustments file.",
      ],
    ]);
  });

  test("of those that it was made from alone, or of 0 at the merged school, are counted once", () => {
    expect(refused(parts)).toEqual([]);
    expect(refused({ ...parts, [joined.number]: "0" })).toEqual([]);
    expect(pupils(sources(parts))).toEqual(["84", "25", "35", "12"]);
  });

  test("of a school that was open when it took another in are both counted", () => {
    const taking = { ...others, predecessors: [infants.number] };
    const counts = { [infants.number]: "60", [taking.number]: "12" };
    expect(refused(counts, [infants, taking])).toEqual([]);
    expect(pupils(sources(counts, {}, [infants, taking]), [infants, taking])).toEqual(["25", "47"]);
  });

  test("of a school and of one two steps before it are refused once", () => {
    const last = { ...others, opened: "2024-01-01", predecessors: [joined.number] };
    const between = { ...joined, closed: "2023-12-31" };
    const counts = { ...parts, [between.number]: "0", [last.number]: "144" };
    expect(refused(counts, [infants, juniors, between, last]).map(([, says]) => says)).toEqual([
      "the counts file has rows of 6992040 Others, which opened on 2024-01-01, and of 6992002 Infants and 6992007 Juniors, which it was made from: their pupils would be counted twice",
    ]);
  });

  test("of a school that has closed and that no school names are asked about", () => {
    const from = sources(parts, {}, [infants, others]);
    expect(leftBehind(formula, from).map(({ says }) => says)).toEqual([
      '6992002 Infants has 60 for "pupils" in the counts file. For 7 of 12 months no school has its pupils: it closed on 2023-08-31 and no school names it as a predecessor',
    ]);
  });

  test("of a school that opens after the year are asked about, and of one that opens in it are not", () => {
    const fresh = { ...others, opened: "2023-09-01" };
    const next = { ...infants, opened: "2024-09-01", closed: undefined };
    expect(leftBehind(formula, sources(parts, {}, [fresh, next])).map(({ says }) => says)).toEqual([
      '6992002 Infants has 60 for "pupils" in the counts file. No school has its pupils: it opens on 2024-09-01',
    ]);
  });

  test("of a school whose pupils are at one without a budget are asked about", () => {
    const special: School = { ...joined, phase: "special", predecessors: [infants.number] };
    expect(leftBehind(formula, sources(parts, {}, [special, infants, others])).map(({ says }) => says)).toEqual([
      '6992002 Infants has 60 for "pupils" in the counts file. For 7 of 12 months no school has its pupils: it closed on 2023-08-31, its pupils are at 6992001 Joined, and the formula covers no special schools',
    ]);
  });

  test("of a chain that ends are asked about with the school that closed last", () => {
    const between = { ...joined, closed: "2023-12-31" };
    expect(
      leftBehind(formula, sources({ [infants.number]: "60" }, {}, [between, infants, others])).map(({ says }) => says),
    ).toEqual([
      '6992002 Infants has 60 for "pupils" in the counts file. For 3 of 12 months no school has its pupils: it closed on 2023-08-31, 6992001 Joined on 2023-12-31, and no school names that one as a predecessor',
    ]);
  });
});

test("a special school that closes leaves pupils behind where the memorandum counts them", () => {
  const special: School = { ...infants, phase: "special" };
  const shown = formulaOf(written({ figures, factors: [line], memorandum: [{ ...line, id: "shown" }] }));
  const from = sources({ [special.number]: "60", [others.number]: "12" }, {}, [special, others]);
  expect(leftBehind(shown, from).map(({ at, value }) => [at, value])).toEqual([
    ["6992002", "pupils 60, 7 of 12 months"],
  ]);
  expect(leftBehind(formula, from)).toEqual([]);
});

describe("an estimate at a school that closes", () => {
  const counts = { [infants.number]: "60", [juniors.number]: "84", [others.number]: "12" };

  test("goes with its pupils to the school made from it", () => {
    expect(pupils(sources(counts, { adjustments: [estimate(infants, "12")] }))).toEqual(["91", "30", "35", "12"]);
  });

  test("is asked about where no school has them after that", () => {
    const from = sources({ [others.number]: "12" }, { adjustments: [estimate(infants, "12")] }, [infants, others]);
    expect(leftBehind(formula, from).map(({ value, says }) => [value, says])).toEqual([
      [
        "pupils 12, 7 of 12 months",
        '6992002 Infants has 12 for "pupils" in the adjustments file. For 7 of 12 months no school has its pupils: it closed on 2023-08-31 and no school names it as a predecessor',
      ],
    ]);
  });

  test("is placed where it closed before the year, at the school that has its pupils", () => {
    const gone = { ...infants, closed: "2023-03-31" };
    const next = { ...joined, opened: "2023-04-01", predecessors: [gone.number] };
    const from = sources({ [gone.number]: "60", [others.number]: "12" }, { adjustments: [estimate(gone, "2")] }, [
      next,
      gone,
      others,
    ]);
    expect(allocate(formula, from).problems).toEqual([]);
    expect(pupils(from, [next, others])).toEqual(["62", "12"]);
  });
});

describe("an estimate for a day before its school opened", () => {
  const asked = (...adjustments: Adjustment[]) => estimatesEarly(formula, sources({}, { adjustments }));

  test("is asked about where a school that it was made from had the pupils", () => {
    expect(asked(estimate(joined, "2"))).toEqual([
      {
        kind: "query/estimate-before-opening",
        at: "6992001",
        value: "pupils 2",
        says: 'the adjustments file has 2 for "pupils" at 6992001 Joined on 2023-01-17, before it opened on 2023-09-01: it is counted for 7 of 12 months',
        advice: [
          "If they are pupils of 6992002 Infants, put the row at that school: it goes with its pupils when it closes.",
          "If they came when 6992001 opened, date the row 2023-09-01.",
        ],
      },
    ]);
  });

  test("is not from that day on, of 0, at a school that is new, or that has them for all of the year", () => {
    expect(asked(estimate(joined, "2", "2023-09-01"), estimate(joined, "0"), estimate(infants, "2"))).toEqual([]);
    const fresh = { ...joined, predecessors: [] };
    const next = { ...joined, opened: "2023-04-01", predecessors: [infants.number] };
    const gone = { ...infants, closed: "2023-03-31" };
    for (const schools of [[fresh], [next, gone]])
      expect(estimatesEarly(formula, sources({}, { adjustments: [estimate(joined, "2")] }, schools))).toEqual([]);
  });
});

describe("a stated sum at a school that closes in the year", () => {
  const stated = (school: School, amount = "given") =>
    formulaOf(
      written({
        figures,
        factors: [
          line,
          {
            id: "site",
            kind: "stated",
            ...words("Site"),
            amounts: [{ school: school.number, amount, reason: words("Split site") }],
          },
        ],
      }),
    );
  const asked = (of: ReturnType<typeof stated>, schools = all) => statedPartYear(of, sources({}, {}, schools));

  test("is asked about, with the school that has its pupils after that", () => {
    expect(asked(stated(infants))).toEqual([
      {
        kind: "query/stated-part-year",
        at: "6992002",
        value: "site £750.00",
        says: "the formula states £750.00 for 6992002 Infants under site, and it closes on 2023-08-31: it has all of the sum for 5 of 12 months",
        advice: [
          "If a part is for 6992001 Joined, which has its pupils after that, state it there.",
          "If all of it is for the school that closes, nothing need be done.",
        ],
      },
    ]);
    expect(asked(stated(infants), [infants]).map(({ advice }) => advice)).toEqual([
      ["If all of it is for the school that closes, nothing need be done."],
    ]);
  });

  test("is not of £0.00, at a school that opens in it, or that closes after it", () => {
    expect(asked(stated(infants, "none"))).toEqual([]);
    expect(asked(stated(joined))).toEqual([]);
    expect(asked(stated(infants), [{ ...infants, closed: "2024-08-31" }])).toEqual([]);
  });
});

describe("what a school and the one made from it are paid", () => {
  const paid = formulaOf(
    written({
      figures: { each: figure("120.36", "£/pupil"), place: figure("1200.24", "£/place") },
      drivers: {
        pupils: { ...words("Pupils"), column: "pupils", unit: "pupil" },
        base: { ...words("Base"), places: "resource base" },
      },
      factors: [line, { id: "bases", kind: "places", ...words("Bases"), driver: "base", unitValue: "place" }],
    }),
  );
  const money = (schools: readonly School[]) => {
    const places = [{ school: infants.number, provision: "resource base" as const, places: 6 }];
    const from = sources({ [infants.number]: "25" }, { places, adjustments: [estimate(infants, "11")] }, [...schools]);
    const { value, problems, queries } = allocate(paid, from);
    expect([problems, queries]).toEqual([[], []]);
    return value!.worked.columns.get("allocation")!.map((each) => each.toFixed(2));
  };

  // 36 pupils at £120.36 and 6 places at £1,200.24 are £11,534.40 a year.
  test.each([
    ["2023-03-31", "2023-04-01", ["11534.40"]],
    ["2023-04-30", "2023-05-01", ["10573.20", "961.20"]],
    ["2023-08-31", "2023-09-01", ["6728.40", "4806.00"]],
    ["2024-02-29", "2024-03-01", ["961.20", "10573.20"]],
  ])("is what the school would have had: closed on %s", (closed, opened, expected) => {
    expect(money([{ ...infants, closed: undefined }])).toEqual(["11534.40"]);
    expect(
      money([
        { ...joined, opened, predecessors: [infants.number] },
        { ...infants, closed },
      ]),
    ).toEqual(expected);
  });
});
