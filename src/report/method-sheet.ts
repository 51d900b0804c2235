import { formulaInWords, type Paragraph } from "../formula/words.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import type { BudgetLayout } from "./layout.ts";
import { linesOfNothing } from "./lines-of-nothing.ts";
import { type RowPlan, type SheetPlan, text } from "./plan.ts";
import { severalRows } from "./several-rows.ts";

/** Both formulas read aloud. */
export function methodSheet(context: Context): SheetPlan {
  const name = context.in(workbookWords.method);
  return {
    name,
    purpose: "output",
    widths: [34, 110],
    rows: [
      ...topRows(context, name, context.in(workbookSentences.aboutMethod)),
      { cells: [] },
      ...[context.before, context.after].flatMap((layout) => rowsFor(context, layout)).flatMap(severalRows),
    ],
    frozen: { rows: 3, columns: 0 },
    footer: footerOf(context),
  };
}

function rowsFor(context: Context, layout: BudgetLayout): RowPlan[] {
  const { budget, name } = layout;
  const { main, drivers, grants, memorandum } = formulaInWords(
    budget.formula,
    budget.sources.period.name,
    budget.sources.census,
  );
  const { note, codesReason } = budget.formula;
  const beside =
    memorandum.length > 0
      ? [{ cells: [text("label", ""), text("note", context.in(workbookSentences.aboutMemorandum(name)))] }]
      : [];
  return [
    { cells: [text("section", `${name}: ${budget.formula[context.language]}`)] },
    ...(note ? [{ cells: [text("label", context.in(workbookWords.note)), text("text", context.in(note))] }] : []),
    ...(codesReason
      ? [{ cells: [text("label", context.in(workbookWords.codesReason)), text("text", context.in(codesReason))] }]
      : []),
    ...main.flatMap((paragraph) => paragraphRows(context, paragraph)),
    { cells: [text("label", ""), text("text", context.in(workbookSentences.sharedTo[budget.formula.balance.to]))] },
    { cells: [text("label", ""), text("note", context.in(workbookSentences.aboutCounted))] },
    ...drivers.flatMap((paragraph) => paragraphRows(context, paragraph)),
    ...(grants.length > 0
      ? [{ cells: [text("label", ""), text("note", context.in(workbookSentences.aboutGrants(name)))] }]
      : []),
    ...grants.flatMap((paragraph) => paragraphRows(context, paragraph)),
    ...beside,
    ...memorandum.flatMap((paragraph) => paragraphRows(context, paragraph)),
    { cells: [linesOfNothing(context, layout)] },
    { cells: [] },
  ];
}

function paragraphRows(context: Context, { about, says, note }: Paragraph): RowPlan[] {
  return [
    { cells: [text("label", about ? context.in(about) : ""), text("text", context.in(says))] },
    ...(note ? [{ cells: [text("label", ""), text("note", context.in(note))] }] : []),
  ];
}
