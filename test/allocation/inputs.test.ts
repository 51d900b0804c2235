import { describe, expect, test } from "vitest";
import { allocate } from "../../src/allocation/allocate.ts";
import { baselineLeftBehind } from "../../src/allocation/baseline-left.ts";
import { type Adjustment, baselineOf, type Sources, schoolsIn, sheetInputs } from "../../src/allocation/inputs.ts";
import { leftBehind } from "../../src/allocation/left-behind.ts";
import { negativeCounts } from "../../src/allocation/negative.ts";
import { countProblems } from "../../src/allocation/uncounted.ts";
import { unplaced } from "../../src/allocation/unplaced.ts";
import type { Census } from "../../src/census/index.ts";
import { lowerFormula } from "../../src/formula/lower.ts";
import { Decimal } from "../../src/money.ts";
import { problemsAsText } from "../../src/problem.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import type { School } from "../../src/school/school.ts";
import { figure as figureOf, formulaOf, words, written } from "../formula/written.ts";

const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
const infants: School = { ...plain, number: "6992002", name: "Infants", closed: "2023-03-31" };
const juniors: School = { ...plain, number: "6992007", name: "Juniors", closed: "2023-03-31" };
const joined: School = {
  ...plain,
  number: "6992029",
  name: "Joined",
  opened: "2023-04-01",
  predecessors: [infants.number, juniors.number],
};
const later: School = {
  ...plain,
  number: "6992040",
  name: "Later",
  opened: "2023-09-01",
  predecessors: [joined.number],
};
const fresh: School = { ...plain, number: "6992030", name: "New", opened: "2023-09-01" };
const always: School = { ...plain, number: "6992001", name: "Always" };

/** Full-time pupils at each school in January. */
function census(pupils: Record<string, number>): Census[] {
  const entries = Object.entries(pupils);
  const counted: Census = {
    date: "2023-01-17",
    term: "spring",
    status: "final",
    rows: 0,
    counts: new Map(
      entries.map(([school, number]) => [
        school,
        new Map([
          ["roll", number * 1_000_000],
          ["size", number * 1_000_000],
        ]),
      ]),
    ),
    records: new Map(),
    ledger: new Map(entries.map(([school, number]) => [school, new Map([["funded", number]])])),
    drivers: new Map(),
    reasons: new Map(),
    facts: new Map(),
    fields: new Set(),
    queries: [],
    files: [],
    unused: [],
  };
  return [counted];
}

const registerOf = (...schools: School[]) => new Map(schools.map((school) => [school.number, school]));

function sources(schools: readonly School[], parts: Partial<Sources>): Sources {
  return {
    period: fundingPeriod("2023-24")!,
    register: registerOf(...schools),
    census: [],
    counts: new Map(),
    places: [],
    namedLearners: [],
    adjustments: [],
    baseline: new Map(),
    ...parts,
  };
}

const formula = () =>
  formulaOf(
    written({
      figures: { unitValue: { ...words("v"), unit: "£/pupil", value: "1.00", paper: "paper" } },
      drivers: { roll: { ...words("Roll"), where: {} }, size: { ...words("Size"), where: {}, asIfOpenAllYear: true } },
      factors: ["roll", "size"].map((driver) => ({
        id: `${driver}Line`,
        kind: "perPupil",
        ...words(driver),
        driver,
        unitValue: "unitValue",
      })),
    }),
  );

function countsOf(school: School, driver: "roll" | "size", from: Sources): string {
  const inputs = sheetInputs(lowerFormula(formula(), "2023-24"), formula(), [school], from);
  return inputs.columns.get(driver)![0]!.toFixed();
}

function problemsOf(schools: readonly School[], from: Sources): string {
  return problemsAsText(countProblems(formula(), [{ sheet: lowerFormula(formula(), "2023-24"), schools }], from));
}

