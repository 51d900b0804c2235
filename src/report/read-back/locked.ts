import { type Problem, quoted } from "../../problem.ts";
import { type CellPair, isSame } from "./sheets.ts";

const undo =
  "Only blue cells of the later budget on the sheet of figures may be changed. Undo it there, or make the workbook again with aln compare and change those alone.";

/** Cells that were locked and are not what they were: a formula that is gone, or other words or records. */
export function lockedProblems(cells: readonly CellPair[], file: string): Problem[] {
  return cells.flatMap(({ at, made, found }): Problem[] => {
    if (made.accepts) return [];
    const now = found && found.value !== "" ? quoted(found.value) : "nothing";
    if (made.formula !== undefined)
      return found?.isFormula
        ? []
        : [{ kind: "workbook/formula-gone", file, says: `${at} has ${now} in place of its formula`, advice: [undo] }];
    if (isSame(made.value, found)) return [];
    const was = typeof made.value === "string" ? made.value : made.value.toFixed();
    return [{ kind: "workbook/locked-cell", file, says: `${at} was ${quoted(was)} and is ${now}`, advice: [undo] }];
  });
}
