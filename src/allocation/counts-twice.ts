import type { Driver } from "../formula/driver.ts";
import { sum, zero } from "../money.ts";
import { listed, type Problem, quoted } from "../problem.ts";
import { named } from "../school/not-open.ts";
import type { School } from "../school/school.ts";
import { hasClosedBy, successionOf } from "../school/succession.ts";
import { heldAt } from "./held.ts";
import type { Sources } from "./sources.ts";

/**
 * Rows of the counts file of a school and of one that it was made from, of which no day saw both open: the same pupils, counted twice. A school that
 * was open when it took another in has pupils of its own.
 */
export function countsTwice(used: readonly [string, Driver][], school: School, sources: Sources): Problem[] {
  const columns = [...new Set(used.flatMap(([, driver]) => ("column" in driver ? [driver.column] : [])))];
  const held = heldAt(school, sources).flatMap(({ number }) => sources.register.get(number) ?? []);
  return held.flatMap((made) => {
    const parts = held.filter((part) => isMadeFrom(made, part, sources));
    const twice = columns.flatMap((column) => {
      const has = ({ number }: School) => sources.counts.get(number)?.get(column) ?? zero;
      const those = parts.filter((part) => !has(part).isZero());
      if (has(made).isZero() || those.length === 0) return [];
      return [{ column, parts: those, own: has(made).toFixed(), theirs: sum(those.map(has)).toFixed() }];
    });
    if (twice.length === 0) return [];
    const theirs = [...new Set(twice.flatMap((each) => each.parts))];
    return [
      {
        kind: "count/twice-in-counts",
        says: `the counts file has rows of ${named(made)}, which opened on ${made.opened}, and of ${listed(theirs.map(named), "and")}, which it was made from: their pupils would be counted twice`,
        advice: [
          ...twice.map(
            ({ column, own, theirs, parts }) =>
              `${quoted(column)} is ${own} at ${made.number} and ${theirs} at the ${parts.length === 1 ? "other" : "others"}.`,
          ),
          `Take out the row of ${made.number}: what the others have is counted there once they have closed.`,
          "If it has more pupils than they had, put the difference in the adjustments file.",
        ],
      },
    ];
  });
}

/** Whether one was made from the other, and opened only after it had closed. */
export function isMadeFrom(made: School, part: School, { register }: Sources): boolean {
  return (
    part !== made &&
    made.opened !== undefined &&
    hasClosedBy(part, made.opened) &&
    successionOf(part, register).includes(made)
  );
}
