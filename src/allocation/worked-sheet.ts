import type { Formula } from "../formula/formula.ts";
import type { Sheet } from "../formula/sheet.ts";
import type { School } from "../school/school.ts";
import { evaluate, type SheetInputs, type Worked } from "./evaluate.ts";
import { sheetInputs } from "./inputs.ts";
import type { Sources } from "./sources.ts";

/** A sheet worked out over its schools. */
export interface WorkedSheet {
  readonly sheet: Sheet;
  readonly schools: readonly School[];
  readonly inputs: SheetInputs;
  readonly worked: Worked;
}

export function workedSheet(sheet: Sheet, formula: Formula, schools: readonly School[], sources: Sources): WorkedSheet {
  const inputs = sheetInputs(sheet, formula, schools, sources);
  return { sheet, schools, inputs, worked: evaluate(sheet, inputs) };
}
