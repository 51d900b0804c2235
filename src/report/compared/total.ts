import { sum } from "../../money.ts";
import type { Context } from "../context.ts";
import { firstSchoolRow } from "../layout.ts";
import { type Cell, live, type Shown } from "../plan.ts";

/** What stands under a column of the schools compared. */
export function totalOf({ comparison }: Context, letter: string, cells: readonly Cell[], shown: Shown): Cell {
  const values = cells.flatMap(({ value }) => (typeof value === "string" ? [] : [value]));
  const last = firstSchoolRow + comparison.comparable.length - 1;
  // Over no school the range would turn round and hold the total itself.
  return live(
    "total",
    shown,
    sum(values),
    cells.length === 0 ? "0" : `SUM(${letter}${firstSchoolRow}:${letter}${last})`,
  );
}
