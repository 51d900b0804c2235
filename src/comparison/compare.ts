import type { Allocation } from "../allocation/allocate.ts";
import { evaluate, type Worked } from "../allocation/evaluate.ts";
import type { Sources } from "../allocation/inputs.ts";
import { latestRecords } from "../census/index.ts";
import type { Sheet } from "../formula/sheet.ts";
import { Decimal, sum, zero } from "../money.ts";
import { changeSheet } from "./change-sheet.ts";
import { type Match, matchSchools } from "./match.ts";

/** What a comparison reads of a budget; whatever else a budget holds goes through untouched. */
export interface Compared {
  readonly allocation: Allocation;
  readonly sources: Sources;
}

/** Two budgets side by side. */
export interface Comparison<B extends Compared = Compared> {
  readonly before: B;
  readonly after: B;
  readonly matches: readonly Match[];
  /** The matches that can be compared, in order, and what is worked out for each. */
  readonly comparable: readonly Match[];
  readonly change: { readonly sheet: Sheet; readonly worked: Worked };
}

export function compare<B extends Compared>(before: B, after: B): Comparison<B> {
  const matches = matchSchools(
    { allocation: before.allocation, period: before.sources.period },
    { allocation: after.allocation, period: after.sources.period },
    after.sources.register,
  );
  const comparable = matches.filter(({ kind }) => kind === "same" || kind === "joined");
  const columns = new Map([
    ["before", comparable.map((match) => allocated(before.allocation, match.before))],
    ["after", comparable.map((match) => allocated(after.allocation, match.after))],
    ["pupils", comparable.map((match) => new Decimal(pupilsOnRoll(after, match)))],
    ["order", comparable.map((_, i) => new Decimal(i + 1))],
  ]);
  const schools = comparable.map(({ school }) => school);
  const sheet = changeSheet;
  return {
    before,
    after,
    matches,
    comparable,
    change: { sheet, worked: evaluate(sheet, { schools, columns, attributes: new Map() }) },
  };
}

/** What the schools were allocated between them. */
export function allocated(
  { schools, worked }: Pick<Allocation, "schools" | "worked">,
  some: readonly { readonly number: string }[],
): Decimal {
  const numbers = new Set(some.map(({ number }) => number));
  const column = worked.columns.get("allocation") ?? [];
  return sum(schools.map(({ number }, i) => (numbers.has(number) ? (column[i] ?? zero) : zero)));
}

/** Funded pupils on census day at the schools of a match, or at those they were made from. */
export function pupilsOnRoll({ sources: { census } }: Compared, { before, after }: Match): number {
  const counted = latestRecords(census);
  const funded = (numbers: readonly { readonly number: string }[]): number =>
    numbers.reduce((pupils, { number }) => pupils + (counted?.ledger.get(number)?.get("funded") ?? 0), 0);
  return funded(after) || funded(before);
}
