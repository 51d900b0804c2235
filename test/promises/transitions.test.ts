import { describe, expect, test } from "vitest";
import { allocate, baseline, columnOf, rowsOf, SampleCopy, sampleModel } from "./sample.ts";

/*
 * Transitions that Welsh authorities are known to have promised, each over the sample authority, school by school. Baselines are added up here
 * from the file, and percentages stand here as they were promised: the engine's own columns of floors and caps are not read.
 */

/** Pence, so that every comparison is of whole numbers. */
function pence(pounds: string): bigint {
  expect(pounds).toMatch(/^-?[0-9]+\.[0-9]{2}$/);
  return BigInt(pounds.replace(".", ""));
}

function sum(all: Iterable<bigint>): bigint {
  return [...all].reduce((a, b) => a + b, 0n);
}

/** What each school had under the old system, with what those had that it was made from. */
function baselines(copy: SampleCopy): Map<string, bigint> {
  const [, ...rows] = rowsOf(copy.read(baseline));
  const holder = new Map<string, string>();
  for (const [number, predecessors] of columnOf(copy.read("data-samples/schools.csv"), "predecessors"))
    for (const predecessor of predecessors.split(";").filter(Boolean)) holder.set(predecessor, number);
  const all = new Map<string, bigint>();
  for (const [school = "", , , , amount = ""] of rows) {
    const at = holder.get(school) ?? school;
    all.set(at, (all.get(at) ?? 0n) + pence(amount));
  }
  return all;
}

/** One school in one year, in pence: what it had, what the formula gives, what it has. */
interface Row {
  readonly school: string;
  readonly had: bigint;
  readonly share: bigint;
  readonly has: bigint;
}

/** The schools that had something, and those that are new. */
interface Year {
  readonly rows: readonly Row[];
  readonly fresh: readonly Omit<Row, "had">[];
}

function yearOf(csv: string, had: ReadonlyMap<string, bigint>): Year {
  const shares = columnOf(csv, "formulaShare");
  const all = [...columnOf(csv, "allocation")].map(([school, allocation]) => ({
    school,
    share: pence(shares.get(school) ?? ""),
    has: pence(allocation),
  }));
  return {
    rows: all.flatMap((row) => {
      const before = had.get(row.school);
      return before === undefined ? [] : [{ ...row, had: before }];
    }),
    fresh: all.filter(({ school }) => !had.has(school)),
  };
}

interface Period {
  formula?: string;
  baseline?: string;
  census?: unknown;
  options?: Record<string, string>;
}

/** The years of an option from 2024-25 on. The census of 2025 stands for later ones too: that of 2026 has no old codes to count. */
async function yearsOf(option: string, file: string, protectedYears: number): Promise<Year[]> {
  const copy = new SampleCopy();
  copy.editJson("data-samples/model.json", (model) => {
    const periods = model.fundingPeriods as Record<string, Period>;
    const { census = [], baseline: stated = "" } = periods["2025-26"] ?? {};
    for (const [i, name] of ["2024-25", "2025-26", "2026-27", "2027-28"].entries()) {
      const own = i < 2 ? periods[name] : { census, ...(i < protectedYears ? { baseline: stated } : {}) };
      const formula = `../formulas/${file}`;
      periods[name] = i < 2 ? { ...own, options: { [option]: formula } } : { ...own, formula };
    }
  });
  const had = baselines(copy);
  const budgets = [`2024-25:${option}`, `2025-26:${option}`, "2026-27", "2027-28"].slice(0, protectedYears + 1);
  const years: Year[] = [];
  for (const budget of budgets) years.push(yearOf(await allocate(copy.model, budget), had));
  return years;
}

/** No school has less than this percentage of what it had. */
function holdsFloor({ rows }: Year, percentage: bigint): void {
  expect(rows.length).toBe(31);
  expect(rows.filter(({ had, has }) => has * 100n < had * percentage)).toEqual([]);
}

/** No school has more than this percentage of what it had. */
function holdsCap({ rows }: Year, percentage: bigint): void {
  expect(rows.length).toBe(31);
  expect(rows.filter(({ had, has }) => has * 100n > had * percentage)).toEqual([]);
}

/** Without a transition some school would have been outside the limits: they were there to be tested. */
function wouldBreak({ rows }: Year, floor: bigint, cap?: bigint): void {
  expect(rows.some(({ had, share }) => share * 100n < had * floor)).toBe(true);
  if (cap !== undefined) expect(rows.some(({ had, share }) => share * 100n > had * cap)).toBe(true);
}

