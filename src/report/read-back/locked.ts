import { type Problem, quoted } from "../../problem.ts";
import { isOpen } from "../plan.ts";
import { isSameFormula, textOf } from "./formula-text.ts";
import { type CellPair, isSame, numberIn } from "./sheets.ts";

const undo =
  "Only blue cells of the later budget on the sheet of figures may be changed. Undo it there, or make the workbook again with aln compare and change those alone.";

/** Cells that were locked and are not what they were: a formula that is gone or is another, or other words or records. */
export function lockedProblems(cells: readonly CellPair[], file: string): Problem[] {
  return cells.flatMap(({ at, made, found }): Problem[] => {
    if (isOpen(made)) return [];
    const problem = (kind: string, says: string): Problem[] => [{ kind, file, says: `${at} ${says}`, advice: [undo] }];
    const now = found && found.value !== "" ? quoted(found.value) : "nothing";
    if (made.formula === undefined) {
      // A number in a locked input is a change of a figure or a count, and is told as one.
      if (isSame(made.value, found) || (made.accepts && found && numberIn(found))) return [];
      const was = typeof made.value === "string" ? made.value : made.value.toFixed();
      return problem("workbook/locked-cell", `was ${was === "" ? "empty" : quoted(was)} and is ${now}`);
    }
    if (!found?.isFormula) return problem("workbook/formula-gone", `has ${now} in place of its formula`);
    if (isSameFormula(made.formula, found.formula)) return [];
    return problem(
      "workbook/formula-changed",
      `has the formula ${quoted(`=${found.formula ? textOf(found.formula) : ""}`)}, and was made with ${quoted(`=${made.formula}`)}`,
    );
  });
}
