import { excelOf } from "../expression/excel.ts";
import { wordsOf } from "../expression/words.ts";
import { allowedFigures } from "../formula/allowed.ts";
import { paperOf } from "../formula/paper.ts";
import type { InputFigure, Step } from "../formula/sheet.ts";
import { unitInWords } from "../language/attributes.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { known } from "../look-up.ts";
import { zero } from "../money.ts";
import { acceptsFigure } from "./accepts.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { inputCell } from "./driver-columns.ts";
import { type BudgetLayout, figuresOf, firstSchoolRow, rowsBeforeFigures, type SchoolsLayout } from "./layout.ts";
import { linesOfNothing } from "./lines-of-nothing.ts";
import { number, type RowPlan, type SheetPlan, type Shown, shownAs, text } from "./plan.ts";
import { headingOf, looks, looksAt, type Typed, wrongInputs } from "./typed.ts";
import { labelsIn } from "./working-columns.ts";

/** The row that the first budget's title stands on, under the rows that every sheet begins with. */
export const firstFiguresRow = 5;

/** Rows that a budget takes on the sheet, with the heading between what is decided and what is worked out, and a blank row after. */
export function figureRowsTaken(budget: Pick<BudgetLayout["budget"], "allocation">): number {
  const { inputs, worked } = figuresOf(budget);
  return rowsBeforeFigures + inputs.length + 1 + worked.length + 1;
}

/** Every authority-wide figure: those a forum may change, and those worked out from them. */
export function figuresSheet(context: Context): SheetPlan {
  const name = context.in(workbookWords.figures);
  return {
    name,
    purpose: "input",
    widths: [52, 18, 18, 90, ...looks.map(() => 26)],
    unprinted: looks.length,
    rows: [
      ...topRows(context, name, context.in(workbookSentences.aboutFigures)),
      { cells: [linesOfNothing(context, context.after)] },
      ...rowsFor(context, context.after),
      ...rowsFor(context, context.before),
    ],
    frozen: { rows: 3, columns: 1 },
    footer: footerOf(context),
  };
}

function rowsFor(context: Context, layout: BudgetLayout): RowPlan[] {
  const { budget, name, isOpen } = layout;
  const { worked } = figuresOf(budget);
  const heading = (first: string, last: string, ...others: string[]): RowPlan => ({
    cells: [first, context.in(workbookWords.value), context.in(workbookWords.unit), last, ...others].map((each) =>
      text("heading", each),
    ),
  });
  const decided = context.in(isOpen ? workbookWords.decidedOpen : workbookWords.decidedLocked);
  return [
    { cells: [text("section", `${name}: ${budget.formula[context.language]}`)] },
    heading(decided, context.in(workbookWords.source), ...looksAt(layout).map((look) => context.in(headingOf[look]))),
    ...decidedFigures(context, layout).map((figure) => decidedRow(context, layout, figure)),
    heading(context.in(workbookWords.workedOut), context.in(workbookWords.howWorkedOut)),
    ...worked.map((step) => workedRow(context, layout, step)),
    { cells: [] },
  ];
}

interface DecidedFigure extends Typed {
  readonly figure: InputFigure;
  readonly shown: Shown;
}

/** The figures of a budget that were decided, as they stand on the sheet and as they were when the workbook was made. */
export function decidedFigures(context: Context, layout: BudgetLayout): DecidedFigure[] {
  const { budget, name, recorded } = layout;
  const allowed = allowedFigures(budget.formula, budget.sources.period.name);
  const were = new Map(figuresOf({ allocation: recorded }).inputs.map((figure) => [figure.id, figure]));
  return figuresOf(budget).inputs.map((figure) => {
    const was = were.get(figure.id) ?? figure;
    const shown = figure.unit.startsWith("£") ? shownAs(was) : "typed";
    const input = { budget: name, id: figure.id, label: figure.label };
    const { least, most, places } = known(allowed, figure.id, "is no figure of the formula");
    return {
      figure: was,
      shown,
      address: `$B$${known(layout.figureRows, figure.id, "has no row")}`,
      accepts: acceptsFigure(was, { least, most, places }, shown, input, context.language),
      value: figure.value,
      recorded: was.value,
    };
  });
}

function decidedRow(context: Context, layout: BudgetLayout, each: DecidedFigure): RowPlan {
  const { figure, shown, value, accepts } = each;
  return {
    cells: [
      text("label", context.in(figure.label)),
      inputCell(layout.isOpen, shown, value, accepts),
      text("unit", context.in(unitInWords(figure.unit))),
      text("how", context.in(paperOf(layout.budget.formula, figure.paper))),
      ...looksAt(layout).map((look) => wrongInputs(look, [each])),
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
