import type exceljs from "exceljs";
import { testsOf } from "../report/accepts.ts";
import { type Accepts, letters, type SheetPlan } from "../report/plan.ts";
import { storedText } from "./stored-text.ts";

/** What may still be done on a locked sheet: looked at, filtered, and made as wide as is wanted. */
const stillAllowed: Partial<exceljs.WorksheetProtection> = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
};

/** Locks a sheet without a password, and lets nothing but what may stand there be typed into the cells that are open. */
export function lock(page: exceljs.Worksheet, plan: SheetPlan): void {
  // There is no password to be hashed: it is done at once, and has no salt that would differ from run to run.
  void page.protect("", stillAllowed);
  // The types of exceljs do not know the list that a sheet keeps by address.
  const { dataValidations } = page as unknown as {
    dataValidations: { add(address: string, validation: exceljs.DataValidation): void };
  };
  for (const { first, last, accepts } of runs(plan))
    dataValidations.add(first === last ? first : `${first}:${last}`, validation(first, accepts));
}

interface Run {
  readonly first: string;
  readonly last: string;
  readonly accepts: Accepts;
}

/** Cells one under another that accept the same are one range. */
function runs({ rows, widths }: SheetPlan): Run[] {
  return widths.flatMap((_, column) => {
    const found: Run[] = [];
    let above: Run | undefined;
    for (const [i, { cells }] of rows.entries()) {
      const { accepts, closed } = cells[column] ?? {};
      if (!accepts || closed) {
        above = undefined;
        continue;
      }
      const at = `${letters(column)}${i + 1}`;
      if (above && isSame(above.accepts, accepts)) found.pop();
      else above = { first: at, last: at, accepts };
      above = { ...above, last: at };
      found.push(above);
    }
    return found;
  });
}

function isSame(a: Accepts, b: Accepts): boolean {
  return a.least === b.least && a.most === b.most && a.places === b.places && isSameSlip(a, b) && a.says === b.says;
}

function isSameSlip(a: Accepts, b: Accepts): boolean {
  return a.slipBelow?.toFixed() === b.slipBelow?.toFixed();
}

/** A number within its limits and with no more places than may be; the first cell of the range stands for each. */
function validation(cell: string, accepts: Accepts): exceljs.DataValidation {
  return {
    type: "custom",
    formulae: [`AND(${testsOf(cell, accepts).join(",")})`],
    allowBlank: false,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: storedText(accepts.title),
    error: storedText(accepts.says),
  };
}