const adjustment = (school: School, number: string): Adjustment => ({
  school: school.number,
  driver: "roll",
  date: "2023-09-01",
  number: new Decimal(number),
  reason: "r",
  source: "s",
  approvedBy: "a",
});

describe("schools that have a budget", () => {
  test("are those open in some month of the year, of the phases that the formula covers", () => {
    const special: School = { ...plain, number: "6997001", name: "Special", phase: "special" };
    const from = sources(
      [always, infants, joined, special, { ...plain, number: "6992050", name: "Next year", opened: "2024-04-01" }],
      {},
    );
    expect(schoolsIn(from.register, from.period, formula().covers).map(({ name }) => name)).toEqual([
      "Always",
      "Joined",
    ]);
  });
});

describe("a stated sum", () => {
  const granted = formulaOf(
    written({
      figures: {
        unitValue: { ...words("v"), unit: "£/pupil", value: "1.00", paper: "paper" },
        given: { ...words("Given"), unit: "£", value: "750.00", paper: "paper" },
      },
      factors: [{ id: "line", kind: "perPupil", ...words("Line"), driver: "pupils", unitValue: "unitValue" }],
      grants: [
        {
          id: "grant",
          kind: "stated",
          ...words("Grant"),
          conditions: words("For a lift"),
          amounts: [{ school: always.number, amount: "given", reason: words("A lift") }],
        },
      ],
    }),
  );

  test("is read where it stands among the grants, and nothing is read elsewhere", () => {
    const from = sources([always, fresh], {});
    const { columns } = sheetInputs(lowerFormula(granted, "2023-24"), granted, [always, fresh], from);
    expect(columns.get("grant.stated")?.map((each) => each.toFixed())).toEqual(["750", "0"]);
  });

  test("for a school that has no budget is refused, among the grants too", () => {
    const counted = [{ sheet: lowerFormula(granted, "2023-24"), schools: [fresh] }];
    expect(unplaced(granted, counted, sources([always, fresh], {})).map(({ says }) => says)).toEqual([
      "the formula states a sum for 6992001 Always under grant, and that school has no budget for 2023-24",
    ]);
  });
});

describe("what every school has", () => {
  const given = figureOf("750.00", "£");
  const parts = {
    figures: { given, percentage: figureOf("90", "%"), pot: figureOf("1000.00", "£") },
    factors: [
      { id: "lump", kind: "lumpSum", ...words("Lump"), amount: "given" },
      { id: "rest", kind: "shareOfPot", ...words("Rest"), by: "pupils", amount: "pot" },
    ],
    protection: [{ fundingPeriod: "2023-24", floor: "percentage", overspend: "authority", surplus: "schoolsBelowCap" }],
  };

  test("is its place in the order, its months and its baseline, or that it has none", () => {
    const protectedFormula = formulaOf(written(parts));
    const none = { ...plain, number: "6992031", name: "Nothing before" };
    const all = [always, fresh, none];
    const from = sources(all, {
      baseline: new Map([
        [always.number, new Decimal("1200.50")],
        [none.number, new Decimal("0.00")],
      ]),
    });
    const { columns, attributes } = sheetInputs(lowerFormula(protectedFormula, "2023-24"), protectedFormula, all, from);
    const read = (id: string) => columns.get(id)?.map((each) => each.toFixed());
    expect(["order", "monthsOpen", "baseline", "hasBaseline"].map(read)).toEqual([
      ["1", "2", "3"],
      ["12", "7", "12"],
      ["1200.5", "0", "0"],
      ["1", "0", "1"],
    ]);
    expect([attributes.get("phase"), attributes.get("medium")]).toEqual([
      ["primary", "primary", "primary"],
      ["English", "English", "English"],
    ]);
  });

  test("is its own places and its own named learners", () => {
    const band = { ...words("Band A"), namedLearners: { band: "A", measure: "inForce", on: "2023-05-01" } };
    const formula = formulaOf(
      written({
        system: "sen",
        figures: { each: figureOf("1.00", "£/place"), learner: figureOf("2.00", "£/learner") },
        drivers: { places: { ...words("Places"), places: "resource base" }, band },
        factors: [
          { id: "base", kind: "places", ...words("Base"), driver: "places", unitValue: "each" },
          { id: "learners", kind: "perPupil", ...words("Learners"), driver: "band", unitValue: "learner" },
        ],
      }),
    );
    const from = sources([always, fresh], {
      places: [
        { school: always.number, provision: "resource base", places: 8 },
        { school: fresh.number, provision: "resource base", places: 6 },
        { school: fresh.number, provision: "special school", places: 100 },
      ],
      namedLearners: [
        { school: always.number, band: "A" },
        { school: fresh.number, band: "B" },
      ],
    });
    const { columns } = sheetInputs(lowerFormula(formula, "2023-24"), formula, [always, fresh], from);
    const read = (id: string) => columns.get(id)?.map((each) => each.toFixed());
    // Places are by months: 8 for twelve, and 6 for the seven that the school is open.
    expect([read("places"), read("band")]).toEqual([
      ["96", "42"],
      ["1", "0"],
    ]);
  });
});

