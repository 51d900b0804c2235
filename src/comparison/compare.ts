import type { Allocation } from "../allocation/allocate.ts";
import { evaluate, type Worked } from "../allocation/evaluate.ts";
import { pupilsOnRoll } from "../allocation/pupils-on-roll.ts";
import type { Sheet } from "../formula/sheet.ts";
import { Decimal } from "../money.ts";
import { type Causes, causesOf } from "./causes.ts";
import { changeSheet } from "./change-sheet.ts";
import type { Compared } from "./compared.ts";
import { type Match, matchSchools } from "./match.ts";
import type { Recounted } from "./recounted.ts";
import { summed } from "./summed.ts";

/** Two budgets side by side. */
export interface Comparison<B extends Compared = Compared> {
  readonly before: B;
  readonly after: B;
  readonly matches: readonly Match[];
  /** The matches that can be compared, in order, and what is worked out for each. */
  readonly comparable: readonly Match[];
  /** Pupils on roll at each of them; not known where no census has records of the school. */
  readonly pupils: readonly (number | undefined)[];
  readonly change: { readonly sheet: Sheet; readonly worked: Worked };
  /** What the change comes from: together they are it, at each school and at the others. */
  readonly causes: Causes;
}

/** Without the later data as the earlier formula counts them, only budgets over the very same data can be told apart by cause. */
export function compare<B extends Compared>(
  before: B,
  after: B,
  recounted: Recounted = before.sources === after.sources
    ? { sources: after.sources }
    : { reason: "notTried", details: [] },
): Comparison<B> {
  const matches = matchSchools(
    { allocation: before.allocation, period: before.sources.period },
    { allocation: after.allocation, period: after.sources.period },
    after.sources.register,
  );
  const comparable = matches.filter(({ kind }) => kind === "same" || kind === "joined");
  const pupils = comparable.map((match) => pupilsOnRoll(match.after, after.sources));
  const columns = new Map([
    ["before", comparable.map((match) => allocated(before.allocation, match.before))],
    ["after", comparable.map((match) => allocated(after.allocation, match.after))],
    ["pupils", pupils.map((number) => new Decimal(number ?? 0))],
    ["order", comparable.map((_, i) => new Decimal(i + 1))],
  ]);
  const schools = comparable.map(({ school }) => school);
  const sheet = changeSheet;
  return {
    before,
    after,
    matches,
    comparable,
    pupils,
    change: { sheet, worked: evaluate(sheet, { schools, columns, attributes: new Map() }) },
    causes: causesOf({ before, after, comparable }, recounted),
  };
}

/** What the schools were allocated between them. */
export function allocated(
  allocation: Pick<Allocation, "schools" | "worked">,
  some: readonly { readonly number: string }[],
): Decimal {
  return summed(allocation, "allocation", some);
}
