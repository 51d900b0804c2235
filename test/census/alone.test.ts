import { describe, expect, test } from "vitest";
import { oddAlone } from "../../src/census/index.ts";
import type { Places, School } from "../../src/school/school.ts";
import { censusOf, registerOf, type Some } from "./facts.ts";

const date = "2026-01-20";
const number = "6992001";

interface Of {
  readonly school?: Partial<School>;
  readonly places?: readonly Places[];
}

/** What is asked of one school, by itself, and of which year groups. */
function asked(facts: Parameters<typeof censusOf>[1][string], { school = {}, places = [] }: Of = {}): string[] {
  const register = registerOf({ number, ...school });
  return oddAlone(censusOf(date, { [number]: facts }), { register, places }).map(({ check, code, years }) =>
    [check, code, years?.join()].filter((part) => part !== undefined).join(" "),
  );
}

/** The same facts in each of some year groups. */
const each = (years: string, facts: Some): Record<string, Some> =>
  Object.fromEntries(years.split(" ").map((year) => [year, facts]));
const primary = each("R 1 2 3 4 5 6", { pupils: 20 });
const secondary = each("7 8 9 10 11", { pupils: 120 });

describe("year-group-empty", () => {
  const without = (years: string, all: Record<string, Some>): Record<string, Some> =>
    Object.fromEntries(Object.entries(all).filter(([year]) => !years.split(" ").includes(year)));
  const isSecondary = { phase: "secondary" } as const;

  test.each<[string, Record<string, Some>, Partial<School>, string[]]>([
    ["a whole primary school", primary, {}, []],
    ["a whole secondary school", secondary, isSecondary, []],
    ["a secondary school of Years 7 and 8", each("7 8", { pupils: 120 }), isSecondary, ["year-group-empty 9,10,11"]],
    ["a secondary school of Year 7 alone", each("7", { pupils: 120 }), isSecondary, ["year-group-empty 8,9,10,11"]],
    ["a gap in the midst", without("4", primary), {}, ["year-group-empty 4"]],
    ["a primary school without Reception", without("R", primary), {}, ["year-group-empty R"]],
    ["an infant school", each("R 1 2", { pupils: 20 }), {}, []],
    ["a junior school", each("3 4 5 6", { pupils: 20 }), {}, []],
    ["a small school without a year group, as happens", without("R", each("R 1 2 3 4 5 6", { pupils: 7 })), {}, []],
    [
      "a nursery class that the schools file has",
      primary,
      { lowestYear: "N1", highestYear: "6" },
      ["year-group-empty N2"],
    ],
    [
      "a sixth form that the schools file has",
      secondary,
      { ...isSecondary, highestYear: "13" },
      ["year-group-empty 12,13"],
    ],
    ["a sixth form that it has not", secondary, { ...isSecondary, highestYear: "11" }, []],
    [
      "Year 14, which few stay for",
      each("7 8 9 10 11 12 13", { pupils: 90 }),
      { ...isSecondary, highestYear: "14" },
      [],
    ],
    ["a school that opened with Year 7", each("7", { pupils: 120 }), { ...isSecondary, opened: "2025-09-01" }, []],
    [
      "a school that has filled since it opened",
      each("7", { pupils: 120 }),
      { ...isSecondary, opened: "2018-09-01" },
      ["year-group-empty 8,9,10,11"],
    ],
    ["a school that is closing and takes nobody in", without("R", primary), { closed: "2027-08-31" }, []],
    [
      "a special school, of which the year groups are small",
      each("1 3 4 6 7 8 9 10 11", { pupils: 6 }),
      { phase: "special" },
      [],
    ],
    [
      "a special school without its older half",
      each("3 4 5 6 7", { pupils: 10 }),
      { phase: "special", highestYear: "13", lowestYear: "N2" },
      ["year-group-empty 8,9,10,11"],
    ],
  ])("%s", (_, facts, school, queries) => {
    expect(asked(facts, { school })).toEqual(queries);
  });
});

