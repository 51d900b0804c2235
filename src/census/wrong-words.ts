import { cellIn } from "../fields.ts";
import { grouped } from "../money.ts";
import { type Problem, quoted } from "../problem.ts";
import { readyLine } from "./ready-line.ts";
import type { WrongCell } from "./wrong-cells.ts";
import type { FoundColumn, FoundInColumns, FoundValue } from "./wrong-columns.ts";

const rowUnshown = "No cell of this row is shown: the cells may have slid along, and name the pupil.";
const cellUnshown = "The cell is not shown: it may hold a name.";
const perhapsTheHeading =
  "Does the heading stand over the right column? Nothing of the column is shown: it may hold names.";

/** What is said of the wrong cells of a census: columns that are wrong as such, then each value once, then how many more there are. */
export function wrongInColumns({ columns, values }: FoundInColumns, year: number, isMapped: boolean): Problem[] {
  return [
    ...columns.map(ofColumn),
    ...values.map((value) => ofValue(value, year, isMapped)),
    ...values.filter(({ more }) => more > 0).map((value) => ({ ...ofValue(value, year, isMapped), times: value.more })),
  ];
}

function ofValue(value: FoundValue, year: number, isMapped: boolean): Problem {
  const { first, times, files, isShown } = value;
  const { check, heading, place, index, cells, cell, why } = first;
  const says = `${heading} ${isShown ? shown(first) : unshown(first)}${inRows(times, files)}`;
  const line = isShown ? readyLine(first, times, year, isMapped) : undefined;
  return {
    ...{ kind: `census/${check}`, ...place, says },
    ...(isShown ? { excerpt: cellIn(cell, index, cells) } : {}),
    advice: [...why.advice, ...(line ?? why.otherwise), ...whyUnshown(value)],
  };
}

function shown({ cell }: WrongCell): string {
  return `is ${quoted(cell)}`;
}

function unshown({ standing, form, cell }: WrongCell): string {
  if (form !== undefined) return form;
  const isFormula = standing === "hidden" && /^[=+@-]/.test(cell);
  return isFormula ? `begins with ${quoted(cell.slice(0, 1))}, as a formula does` : "is wrong";
}

function whyUnshown({ first, isShown }: FoundValue): string[] {
  if (isShown || first.standing === "form") return [];
  return [first.standing === "slid" ? rowUnshown : cellUnshown];
}

/** ` in 26 rows of 3 files, here first`; of one row nothing. */
function inRows(times: number, files: number): string {
  if (times === 1) return "";
  const ofFiles = files > 1 ? ` of ${grouped(String(files))} files` : "";
  return ` in ${grouped(String(times))} rows${ofFiles}, here first`;
}

function ofColumn({ first, number, rows, files, isShown }: FoundColumn): Problem {
  const { heading, cell, place, why } = first;
  const holds = !isShown ? "is wrong" : cell === "" ? "is blank" : `is ${quoted(cell)}`;
  const ofFiles = files.length > 1 ? ` of ${grouped(String(files.length))} files` : "";
  return {
    ...{ kind: "census/wrong-column", ...place },
    says: `${heading} ${holds} in ${grouped(String(number))} of ${grouped(String(rows))} rows${ofFiles}, here first`,
    advice: [...why.advice, ...why.otherwise, ...(isShown ? [] : [perhapsTheHeading])],
  };
}
