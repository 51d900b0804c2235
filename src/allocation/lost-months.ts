import type { PlainDate } from "../date.ts";
import { type FundingPeriod, middlesOfMonths } from "../school/funding-period.ts";
import { named } from "../school/not-open.ts";
import type { Register } from "../school/read-schools.ts";
import type { School } from "../school/school.ts";
import { hasClosedBy, holderOn, successionOf } from "../school/succession.ts";

/** The months of a year in which what is stated at a school is counted at no school, and why: none, and there is nothing to say. */
export interface Lost {
  /** The middle of each. */
  readonly days: readonly PlainDate[];
  readonly why: string;
}

/** The phases whose schools are counted, in which register and for which year. */
export interface Among {
  readonly covers: readonly string[];
  readonly register: Register;
  readonly period: FundingPeriod;
}

/** The months before a school opened are not lost: it had no pupils then. One that opens only after the year loses all twelve. */
export function lostMonths(school: School, among: Among): Lost {
  const days = middlesOfMonths(among.period);
  const lost = days.filter((day) => !isCounted(school, day, among));
  const open = lost.filter((day) => !isBefore(school, day));
  const said = lost.length === days.length ? lost : open;
  const [first] = open.length > 0 ? open : said;
  return { days: said, why: first === undefined ? "" : whyLost(school, first, among) };
}

/** Whether what is stated at a school is counted at some school on a day. */
export function isCounted(school: School, day: PlainDate, { covers, register }: Among): boolean {
  return covers.includes(holderOn(school, day, register)?.phase ?? "");
}

function isBefore({ opened }: School, day: PlainDate): boolean {
  return opened !== undefined && day < opened;
}

/** Why what is stated at a school is counted nowhere on a day. */
export function whyLost(school: School, day: PlainDate, { register }: Among): string {
  const holder = holderOn(school, day, register);
  if (holder?.number === school.number) return `the formula covers no ${school.phase} schools`;
  if (holder)
    return `it closed on ${school.closed}, its pupils are at ${named(holder)}, and the formula covers no ${holder.phase} schools`;
  if (isBefore(school, day)) return `it opens on ${school.opened}`;
  const all = successionOf(school, register);
  const next = all.find((each) => !hasClosedBy(each, day));
  if (next) return `it closed on ${school.closed}, and ${named(next)} opened only on ${next.opened}`;
  const last = all.at(-1) ?? school;
  const closed = `it closed on ${school.closed}`;
  return last.number === school.number
    ? `${closed} and no school names it as a predecessor`
    : `${closed}, ${named(last)} on ${last.closed}, and no school names that one as a predecessor`;
}
