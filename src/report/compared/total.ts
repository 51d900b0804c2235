import { sum } from "../../money.ts";
import type { Context } from "../context.ts";
import { firstSchoolRow } from "../layout.ts";
import { type Cell, live, type Shown } from "../plan.ts";

/** What stands under a column of the schools compared. */
export function totalOf({ comparison }: Context, letter: string, cells: readonly Cell[], shown: Shown): Cell {
  const values = cells.flatMap(({ value }) => (typeof value === "string" ? [] : [value]));
  return live(
    "total",
    shown,
    sum(values),
    `SUM(${letter}${firstSchoolRow}:${letter}${firstSchoolRow + comparison.comparable.length - 1})`,
  );
}
