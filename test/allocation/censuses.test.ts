import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Adjustment, type Sources, sheetInputs } from "../../src/allocation/inputs.ts";
import { leftBehind } from "../../src/allocation/left-behind.ts";
import { countProblems } from "../../src/allocation/uncounted.ts";
import type { Census } from "../../src/census/index.ts";
import { type Driver, reasonsOf } from "../../src/formula/driver.ts";
import { driverSentence } from "../../src/formula/driver-sentence.ts";
import { lowerFormula } from "../../src/formula/lower.ts";
import { Decimal } from "../../src/money.ts";
import { problemsAsText } from "../../src/problem.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import type { School } from "../../src/school/school.ts";
import { figure, formulaOf, words, written } from "../formula/written.ts";
import { runs, seed } from "./runs.ts";

const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
const always: School = { ...plain, number: "6992001", name: "Always" };
const fresh: School = { ...plain, number: "6992030", name: "New", opened: "2021-09-01" };
const infants: School = { ...plain, number: "6992002", name: "Infants", closed: "2022-08-31" };
const juniors: School = { ...plain, number: "6992007", name: "Juniors", closed: "2022-08-31" };
const joined: School = {
  ...plain,
  number: "6992029",
  name: "Joined",
  opened: "2022-09-01",
  predecessors: [infants.number, juniors.number],
};
const september: School = { ...plain, number: "6992050", name: "September", opened: "2023-09-01" };
const closing: School = { ...plain, number: "6992060", name: "Closing", closed: "2023-08-31" };

const days = { 2021: "2021-04-20", 2022: "2022-02-15", 2023: "2023-01-17", autumn: "2023-09-14" } as const;

/** Pupils at each school on a day; an autumn one is an estimate, which a school is in where it has a row. */
function census(day: keyof typeof days, pupils: Record<string, number>): Census {
  const entries = Object.entries(pupils);
  const each = (number: number) => new Map(Object.keys(drivers).map((id) => [id, Math.round(number * 1_000_000)]));
  return {
    date: days[day],
    term: day === "autumn" ? "autumn" : "spring",
    status: day === "autumn" ? "estimated" : "final",
    rows: 0,
    counts: new Map(entries.map(([school, number]) => [school, each(number)])),
    records: new Map(),
    ledger: new Map(entries.map(([school, number]) => [school, new Map([["funded", Math.ceil(number)]])])),
    drivers: new Map(),
    reasons: new Map(),
    facts: new Map(),
    fields: new Set(),
    queries: [],
    files: [],
    unused: [],
  };
}

const dates = { spring: "monthsSpring", autumn: "monthsAutumn" };
const drivers = {
  roll: { ...words("Roll"), where: {} },
  mean: { ...words("Mean"), where: {}, average: 3 },
  two: { ...words("Two"), where: {}, average: 2 },
  dated: { ...words("Dated"), where: {}, dates },
  datedSize: { ...words("Dated size"), where: {}, dates, asIfOpenAllYear: true },
  before: { ...words("Before"), where: {}, ago: 1 },
};
type DriverName = keyof typeof drivers;

const formula = formulaOf(
  written({
    figures: {
      value: figure("1.00", "£/pupil"),
      monthsSpring: figure("5", "month"),
      monthsAutumn: figure("7", "month"),
    },
    drivers,
    factors: Object.keys(drivers).map((driver) => ({
      id: `${driver}Line`,
      kind: "perPupil",
      ...words(driver),
      driver,
      unitValue: "value",
    })),
  }),
);
const sheet = lowerFormula(formula, "2023-24");

function sources(schools: readonly School[], all: readonly Census[], adjustments: readonly Adjustment[] = []): Sources {
  return {
    period: fundingPeriod("2023-24")!,
    register: new Map(schools.map((school) => [school.number, school])),
    census: all,
    counts: new Map(),
    places: [],
    namedLearners: [],
    adjustments,
    baseline: new Map(),
  };
}

function countOf(driver: DriverName, school: School, from: Sources): string {
  return sheetInputs(sheet, formula, [school], from).columns.get(driver)![0]!.toFixed();
}

function adjustment(school: School, driver: DriverName, date: string, number: string): Adjustment {
  const told = { reason: "r", source: "s", approvedBy: "a" };
  return { school: school.number, driver, date, number: new Decimal(number), ...told };
}

