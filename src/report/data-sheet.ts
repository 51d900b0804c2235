import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { baselineRows } from "./data/baseline.ts";
import { estimateRows } from "./data/estimates.ts";
import { fileRows } from "./data/files.ts";
import type { BudgetLayout } from "./layout.ts";
import type { RowPlan, SheetPlan } from "./plan.ts";

/** Which files the figures came from; estimates; and the parts of the baseline. */
export function dataSheet(context: Context): SheetPlan {
  const name = context.in(workbookWords.data);
  return {
    name,
    purpose: "check",
    onePageWide: true,
    widths: [46, 34, 14, 16, 26, 26, 68],
    rows: [
      ...topRows(context, name, context.in(workbookSentences.aboutData)),
      { cells: [] },
      ...sectionsOf(context, context.before),
      ...sectionsOf(context, context.after),
    ],
    frozen: { rows: 3, columns: 0 },
    footer: footerOf(context),
  };
}

function sectionsOf(context: Context, layout: BudgetLayout): RowPlan[] {
  return [...fileRows(context, layout), ...estimateRows(context, layout), ...baselineRows(context, layout)];
}
