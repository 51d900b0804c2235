import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { assumptionRows } from "./data/assumptions.ts";
import { baselineRows } from "./data/baseline.ts";
import { estimateRows } from "./data/estimates.ts";
import { fileRows } from "./data/files.ts";
import type { BudgetLayout } from "./layout.ts";
import { type RowPlan, type SheetPlan, text } from "./plan.ts";

/** The register of data and assumptions: the program, the files, what was estimated or answered, and the parts of the baseline. */
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
      ...programRows(context),
      ...sectionsOf(context, context.before),
      ...sectionsOf(context, context.after),
    ],
    frozen: { rows: 3, columns: 0 },
    footer: footerOf(context),
  };
}

/** What made the workbook: the lists of codes have no file of their own, and are those of its version. */
function programRows(context: Context): RowPlan[] {
  const { program, madeBy, codeLists, inProgram } = workbookWords;
  return [
    { cells: [text("section", context.in(program))] },
    { cells: [text("label", context.in(madeBy)), text("label", context.program)] },
    { cells: [text("label", context.in(codeLists)), text("label", context.in(inProgram))] },
    { cells: [] },
  ];
}

function sectionsOf(context: Context, layout: BudgetLayout): RowPlan[] {
  return [
    ...fileRows(context, layout),
    ...assumptionRows(context, layout),
    ...estimateRows(context, layout),
    ...baselineRows(context, layout),
  ];
}