describe("a column of a counts file", () => {
  const columnFormula = formulaOf(
    written({
      figures: { given: figureOf("1.00", "£/pupil") },
      factors: [
        { id: "each", kind: "perPupil", ...words("Each"), driver: "pupils", unitValue: "given" },
        { id: "bySize", kind: "perPupil", ...words("By size"), driver: "size", unitValue: "given" },
      ],
    }),
  );
  const counted = (schools: readonly School[], rows: Record<string, string>, parts: Partial<Sources> = {}) => {
    const counts = new Map(Object.entries(rows).map(([number, n]) => [number, new Map([["pupils", new Decimal(n)]])]));
    const { columns } = sheetInputs(
      lowerFormula(columnFormula, "2023-24"),
      columnFormula,
      schools,
      sources([...schools, infants, juniors], { counts, ...parts }),
    );
    return ["pupils", "size"].map((id) => columns.get(id)?.map((each) => each.toFixed()));
  };

  test("is read as it was written over a whole year, and to six places for a part of one", () => {
    expect(counted([always, fresh], { [always.number]: "100.123456789", [fresh.number]: "100" })).toEqual([
      ["100.123456789", "58.333333"],
      ["100.123456789", "100"],
    ]);
  });

  test("is to six places at a school open all year that takes another's pupils for a part of it", () => {
    const closing = { ...infants, closed: "2023-08-31" };
    const taking = { ...always, predecessors: [closing.number] };
    const rows = { [closing.number]: "10", [taking.number]: "100.1234567" };
    // 100.1234567 for twelve months and 10 for seven: 105.9567900333….
    expect(counted([taking], rows, { register: registerOf(taking, closing) })).toEqual([["105.95679"], ["105.95679"]]);
  });

  test("is of all that the school was made from", () => {
    expect(counted([joined], { [infants.number]: "60.5", [juniors.number]: "80" })).toEqual([["140.5"], ["140.5"]]);
  });

  test("has estimates added for the months that the school is open, to its own driver", () => {
    const adjustments = [{ ...adjustment(fresh, "12"), driver: "pupils" }];
    expect(counted([fresh], { [fresh.number]: "100" }, { adjustments })).toEqual([["65.333333"], ["100"]]);
  });
});

