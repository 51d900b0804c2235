import { type Belonging, belongings, type Census, type Reason } from "../census/index.ts";
import type { Budget } from "./budget.ts";

/** The two steps of the ledger of one census: where its records belong, and for each driver which of the funded ones are counted. */
export interface PupilLedger {
  readonly census: Census;
  readonly schools: readonly BelongingRow[];
  readonly drivers: readonly DriverRow[];
}

export interface BelongingRow {
  readonly school: string;
  readonly records: Readonly<Record<Belonging, number>>;
}

/** Funded records of one school for one driver by reason; they come to `funded`. */
export interface DriverRow {
  readonly school: string;
  readonly driver: string;
  readonly funded: number;
  readonly reasons: ReadonlyMap<Reason, number>;
}

/** A ledger for each census with records that the budget reads, schools by number. */
export function pupilLedgers({ sources }: Pick<Budget, "sources">): PupilLedger[] {
  return sources.census
    .filter(({ status }) => status !== "estimated")
    .map((census) => {
      const numbers = [...census.ledger.keys()].sort((a, b) => (a < b ? -1 : 1));
      return {
        census,
        schools: numbers.map((school) => ({ school, records: recordsOf(census, school) })),
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

/** The reasons that some record has, what is counted first. */
export function reasonsIn(rows: readonly DriverRow[]): Reason[] {
  const all = new Set(rows.flatMap(({ reasons }) => [...reasons.keys()]));
  return [...all].sort((a, b) => Number(b === "counted") - Number(a === "counted"));
}

function recordsOf({ ledger }: Census, school: string): Record<Belonging, number> {
  return Object.fromEntries(
    belongings.map((belonging) => [belonging, ledger.get(school)?.get(belonging) ?? 0]),
  ) as Record<Belonging, number>;
}