describe("all-alike", () => {
  const whole = (facts: Some): Record<string, Some> => each("R 1 2 3 4 5 6", { pupils: 20, ...facts });
  test.each<[string, Record<string, Some>, Partial<School>, string[]]>([
    ["nine in ten of a school eligible", whole({ mealsEligible: 18 }), {}, ["all-alike mealsEligible"]],
    ["fewer", whole({ mealsEligible: 17 }), {}, []],
    [
      "a whole year group eligible",
      { ...primary, 4: { pupils: 20, mealsEligible: 20 } },
      {},
      ["all-alike mealsEligible 4"],
    ],
    ["all of a small year group", { ...primary, 4: { pupils: 19, mealsEligible: 19 } }, {}, []],
    ["all with one code", whole({ aln: 20, schoolIdp: 20 }), {}, ["all-alike schoolIdp"]],
    ["all with one code, in a special school", whole({ aln: 20, schoolIdp: 20 }), { phase: "special" }, []],
    [
      "everyone protected, in a special school",
      whole({ mealsProtected: 19, mealsEligible: 1, aln: 20 }),
      { phase: "special" },
      ["protected-exceeds-eligible", "all-alike mealsProtected"],
    ],
  ])("%s", (_, facts, school, queries) => {
    expect(asked(facts, { school })).toEqual(queries);
  });
});

test("part-time-older: more than a tenth of Years 1 to 11, and five", () => {
  const of = (partTime: number, pupils: number) => asked({ R: { pupils }, 1: { pupils, partTime }, 2: { pupils } });
  expect(of(21, 100)).toEqual(["part-time-older"]);
  expect(of(20, 100)).toEqual([]);
  expect(of(4, 10)).toEqual([]);
  expect(asked({ ...primary, N2: { pupils: 30, partTime: 30 }, R: { pupils: 30, partTime: 30 } })).toEqual([]);
});

describe("reserved-and-places", () => {
  const places = (count: number, span: Partial<Places> = {}): Places[] => [
    { school: number, provision: "resource base", places: count, ...span },
  ];
  const elsewhere: Places[] = [{ school: "6992002", provision: "resource base", places: 8 }];
  test.each<[string, number, readonly Places[], boolean]>([
    ["pupils in places that there are", 8, places(8), false],
    ["more, but not by half", 12, places(8), false],
    ["more by half, and five", 13, places(8), true],
    ["pupils at a school that has none", 1, elsewhere, true],
    ["nobody there either", 0, elsewhere, false],
    ["places that began after the day", 8, places(8, { from: "2026-02-01" }), true],
    ["places that ended before it", 8, places(8, { to: "2025-08-31" }), true],
    ["nobody in the places of a base", 0, places(6), true],
    ["nobody in a few places", 0, places(5), false],
    ["a places file without a resource base", 5, [{ school: number, provision: "special school", places: 50 }], false],
    ["no places file", 5, [], false],
  ])("%s", (_, reserved, all, isAsked) => {
    const facts = { ...primary, 3: { pupils: 20, reserved } };
    expect(asked(facts, { places: all })).toEqual(isAsked ? ["reserved-and-places"] : []);
  });

  test("a file without the column says nothing of the places", () => {
    const census = { ...censusOf(date, { [number]: primary }), fields: new Set(["upn" as const]) };
    expect(oddAlone(census, { register: registerOf({ number }), places: places(8) })).toEqual([]);
  });
});

describe("beside the other schools", () => {
  const numbers = Array.from({ length: 5 }, (_, i) => String(6992001 + i));
  const register = registerOf(...numbers.map((each_) => ({ number: each_ })));
  const found = (facts: readonly Some[]): string[] =>
    oddAlone(
      censusOf(date, Object.fromEntries(facts.map((some, i) => [numbers[i] ?? "", each("R 1 2 3 4 5 6", some)]))),
      { register, places: [] },
    ).map(
      ({ check, school, figures }) =>
        `${check} ${school || "all"}${figures ? ` ${figures.before}-${figures.now}` : ""}`,
    );
  const usual = { pupils: 20, mealsEligible: 4, mealsProtected: 1, aln: 3 };

  test("a school like them is asked nothing", () => {
    expect(found([usual, usual, usual, usual, usual])).toEqual([]);
  });

  test("nobody-eligible and nobody-with-aln: none, where it would be fifteen", () => {
    const none = { pupils: 20, mealsProtected: 1 };
    expect(found([usual, usual, none, usual, usual])).toEqual(["nobody-eligible 6992003", "nobody-with-aln 6992003"]);
    expect(found([usual, usual, { ...none, pupils: 14, aln: 1 }, usual, usual])).toEqual(["nobody-eligible 6992003"]);
    expect(found([usual, usual, { pupils: 10, aln: 1 }, usual, usual])).toEqual([]);
  });

  test("protected-exceeds-eligible: once where all of them have more", () => {
    const other = { ...usual, mealsEligible: 1, mealsProtected: 4 };
    expect(found([other, other, other, other, other])).toEqual(["protected-exceeds-eligible all 35-140"]);
    expect(found([usual, usual, usual, usual, other])).toEqual(["protected-exceeds-eligible 6992005 7-28"]);
  });
});
