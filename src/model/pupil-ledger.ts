import { type Belonging, belongings, type Census, pupilTests, type Reason } from "../census/index.ts";
import { censusesUsed } from "../formula/censuses-read.ts";
import type { Budget } from "./budget.ts";

/** The two steps of the ledger of one census: where its records belong, and for each driver which of the funded ones are counted. */
export interface PupilLedger {
  readonly census: Census;
  /** Whether the budget's formula reads the census, or the model names it for others. */
  readonly isRead: boolean;
  readonly schools: readonly BelongingRow[];
  readonly drivers: readonly DriverRow[];
}

export interface BelongingRow {
  readonly school: string;
  readonly records: Readonly<Record<Belonging, number>>;
  /** All of the school, counted apart from the reasons. */
  readonly all: number;
}

/** Funded records of one school for one driver by reason; they come to `funded`. */
export interface DriverRow {
  readonly school: string;
  readonly driver: string;
  readonly funded: number;
  readonly reasons: ReadonlyMap<Reason, number>;
}

type Counted = Pick<Budget, "sources" | "formula">;

/** A ledger for each census with records that the budget names, schools by number. */
export function pupilLedgers({ sources, formula }: Counted): PupilLedger[] {
  const used = censusesUsed(formula, sources.census);
  return sources.census
    .filter(({ status }) => status !== "estimated")
    .map((census) => {
      const numbers = [...census.ledger.keys()].sort((a, b) => (a < b ? -1 : 1));
      return {
        census,
        isRead: used.includes(census),
        schools: numbers.map((school) => ({
          school,
          records: recordsOf(census, school),
          all: census.records.get(school) ?? 0,
        })),
        drivers: [...census.drivers.keys()].flatMap((driver) =>
          numbers.map((school) => ({
            school,
            driver,
            funded: census.ledger.get(school)?.get("funded") ?? 0,
            reasons: census.reasons.get(school)?.get(driver) ?? new Map(),
          })),
        ),
      };
    });
}

const order: readonly string[] = ["counted", ...Object.keys(pupilTests.shape), "needs"];

/** The reasons that some record has, in one order whatever the order of rows: what is counted first. */
export function reasonsIn(rows: readonly Pick<DriverRow, "reasons">[]): Reason[] {
  const all = new Set(rows.flatMap(({ reasons }) => [...reasons.keys()]));
  return [...all].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

function recordsOf({ ledger }: Census, school: string): Record<Belonging, number> {
  return Object.fromEntries(
    belongings.map((belonging) => [belonging, ledger.get(school)?.get(belonging) ?? 0]),
  ) as Record<Belonging, number>;
}
