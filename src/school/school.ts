import type { PlainDate } from "../date.ts";
import { covers, type FundingPeriod, monthsWithin } from "./funding-period.ts";

export const phases = ["nursery", "primary", "middle", "all-through", "secondary", "special"] as const;
export type Phase = (typeof phases)[number];

export const media = ["English", "dual", "Welsh"] as const;
export type Medium = (typeof media)[number];

/** Year groups in order, as the census names them. */
export const yearGroups = ["N1", "N2", "R", ..."1 2 3 4 5 6 7 8 9 10 11 12 13 14".split(" ")] as const;
export type YearGroup = (typeof yearGroups)[number];

/** A school of the register, known by its number as text. */
export interface School {
  readonly number: string;
  readonly name: string;
  readonly phase: Phase;
  readonly medium: Medium;
  readonly cluster: string;
  /** First and last day open; left out where the school has always been open or is not closing. */
  readonly opened?: PlainDate | undefined;
  readonly closed?: PlainDate | undefined;
  /** Numbers of the schools that this one was made from. */
  readonly predecessors: readonly string[];
  readonly lowestYear?: YearGroup | undefined;
  readonly highestYear?: YearGroup | undefined;
}

/** Places reserved in a resource base, or places in a special school, over a span of days. */
export interface Places {
  readonly school: string;
  readonly provision: PlaceProvision;
  readonly places: number;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

export const placeProvisions = ["resource base", "special school"] as const;
export type PlaceProvision = (typeof placeProvisions)[number];

export function isOpenOn({ opened, closed }: School, day: PlainDate): boolean {
  return covers({ from: opened, to: closed }, day);
}

/** Months of the period that the school is open, 0 to 12. */
export function monthsOpen(school: School, period: FundingPeriod): number {
  return monthsWithin(period, { from: school.opened, to: school.closed });
}
