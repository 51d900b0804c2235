import type { Allocation } from "../allocation/allocate.ts";
import { type Decimal, sum, zero } from "../money.ts";

/** What the schools have in one column between them. */
export function summed(
  { schools, worked }: Pick<Allocation, "schools" | "worked">,
  id: string,
  some: readonly { readonly number: string }[],
): Decimal {
  const numbers = new Set(some.map(({ number }) => number));
  const column = worked.columns.get(id) ?? [];
  return sum(schools.map(({ number }, i) => (numbers.has(number) ? (column[i] ?? zero) : zero)));
}