describe("a column of a counts file that has no row", () => {
  const parts = {
    figures: { given: figureOf("1.00", "£/pupil") },
    drivers: { pupils: { ...words("Pupils"), column: "pupils", unit: "pupil" }, roll: { ...words("Roll"), where: {} } },
    factors: ["pupils", "roll"].map((driver) => ({
      id: `${driver}Line`,
      kind: "perPupil",
      ...words(driver),
      driver,
      unitValue: "given",
    })),
  };
  const both = formulaOf(written(parts));
  const said = (schools: readonly School[], inCounts: readonly School[], inCensus: readonly School[]) => {
    const row = new Map([["pupils", new Decimal(10)]]);
    const from = sources([...schools, infants, juniors], {
      counts: new Map(inCounts.map(({ number }) => [number, row])),
      census: census(Object.fromEntries(inCensus.map(({ number }) => [number, 10]))),
    });
    const sheet = lowerFormula(both, "2023-24");
    return countProblems(both, [{ sheet, schools }], from).map(({ says, advice }) => [says, ...advice]);
  };

  test("for the school or for any that it was made from is a problem, and says what to do", () => {
    const neither =
      "Neither it nor a school that it was made from has funded pupils in the census, or a row of counts, for these.";
    expect(said([always], [], [always])).toEqual([
      [
        '6992001 Always has a budget, and nothing says what to count there for "pupils"',
        neither,
        "Find its return, or put its last day in the schools file if it has closed.",
      ],
    ]);
    expect(said([fresh], [], [fresh])).toEqual([
      [
        '6992030 New has a budget, and nothing says what to count there for "pupils"',
        neither,
        "It opened on 2023-09-01: put an estimate of each in the adjustments file, 0 where there are none.",
      ],
    ]);
  });

  test("for one of those that it was made from is a problem of that one", () => {
    expect(said([joined], [infants], [infants, juniors])).toEqual([
      [
        "6992007 Juniors is not in the counts file, and its pupils are counted at 6992029 Joined",
        "It was open then, so that it had pupils: what is missing would be taken from the school that has them now.",
        "Find its return; correct its dates in the schools file; or put an estimate of each driver in the adjustments file for the school that has them.",
      ],
    ]);
    expect(said([joined], [joined], [infants, juniors])).toEqual([]);
  });

  test("for nobody at all is one problem, and not one of each that it was made from", () => {
    expect(said([joined], [], [infants, juniors]).map(([says]) => says)).toEqual([
      '6992029 Joined has a budget, and nothing says what to count there for "pupils"',
    ]);
    expect(said([always], [always], [infants]).map(([says]) => says)).toEqual([
      '6992001 Always has a budget, and nothing says what to count there for "roll"',
    ]);
  });

  test("asks no census, nor a census that file", () => {
    expect(said([joined], [infants, juniors], [infants]).map(([says]) => says)).toEqual([
      "6992007 Juniors is not in the census of 2023-01-17, and its pupils are counted at 6992029 Joined",
    ]);
    const counted = formulaOf(written({ ...parts, factors: parts.factors.slice(0, 1) }));
    const from = sources([joined, infants, juniors], {
      counts: new Map([infants, juniors].map(({ number }) => [number, new Map([["pupils", new Decimal(1)]])])),
      census: census({ [infants.number]: 10 }),
    });
    expect(countProblems(counted, [{ sheet: lowerFormula(counted, "2023-24"), schools: [joined] }], from)).toEqual([]);
  });
});

describe("a count for part of a year", () => {
  test.each([
    ["all year", always, "120"],
    ["to 31 August", { ...always, closed: "2023-08-31" }, "50"],
    ["from 1 September", { ...always, opened: "2023-09-01" }, "70"],
    ["to 15 April", { ...always, closed: "2023-04-15" }, "10"],
  ])("of 120 pupils at a school open %s is by twelfths", (_, school, expected) => {
    const from = sources([school], { census: census({ [school.number]: 120 }) });
    expect(countsOf(school, "roll", from)).toBe(expected);
    expect(countsOf(school, "size", from)).toBe("120");
  });

  test("that twelfths do not divide is rounded to six places, once", () => {
    const school = { ...always, closed: "2023-08-31" };
    expect(countsOf(school, "roll", sources([school], { census: census({ [school.number]: 100 }) }))).toBe("41.666667");
  });
});

