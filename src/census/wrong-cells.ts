import { type Problem, quoted } from "../problem.ts";
import type { Field } from "./headings.ts";

/** A cell that is wrong, with what to say of it if it is the cell that is wrong and not the heading above it. */
export interface WrongCell {
  readonly field: Field;
  readonly heading: string;
  readonly cell: string;
  readonly problem: Problem;
}

export const rowUnshown = "No cell of this row is shown: the cells may have slid along, and name the pupil.";
export const cellUnshown = "The cell is not shown: it may hold a name.";

/**
 * The problems of one file. Where most cells of a column are wrong it is the column that is, said once: its heading may stand over the
 * pupils' names, so nothing of it is shown but a number that is the same in all.
 */
export function problemsOfCells(wrong: readonly WrongCell[], rows: number): Problem[] {
  const columns = new Map<Field, WrongCell[]>();
  for (const each of wrong) {
    const column = columns.get(each.field);
    if (column) column.push(each);
    else columns.set(each.field, [each]);
  }
  const most = [...columns.values()].filter(({ length }) => length * 2 > rows);
  const whole = new Set(most.flat());
  return [
    ...most.flatMap((column) => wrongColumn(column, rows)),
    ...eachSchoolOnce(wrong.filter((each) => !whole.has(each))).map(({ problem }) => problem),
  ];
}

/** A number that no school has is said once, and not for each of the school's pupils: there may be a second such number. */
function eachSchoolOnce(wrong: readonly WrongCell[]): WrongCell[] {
  const seen = new Map<string, number>();
  const isShown = ({ field, problem }: WrongCell): boolean => field === "school" && problem.excerpt !== undefined;
  for (const each of wrong) if (isShown(each)) seen.set(each.cell, (seen.get(each.cell) ?? 0) + 1);
  return wrong.flatMap((each) => {
    const times = isShown(each) ? seen.get(each.cell) : 1;
    if (times === undefined) return [];
    if (isShown(each)) seen.delete(each.cell);
    if (times === 1) return [each];
    return [{ ...each, problem: { ...each.problem, says: `${each.problem.says} in ${times} rows, here first` } }];
  });
}

const perhapsTheHeading =
  "Does the heading stand over the right column? Nothing of the column is shown: it may hold names.";

function wrongColumn(column: readonly WrongCell[], rows: number): Problem[] {
  const [first] = column;
  if (!first) return [];
  const { heading, cell, problem } = first;
  const same = column.every((each) => each.cell === cell);
  const shown = same && /^\d*$/.test(cell);
  const holds = !shown ? "is wrong" : cell === "" ? "is blank" : `is ${quoted(cell)}`;
  return [
    {
      kind: "census/wrong-column",
      ...(problem.file === undefined ? {} : { file: problem.file }),
      ...(problem.line === undefined ? {} : { line: problem.line }),
      says: `${heading} ${holds} in ${column.length} of ${rows} rows, here first`,
      advice: [
        ...problem.advice.filter((sentence) => sentence !== rowUnshown && sentence !== cellUnshown),
        ...(shown ? [] : [perhapsTheHeading]),
      ],
    },
  ];
}
