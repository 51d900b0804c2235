import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineId, outcomeOf, schoolNumber } from "./case-budget.ts";
import { anyCase, type Case, school, sharesOnly } from "./random-case.ts";
import { runs, seed } from "./runs.ts";

/** A promise over random authorities. The counterexample that is printed on failure is made as small as it can be. */
function holds<T>(arbitrary: fc.Arbitrary<T>, promise: (each: T) => void, numRuns = runs): void {
  // Whole: fast-check counts its runs up to this number, and past half a run it would never end.
  fc.assert(fc.property(arbitrary, promise), { seed, numRuns: Math.ceil(numRuns) });
}

const unprotected = anyCase.map((each): Case => ({ ...each, protection: undefined }));

/** How many of the cases are allocated: a promise about allocations that are all refused would be empty. */
function allocated(arbitrary: fc.Arbitrary<Case>): number {
  return fc.sample(arbitrary, { seed, numRuns: runs }).filter((each) => outcomeOf(each).problems.length === 0).length;
}

function sum(all: readonly bigint[]): bigint {
  return all.reduce((a, b) => a + b, 0n);
}

function toAllocate({ pot, heldBack = 0 }: Case): bigint {
  return BigInt(pot - heldBack);
}

function isShare({ kind }: Case["factors"][number]): boolean {
  return kind !== "lumpSum" && kind !== "perPupil";
}

describe(`over ${runs} random authorities (seed ${seed})`, { timeout: 600_000 }, () => {
  test("most can be allocated, and some cannot", () => {
    expect(allocated(unprotected)).toBeGreaterThan(runs / 3);
    expect(allocated(unprotected)).toBeLessThan(runs);
  });

  test("the pot is spent to the penny, or the formula is refused", () => {
    holds(unprotected, (each) => {
      const { problems, pence } = outcomeOf(each);
      if (problems.length === 0) expect(sum(pence("allocation"))).toBe(toAllocate(each));
    });
  });

  test("every sum that is shared is shared to the penny", () => {
    holds(unprotected, (each) => {
      const { problems, pence, figure } = outcomeOf(each);
      if (problems.length > 0) return;
      each.factors.forEach((factor, i) => {
        if (isShare(factor)) expect(sum(pence(lineId(i)))).toBe(figure(`${lineId(i)}.sum`));
      });
    });
  });

  test("nobody is a penny or more from the exact share", () => {
    holds(unprotected, (each) => {
      const { problems, pence, millionths, figure } = outcomeOf(each);
      if (problems.length > 0) return;
      each.factors.forEach((factor, i) => {
        if (!isShare(factor) || !("by" in factor)) return;
        const by = millionths(factor.by);
        const counted = sum(by);
        const shared = figure(`${lineId(i)}.sum`);
        pence(lineId(i)).forEach((line, at) => {
          const apart = line * counted - shared * by[at]!;
          expect(apart < counted && apart > -counted).toBe(true);
        });
      });
    });
  });

  test("the lines as printed add up to every school's formula share", () => {
    holds(unprotected, (each) => {
      const { pence } = outcomeOf(each);
      const lines = each.factors.map((_, i) => pence(lineId(i)));
      expect(pence("formulaShare")).toEqual(each.schools.map((_, at) => sum(lines.map((line) => line[at]!))));
    });
  });

  test("equal schools have equal lump sums and unit values, and shares within a penny of each other", () => {
    let pairs = 0;
    holds(unprotected, (each) => {
      const { pence } = outcomeOf(each);
      const first = new Map<string, number>();
      each.schools.forEach((one, at) => {
        const { baseline: _, ...counted } = one;
        const key = JSON.stringify(counted);
        const other = first.get(key);
        if (other === undefined) {
          first.set(key, at);
          return;
        }
        pairs += 1;
        each.factors.forEach((factor, i) => {
          const apart = pence(lineId(i))[other]! - pence(lineId(i))[at]!;
          // Of two equal schools the lower number has the odd penny.
          expect(isShare(factor) ? [0n, 1n] : [0n]).toContain(apart);
        });
      });
    });
    expect(pairs).toBeGreaterThan(runs);
  });

  test("the order of the rows moves no penny", () => {
    const shuffled = anyCase.chain((each) => {
      const all = each.schools.map((_, i) => i);
      return fc.tuple(fc.constant(each), fc.shuffledSubarray(all, { minLength: all.length }));
    });
    holds(
      shuffled,
      ([each, order]) => {
        const [before, after] = [outcomeOf(each), outcomeOf(each, order)];
        expect(after.allocation.worked).toEqual(before.allocation.worked);
        expect(after.problems).toEqual(before.problems);
      },
      runs / 4,
    );
  });

  test("a school with nothing to count changes nobody's share", () => {
    const nothing = { pupils: "0", meals: "0", learners: "0", baseline: undefined };
    const joined = sharesOnly.chain((each) =>
      fc.tuple(fc.constant(each), school, fc.nat({ max: each.schools.length })).map(([, one, at]) => ({
        each,
        at,
        larger: { ...each, schools: each.schools.toSpliced(at, 0, { ...one, ...nothing }) },
      })),
    );
    holds(
      joined,
      ({ each, at, larger }) => {
        const [before, after] = [outcomeOf(each), outcomeOf(larger)];
        expect(after.allocation.schools[at]?.number).toBe(schoolNumber(at));
        expect(after.pence("allocation")).toEqual(before.pence("allocation").toSpliced(at, 0, 0n));
      },
      runs / 4,
    );
  });

  test("a school that counts more has no less on any line with a unit value", () => {
    const grown = unprotected.chain((each) =>
      fc.tuple(fc.nat({ max: each.schools.length - 1 }), fc.integer({ min: 1, max: 300 })).map(([at, more]) => {
        const one = each.schools[at]!;
        const bigger = { ...one, learners: String(Number(one.learners) + more) };
        return { each, at, larger: { ...each, schools: each.schools.with(at, bigger) } };
      }),
    );
    let lines = 0;
    holds(
      grown,
      ({ each, at, larger }) => {
        const [before, after] = [outcomeOf(each), outcomeOf(larger)];
        each.factors.forEach((factor, i) => {
          if (factor.kind !== "perPupil") return;
          lines += 1;
          const [was, is] = [before.pence(lineId(i)), after.pence(lineId(i))];
          expect(is[at]! >= was[at]!).toBe(true);
          // And nobody else's line with a unit value knows of it.
          expect(is.with(at, 0n)).toEqual(was.with(at, 0n));
        });
      },
      runs / 2,
    );
    expect(lines).toBeGreaterThan(runs / 20);
  });
});