describe("a school made from others", () => {
  const all = [infants, juniors, joined, later];

  test("is counted as they were, where it has no return of its own", () => {
    const from = sources(all, { census: census({ [infants.number]: 60, [juniors.number]: 80 }) });
    expect(countsOf(joined, "roll", from)).toBe("140");
  });

  test("takes in the pupils of a school that closed, beside its own: one pupil is in one return", () => {
    const closing = { ...infants, closed: "2023-03-31" };
    const taking = { ...always, predecessors: [closing.number] };
    const from = sources([closing, taking], { census: census({ [closing.number]: 183, [taking.number]: 104 }) });
    expect(countsOf(taking, "roll", from)).toBe("287");
  });

  test("takes them in for the months after the other closed", () => {
    const closing = { ...infants, closed: "2023-08-31" };
    const taking = { ...always, predecessors: [closing.number] };
    const from = sources([closing, taking], {
      census: census({ [closing.number]: 120, [taking.number]: 104 }),
      baseline: new Map([closing, taking].map(({ number }) => [number, new Decimal("1200.00")])),
    });
    expect([closing, taking].map((school) => countsOf(school, "roll", from))).toEqual(["50", "174"]);
    expect([closing, taking].map((school) => baselineOf(school, from)?.toFixed(2))).toEqual(["500.00", "1900.00"]);
    expect(leftBehind(formula(), from)).toEqual([]);
  });

  test("has none of a school that is still open: a branch is not counted twice", () => {
    const branch = { ...later, predecessors: [always.number] };
    const from = sources([always, branch], { census: census({ [always.number]: 183 }) });
    expect([always, branch].map((school) => countsOf(school, "roll", from))).toEqual(["183", "0"]);
    expect(problemsOf([always, branch], from)).toContain("6992040 Later has a budget, and nothing says what to count");
  });

  test("leaves no baseline behind without a word", () => {
    const floor = { fundingPeriod: "2023-24", floor: "part", overspend: "authority", surplus: "schoolsBelowCap" };
    const guarded = formulaOf(
      written({
        figures: { unitValue: figureOf("1.00", "£/pupil"), part: figureOf("90", "%") },
        drivers: { roll: { ...words("Roll"), where: {} } },
        factors: [{ id: "each", kind: "perPupil", ...words("Each"), driver: "roll", unitValue: "unitValue" }],
        protection: [floor],
      }),
    );
    const closed = { ...infants, closed: "2022-08-31" };
    const stated = { baseline: new Map([[closed.number, new Decimal("1200.00")]]) };
    expect(baselineLeftBehind(guarded, sources([closed, always], stated))).toEqual([
      {
        kind: "query/baseline-left",
        at: closed.number,
        value: "£1,200.00",
        says: `${closed.number} ${closed.name} has £1,200.00 in the baseline file. No floor or cap starts from it: it closed on 2022-08-31 and no school names it as a predecessor`,
        advice: [
          "If a school was made from it or took it in, name it under that school's predecessors: what it had is then added to what that school had.",
          "If it closed for good, or its pupils went to several schools, nothing need be done.",
        ],
      },
    ]);
    const named = { ...always, predecessors: [closed.number] };
    expect(baselineLeftBehind(guarded, sources([closed, named], stated))).toEqual([]);
    const nothing = { baseline: new Map([[closed.number, new Decimal("0.00")]]) };
    expect(baselineLeftBehind(guarded, sources([closed, always], nothing))).toEqual([]);
    // Without protection for the period nothing starts from a baseline.
    expect(baselineLeftBehind(formula(), sources([closed, always], stated))).toEqual([]);
    const asked = sources([closed, always], {
      baseline: new Map([...stated.baseline, [always.number, new Decimal("9.00")]]),
      census: census({ [always.number]: 9 }),
    });
    expect(allocate(guarded, asked).queries?.map(({ kind }) => kind)).toEqual(["query/baseline-left"]);
  });

  test("leaves nobody behind without a word", () => {
    const closing = { ...always, closed: "2023-08-31" };
    const from = sources([closing], { census: census({ [closing.number]: 50 }) });
    expect(problemsAsText(leftBehind(formula(), from))).toContain(
      "6992001 Always has 50 pupils in the census of 2023-01-17. For 7 of 12 months no school has its pupils",
    );
  });

  test("is counted as those that its own were made from, however many steps back, for the months that it is open", () => {
    const closing = { ...joined, closed: "2023-08-31" };
    const from = sources([infants, juniors, closing, later], {
      census: census({ [infants.number]: 60, [juniors.number]: 60 }),
    });
    expect(countsOf(closing, "roll", from)).toBe("50");
    expect(countsOf(later, "roll", from)).toBe("70");
    expect(countsOf(later, "size", from)).toBe("120");
  });

  test("starts from what they had between them", () => {
    const baseline = new Map([infants, juniors].map(({ number }, i) => [number, new Decimal(`${i + 1}000.50`)]));
    expect(baselineOf(joined, sources(all, { baseline }))?.toFixed(2)).toBe("3001.00");
  });

  test("starts from what it had itself as well, where that is stated", () => {
    const baseline = new Map([infants, joined].map(({ number }, i) => [number, new Decimal(`${i + 1}000.50`)]));
    expect(baselineOf(joined, sources(all, { baseline }))?.toFixed(2)).toBe("3001.00");
  });

  test("shares a year's baseline with the one it was made from, by the months that each is open", () => {
    const closing = { ...always, closed: "2023-08-31" };
    const opening = { ...later, predecessors: [always.number] };
    const from = sources([closing, opening], { baseline: new Map([[always.number, new Decimal("80610.01")]]) });
    // 80610.01 × 5 ÷ 12 is 33587.504…; × 7 ÷ 12 is 47022.505….
    expect([closing, opening].map((school) => baselineOf(school, from)?.toFixed(2))).toEqual(["33587.50", "47022.51"]);
  });

  test("has no baseline where none of them had one: it is not taken to have had nothing", () => {
    expect(baselineOf(joined, sources(all, {}))).toBeUndefined();
    expect(
      baselineOf(always, sources([always], { baseline: new Map([[always.number, new Decimal(0)]]) }))?.toFixed(2),
    ).toBe("0.00");
  });
});

