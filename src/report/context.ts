import type { Comparison } from "../comparison/compare.ts";
import type { Language, Text } from "../language/text.ts";
import { workbookWords } from "../language/workbook-words.ts";
import type { Budget } from "../model/budget.ts";
import type { JointLedger } from "../model/joint-ledger.ts";
import type { BudgetLayout } from "./layout.ts";
import { type Cell, inSheet, type RowPlan, text } from "./plan.ts";

/** What every sheet of a comparison workbook is written from. */
export interface Context {
  readonly comparison: Comparison<Budget>;
  readonly before: BudgetLayout;
  readonly after: BudgetLayout;
  /** Where the records of each census went, for both budgets. */
  readonly ledgers: readonly JointLedger[];
  readonly language: Language;
  readonly program: string;
  in(words: Text): string;
}

/** The one cell that says whether all checks passed, on the checks sheet. */
export const lightCell = "$B$3";

/** Title, what the sheet is about, and the light: the first three rows of every sheet. */
export function topRows(context: Context, title: string, about: string, onChecksSheet = false): RowPlan[] {
  const { before, after } = context;
  const failed = [...before.budget.allocation.checks, ...after.budget.allocation.checks].some(({ passed }) => !passed);
  const shown = context.in(failed ? workbookWords.someFailed : workbookWords.allPassed);
  const light: Cell = onChecksSheet
    ? text("light", "")
    : {
        meaning: "light",
        shown: "text",
        value: shown,
        formula: `${inSheet(context.in(workbookWords.checks))}${lightCell}`,
      };
  return [
    { cells: [text("title", title)] },
    { cells: [text("subtitle", about)] },
    onChecksSheet ? { cells: [] } : { cells: [light] },
  ];
}

/** What may not be lost comes first: a long footer is cut off at its end. */
export function footerOf(context: Context): string {
  const { formula } = context.after.budget;
  return [context.in(workbookWords.notForPublication), formula[context.language], ...modelledOnIn(context)].join("; ");
}

/** Each budget that is modelled on an earlier or a provisional census, with its name. */
export function modelledOnIn({ before, after, language }: Context): string[] {
  return [before, after].flatMap(({ name, budget }) =>
    budget.modelledOn ? [`${name} ${budget.modelledOn[language]}`] : [],
  );
}
