import type { Allocation } from "../allocation/allocate.ts";
import { type Decimal, minus, sum } from "../money.ts";
import type { Compared } from "./compared.ts";
import type { Match } from "./match.ts";
import type { Recounted, Why } from "./recounted.ts";
import { type CauseStep, runs, type Sides } from "./steps.ts";
import { summed } from "./summed.ts";

/** Money at each school that is compared, in order, and at all other schools of the authority. */
export interface Parts {
  readonly at: readonly Decimal[];
  readonly others: Decimal;
}

/** What a step brings to the change; several steps where one of them cannot be run by itself. */
export interface Cause extends Parts {
  readonly steps: readonly CauseStep[];
  /** Why the steps stand together. */
  readonly why: Why | undefined;
}

/** A change with all that it comes from: a record, which stands as it is when somebody changes a figure in a workbook. */
export interface Causes {
  readonly each: readonly Cause[];
  readonly change: Parts;
}

/** What every school was given, or would be: those compared, in order, and the authority. */
interface Level {
  readonly at: readonly Decimal[];
  readonly all: Decimal;
}

/**
 * The change from one budget to the other as a sum of causes, to the penny: the engine is run again with one thing changed at a time. What cannot be run
 * is joined with the next step, and says why.
 */
export function causesOf(sides: Sides, recounted: Recounted): Causes {
  const { before, comparable } = sides;
  const shareOf = (side: "before" | "after", { allocation }: Pick<Compared, "allocation">): Level =>
    levelOf(allocation, "formulaShare", comparable, side);
  const causes: Cause[] = [];
  let [from, steps, why]: [Level, CauseStep[], Why | undefined] = [shareOf("before", before), [], undefined];
  for (const { step, run } of runs(sides, recounted)) {
    steps.push(step);
    const ran = run();
    if ("reason" in ran) {
      why ??= ran;
      continue;
    }
    const to = shareOf("after", { allocation: ran });
    causes.push({ steps, why, ...between(from, to) });
    [from, steps, why] = [to, [], undefined];
  }
  const given = (side: "before" | "after"): Level => levelOf(sides[side].allocation, "allocation", comparable, side);
  const gave = (side: "before" | "after"): Level => less(shareOf(side, sides[side]), given(side));
  const protection = between(gave("before"), gave("after"));
  return {
    each: [...causes, { steps: ["protection"], why: undefined, ...protection }],
    change: between(given("before"), given("after")),
  };
}

/** How far the causes are from the change, at each school and at the others: nothing. */
export function notExplained({ each, change }: Causes): Decimal {
  const gap = (whole: Decimal, parts: readonly Decimal[]): Decimal => minus(whole, sum(parts)).abs();
  return sum([
    ...change.at.map((whole, i) =>
      gap(
        whole,
        each.map(({ at }) => at[i] ?? whole),
      ),
    ),
    gap(
      change.others,
      each.map(({ others }) => others),
    ),
  ]);
}

function levelOf(
  allocation: Allocation,
  column: string,
  comparable: readonly Match[],
  side: "before" | "after",
): Level {
  return {
    at: comparable.map((match) => summed(allocation, column, match[side])),
    all: summed(allocation, column, allocation.schools),
  };
}

function less(from: Level, to: Level): Level {
  return { at: to.at.map((value, i) => minus(value, from.at[i] ?? value)), all: minus(to.all, from.all) };
}

function between(from: Level, to: Level): Parts {
  const { at, all } = less(from, to);
  return { at, others: minus(all, sum(at)) };
}
