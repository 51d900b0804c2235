import { describe, expect, test } from "vitest";
import type { Sources } from "../../src/allocation/inputs.ts";
import { placeMonthsAt } from "../../src/allocation/place-months.ts";
import { placesLeft } from "../../src/allocation/places-left.ts";
import { lowerFormula, lowerMemorandum } from "../../src/formula/lower.ts";
import { type FundingPeriod, fundingPeriod } from "../../src/school/funding-period.ts";
import { monthsOpen, type PlaceProvision, type Places, type School } from "../../src/school/school.ts";
import { figure, formulaOf, words, written } from "../formula/written.ts";

const year = fundingPeriod("2022-23") as FundingPeriod;
const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
const school: School = { ...plain, number: "6992014", name: "A school" };
const base = { school: school.number, provision: "resource base" } as const;

function sources(schools: readonly School[], places: readonly Places[]): Sources {
  return {
    period: year,
    register: new Map(schools.map((each) => [each.number, each])),
    census: [],
    counts: new Map(),
    places,
    namedLearners: [],
    adjustments: [],
    baseline: new Map(),
  };
}

function months(rows: readonly Places[], of = school, provision: PlaceProvision = "resource base"): number {
  return placeMonthsAt(provision, of, sources([of], rows));
}

describe("months of places", () => {
  test("count eight places for five months and twelve for seven, where a base grows in September", () => {
    const rows: Places[] = [
      { ...base, places: 8, to: "2022-08-31" },
      { ...base, places: 12, from: "2022-09-01" },
    ];
    expect(months(rows)).toBe(8 * 5 + 12 * 7);
  });

  test("are twelve for each place that is always there", () => {
    expect(months([{ ...base, places: 8 }])).toBe(96);
  });

  test("are of one kind of provision: a special school's places are no resource base's", () => {
    const rows: Places[] = [
      { ...base, places: 8 },
      { ...base, provision: "special school", places: 50 },
    ];
    expect(months(rows, school, "special school")).toBe(600);
  });

  test("end with the school, though the row has no end", () => {
    const closing: School = { ...school, closed: "2022-08-31" };
    expect(months([{ ...base, places: 8 }], closing)).toBe(40);
    expect(months([{ ...base, places: 8, to: "2022-06-30" }], closing)).toBe(24);
  });

  test("begin with the school, though the row begins before", () => {
    const opening: School = { ...school, opened: "2023-01-01" };
    expect(months([{ ...base, places: 10 }], opening)).toBe(30);
    expect(months([{ ...base, places: 10, from: "2023-02-01" }], opening)).toBe(20);
  });

  test("are none where a base closed before the year", () => {
    expect(months([{ ...base, places: 8, to: "2022-03-31" }])).toBe(0);
  });
});

const closing: School = { ...school, closed: "2022-08-31" };
const taking: School = {
  ...plain,
  number: "6992029",
  name: "The next",
  opened: "2022-09-01",
  predecessors: [school.number],
};
const own = { school: taking.number, provision: "resource base" } as const;

/** Base places bring £1,200.00 a year in the budget, and the memorandum shows places in special schools. */
const formula = formulaOf(
  written({
    fundingPeriod: "2022-23",
    figures: { place: figure("1200.00", "£/place"), dear: figure("21000.00", "£/place") },
    drivers: {
      base: { ...words("Base"), places: "resource base" },
      special: { ...words("Special"), places: "special school" },
    },
    factors: [{ id: "bases", kind: "places", ...words("Bases"), driver: "base", unitValue: "place" }],
    memorandum: [{ id: "shown", kind: "places", ...words("Shown"), driver: "special", unitValue: "dear" }],
  }),
);

function asked(schools: readonly School[], places: readonly Places[]): string[][] {
  const sheets = [
    { sheet: lowerFormula(formula, "2022-23"), schools },
    { sheet: lowerMemorandum(formula)!, schools },
  ];
  return placesLeft(formula, sheets, sources(schools, places)).map(({ kind, at, value, says, advice }) => [
    kind,
    at,
    value,
    says,
    ...advice,
  ]);
}

