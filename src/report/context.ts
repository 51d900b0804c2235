import type { Comparison } from "../comparison/compare.ts";
import type { LiveText } from "../expression/live-text.ts";
import type { Language, Text } from "../language/text.ts";
import { workbookWords } from "../language/workbook-words.ts";
import type { Budget } from "../model/budget.ts";
import type { JointLedger } from "../model/joint-ledger.ts";
import type { Decimal } from "../money.ts";
import type { BudgetLayout } from "./layout.ts";
import { type Cell, inSheet, type RowPlan, text } from "./plan.ts";

/** What every sheet of a comparison workbook is written from. */
export interface Context {
  readonly comparison: Comparison<Budget>;
  readonly before: BudgetLayout;
  readonly after: BudgetLayout;
  /** Where the records of each census went, for both budgets. */
  readonly ledgers: readonly JointLedger[];
  /** The light at the head of every sheet but that of the checks. */
  readonly light: Cell;
  /** What was chosen to be looked at: another school, other limits of a picture. */
  readonly looked: Looked;
  readonly language: Language;
  readonly program: string;
  in(words: Text): string;
}

/** What a reader may choose in a workbook and no budget follows; as it is made, where nothing is said. */
export interface Looked {
  /** What stands in the cell that a school is chosen in. */
  readonly choice?: string;
  /** From which percentage a change is large, and up to which it is none. */
  readonly large?: Decimal;
  readonly none?: Decimal;
}

/** The one cell that says whether all checks passed, on the checks sheet; and under it, that what was adopted has been changed. */
export const lightCell = "$B$3";
const ideaCell = "$B$4";

/** Title, what the sheet is about, and the light: the first three rows of every sheet. */
export function topRows(context: Context, title: string, about: string, onChecksSheet = false): RowPlan[] {
  return [
    { cells: [text("title", title)] },
    { cells: [text("subtitle", about)] },
    { cells: onChecksSheet ? [] : [context.light] },
  ];
}

/** The light of a sheet, from that of the checks sheet; and after it, in one cell because texts run on over empty cells alone, that it is an idea. */
export function lightFrom(
  context: Omit<Context, "light">,
  failed: boolean,
  idea: Pick<LiveText, "value"> | undefined,
): Cell {
  const checks = inSheet(context.in(workbookWords.checks));
  const shown = context.in(failed ? workbookWords.someFailed : workbookWords.allPassed);
  const [light, said] = [`${checks}${lightCell}`, `${checks}${ideaCell}`];
  return {
    meaning: "light",
    shown: "text",
    value: idea?.value ? `${shown}. ${idea.value}` : shown,
    formula: idea ? `${light}&IF(${said}="","",". "&${said})` : light,
  };
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
