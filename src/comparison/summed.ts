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
  // Only what is asked for is added: this is done for every school of the authority.
  const values: Decimal[] = [];
  schools.forEach(({ number }, i) => {
    if (numbers.has(number)) values.push(column[i] ?? zero);
  });
  return sum(values);
}
