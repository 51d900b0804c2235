import type { PlainDate } from "../date.ts";
import { type FundingPeriod, middlesOfMonths } from "./funding-period.ts";
import type { Register } from "./read-schools.ts";
import { isOpenOn, type School } from "./school.ts";

/*
 * One rule for whatever is stated at a school, pupils, money or places: month by month it is where the school's pupils are. While the school is
 * open they are its own; after that they are with the school made from it, or from that one; otherwise nobody has them.
 */

/** A school, the one made from it, the one made from that: in order. A ring, which the register refuses, ends where it closes. */
export function successionOf(school: School, register: Register): School[] {
  const all = [school];
  for (;;) {
    const next = successorOf(all.at(-1)?.number ?? "", register);
    if (next === undefined || all.includes(next)) return all;
    all.push(next);
  }
}

/** One school at most: a school with two successors is refused when the register is read. */
function successorOf(number: string, register: Register): School | undefined {
  for (const school of register.values()) if (school.predecessors.includes(number)) return school;
  return undefined;
}

/** Who has a school's pupils on a day. Before a school opened it had nobody: nor has it those of a school that closed before then. */
export function holderOn(school: School, day: PlainDate, register: Register): School | undefined {
  if (isOpenOn(school, day)) return school;
  const first = successionOf(school, register).find((each) => !hasClosedBy(each, day));
  return first && isOpenOn(first, day) ? first : undefined;
}

/** Whether a school's last day is before another. */
export function hasClosedBy({ closed }: Pick<School, "closed">, day: PlainDate): boolean {
  return closed !== undefined && closed < day;
}

/** Months of the period by the school that has the pupils then. In the months that are missing nobody has them. */
export function monthsByHolder(school: School, register: Register, period: FundingPeriod): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const day of middlesOfMonths(period)) {
    const holder = holderOn(school, day, register)?.number;
    if (holder !== undefined) months.set(holder, (months.get(holder) ?? 0) + 1);
  }
  return months;
}

/** Months of the period before the school opened: it had no pupils to be with anybody. */
export function monthsBefore({ opened }: School, period: FundingPeriod): number {
  return middlesOfMonths(period).filter((day) => opened !== undefined && day < opened).length;
}

/** The schools whose pupils a school has in some month of the period, and for how many: itself, and those it was made from. */
export function heldBy(register: Register, period: FundingPeriod): ReadonlyMap<string, readonly Held[]> {
  const held = new Map<string, Held[]>();
  for (const school of register.values())
    for (const [holder, months] of monthsByHolder(school, register, period))
      held.set(holder, [...(held.get(holder) ?? []), { number: school.number, months }]);
  return held;
}

export interface Held {
  readonly number: string;
  readonly months: number;
}

/** The schools whose pupils each school has, month by month of the period: April first. */
export function heldByMonth(register: Register, period: FundingPeriod): ReadonlyMap<string, readonly string[][]> {
  const held = new Map<string, string[][]>();
  middlesOfMonths(period).forEach((day, month, days) => {
    for (const school of register.values()) {
      const holder = holderOn(school, day, register)?.number;
      if (holder === undefined) continue;
      const months = held.get(holder) ?? days.map((): string[] => []);
      months[month]?.push(school.number);
      held.set(holder, months);
    }
  });
  return held;
}
