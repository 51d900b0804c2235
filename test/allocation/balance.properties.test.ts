import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outcomeOf } from "./case-budget.ts";
import { type Case, everyWay } from "./random-case.ts";
import { runs, seed } from "./runs.ts";

/** A promise over random authorities in every way to balance; it must be put to the test by a fair part of them. */
function holds(applies: (each: Case) => boolean, promise: (each: Case) => void): void {
  let tried = 0;
  const property = fc.property(everyWay, (each) => {
    if (!applies(each) || outcomeOf(each).problems.length > 0) return;
    tried += 1;
    promise(each);
  });
  fc.assert(property, { seed, numRuns: runs });
  expect(tried).toBeGreaterThan(runs / 50);
}

function sum(all: readonly bigint[]): bigint {
  return all.reduce((a, b) => a + b, 0n);
}

function toAllocate({ pot, heldBack = 0 }: Case): bigint {
  return BigInt(pot - heldBack);
}

const unitOf = ({ to }: Case): bigint => (to === "pound" ? 100n : 1n);
const limited = ({ protection }: Case): boolean => protection?.floor !== undefined || protection?.cap !== undefined;

/** What all allocations must come to: the pot or the formula shares, with what others pay and less what others have. */
function due(each: Case): bigint {
  const { pence, figure } = outcomeOf(each);
  const available = each.method === "unitValues" ? sum(pence("formulaShare")) : toAllocate(each);
  if (!limited(each)) return available;
  const { overspend, surplus } = each.protection!;
  const paidElsewhere = overspend === "heldBack" || overspend === "authority" ? figure("overspend") : 0n;
  return available + paidElsewhere - (surplus === "heldBack" ? figure("surplus") : 0n);
}

describe(`every way to balance, over ${runs} random authorities (seed ${seed})`, { timeout: 600_000 }, () => {
  for (const method of ["sharePot", "scaled", "unitValues"] as const)
    for (const to of ["penny", "pound"] as const)
      test(`${method} to the ${to}: the allocations come to what is due, in whole ${to === "penny" ? "pence" : "pounds"}`, () => {
        holds(
          (each) => each.method === method && each.to === to,
          (each) => {
            const allocations = outcomeOf(each).pence("allocation");
            expect(sum(allocations)).toBe(due(each));
            expect(allocations.filter((one) => one % unitOf(each) !== 0n)).toEqual([]);
          },
        );
      });

  test("scaling takes every school up or down alike, within a penny or a pound of exactly", () => {
    holds(
      ({ method }) => method === "scaled",
      (each) => {
        const { pence } = outcomeOf(each);
        const [before, after] = [pence("unscaled"), pence("formulaShare")];
        const all = sum(before);
        before.forEach((one, i) => {
          const apart = after[i]! * all - toAllocate(each) * one;
          expect(apart < all * unitOf(each) && apart > -all * unitOf(each)).toBe(true);
        });
      },
    );
  });

  test("under unit values what they give, leave and lack comes to what there is", () => {
    holds(
      ({ method }) => method === "unitValues",
      (each) => {
        const { pence, figure } = outcomeOf(each);
        const [left, short] = [figure("potSurplus"), figure("potShortfall")];
        expect(sum(pence("formulaShare")) + left - short).toBe(toAllocate(each));
        expect(left >= 0n && short >= 0n && (left === 0n || short === 0n)).toBe(true);
      },
    );
  });

  test("a line that is not protected is as the formula gives it", () => {
    holds(
      ({ protection }) => protection?.lines !== undefined,
      (each) => {
        const { pence } = outcomeOf(each);
        const [all, some] = [pence("allocation"), pence("protectedAllocation")];
        expect(all.map((one, i) => one - some[i]!)).toEqual(pence("unprotectedShare"));
      },
    );
  });

  test("floors and caps are honoured, also for each pupil, on some lines and after a phase-in", () => {
    holds(limited, (each) => {
      const { pence } = outcomeOf(each);
      const held = pence(each.protection?.lines === undefined ? "allocation" : "protectedAllocation");
      if (each.protection?.floor !== undefined)
        expect(pence("lower").filter((lower, i) => held[i]! < lower)).toEqual([]);
      if (each.protection?.cap !== undefined) expect(pence("upper").filter((upper, i) => held[i]! > upper)).toEqual([]);
    });
  });

  test("a phase-in is within a penny or a pound of so much baseline and the rest formula, taken alike to what there is", () => {
    holds(
      ({ protection }) => protection?.blend !== undefined,
      (each) => {
        const { pence, millionths, figure } = outcomeOf(each);
        const blend = millionths("baselineAndFormula");
        const all = sum(blend);
        const toBlend = figure("toBlend");
        pence("blended").forEach((one, i) => {
          const apart = one * all - toBlend * blend[i]!;
          expect(all === 0n ? one === 0n : apart < all * unitOf(each) && apart > -all * unitOf(each)).toBe(true);
        });
        expect(sum(pence("phasedShare"))).toBe(toBlend + figure("keptTotal"));
      },
    );
  });
});