const three = [census(2021, { [always.number]: 90 }), census(2022, { [always.number]: 91 })];

describe("a mean over censuses", () => {
  test("divides by their number and is rounded to six places", () => {
    const from = sources([always], [...three, census(2023, { [always.number]: 93 })]);
    // (90 + 91 + 93) ÷ 3 is 91.333…; the latest two come to (91 + 93) ÷ 2.
    expect(countOf("mean", always, from)).toBe("91.333333");
    expect(countOf("two", always, from)).toBe("92");
    expect(countOf("roll", always, from)).toBe("93");
  });

  test("is over the latest by date, in whatever order the model names them", () => {
    const all = [census(2023, { [always.number]: 93 }), ...three];
    expect(countOf("two", always, sources([always], all))).toBe("92");
  });

  test("of a new school divides by the censuses that it has", () => {
    const all = [
      census(2021, { [always.number]: 1 }),
      census(2022, { [fresh.number]: 40 }),
      census(2023, { [fresh.number]: 61 }),
    ];
    expect(countOf("mean", fresh, sources([always, fresh], all))).toBe("50.5");
  });

  test("of a school made from others has theirs from before it opened", () => {
    const all = [
      census(2021, { [infants.number]: 60, [juniors.number]: 80 }),
      census(2022, { [infants.number]: 61, [juniors.number]: 82 }),
      census(2023, { [joined.number]: 146 }),
    ];
    // (140 + 143 + 146) ÷ 3.
    expect(countOf("mean", joined, sources([infants, juniors, joined], all))).toBe("143");
  });

  test("of a school that takes in another in September is each month's own", () => {
    const taking = { ...fresh, predecessors: [closing.number] };
    const all = [
      census(2021, { [closing.number]: 30 }),
      census(2022, { [closing.number]: 30, [taking.number]: 50 }),
      census(2023, { [closing.number]: 30, [taking.number]: 52 }),
    ];
    const from = sources([closing, taking], all);
    // Alone (50 + 52) ÷ 2 for five months; with the other (30 + 80 + 82) ÷ 3 for seven: (51 × 5 + 64 × 7) ÷ 12.
    expect(countOf("mean", taking, from)).toBe("58.583333");
    expect(countOf("mean", closing, from)).toBe("12.5");
  });

  test("has an estimate added to it whole", () => {
    const from = sources(
      [always],
      [...three, census(2023, { [always.number]: 93 })],
      [adjustment(always, "mean", days[2023], "2")],
    );
    expect(countOf("mean", always, from)).toBe("93.333333");
  });

  test("is rounded once, from an exact half", () => {
    const half = { ...always, closed: "2023-09-30" };
    const millionths = ([2021, 2022, 2023] as const).map((year, i) =>
      census(year, { [half.number]: [0.000004, 0.000004, 0.000001][i]! }),
    );
    // Nine millionths over three, for six months of twelve: one and a half.
    expect(countOf("mean", half, sources([half], millionths))).toBe("0.000002");
  });

  test(`over censuses that are the same is the census, at every school (${runs / 10} cases, seed ${seed})`, () => {
    const pupils = fc.integer({ min: 1, max: 4000 }).map((halves) => halves / 2);
    const school = fc.constantFrom(always, closing, september);
    const property = fc.property(pupils, school, (number, each) => {
      const all = ([2021, 2022, 2023] as const).map((year) => census(year, { [each.number]: number }));
      const from = sources([each], all);
      expect(countOf("mean", each, from)).toBe(countOf("roll", each, from));
    });
    fc.assert(property, { seed, numRuns: runs / 10 });
  });
});