describe("an estimate or a correction", () => {
  test("is added before any part of a year is taken", () => {
    const from = sources([fresh], { census: census({}), adjustments: [adjustment(fresh, "57")] });
    expect(countsOf(fresh, "roll", from)).toBe("33.25"); // 57 × 7 ÷ 12
  });

  test("may take away, and several add up", () => {
    const from = sources([always], {
      census: census({ [always.number]: 100 }),
      adjustments: [adjustment(always, "-3"), adjustment(always, "0.5")],
    });
    expect(countsOf(always, "roll", from)).toBe("97.5");
  });

  test("is for its own driver and its own school", () => {
    const from = sources([always, fresh], {
      census: census({ [always.number]: 100 }),
      adjustments: [adjustment(fresh, "57")],
    });
    expect([countsOf(always, "roll", from), countsOf(fresh, "size", from)]).toEqual(["100", "0"]);
  });
});

describe("a school with a budget that nobody counted", () => {
  test("is a problem with its name, and not a silent nothing", () => {
    const from = sources([always, fresh], { census: census({ [always.number]: 100 }) });
    expect(problemsOf([always, fresh], from)).toContain(
      '6992030 New has a budget, and nothing says what to count there for "roll" and "size"',
    );
    expect(problemsOf([always, fresh], from)).not.toContain("is not in the census");
  });

  test("is none where an estimate or a predecessor speaks for it", () => {
    const from = sources([fresh, joined, infants, juniors], {
      census: census({ [infants.number]: 60, [juniors.number]: 80 }),
      adjustments: [adjustment(fresh, "57"), { ...adjustment(fresh, "57"), driver: "size" }],
    });
    expect(problemsOf([fresh, joined], from)).toBe("");
  });

  test("is one where only some of the schools it was made from are there", () => {
    const from = sources([joined, infants, juniors], { census: census({ [infants.number]: 60 }) });
    expect(problemsOf([joined], from)).toContain(
      "6992007 Juniors is not in the census of 2023-01-17, and its pupils are counted at 6992029 Joined",
    );
    const estimated = [adjustment(joined, "57"), { ...adjustment(joined, "57"), driver: "size" }];
    expect(problemsOf([joined], { ...from, adjustments: estimated })).toBe("");
  });

  test("is one even where an estimate speaks for another driver", () => {
    const from = sources([fresh], { census: census({}), adjustments: [adjustment(fresh, "57")] });
    expect(problemsOf([fresh], from)).toContain('for "size"');
  });

  test("is one where the census has it with nobody funded", () => {
    const from = sources([always], { census: census({ [always.number]: 0 }) });
    expect(problemsOf([always], from)).toContain("6992001 Always");
  });
});

