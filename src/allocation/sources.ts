import type { Census, NamedLearner } from "../census/index.ts";
import type { Decimal } from "../money.ts";
import type { FundingPeriod } from "../school/funding-period.ts";
import type { Register } from "../school/read-schools.ts";
import type { Places } from "../school/school.ts";

/** An estimate or correction that no census holds: pupils to add, before any part-year. */
export interface Adjustment {
  readonly school: string;
  readonly driver: string;
  readonly date: string;
  readonly number: Decimal;
  readonly reason: string;
  readonly source: string;
  readonly approvedBy: string;
}

/** Everything that a budget is counted from. */
export interface Sources {
  readonly period: FundingPeriod;
  readonly register: Register;
  /** Every census of the period; "the census" is the latest in spring. */
  readonly census: readonly Census[];
  /** Numbers by school and heading, from a counts file. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, Decimal>>;
  readonly places: readonly Places[];
  readonly namedLearners: readonly NamedLearner[];
  readonly adjustments: readonly Adjustment[];
  readonly baseline: ReadonlyMap<string, Decimal>;
  /** The last day that an amount of the baseline was true on. */
  readonly baselineAsAt?: string | undefined;
}
