import { causeWords } from "../../language/cause-words.ts";
import type { Context } from "../context.ts";
import { firstSchoolRow } from "../layout.ts";
import { inSheet, letters } from "../plan.ts";

/** Number and name, and the earlier budget, stand before the causes. */
const firstCause = 3;

/** Where the columns and the last rows of the sheet of causes stand. */
export interface CausesLayout {
  readonly before: string;
  /** A cause, counted from 0. */
  cause(i: number): string;
  readonly since: string;
  readonly after: string;
  readonly recorded: string;
  readonly left: string;
  readonly totalRow: number;
  readonly othersRow: number;
  readonly authorityRow: number;
  /** Excel text of how far a column is from nothing at every school and at the others, seen from any sheet. */
  gaps(letter: string): string;
  /** Excel text of what a column has above nothing, or below it, at every school and at the others, seen from any sheet. */
  only(letter: string, side: ">" | "<"): string;
  /** One cell, seen from any sheet. */
  cell(letter: string, row: number): string;
}

export function causesLayout(context: Context): CausesLayout {
  const { causes, comparable } = context.comparison;
  const sheet = inSheet(context.in(causeWords.causes));
  const totalRow = firstSchoolRow + comparable.length;
  const schoolsAt = (letter: string): string => `${sheet}$${letter}$${firstSchoolRow}:$${letter}$${totalRow - 1}`;
  const afterCauses = (i: number): string => letters(firstCause + causes.each.length + i);
  return {
    before: letters(firstCause - 1),
    cause: (i) => letters(firstCause + i),
    since: afterCauses(0),
    after: afterCauses(1),
    recorded: afterCauses(2),
    left: afterCauses(3),
    totalRow,
    othersRow: totalRow + 1,
    authorityRow: totalRow + 2,
    gaps: (letter) => {
      const others = `ABS(${sheet}$${letter}$${totalRow + 1})`;
      if (comparable.length === 0) return others;
      // Not every program takes ABS over a range.
      return `SUMIF(${schoolsAt(letter)},">0")-SUMIF(${schoolsAt(letter)},"<0")+${others}`;
    },
    only: (letter, side) => {
      const others = `${side === ">" ? "MAX" : "MIN"}(${sheet}$${letter}$${totalRow + 1},0)`;
      return comparable.length === 0 ? others : `SUMIF(${schoolsAt(letter)},"${side}0")+${others}`;
    },
    cell: (letter, row) => `${sheet}$${letter}$${row}`,
  };
}
