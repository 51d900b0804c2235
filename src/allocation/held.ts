import type { FundingPeriod } from "../school/funding-period.ts";
import type { Register } from "../school/read-schools.ts";
import type { School } from "../school/school.ts";
import { type Held, heldBy, heldByMonth } from "../school/succession.ts";
import type { Sources } from "./sources.ts";

/** The same for every driver of a budget, so it is worked out once for a register and a period. */
function remembered<T>(work: (register: Register, period: FundingPeriod) => T): (sources: Sources) => T {
  const registers = new WeakMap<Register, Map<string, T>>();
  return ({ register, period }) => {
    const periods = registers.get(register) ?? new Map<string, T>();
    registers.set(register, periods);
    const held = periods.get(period.name) ?? work(register, period);
    periods.set(period.name, held);
    return held;
  };
}

const held = remembered(heldBy);
const heldMonthly = remembered(heldByMonth);

/** The schools whose pupils a school has in the period, itself among them, and for how many months. */
export function heldAt({ number }: School, sources: Sources): readonly Held[] {
  return held(sources).get(number) ?? [];
}

/** The same month by month, April first; undefined where it has nobody's. */
export function heldMonthlyAt({ number }: School, sources: Sources): readonly string[][] | undefined {
  return heldMonthly(sources).get(number);
}