describe("a census for each term", () => {
  const spring = (pupils: Record<string, number>) => census(2023, pupils);
  const autumn = (pupils: Record<string, number>) => census("autumn", pupils);

  test("stands for its months of the year", () => {
    const from = sources([always], [spring({ [always.number]: 100 }), autumn({ [always.number]: 112 })]);
    // (100 × 5 + 112 × 7) ÷ 12.
    expect(countOf("dated", always, from)).toBe("107");
    expect(countOf("roll", always, from)).toBe("100");
  });

  test("counts a school that opens in September once, for seven months", () => {
    const from = sources([september], [spring({}), autumn({ [september.number]: 60 })]);
    expect(countOf("dated", september, from)).toBe("35");
    expect(countOf("datedSize", september, from)).toBe("60");
  });

  test("counts a school that closes in August for five", () => {
    const from = sources([closing], [spring({ [closing.number]: 60 }), autumn({})]);
    expect(countOf("dated", closing, from)).toBe("25");
    expect(countOf("datedSize", closing, from)).toBe("60");
    expect(problemsAsText(countProblems(formula, [{ sheet, schools: [closing] }], from))).not.toContain('"dated"');
    // Its pupils are where the autumn counts them: only a driver of one census leaves them behind.
    expect(leftBehind({ ...formula, drivers: { dated: formula.drivers.dated! } }, from)).toEqual([]);
    expect(leftBehind(formula, from).length).toBe(1);
  });

  test("counts the pupils of a school that joins another once in each month", () => {
    const taking = { ...always, predecessors: [closing.number] };
    const from = sources(
      [closing, taking],
      [spring({ [closing.number]: 60, [taking.number]: 104 }), autumn({ [taking.number]: 163 })],
    );
    // 60 × 5 ÷ 12; and (104 × 5 + 163 × 7) ÷ 12.
    expect(countOf("dated", closing, from)).toBe("25");
    expect(countOf("dated", taking, from)).toBe("138.416667");
  });

  test("counts a new school made in January as those it was made from until then", () => {
    const old = { ...closing, closed: "2023-12-31" };
    const made = { ...september, opened: "2024-01-01", predecessors: [old.number] };
    const from = sources([old, made], [spring({ [old.number]: 60 }), autumn({ [old.number]: 72 })]);
    // April to August 60, September to December 72; January to March 72 at the new one.
    expect(countOf("dated", old, from)).toBe("49");
    expect(countOf("dated", made, from)).toBe("18");
  });

  test("is the first where its day is earlier, whichever term it is of", () => {
    const before = { ...autumn({ [always.number]: 112 }), date: "2022-09-15" };
    const from = sources([closing, always], [spring({ [always.number]: 100, [closing.number]: 12 }), before]);
    // The autumn's seven months come first: April to October.
    expect(countOf("dated", always, from)).toBe("107");
    expect(countOf("dated", closing, from)).toBe("0");
  });

  test("has the estimates dated on it or after it, and those before both go with the first", () => {
    const all = [spring({ [always.number]: 100 }), autumn({ [always.number]: 100 })];
    const counts = ["2022-12-01", "2023-01-17", "2023-09-13", "2023-09-14", "2024-01-01"].map((date) =>
      countOf("dated", always, sources([always], all, [adjustment(always, "dated", date, "12")])),
    );
    expect(counts).toEqual(["105", "105", "105", "107", "107"]);
  });

  test("speaks for its own months: a school that it leaves out is a problem, and an estimate of that term answers it", () => {
    const all = [spring({ [always.number]: 100 }), autumn({})];
    const says = (...adjustments: Adjustment[]) =>
      problemsAsText(countProblems(formula, [{ sheet, schools: [always] }], sources([always], all, adjustments)));
    expect(says()).toContain(`"dated" in the census of ${days.autumn}`);
    expect(says(adjustment(always, "dated", "2023-03-01", "1"))).toContain(`"dated" in the census of ${days.autumn}`);
    expect(says(adjustment(always, "dated", "2023-09-20", "98"))).not.toContain('"dated" in');
  });

  test("has an estimate in some month, or it is refused", () => {
    const inNoMonth = (driver: DriverName, date: string, number: string) =>
      countProblems(
        formula,
        [{ sheet, schools: [september] }],
        sources(
          [september],
          [spring({}), autumn({ [september.number]: 60 })],
          [adjustment(september, driver, date, number)],
        ),
      ).filter(({ kind }) => kind === "count/estimate-in-no-month");
    expect(inNoMonth("dated", "2023-09-01", "3")).toEqual([
      {
        kind: "count/estimate-in-no-month",
        says: 'the adjustments file has 3 for "dated" at 6992050 September on 2023-09-01, in no month that the school is open',
        advice: [
          "An estimate belongs to the latest census that is not after it, and counts in the months that the census stands for.",
          "Give it the date of the census that it is to be added to, or a later one.",
        ],
      },
    ]);
    expect(inNoMonth("dated", "2023-09-14", "3")).toEqual([]);
    expect(inNoMonth("dated", "2023-09-01", "0")).toEqual([]);
    expect(inNoMonth("roll", "2023-09-01", "3")).toEqual([]);
  });

  test(`with equal counts gives the plain count of a school open all year (${runs / 10} cases, seed ${seed})`, () => {
    const property = fc.property(fc.integer({ min: 1, max: 4000 }), (halves) => {
      const pupils = { [always.number]: halves / 2 };
      const from = sources([always], [spring(pupils), autumn(pupils)]);
      expect(countOf("dated", always, from)).toBe(countOf("roll", always, from));
    });
    fc.assert(property, { seed, numRuns: runs / 10 });
  });
});

