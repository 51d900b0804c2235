import { daysFromTo, earlier, later, type PlainDate } from "../date.ts";

/** A financial year, 1 April to 31 March, written `2023-24` (School Funding (Wales) Regulations 2010, reg 2). */
export interface FundingPeriod {
  readonly name: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

export function fundingPeriod(name: string): FundingPeriod | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(name);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (Number(match[2]) !== (year + 1) % 100) return undefined;
  return { name, firstDay: `${year}-04-01`, lastDay: `${year + 1}-03-31` };
}

/** The name of the period after one. */
export function following(name: string): string {
  const year = Number(name.slice(0, 4)) + 1;
  return `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
}

/** A span of days; an end left out is open. */
export interface Span {
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

export function daysWithin(period: FundingPeriod, span: Span): number {
  return daysFromTo(
    later(span.from ?? period.firstDay, period.firstDay),
    earlier(span.to ?? period.lastDay, period.lastDay),
  );
}

/**
 * Months of the period, 0 to 12, that the span covers. A month counts when its 15th day is covered, so a school that closes on
 * 31 August or 3 September has 5 and the one that opens the day after has 7 (reg 15: months open ÷ 12).
 */
export function monthsWithin(period: FundingPeriod, span: Span): number {
  return middlesOfMonths(period).filter((day) => covers(span, day)).length;
}

export function covers(span: Span, day: PlainDate): boolean {
  return (span.from === undefined || span.from <= day) && (span.to === undefined || day <= span.to);
}

export function middlesOfMonths(period: FundingPeriod): PlainDate[] {
  const year = Number(period.name.slice(0, 4));
  return Array.from({ length: 12 }, (_, i) => {
    const month = ((i + 3) % 12) + 1;
    return `${month > 3 ? year : year + 1}-${String(month).padStart(2, "0")}-15`;
  });
}
