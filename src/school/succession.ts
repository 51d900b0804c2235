import { type FundingPeriod, middlesOfMonths } from "./funding-period.ts";
import type { Register } from "./read-schools.ts";
import { isOpenOn, type School } from "./school.ts";

/**
 * Where the pupils that a school was counted with are in a funding period: months of it by the school that has them. While it is open they
 * are its own; after that they are with the school made from it, or from that one; in the months that are missing they are with nobody.
 */
export function monthsByHolder(school: School, register: Register, period: FundingPeriod): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const day of middlesOfMonths(period)) {
    const holder = holderOn(school, day, register);
    if (holder !== undefined) months.set(holder, (months.get(holder) ?? 0) + 1);
  }
  return months;
}

/** One school at most: a school with two successors is refused when the register is read. */
function holderOn(school: School, day: string, register: Register): string | undefined {
  if (isOpenOn(school, day)) return school.number;
  const successor = successorOf(school.number, register);
  // Before its successor opened, or where it has none, nobody has the pupils of a school that is closed.
  return successor && holderOn(successor, day, register);
}

function successorOf(number: string, register: Register): School | undefined {
  for (const school of register.values()) if (school.predecessors.includes(number)) return school;
  return undefined;
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
      const holder = holderOn(school, day, register);
      if (holder === undefined) continue;
      const months = held.get(holder) ?? days.map((): string[] => []);
      months[month]?.push(school.number);
      held.set(holder, months);
    }
  });
  return held;
}