describe("places of a school that closes", () => {
  const counted = (schools: readonly School[], places: readonly Places[]) => {
    const from = sources(schools, places);
    return schools.map((each) => placeMonthsAt("resource base", each, from));
  };

  test("go with its pupils to the school made from it", () => {
    expect(counted([closing, taking], [{ ...base, places: 6 }])).toEqual([30, 42]);
    expect(asked([closing, taking], [{ ...base, places: 6 }])).toEqual([]);
  });

  test("go on to the one made from that, and nothing is counted in a month between", () => {
    const between = { ...taking, opened: "2022-10-01", closed: "2022-12-31" };
    const last: School = { ...taking, number: "6992040", opened: "2023-01-01", predecessors: [taking.number] };
    expect(counted([closing, between, last], [{ ...base, places: 6 }])).toEqual([30, 18, 18]);
    expect(asked([closing, between, last], [{ ...base, places: 6 }])).toEqual([
      [
        "query/places-left",
        "6992014",
        "6 place-months",
        "6992014 A school has 6 resource base places in the places file. No school has 6 place-months (£600.00) of them: it closed on 2022-08-31, and 6992029 The next opened only on 2022-10-01",
        "If a school was made from it or took it in, name it under that school's predecessors: its places then go with its pupils.",
        "If the places ended with it, end the row on 2022-08-31.",
      ],
    ]);
  });

  test("are asked about where no school names it, with what they would have brought", () => {
    expect(asked([closing], [{ ...base, places: 6 }])).toEqual([
      [
        "query/places-left",
        "6992014",
        "42 place-months",
        "6992014 A school has 6 resource base places in the places file. No school has 42 place-months (£4,200.00) of them: it closed on 2022-08-31 and no school names it as a predecessor",
        "If a school was made from it or took it in, name it under that school's predecessors: its places then go with its pupils.",
        "If the places ended with it, end the row on 2022-08-31.",
      ],
    ]);
    expect(asked([closing], [{ ...base, places: 6, to: "2022-08-31" }])).toEqual([]);
    expect(asked([closing], [{ ...base, places: 0 }])).toEqual([]);
  });

  test("are not counted beside a row of the school that has its pupils, and that is asked about", () => {
    const rows = [
      { ...base, places: 6 },
      { ...own, places: 9, from: "2022-09-01" },
    ];
    expect(counted([closing, taking], rows)).toEqual([30, 63]);
    expect(asked([closing, taking], rows)).toEqual([
      [
        "query/places-twice",
        "6992014",
        "42 place-months",
        "6992014 A school has 6 resource base places in the places file after it closed on 2022-08-31, and 6992029 The next, which has its pupils, has a row of its own: only its own row is counted, without 42 place-months (£4,200.00)",
        "If the row of 6992029 has all its places, end the row of 6992014 on 2022-08-31.",
        "If 6992029 has these besides, add them to its own row and end the row of 6992014 on 2022-08-31.",
      ],
    ]);
    const ended = [{ ...base, places: 6, to: "2022-08-31" }, rows[1]!];
    expect(counted([closing, taking], ended)).toEqual([30, 63]);
    expect(asked([closing, taking], ended)).toEqual([]);
  });

  test("of another provision are no reason to leave them out", () => {
    const rows: Places[] = [
      { ...base, places: 6 },
      { ...own, provision: "special school", places: 9 },
    ];
    expect(counted([closing, taking], rows)).toEqual([30, 42]);
  });

  test("of a special school follow it in the memorandum", () => {
    const specials = [closing, taking].map((each): School => ({ ...each, phase: "special" }));
    const rows: Places[] = [{ ...base, provision: "special school", places: 20 }];
    expect(asked(specials, rows)).toEqual([]);
    expect(asked(specials.slice(0, 1), rows).map(([, , value, says]) => [value, says])).toEqual([
      [
        "140 place-months",
        "6992014 A school has 20 special school places in the places file. No school has 140 place-months (£245,000.00) of them: it closed on 2022-08-31 and no school names it as a predecessor",
      ],
    ]);
  });

  test("that no formula reads are nobody's business", () => {
    const unread = { ...formula, memorandum: [] };
    const sheets = [{ sheet: lowerFormula(unread, "2022-23"), schools: [closing] }];
    const rows: Places[] = [{ ...base, provision: "special school", places: 20 }];
    expect(placesLeft(unread, sheets, sources([closing], rows))).toEqual([]);
  });
});

describe("places before a school opens", () => {
  test("are asked about where the row says that it begins before, and not where it says nothing", () => {
    expect(asked([taking], [{ ...own, places: 1, from: "2022-04-01" }])).toEqual([
      [
        "query/places-left",
        "6992029",
        "5 place-months",
        "6992029 The next has 1 resource base place in the places file. No school has 5 place-months (£500.00) of them: it opens on 2022-09-01",
        "Correct the row's dates or its school, or the school's dates or phase in the schools file.",
      ],
    ]);
    expect(asked([taking], [{ ...own, places: 1 }])).toEqual([]);
    expect(asked([taking], [{ ...own, places: 1, from: "2022-09-01" }])).toEqual([]);
  });
});

test("places at a school that the formula does not cover are asked about", () => {
  const nursery: School = { ...school, phase: "nursery" };
  expect(asked([nursery], [{ ...base, places: 6 }]).map(([, , , says]) => says)).toEqual([
    "6992014 A school has 6 resource base places in the places file. No school has 72 place-months (£7,200.00) of them: the formula covers no nursery schools",
  ]);
});

test("a school's months open follow its first and last day", () => {
  expect(monthsOpen(school, year)).toBe(12);
  expect(monthsOpen({ ...school, closed: "2022-08-31" }, year)).toBe(5);
  expect(monthsOpen({ ...school, opened: "2022-09-01" }, year)).toBe(7);
  expect(monthsOpen({ ...school, opened: "2022-09-01", closed: "2022-12-31" }, year)).toBe(4);
});