describe("a closed school whose pupils no school has", () => {
  const closing = { ...always, closed: "2023-08-31" };
  const counted = { census: census({ [closing.number]: 50 }) };
  const figures = {
    unitValue: figureOf("1.00", "£/pupil"),
    spring: figureOf("5", "month"),
    autumn: figureOf("7", "month"),
  };
  const line = (driver: string) => ({
    id: `${driver}Line`,
    kind: "perPupil",
    ...words(driver),
    driver,
    unitValue: "unitValue",
  });
  const column = { ...words("Column"), column: "pupils", unit: "pupil" };
  const dated = { ...words("Dated"), where: {}, dates: { spring: "spring", autumn: "autumn" } };
  const of = (drivers: Record<string, unknown>, parts: Partial<Sources> = counted) =>
    leftBehind(
      formulaOf(written({ figures, drivers, factors: Object.keys(drivers).map(line) })),
      sources([closing], parts),
    );

  test("is asked about, with what to do", () => {
    expect(leftBehind(formula(), sources([closing], counted))).toEqual([
      {
        kind: "query/closed-school",
        at: "6992001",
        value: "50 pupils, 7 of 12 months",
        says: "6992001 Always has 50 pupils in the census of 2023-01-17. For 7 of 12 months no school has its pupils: it closed on 2023-08-31 and no school names it as a predecessor",
        advice: [
          "If a school was made from it or took it in, name it under that school's predecessors in the schools file.",
          "If its pupils went to several schools, add them to each in the adjustments file.",
        ],
        explains: ["count/school-not-counted"],
      },
    ]);
  });

  test("is asked about beside a budget, as is an adopted formula that was decided for another period", () => {
    const adopted = { ...formula(), status: "adopted" as const, fundingPeriod: "2022-23" };
    const { problems, queries } = allocate(adopted, sources([closing], counted));
    expect(problemsAsText(problems)).toBe("");
    expect(queries?.map(({ says }) => says)).toEqual([
      "the formula written was adopted for 2022-23, and is used for 2023-24",
      "6992001 Always has 50 pupils in the census of 2023-01-17. For 7 of 12 months no school has its pupils: it closed on 2023-08-31 and no school names it as a predecessor",
    ]);
  });

  test("is not where it had nobody, or where it is of a phase that has no budget", () => {
    expect(leftBehind(formula(), sources([closing], { census: census({ [closing.number]: 0 }) }))).toEqual([]);
    expect(leftBehind(formula(), sources([closing], { census: census({}) }))).toEqual([]);
    expect(leftBehind(formula(), sources([{ ...closing, phase: "special" }], counted))).toEqual([]);
  });

  test("is not where each term's census speaks for its own months, and is where a column alone is counted", () => {
    const [spring] = census({ [closing.number]: 50 });
    const [autumn] = census({});
    const both = { census: [spring!, { ...autumn!, date: "2023-09-14", term: "autumn" as const }] };
    expect(of({ dated, column }, both)).toEqual([]);
    expect(of({ dated, roll: { ...words("Roll"), where: {} } }, both)).toHaveLength(1);
    const counts = new Map([[closing.number, new Map([["pupils", new Decimal("50.5")]])]]);
    expect(of({ column }, { counts }).map(({ value }) => value)).toEqual(["pupils 50.5, 7 of 12 months"]);
  });
});