describe("a school that a census leaves out", () => {
  const all = (pupils: Record<string, number>, before = pupils): Census[] => [
    census(2021, before),
    census(2022, before),
    census(2023, pupils),
    census("autumn", pupils),
  ];
  const said = (school: School, from: Sources): string[] =>
    countProblems(formula, [{ sheet, schools: [school] }], from).map(({ says }) => says);

  test("is none where it was not open yet: one census of a mean will do", () => {
    const since = [census(2021, { [always.number]: 9 }), ...all({ [fresh.number]: 40 }).slice(1)];
    expect(said(fresh, sources([always, fresh], since))).toEqual([]);
  });

  test("is none where it opens during the year and those it was made from are counted", () => {
    const opening = { ...september, predecessors: [closing.number] };
    const counted = [...all({ [closing.number]: 60 }).slice(0, 3), census("autumn", { [opening.number]: 60 })];
    expect(said(opening, sources([closing, opening], counted))).toEqual([]);
  });

  test("is not spoken for by one whose pupils it takes only after that census's months", () => {
    const taking = { ...always, predecessors: [closing.number] };
    const spring = [...all({ [taking.number]: 90 }).slice(0, 2), census(2023, { [closing.number]: 12 })];
    const from = sources([closing, taking], [...spring, census("autumn", { [taking.number]: 100 })]);
    expect(said(taking, from).join("\n")).toContain('"dated" in the census of 2023-01-17');
  });

  test("of a mean is named, though it is in the others", () => {
    const since = [census(2022, {}), census(2023, { [always.number]: 90 }), census("autumn", { [always.number]: 90 })];
    expect(said(always, sources([always], since)).filter((says) => !says.includes('"'))).toEqual([
      "6992001 Always is not in the census of 2022-02-15, which is read for it too",
    ]);
  });

  test("and that opened on its day is a problem, and the day after is none", () => {
    const since = all({ [always.number]: 90 }, { [closing.number]: 60 });
    const of = (opened: string) =>
      said({ ...always, opened }, sources([{ ...always, opened }, closing], since)).filter((says) =>
        says.includes("before"),
      );
    expect(of(days[2022])).toEqual(['6992001 Always has a budget, and nothing says what to count there for "before"']);
    expect(of("2022-02-16")).toEqual([]);
  });
});

describe("an earlier census", () => {
  test("is the one so many before the latest", () => {
    const from = sources([always], [...three, census(2023, { [always.number]: 93 })]);
    expect(countOf("before", always, from)).toBe("91");
  });

  test("has nobody at a school that was not open then, and needs nobody to say so", () => {
    const newest = { ...fresh, opened: "2022-09-01" };
    const from = sources([newest], [census(2022, {}), census(2023, { [newest.number]: 40 })]);
    expect(countOf("before", newest, from)).toBe("0");
    expect(problemsAsText(countProblems(formula, [{ sheet, schools: [newest] }], from))).not.toContain('"before"');
  });

  test("that leaves out a school that was open then is a problem", () => {
    const from = sources([always], [census(2022, {}), census(2023, { [always.number]: 40 })]);
    expect(problemsAsText(countProblems(formula, [{ sheet, schools: [always] }], from))).toContain('"before"');
  });
});

