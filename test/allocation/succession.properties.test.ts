import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baselineLeftBehind } from "../../src/allocation/baseline-left.ts";
import { heldMonthlyAt } from "../../src/allocation/held.ts";
import { baselineOf, type Sources, schoolsIn, sheetInputs } from "../../src/allocation/inputs.ts";
import { leftBehind } from "../../src/allocation/left-behind.ts";
import { placeMonthsAt } from "../../src/allocation/place-months.ts";
import { placesLeft } from "../../src/allocation/places-left.ts";
import { lowerFormula } from "../../src/formula/lower.ts";
import { Decimal, sum } from "../../src/money.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import type { Places, School } from "../../src/school/school.ts";
import { figure, formulaOf, words, written } from "../formula/written.ts";
import { patience, runs, seed } from "./runs.ts";

/*
 * Schools that close, open, join and take each other in, in any order and with gaps, and whatever may be stated at them. Where each thing goes in a
 * month is asked here anew, of the month's 15th: what is stated is what is counted, what is asked about, and what is of months before a school
 * opened; and nothing stands at two schools.
 */

const dates = ["2021-08-31", "2023-03-31", "2023-05-20", "2023-08-31", "2023-12-31", "2024-03-20", "2024-08-31"];
const dayAfter = ["2021-09-01", "2023-04-01", "2023-05-21", "2023-09-01", "2024-01-01", "2024-03-21", "2024-09-01"];
const month = fc.integer({ min: 0, max: dates.length - 1 });

interface Row {
  readonly at: number;
  readonly number: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
}
interface Authority {
  readonly schools: readonly School[];
  readonly counts: readonly number[];
  readonly baseline: readonly number[];
  readonly adjustments: readonly { readonly at: number; readonly number: number }[];
  readonly places: readonly Row[];
}

const most = 6;
const twelves = fc.array(
  fc.integer({ min: 0, max: 9 }).map((n) => 12 * n),
  { minLength: most, maxLength: most },
);