describe("a school that was open when the baseline was true", () => {
  const floor = { fundingPeriod: "2023-24", floor: "percentage", overspend: "authority", surplus: "schoolsBelowCap" };
  const parts = {
    figures: { unitValue: figureOf("1.00", "£/pupil"), percentage: figureOf("90", "%") },
    factors: [{ id: "each", kind: "perPupil", ...words("Each"), driver: "pupils", unitValue: "unitValue" }],
  };
  const guarded = formulaOf(written({ ...parts, protection: [floor] }));
  const said = (school: School, had: readonly School[], asAt = "2023-03-31", of = guarded) => {
    const from = sources([school, infants, juniors], {
      counts: new Map([[school.number, new Map([["pupils", new Decimal(1)]])]]),
      baseline: new Map(had.map(({ number }) => [number, new Decimal(0)])),
      baselineAsAt: asAt,
    });
    return countProblems(of, [{ sheet: lowerFormula(of, "2023-24"), schools: [school] }], from);
  };

  test("needs a row of it, were it nothing: else it would pass for a new one", () => {
    expect(said(always, [])).toEqual([
      {
        kind: "count/no-baseline",
        says: "6992001 Always is not in the baseline file",
        advice: [
          "It, or the school made from it, would pass for one that had less, or for a new one without floor or cap.",
          "Add its rows; write 0.00 where it had nothing.",
        ],
      },
    ]);
    expect(said(always, [always])).toEqual([]);
  });

  test("needs one for limits in pounds too, which are of schools that have a baseline", () => {
    const least = { id: "least", kind: "worked", ...words("Least"), product: ["pupils", "unitValue"] };
    const inPounds = formulaOf(
      written({ ...parts, factors: [...parts.factors, least], protection: [{ ...floor, floor: "least" }] }),
    );
    expect(said(always, [], "2023-03-31", inPounds)).toHaveLength(1);
    expect(said(always, [always], "2023-03-31", inPounds)).toEqual([]);
  });

  test("needs none where it opened since", () => {
    expect(said(fresh, [])).toEqual([]);
    expect(said(fresh, [], "2023-09-01")).toHaveLength(1);
  });

  test("needs one of each that it was made from", () => {
    expect(said(joined, [infants]).map(({ says }) => says)).toEqual(["6992007 Juniors is not in the baseline file"]);
    expect(said(joined, [infants, juniors])).toEqual([]);
  });

  test("is asked for none where no baseline is read, or no day of it is known", () => {
    expect(said(always, [], "2023-03-31", formulaOf(written(parts)))).toEqual([]);
    const undated = sources([always], {
      counts: new Map([[always.number, new Map([["pupils", new Decimal(1)]])]]),
    });
    expect(countProblems(guarded, [{ sheet: lowerFormula(guarded, "2023-24"), schools: [always] }], undated)).toEqual(
      [],
    );
  });
});

describe("a count below nothing", () => {
  test("is a problem with its school: it would take money from it and give it to others", () => {
    const from = sources([always], { census: census({ [always.number]: 3 }), adjustments: [adjustment(always, "-5")] });
    const sheet = lowerFormula(formula(), "2023-24");
    const inputs = sheetInputs(sheet, formula(), [always], from);
    expect(negativeCounts(formula(), { sheet, schools: [always], inputs })).toEqual([
      {
        kind: "count/negative",
        says: "“Roll” comes to -2 at 6992001 Always",
        advice: ["A count cannot be less than nothing: correct the adjustments or counts file."],
      },
    ]);
  });
});