describe("a driver in words", () => {
  const days = [...three, census(2023, {}), census("autumn", {})];
  test.each<[DriverName, string, string]>([
    [
      "roll",
      "counted in the latest spring census (2023-01-17 final).",
      "wedi'u cyfrif yng nghyfrifiad diweddaraf y gwanwyn (2023-01-17 terfynol).",
    ],
    [
      "two",
      "counted as the mean over the latest two spring censuses (2023-01-17 final and 2022-02-15 final), or those of them that the school has.",
      "wedi'u cyfrif fel cymedr y ddau gyfrifiad diweddaraf yn y gwanwyn (2023-01-17 terfynol a 2022-02-15 terfynol), neu'r rhai ohonynt sydd gan yr ysgol.",
    ],
    [
      "dated",
      "counted for 5 months of the year in the latest spring census (2023-01-17 final) and for 7 months of the year in the autumn census (2023-09-14 estimated).",
      "wedi'u cyfrif am 5 mis o'r flwyddyn yng nghyfrifiad diweddaraf y gwanwyn (2023-01-17 terfynol) ac am 7 mis o'r flwyddyn yng nghyfrifiad yr hydref (2023-09-14 amcangyfrif).",
    ],
    [
      "before",
      "counted in the spring census before the latest (2022-02-15 final).",
      "wedi'u cyfrif yng nghyfrifiad y gwanwyn cyn yr un diweddaraf (2022-02-15 terfynol).",
    ],
  ])("names the days of %s", (id, en, cy) => {
    const { [id]: driver } = formula.drivers;
    expect(driverSentence(driver!, formula, days)).toEqual({
      en: `All funded pupils, ${en}`,
      cy: `Yr holl ddisgyblion a gyllidir, ${cy}`,
    });
  });

  test("says which censuses, without their days, of a formula by itself", () => {
    expect(driverSentence(formula.drivers.dated!, formula, []).en).toBe(
      "All funded pupils, counted for 5 months of the year in the latest spring census and for 7 months of the year in the autumn census.",
    );
  });

  test("says what is reported, and whose levels are tested", () => {
    const told = {
      ...words("Reports"),
      reportsOf: ["hearing" as const, "visual" as const],
      where: { adviceSupport: ["3" as const, "4" as const] },
      countedTwice: words("A weight of its own"),
    };
    expect(driverSentence(told, formula, [census(2023, {})])).toEqual({
      en: "Reports of needs: Hearing impairment, Visual impairment (advice and assessment, level: 3, 4), counted in the latest spring census (2023-01-17 final). A pupil with two of them is two reports.",
      cy: "Adroddiadau am anghenion: Nam ar y clyw, Nam ar y golwg (cyngor ac asesu, lefel: 3, 4), wedi'u cyfrif yng nghyfrifiad diweddaraf y gwanwyn (2023-01-17 terfynol). Dau adroddiad yw disgybl â dau ohonynt.",
    });
    expect(reasonsOf(told)).toEqual([words("A weight of its own")]);
  });

  test("says who is counted, in which years, what a part of a pupil is and whether as if open all year", () => {
    const told = {
      ...words("Nursery"),
      where: { yearGroup: ["N1" as const, "N2" as const, "R" as const], reservedPlace: ["no" as const] },
      partTime: "0.5",
      asIfOpenAllYear: true,
      ago: 2 as const,
    };
    expect(driverSentence(told, formula, [])).toEqual({
      en: "Pupils (year group: N1 to R; in a reserved place: no), counted in the spring census two before the latest. A part-time pupil counts as 0.5. A school open for part of the year is counted as if it were open all year.",
      cy: "Disgyblion (grŵp blwyddyn: N1 i R; mewn lle neilltuedig: na), wedi'u cyfrif yng nghyfrifiad y gwanwyn ddau gyfrifiad cyn yr un diweddaraf. Mae disgybl rhan-amser yn cyfrif fel 0.5. Cyfrifir ysgol sydd ar agor am ran o'r flwyddyn fel pe bai ar agor drwy'r flwyddyn.",
    });
  });

  test.each<[Driver, string]>([
    [{ ...words("C"), column: "served", unit: "pupil" }, "Column “served” of the counts file."],
    [
      { ...words("B"), places: "resource base" },
      "Reserved places in resource bases × months of the year, from the places file.",
    ],
    [
      { ...words("L"), namedLearners: { band: "2", measure: "inForce", on: "2023-03-31" } },
      "Named learners on 2023-03-31, band 2, from the named learners file.",
    ],
  ])("of another kind says what file it is read from", (driver, en) => {
    expect(driverSentence(driver, formula, days).en).toBe(en);
  });
});
