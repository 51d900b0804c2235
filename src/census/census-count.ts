import type { PlainDate } from "../date.ts";
import type { YearGroup } from "../school/school.ts";
import type { CheckName } from "./checks.ts";
import type { FactName, SchoolFacts } from "./facts.ts";
import type { Field } from "./headings.ts";
import type { Place } from "./identities.ts";
import type { NearHeading } from "./near-headings.ts";
import type { Need } from "./needs.ts";
import type { PupilTests } from "./pupil-tests.ts";

/** What a census is counted for: pupils who meet the tests, or their reports of some needs, of which each may have several. */
export interface PupilDriver {
  readonly id: string;
  readonly where: PupilTests;
  readonly reportsOf?: readonly Need[] | undefined;
  /** What a part-time pupil counts as, in millionths of a pupil; or what is recorded of each. */
  readonly partTime: number | "recorded";
}

/** Why a record belongs to a school for funding, or to none. One that is continued adds a need to the record before it. */
export const belongings = ["funded", "subsidiary", "guest", "left", "continued"] as const;
export type Belonging = (typeof belongings)[number];

/** Why a funded record is counted for a driver or not: the first test that the pupil does not meet, or none of the needs. */
export type Reason = keyof PupilTests | "needs" | "counted";

/** What somebody should look at: records of one school, the school as a whole with its figures, or a file as a whole. */
export interface CensusQuery {
  readonly check: CheckName;
  /** Blank where it is the file of `first` as a whole, or all schools together. */
  readonly school: string;
  /** Records concerned; none where it is the school as a whole. */
  readonly records: number;
  readonly first?: Place | undefined;
  readonly figures?: { readonly before: number; readonly now: number };
  /** At how many schools of how many, where it is said once for all of them. */
  readonly schools?: { readonly found: number; readonly of: number };
  /** Year groups concerned, where it is not the whole school. */
  readonly years?: readonly YearGroup[];
  /** What all of them are. */
  readonly code?: FactName;
  /** The school after which the records end. */
  readonly after?: string;
}

/** A census counted: no pupil is left in it. */
export interface CensusCount {
  readonly date: PlainDate;
  /** What it was read from. */
  readonly files: readonly string[];
  readonly rows: number;
  /** Millionths of a pupil by school and driver: integers, so that no order of rows can change a sum. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Records by school, counted as they came by and before anything was decided of them. */
  readonly records: ReadonlyMap<string, number>;
  /** The same by why they belong there or not; they come to `rows`. */
  readonly ledger: ReadonlyMap<string, ReadonlyMap<Belonging, number>>;
  /** Funded records by driver: counted, or not and for which test. They come to the funded records. */
  readonly drivers: ReadonlyMap<string, ReadonlyMap<Reason, number>>;
  /** The same, school by school. */
  readonly reasons: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<Reason, number>>>;
  readonly facts: ReadonlyMap<string, SchoolFacts>;
  /** What some file of it has a column for. */
  readonly fields: ReadonlySet<Field>;
  readonly queries: readonly CensusQuery[];
  /** Headings of each file that nothing reads, and those of them that are nearly known. */
  readonly unused: readonly {
    readonly file: string;
    readonly headings: readonly string[];
    readonly near: readonly NearHeading[];
  }[];
}
