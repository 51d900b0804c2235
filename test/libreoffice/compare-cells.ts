import { letters, type WorkbookPlan } from "../../src/report/plan.ts";
import type { Recalculated } from "./recalculate.ts";

/** Every formula cell of the plan against what was read: numbers as the same double, texts letter by letter. */
export function compareCells(
  plan: Pick<WorkbookPlan, "sheets">,
  read: Recalculated,
): { compared: number; differences: string[] } {
  const differences: string[] = [];
  let compared = 0;
  for (const sheet of plan.sheets)
    sheet.rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (!cell?.formula) return;
        const address = `${letters(column)}${row + 1}`;
        const found = read.get(sheet.name)?.get(address);
        const expected = typeof cell.value === "string" ? cell.value : cell.value.toNumber();
        const same =
          typeof expected === "string"
            ? (found?.value ?? "") === expected
            : found?.value !== undefined &&
              found.type !== "str" &&
              found.value !== "" &&
              Number(found.value) === expected;
        compared += 1;
        if (!same || !found?.formula || found.type === "e")
          differences.push(
            `${sheet.name}!${address}: engine ${expected}, found ${found?.value} (${found?.type}): ${cell.formula}`,
          );
      });
    });
  return { compared, differences };
}
