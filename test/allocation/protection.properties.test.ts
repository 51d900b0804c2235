import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baselineOf, outcomeOf } from "./case-budget.ts";
import { type Case, type CaseSchool, protectedCase } from "./random-case.ts";
import { runs, seed } from "./runs.ts";

/** Transitional protection worked out again from its written rule, in pence, from the formula shares. */
interface Expected {
  readonly lower: readonly bigint[];
  readonly upper: readonly bigint[];
  readonly clipped: readonly bigint[];
  readonly baseline: readonly (bigint | undefined)[];
  readonly overspend: bigint;
  readonly surplus: bigint;
  /** What each school can pay or receive, and what is to be met by it. */
  readonly room: readonly bigint[];
  readonly toMeet: bigint;
}

function sum(all: readonly bigint[]): bigint {
  return all.reduce((a, b) => a + b, 0n);
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** `97.5` per cent as a part of 10,000. */
function partsOfTenThousand(percentage: string): bigint {
  const [whole = "", part = ""] = percentage.split(".");
  return BigInt(whole + part.padEnd(2, "0"));
}

/** By twelfths, to the nearest penny. */
function partOfYear(wholeYear: bigint | undefined, { part }: CaseSchool): bigint | undefined {
  const months = { "": 12n, "opens in September": 7n, "closes in August": 5n }[part];
  return wholeYear === undefined ? undefined : (wholeYear * months * 2n + 12n) / 24n;
}

const unlimited = 10n ** 15n;

function expectedOf(each: Case, shares: readonly bigint[]): Expected {
  const { floor, cap, overspend: payers, surplus: receivers } = each.protection!;
  const baseline = each.schools.map((school) => partOfYear(baselineOf(school, each), school));
  const limit = (percentage: string | undefined, otherwise: bigint, rounding: bigint): bigint[] =>
    baseline.map((from, i) => {
      if (percentage === undefined) return otherwise;
      return from === undefined ? shares[i]! : (from * partsOfTenThousand(percentage) + rounding) / 10_000n;
    });
  const lower = limit(floor, 0n, 9_999n); // rounded up
  const upper = limit(cap, unlimited, 0n); // rounded down
  const clipped = shares.map((share, i) => max(lower[i]!, min(upper[i]!, share)));
  const toAllocate = BigInt(each.pot - (each.heldBack ?? 0));
  const overspend = max(0n, sum(clipped) - toAllocate);
  const surplus = max(0n, toAllocate - sum(clipped));
  const pays = (i: number): bigint => {
    if (payers === "schoolsAboveFloor") return clipped[i]! - lower[i]!;
    if (payers === "gainingSchools") return max(0n, clipped[i]! - max(lower[i]!, baseline[i] ?? shares[i]!));
    return 0n;
  };
  const receives = (i: number): bigint =>
    cap !== undefined && receivers === "schoolsBelowCap" ? upper[i]! - clipped[i]! : 0n;
  const schoolsPay = payers === "schoolsAboveFloor" || payers === "gainingSchools";
  return {
    lower,
    upper,
    clipped,
    baseline,
    overspend,
    surplus,
    room: shares.map((_, i) => (overspend > 0n ? pays(i) : receives(i))),
    toMeet: (schoolsPay ? overspend : 0n) + (receivers === "schoolsBelowCap" ? surplus : 0n),
  };
}

/** Everything that makes a promise impossible, by the name of its check. */
function refusals(each: Case, expected: Expected): Map<string, bigint> {
  const { lower, upper, room, toMeet, overspend } = expected;
  const above = sum(lower.map((limit, i) => max(0n, limit - upper[i]!)));
  const found = new Map<string, bigint>();
  // One percentage for all: either it is the floor's that is the larger, or rounding alone takes floors above caps.
  const { floor = "0", cap = "0" } = each.protection!;
  if (above > 0n) found.set(Number(floor) > Number(cap) ? "check/limitsInOrder" : "check/limitsRounded", above);
  if (sum(room) < toMeet) found.set("check/protectionAffordable", toMeet - sum(room));
  const heldBack = BigInt(each.heldBack ?? 0);
  if (each.protection!.overspend === "heldBack" && overspend > heldBack)
    found.set("check/heldBackSuffices", overspend - heldBack);
  return found;
}

/** Everything that is looked at stands before protection: a pot that does not cover its lines is refused for that. */
function isWithinPot(each: Case): boolean {
  return !outcomeOf(each).problems.some(
    ({ kind }) => kind === "check/fixedLinesCovered" || kind.startsWith("check/someoneCounted"),
  );
}

function inPounds(pence: bigint): string {
  const digits = pence.toString().padStart(3, "0");
  return `£${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",")}.${digits.slice(-2)}`;
}

function holds(promise: (each: Case, expected: Expected, allocation: readonly bigint[]) => void): void {
  let tried = 0;
  const property = fc.property(protectedCase, (each) => {
    const { problems, pence } = outcomeOf(each);
    if (problems.length > 0) return;
    tried += 1;
    promise(each, expectedOf(each, pence("formulaShare")), pence("allocation"));
  });
  fc.assert(property, { seed, numRuns: runs });
  // A promise that no case puts to the test is no promise.
  expect(tried).toBeGreaterThan(runs / 6);
}

describe(`protection over ${runs} random authorities (seed ${seed})`, { timeout: 600_000 }, () => {
  test("spends the pot to the penny, with what is held back or the authority pays", () => {
    holds((each, { overspend, surplus }, allocation) => {
      const { overspend: payers, surplus: receivers } = each.protection!;
      const fromElsewhere = payers === "heldBack" || payers === "authority" ? overspend : 0n;
      const kept = receivers === "heldBack" ? surplus : 0n;
      expect(sum(allocation)).toBe(BigInt(each.pot - (each.heldBack ?? 0)) + fromElsewhere - kept);
    });
  });

  test("never pays more from what is held back than is held back", () => {
    holds((each, { overspend }) => {
      if (each.protection!.overspend === "heldBack") expect(overspend <= BigInt(each.heldBack ?? 0)).toBe(true);
    });
  });

  test("breaks no floor and no cap, by no penny", () => {
    holds((_, { lower, upper }, allocation) => {
      allocation.forEach((each, i) => {
        expect(each >= lower[i]! && each <= upper[i]!).toBe(true);
      });
    });
  });

  test("takes nothing from a school that is at or below its baseline, where those that gain pay", () => {
    let schools = 0;
    holds((each, { clipped, baseline, overspend }, allocation) => {
      if (each.protection!.overspend !== "gainingSchools" || overspend === 0n) return;
      allocation.forEach((has, i) => {
        const had = baseline[i];
        if (had === undefined) return;
        schools += 1;
        if (clipped[i]! <= had) expect(has).toBe(clipped[i]);
        else expect(has >= had).toBe(true);
      });
    });
    expect(schools).toBeGreaterThan(runs / 20);
  });

  test("leaves a school without a baseline its formula share", () => {
    holds((each, { baseline }, allocation) => {
      const shares = outcomeOf(each).pence("formulaShare");
      allocation.forEach((has, i) => {
        if (baseline[i] === undefined) expect(has).toBe(shares[i]);
      });
    });
  });

  test("is paid and passed on within a penny of exactly in proportion to room", () => {
    holds((_, { clipped, room, toMeet, overspend }, allocation) => {
      const inAll = sum(room);
      allocation.forEach((has, i) => {
        const moved = overspend > 0n ? clipped[i]! - has : has - clipped[i]!;
        const apart = moved * inAll - toMeet * room[i]!;
        expect(inAll === 0n ? moved === 0n : apart < inAll && apart > -inAll).toBe(true);
      });
    });
  });

  test("that cannot be afforded is refused with the exact sum that is missing", () => {
    const seen = new Map<string, number>();
    const property = fc.property(protectedCase, (each) => {
      if (!isWithinPot(each)) return;
      const { problems, pence } = outcomeOf(each);
      const missing = refusals(each, expectedOf(each, pence("formulaShare")));
      if (missing.size === 0) expect(problems).toEqual([]);
      for (const [kind, amount] of missing) {
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        expect(problems.find((problem) => problem.kind === kind)?.says).toContain(` ${inPounds(amount)} `);
      }
    });
    fc.assert(property, { seed, numRuns: runs });
    expect([...seen.keys()].sort()).toEqual([
      "check/heldBackSuffices",
      "check/limitsInOrder",
      "check/limitsRounded",
      "check/protectionAffordable",
    ]);
    for (const times of seen.values()) expect(times).toBeGreaterThan(runs / 100);
  });
});
