import type { Decimal } from "../money.ts";
import { rounded } from "../money.ts";
import type { Cell, Meaning, Shown } from "./plan.ts";

/** What stands where there is nothing to divide by: a percentage of £0.00, or of less, would say something false. */
export const dash = "–";

/** Whether something can be a part of it. */
export function isDivisor(value: Decimal): boolean {
  return value.gt(0);
}

interface Division {
  readonly of: Decimal;
  readonly by: Decimal;
  /** Excel text of both; without it the cell is a record. */
  readonly formula?: readonly [of: string, by: string] | undefined;
}

/** A quotient to two places, live: a dash where the divisor is nothing or less. */
export function dividedCell(meaning: Meaning, shown: Shown, { of, by, formula }: Division): Cell {
  const value = isDivisor(by) ? rounded(of.div(by), 2) : dash;
  if (!formula) return { meaning, shown, value };
  const [above, below] = formula;
  return { meaning, shown, value, formula: `IF(${below}>0,ROUND(${above}/${below},2),"${dash}")` };
}

/** A percentage with its sign. */
export function percentageCell(meaning: Meaning, part: Decimal, all: Decimal, of?: string, by?: string): Cell {
  const formula = of !== undefined && by !== undefined ? ([`${of}*100`, by] as const) : undefined;
  return dividedCell(meaning, "signedPercent", { of: part.times(100), by: all, formula });
}
