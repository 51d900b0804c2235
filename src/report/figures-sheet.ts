import { excelOf } from "../expression/excel.ts";
import { wordsOf } from "../expression/words.ts";
import { type Allowed, allowedFigures } from "../formula/allowed.ts";
import { paperOf } from "../formula/paper.ts";
import type { InputFigure, Step } from "../formula/sheet.ts";
import { unitInWords } from "../language/attributes.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { known } from "../look-up.ts";
import { zero } from "../money.ts";
import { acceptsFigure } from "./accepts.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { type BudgetLayout, figuresOf, firstSchoolRow, rowsBeforeFigures, type SchoolsLayout } from "./layout.ts";
import { number, type RowPlan, type SheetPlan, shownAs, text } from "./plan.ts";
import { labelsIn } from "./working-columns.ts";

/** The row that the first budget's title stands on, under the rows that every sheet begins with. */
export const firstFiguresRow = 5;

/** Rows that a budget takes on the sheet, with the heading between what is decided and what is worked out, and a blank row after. */
export function figureRowsTaken(budget: BudgetLayout["budget"]): number {
  const { inputs, worked } = figuresOf(budget);
  return rowsBeforeFigures + inputs.length + 1 + worked.length + 1;
}

/** Every authority-wide figure: those a forum may change, and those worked out from them. */
export function figuresSheet(context: Context): SheetPlan {
  const name = context.in(workbookWords.figures);
  return {
    name,
    purpose: "input",
    widths: [52, 18, 18, 90],
    rows: [
      ...topRows(context, name, context.in(workbookSentences.aboutFigures)),
      { cells: [] },
      ...rowsFor(context, context.before),
      ...rowsFor(context, context.after),
    ],
    frozen: { rows: 3, columns: 1 },
    footer: footerOf(context),
  };
}

function rowsFor(context: Context, layout: BudgetLayout): RowPlan[] {
  const { budget, name } = layout;
  const { inputs, worked } = figuresOf(budget);
  const allowed = allowedFigures(budget.formula, budget.sources.period.name);
  const heading = (first: string, last: string): RowPlan => ({
    cells: [first, context.in(workbookWords.value), context.in(workbookWords.unit), last].map((each) =>
      text("heading", each),
    ),
  });
  return [
    { cells: [text("section", `${name}: ${budget.formula[context.language]}`)] },
    heading(context.in(workbookWords.decided), context.in(workbookWords.source)),
    ...inputs.map((figure) =>
      decidedRow(context, layout, figure, known(allowed, figure.id, "is no figure of the formula")),
    ),
    heading(context.in(workbookWords.workedOut), context.in(workbookWords.howWorkedOut)),
    ...worked.map((step) => workedRow(context, layout, step)),
    { cells: [] },
  ];
}

function decidedRow(context: Context, { budget, name }: BudgetLayout, figure: InputFigure, allowed: Allowed): RowPlan {
  const shown = figure.unit.startsWith("£") ? shownAs(figure) : "typed";
  const input = { budget: name, id: figure.id, label: figure.label };
  return {
    cells: [
      text("label", context.in(figure.label)),
      {
        ...number("input", shown, figure.value),
        accepts: acceptsFigure(figure, allowed, shown, input, context.language),
      },
      text("unit", context.in(unitInWords(figure.unit))),
      text("how", context.in(paperOf(budget.formula, figure.paper))),
    ],
  };
}

function workedRow(context: Context, layout: BudgetLayout, step: Step): RowPlan {
  const schools = schoolsOf(layout, step);
  const value = schools.worked.worked.figures.get(step.id) ?? zero;
  return {
    cells: [
      text("label", context.in(step.label)),
      number("worked", shownAs(step), value, excelOf(step.expression, step.places, schools.addresses(firstSchoolRow))),
      text("unit", context.in(unitInWords(step.unit))),
      text("how", wordsOf(step.expression, context.language, labelsIn(schools))),
    ],
  };
}

function schoolsOf({ main, memorandum }: BudgetLayout, step: Step): SchoolsLayout {
  return memorandum && !main.worked.sheet.steps.includes(step) ? memorandum : main;
}
