import { letters, type WorkbookPlan } from "../../src/report/plan.ts";

/** Where the inputs of a budget stand in a workbook: figures by their id, what a school has by `id school`. */
export function inputPlaces(plan: WorkbookPlan, budget: string): Map<string, { sheet: string; address: string }> {
  const places = plan.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): [string, { sheet: string; address: string }][] => {
        const input = cell?.accepts?.input;
        if (input?.budget !== budget) return [];
        const key = input.school === undefined ? input.id : `${input.id} ${input.school}`;
        return [[key, { sheet: name, address: `${letters(column)}${row + 1}` }]];
      }),
    ),
  );
  // What the memorandum counts again stands on its own sheet, before the drivers.
  return new Map(places);
}
