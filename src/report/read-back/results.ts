import { type Problem, quoted } from "../../problem.ts";
import { type CellPair, isSame } from "./sheets.ts";

export interface Results {
  readonly agreeing: number;
  readonly problems: readonly Problem[];
}

/**
 * The workbook's own results beside those of the engine, cell by cell; of those that differ, the ones on the sheets that all others follow, where there are any. `before` is what was stored when the workbook was made: results that are still
 * those do not follow from the figures that were changed.
 */
export function resultsBeside(
  engine: readonly CellPair[],
  before: readonly CellPair[],
  workedOn: ReadonlySet<string>,
  file: string,
): Results {
  const worked = engine.filter(({ made }) => made.formula !== undefined);
  const differing = worked.filter(({ made, found }) => !isSame(made.value, found));
  if (differing.length === 0) return { agreeing: worked.length, problems: [] };
  const stale = before.filter(({ made }) => made.formula !== undefined).every(({ made, found }) => isOld(made, found));
  if (stale)
    return {
      agreeing: 0,
      problems: [
        {
          kind: "workbook/not-recalculated",
          file,
          says: "the workbook's results do not follow its figures: it was saved without being worked out again",
          advice: [
            "Open it in Excel, let it calculate (Formulas, Calculate Now; in LibreOffice Data, Calculate, Recalculate Hard), save it, and run the command again.",
          ],
        },
      ],
    };
  // What follows from a wrong result on other sheets is no cause of its own.
  const first = differing.filter(({ sheet }) => workedOn.has(sheet));
  return {
    agreeing: worked.length - differing.length,
    problems: (first.length > 0 ? first : differing).map(({ at, made, found }) => ({
      kind: "workbook/differs",
      file,
      says: `${at} is ${found && found.value !== "" ? quoted(found.value) : "nothing"} in the workbook, and the engine has ${quoted(typeof made.value === "string" ? made.value : made.value.toFixed())}`,
      advice: [
        "Was its formula changed? Undo it there, or make the workbook again with aln compare and change blue cells alone.",
      ],
    })),
  };
}

/** As it was stored when it was made, or taken out. */
function isOld(made: CellPair["made"], found: CellPair["found"]): boolean {
  return found?.value === "" || isSame(made.value, found);
}
