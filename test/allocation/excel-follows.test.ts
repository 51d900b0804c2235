import exceljs from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Allocation } from "../../src/allocation/allocate.ts";
import { withCells } from "../libreoffice/edit-workbook.ts";
import { libreOffice, recalculate } from "../libreoffice/recalculate.ts";
import { outcomeOf } from "./case-budget.ts";
import { Page } from "./excel-page.ts";
import { type Case, everyWay } from "./random-case.ts";
import { seed } from "./runs.ts";

const program = libreOffice();
const cases = Number(process.env.CASES ?? 40);

/** What somebody types: a pot, a sum or a unit value, a floor and a cap that bind, points, a school's counts, and its baseline. */
const typed = fc.record({
  pot: fc.option(fc.integer({ min: 1, max: 90_000_000 }), { nil: undefined }),
  pence: fc.option(fc.integer({ min: 0, max: 40_000 }), { nil: undefined }),
  percentage: fc.option(fc.constantFrom("5", "17.25", "33.33"), { nil: undefined }),
  floor: fc.constantFrom("60", "95", "100", "102.5"),
  cap: fc.constantFrom("103", "104.75", "120"),
  points: fc.constantFrom("0.25", "2", "3"),
  school: fc.nat(),
  /** As another school has, so that remainders tie; or its own. */
  counts: fc.oneof(fc.constant("as the next"), fc.constantFrom("0", "5", "17.5", "640")),
  pennies: fc.integer({ min: -1, max: 1 }),
});
type Typed = typeof typed extends fc.Arbitrary<infer T> ? T : never;

/** The same authority and the same formula, with other numbers in the same places. */
function changed(each: Case, { pot, pence, percentage, floor, cap, points, school, counts, pennies }: Typed): Case {
  const whole = (sum: number): number => (each.to === "pound" ? sum - (sum % 100) : sum);
  const at = school % each.schools.length;
  const next = each.schools[(at + 1) % each.schools.length]!;
  const { protection } = each;
  return {
    ...each,
    pot: pot === undefined ? each.pot : whole(pot),
    points: each.points.map((point, i) => (i === 0 ? points : point)),
    factors: each.factors.map((factor) => {
      if (factor.kind === "shareOfAmount") return { ...factor, pence: whole(pence ?? factor.pence) };
      if ("pence" in factor) return { ...factor, pence: pence ?? factor.pence };
      return "percentage" in factor ? { ...factor, percentage: percentage ?? factor.percentage } : factor;
    }),
    schools: each.schools.map((one, i) => {
      if (i !== at) return one;
      const { pupils, meals, learners } =
        counts === "as the next" ? next : { pupils: counts, meals: "1", learners: counts };
      const baseline = one.baseline && { ...one.baseline, pennies };
      return { ...one, pupils, meals, learners, baseline };
    }),
    protection: protection && {
      ...protection,
      floor: protection.floor === undefined ? undefined : floor,
      cap: protection.cap === undefined ? undefined : cap,
    },
  };
}

/** Schools whose allocation is at a limit. */
function schoolsAt(limit: "lower" | "upper", { worked }: Allocation): number {
  const limits = worked.columns.get(limit) ?? [];
  return limits.filter((value, i) => !value.isZero() && worked.columns.get("allocation")?.[i]?.equals(value)).length;
}

describe("a whole allocation in Excel whose inputs are changed there", () => {
  it.skipIf(!program)(
    `follows as the engine does, in every cell, over ${cases} random authorities (seed ${seed})`,
    { timeout: 600_000 },
    async () => {
      const tried: (readonly [before: Allocation, after: Allocation])[] = [];
      for (const [each, other] of fc.sample(fc.tuple(everyWay, typed), { seed, numRuns: cases * 12 })) {
        const pair = [outcomeOf(each), outcomeOf(changed(each, other))] as const;
        if (tried.length < cases && pair.every(({ problems }) => problems.length === 0))
          tried.push([pair[0].allocation, pair[1].allocation]);
        if (tried.length === cases) break;
      }
      expect(tried.length).toBe(cases);
      const workbook = new exceljs.Workbook();
      for (const [i, [before]] of tried.entries()) new Page(before).write(workbook.addWorksheet(`case ${i}`));
      // The file as it was made, and then the inputs of another case typed into its cells.
      const made = new Uint8Array(await workbook.xlsx.writeBuffer());
      const edited = tried.reduce<Uint8Array>((bytes, [before, after], i) => {
        const was = new Page(before).inputs();
        const is = Object.entries(new Page(after).inputs()).filter(([address, value]) => was[address] !== value);
        expect(is.length, `case ${i}`).toBeGreaterThan(0);
        return withCells(bytes, `case ${i}`, Object.fromEntries(is));
      }, made);
      const read = recalculate(program ?? "", edited);
      const cells = tried.flatMap(([, after], i) =>
        new Page(after)
          .cells()
          .map((cell) => ({ ...cell, page: i, found: read.get(`case ${i}`)?.get(cell.address)?.value })),
      );
      expect(cells.filter(({ value, found }) => found === undefined || Number(found) !== Number(value))).toEqual([]);
      const after = tried.map(([, allocation]) => allocation);
      for (const limit of ["lower", "upper"] as const)
        expect(after.filter((each) => schoolsAt(limit, each) > 0).length, `at their ${limit} limit`).toBeGreaterThan(2);
      console.info(`LibreOffice follows in ${cells.length} cells of ${tried.length} allocations (seed ${seed})`);
    },
  );
});