/** Every school, old or new, has what the formula gives it. */
function isFullFormula({ rows, fresh }: Year): void {
  expect([...rows, ...fresh].filter(({ share, has }) => share !== has)).toEqual([]);
}

/** All is spent, and a school that is new has what the formula gives it. */
function spends({ rows, fresh }: Year, toAllocate: bigint): void {
  expect(sum([...rows, ...fresh].map(({ has }) => has))).toBe(toAllocate);
  expect(fresh.map(({ school }) => school)).toEqual(["6992030"]);
  expect(fresh.filter(({ share, has }) => share !== has)).toEqual([]);
}

/** £2,860,000.00 less £25,000.00: an option of 2024-25 has its pot, in its later years too. */
const toAllocate = pence("2835000.00");

describe("Monmouthshire: three years in which gains and losses are capped, then none", () => {
  test.each([
    ["70-30", "option-70-30.json"],
    ["80-20", "option-80-20.json"],
  ])("%s", async (option, file) => {
    const years = await yearsOf(option, file, 3);
    expect(years.length).toBe(4);
    for (const [i, [floor, cap]] of (
      [
        [95n, 130n],
        [90n, 145n],
        [85n, 160n],
      ] as const
    ).entries()) {
      holdsFloor(years[i]!, floor);
      holdsCap(years[i]!, cap);
      wouldBreak(years[i]!, floor, cap);
      spends(years[i]!, toAllocate);
    }
    isFullFormula(years[3]!);
  });
});

test("Gwynedd: in the first year no school moves more than 50% either way; from the second the full formula", async () => {
  const [first, second, ...none] = await yearsOf("score", "option-needs-score.json", 1);
  expect(none).toEqual([]);
  holdsFloor(first!, 50n);
  holdsCap(first!, 150n);
  wouldBreak(first!, 50n, 150n);
  spends(first!, toAllocate);
  isFullFormula(second!);
  wouldBreak(second!, 50n, 150n);
});

test("Powys: no school loses in the first year", async () => {
  const [first, second] = await yearsOf("no-loss", "option-no-loss.json", 1);
  holdsFloor(first!, 100n);
  wouldBreak(first!, 100n);
  spends(first!, toAllocate);
  isFullFormula(second!);
  expect(second!.rows.some(({ had, has }) => has < had)).toBe(true);
});

describe("Flintshire: three years for schools that lose", () => {
  test("by floors alone: no school that loses pays for another, and none that gains is capped", async () => {
    const years = await yearsOf("floors", "option-floors.json", 3);
    for (const [i, floor] of [95n, 85n, 75n].entries()) {
      const year = years[i]!;
      holdsFloor(year, floor);
      wouldBreak(year, floor);
      spends(year, toAllocate);
      for (const { school, had, share, has } of year.rows.filter((row) => row.share <= row.had)) {
        const least = (had * floor + 99n) / 100n;
        expect(has, school).toBe(share > least ? share : least);
      }
      for (const { school, had, share, has } of year.rows.filter((row) => row.share > row.had))
        expect(has >= had && has <= share, school).toBe(true);
    }
    isFullFormula(years[3]!);
  });

  test("or phased in: 75%, 50% and 25% of what each had, the rest by formula, taken alike to the pot", async () => {
    const years = await yearsOf("phase-in", "option-phase-in.json", 3);
    for (const [i, part] of [75n, 50n, 25n].entries()) {
      const { rows, fresh } = years[i]!;
      spends(years[i]!, toAllocate);
      const toPhase = toAllocate - sum(fresh.map(({ has }) => has));
      const phased = new Map(rows.map(({ school, had, share }) => [school, had * part + share * (100n - part)]));
      const all = sum(phased.values());
      for (const { school, has } of rows) {
        const apart = has * all - toPhase * phased.get(school)!;
        expect(apart < all && apart > -all, school).toBe(true); // within a penny of exact
      }
    }
    isFullFormula(years[3]!);
  });
});

test("the authority's own three years: limits that widen each year, then none", async () => {
  const had = baselines(new SampleCopy());
  const limits = [
    ["2023-24", 90n, 135n],
    ["2024-25", 80n, 150n],
    ["2025-26", 70n, 175n],
  ] as const;
  for (const [period, floor, cap] of limits) {
    const year = yearOf(await allocate(sampleModel, period), had);
    holdsFloor(year, floor);
    holdsCap(year, cap);
    wouldBreak(year, floor, cap);
  }
  const last = yearOf(await allocate(sampleModel, "2026-27"), had);
  isFullFormula(last);
  wouldBreak(last, 70n, 175n);
});