const authority: fc.Arbitrary<Authority> = fc
  .record({
    order: fc.shuffledSubarray(
      Array.from({ length: most }, (_, i) => i),
      { minLength: most },
    ),
    kinds: fc.array(
      fc.record({
        opened: fc.option(month, { nil: undefined, freq: 2 }),
        closed: fc.option(month, { nil: undefined, freq: 3 }),
        /** How many places further on in the order the school stands that takes it in. */
        next: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 4 }),
        special: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      }),
      { minLength: most, maxLength: most },
    ),
    counts: twelves,
    baseline: twelves,
    adjustments: fc.array(
      fc.record({ at: fc.nat(most - 1), number: fc.integer({ min: -3, max: 5 }).map((n) => 12 * n) }),
      { maxLength: 4 },
    ),
    places: fc.array(
      fc.record({
        at: fc.nat(most - 1),
        number: fc.integer({ min: 1, max: 20 }),
        from: fc.option(month, { nil: undefined, freq: 2 }),
        to: fc.option(month, { nil: undefined, freq: 2 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ order, kinds, ...stated }) => {
    const numberOf = (place: number): string => `699200${order[place]}`;
    const schools = kinds.map(({ opened, closed, special }, place): School => {
      const from = opened === undefined ? undefined : dayAfter[opened]!;
      const to = closed === undefined ? undefined : dates[closed]!;
      return {
        number: numberOf(place),
        name: `School ${order[place]}`,
        phase: special ? "special" : "primary",
        medium: "English",
        cluster: "",
        opened: from,
        closed: from !== undefined && to !== undefined && to < from ? undefined : to,
        predecessors: kinds.flatMap(({ next }, before) =>
          next !== undefined && before + next === place ? [numberOf(before)] : [],
        ),
      };
    });
    return { schools: schools.sort((a, b) => (a.number < b.number ? -1 : 1)), ...stated };
  });

const formula = formulaOf(
  written({
    figures: { value: figure("1.00", "£/pupil"), part: figure("90", "%"), place: figure("12.00", "£/place") },
    covers: ["primary"],
    drivers: {
      pupils: { ...words("Pupils"), column: "pupils", unit: "pupil" },
      base: { ...words("Base"), places: "resource base" },
    },
    factors: [
      { id: "each", kind: "perPupil", ...words("Each"), driver: "pupils", unitValue: "value" },
      { id: "bases", kind: "places", ...words("Bases"), driver: "base", unitValue: "place" },
    ],
    protection: [{ fundingPeriod: "2023-24", floor: "part", overspend: "authority", surplus: "schoolsBelowCap" }],
  }),
);
const sheet = lowerFormula(formula, "2023-24");
const period = fundingPeriod("2023-24")!;
const days = Array.from({ length: 12 }, (_, i) =>
  i < 9 ? `2023-${String(i + 4).padStart(2, "0")}-15` : `2024-${String(i - 8).padStart(2, "0")}-15`,
);

function sourcesOf({ schools, counts, baseline, adjustments, places }: Authority): Sources {
  return {
    period,
    register: new Map(schools.map((school) => [school.number, school])),
    census: [],
    counts: new Map(schools.map(({ number }, i) => [number, new Map([["pupils", new Decimal(counts[i]!)]])])),
    places: rowsOf(schools, places),
    namedLearners: [],
    adjustments: adjustments.map(({ at, number }) => ({
      school: schools[at]!.number,
      driver: "pupils",
      date: "2021-01-15",
      number: new Decimal(number),
      reason: "r",
      source: "s",
      approvedBy: "a",
    })),
    baseline: new Map(schools.map(({ number }, i) => [number, new Decimal(baseline[i]!)])),
  };
}

/** One row for a school at most: spans of one school may not overlap. */
function rowsOf(schools: readonly School[], rows: readonly Row[]): Places[] {
  return rows
    .filter((row, i) => rows.findIndex(({ at }) => at === row.at) === i)
    .map(({ at, number, from, to }) => ({
      school: schools[at]!.number,
      provision: "resource base" as const,
      places: number,
      from: from === undefined ? undefined : dayAfter[from],
      to: to === undefined ? undefined : dates[to],
    }));
}

type Where = School | "not yet" | "nobody";

/** Step by step, of one day: itself, or the one that names it, or the one that names that. */
function whereIs(school: School, day: string, schools: readonly School[], isFirst = true): Where {
  if (school.opened !== undefined && day < school.opened) return isFirst ? "not yet" : "nobody";
  if (school.closed === undefined || day <= school.closed) return school;
  const next = schools.find(({ predecessors }) => predecessors.includes(school.number));
  return next ? whereIs(next, day, schools, false) : "nobody";
}

/** Months by what becomes of a school's rows. */
function oracle(school: School, schools: readonly School[]): { counted: number; before: number; asked: number } {
  const all = days.map((day) => whereIs(school, day, schools));
  const counted = all.filter((where) => typeof where === "object" && where.phase === "primary").length;
  const before = counted === 0 ? 0 : all.filter((where) => where === "not yet").length;
  return { counted, before, asked: 12 - counted - before };
}

const total = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

function property(each: fc.Arbitrary<Authority>, holds: (authority: Authority) => void): void {
  fc.assert(fc.property(each, holds), { numRuns: runs, seed });
}

describe(`what is stated at schools that join and close (${runs} cases, seed ${seed})`, { timeout: patience }, () => {
  test("stands at one school at most in every month", () => {
    property(authority, (each) => {
      const from = sourcesOf(each);
      for (let i = 0; i < 12; i++) {
        const held = each.schools.flatMap((school) => heldMonthlyAt(school, from)?.[i] ?? []);
        expect(new Set(held).size).toBe(held.length);
      }
    });
  });

  test("as a count or an estimate is counted, is asked about, or is of months before the school opened", () => {
    property(authority, (each) => {
      const from = sourcesOf(each);
      const budgeted = schoolsIn(from.register, period, formula.covers);
      const column = sheetInputs(sheet, formula, budgeted, from).columns.get("pupils")!;
      const asked = new Map(leftBehind(formula, from).map(({ at, value }) => [at, value]));
      const stated = each.schools.map((_, i) => ({
        counts: each.counts[i]!,
        more: total(each.adjustments.filter(({ at }) => at === i).map(({ number }) => number)),
      }));
      const expected = each.schools.map(
        (school, i) => ((stated[i]!.counts + stated[i]!.more) * oracle(school, each.schools).counted) / 12,
      );
      expect(sum(column).toFixed()).toBe(String(total(expected)));
      for (const [i, school] of each.schools.entries()) {
        const months = oracle(school, each.schools);
        const { counts } = stated[i]!;
        const isAsked = school.phase === "primary" && months.asked > 0 && (counts > 0 || stated[i]!.more !== 0);
        expect(asked.has(school.number)).toBe(isAsked);
        if (!isAsked) continue;
        const value = asked.get(school.number)!;
        expect(value.endsWith(`${months.asked} of 12 months`)).toBe(true);
        expect(value.includes(`pupils ${counts},`)).toBe(counts > 0);
      }
    });
  });

  test("as a baseline starts some floor, is asked about, or is of months before the school opened", () => {
    property(authority, (each) => {
      const from = sourcesOf(each);
      const budgeted = schoolsIn(from.register, period, formula.covers);
      const started = sum(budgeted.map((school) => baselineOf(school, from) ?? new Decimal(0)));
      const counted = each.schools.map((school, i) => (each.baseline[i]! * oracle(school, each.schools).counted) / 12);
      expect(started.toFixed()).toBe(String(total(counted)));
      const asked = baselineLeftBehind(formula, from).map(({ value }) => Number(value.replace(/[^0-9.]/g, "")));
      const lost = each.schools.map((school, i) => (each.baseline[i]! * oracle(school, each.schools).asked) / 12);
      expect(total(asked)).toBe(total(lost));
    });
  });

  test("as places is counted once, or is asked about with its months", () => {
    property(authority, (each) => {
      const from = sourcesOf(each);
      const budgeted = schoolsIn(from.register, period, formula.covers);
      const places = total(budgeted.map((school) => placeMonthsAt("resource base", school, from)));
      const asked = placesLeft(formula, [{ sheet, schools: budgeted }], from);
      const expected = from.places.flatMap((row) => days.map((day) => placeOn(row, day, each, from.places)));
      const of = (kind: string): number =>
        total(asked.filter((query) => query.kind === kind).map(({ value }) => Number(value.replace(/\D/g, ""))));
      const inAll = (what: string): number =>
        total(expected.filter((one) => one.what === what).map((one) => one.places));
      expect([places, of("query/places-twice"), of("query/places-left")]).toEqual([
        inAll("counted"),
        inAll("twice"),
        inAll("left"),
      ]);
    });
  });
});

/** What becomes of a row of places in a month. */
function placeOn(row: Places, day: string, { schools }: Authority, rows: readonly Places[]) {
  const of = (what: "counted" | "twice" | "left" | "none") => ({ what, places: row.places });
  const isIn = ({ from, to }: Places) => (from ?? "") <= day && day <= (to ?? "9999");
  if (!isIn(row)) return of("none");
  const school = schools.find(({ number }) => number === row.school)!;
  const where = whereIs(school, day, schools);
  if (where === "not yet") return of(row.from === undefined ? "none" : "left");
  if (where === "nobody") return of("left");
  for (let at = school; at !== where; ) {
    at = schools.find(({ predecessors }) => predecessors.includes(at.number))!;
    if (rows.some((other) => other.school === at.number && isIn(other))) return of("twice");
  }
  return of(where.phase === "primary" ? "counted" : "left");
}

describe("to the penny", () => {
  const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
  test.each([
    ["2023-04-30", ["667.08", "7337.93"]],
    ["2023-08-31", ["3335.42", "4669.59"]],
    ["2024-02-28", ["7337.93", "667.08"]],
    ["2023-03-31", [undefined, "8005.01"]],
  ])("a baseline of £8,005.01 is all there where a school closed on %s and another was made from it", (closed, had) => {
    const old: School = { ...plain, number: "6992001", name: "Old", closed };
    const next: School = {
      ...plain,
      number: "6992002",
      name: "New",
      opened: nextDay(closed),
      predecessors: ["6992001"],
    };
    const from: Sources = {
      ...sourcesOf({ schools: [old, next], counts: [0, 0], baseline: [0, 0], adjustments: [], places: [] }),
      baseline: new Map([["6992001", new Decimal("8005.01")]]),
    };
    expect([old, next].map((school) => baselineOf(school, from)?.toFixed(2))).toEqual(had);
  });
});

function nextDay(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
