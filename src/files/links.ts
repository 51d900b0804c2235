import { inSheet, letters, type SheetPlan } from "../report/plan.ts";
import { storedText } from "./stored-text.ts";
import { element } from "./xml.ts";

/** Where a click on a cell goes: exceljs would write each as an address outside the file. */
export function linksOf({ rows }: SheetPlan): string[] {
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (cell?.goesTo === undefined) return [];
      const ref = `${letters(column)}${row + 1}`;
      return [
        element("hyperlink", { ref, location: `${inSheet(cell.goesTo)}A1`, display: storedText(String(cell.value)) }),
      ];
    }),
  );
  return links.length > 0 ? [element("hyperlinks", {}, ...links)] : [];
}
