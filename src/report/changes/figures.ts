import { either, joined, words } from "../../expression/live-text.ts";
import type { FigureChange } from "../../formula/figure-changes.ts";
import { type Paper, paperOf } from "../../formula/paper.ts";
import { unitInWords } from "../../language/attributes.ts";
import { scheduleWords } from "../../language/schedule-words.ts";
import type { Text } from "../../language/text.ts";
import { changeSheetWords } from "../../language/workbook/changes.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { own } from "../../look-up.ts";
import type { Decimal } from "../../money.ts";
import type { Context } from "../context.ts";
import { dash, percentageCell } from "../divided.ts";
import { type BudgetLayout, figuresOf } from "../layout.ts";
import { type Cell, live, liveText, number, type RowPlan, type Shown, shownAs, text } from "../plan.ts";
import { headings } from "../section-rows.ts";

/**
 * Figures with another value: what they were and what they are, live from the sheet of figures, and the papers that say so. Then those that both
 * formulas have alike: one that is changed in the workbook is told as one of the others.
 */
export function figureChangeRows(context: Context, changes: readonly FigureChange[]): RowPlan[] {
  const { before, after, difference, percentage, paper } = scheduleWords;
  const same = sameFigures(context);
  if (changes.length + same.length === 0) return [];
  const none = { cells: [text("note", context.in(scheduleWords.none))] };
  return [
    headings(context, workbookWords.figure, before, after, difference, percentage, workbookWords.unit, paper),
    ...(changes.length > 0 ? changes.map((change) => rowOf(context, change)) : [none]),
    ...(same.length > 0
      ? [{ cells: [text("note", context.in(changeSheetWords.sameInBoth))], spans: [{ column: 0, columns: 7 }] }]
      : []),
    ...same.map((figure) => rowOf(context, figure, true)),
  ];
}

/** A figure as its row needs it. */
type Told = Pick<FigureChange, "id" | "label" | "unit" | "places" | "before" | "after" | "papers">;

/** Figures of both sheets of figures with one value and one unit. */
function sameFigures({ before, after }: Context): Told[] {
  const [was, is] = [before.budget.formula, after.budget.formula];
  return figuresOf({ allocation: after.recorded }).inputs.flatMap(({ id, label, unit, places, value }): Told[] => {
    const [old, now] = [own(was.figures, id), own(is.figures, id)];
    if (!old || !now || !before.figureRows.has(id) || old.unit !== unit || !value.equals(old.value)) return [];
    const papers = { before: paperOf(was, old.paper), after: paperOf(is, now.paper) };
    return [{ id, label, unit, places, before: value, after: value, papers }];
  });
}

/** Of figures that are alike there is no difference to be shown: it is, once there is one. */
function rowOf(context: Context, figure: Told, isAlike = false): RowPlan {
  const { id, label, unit, papers } = figure;
  const [was, is] = [addressOf(context.before, id), addressOf(context.after, id)];
  // A figure that weighs counts is read before the workbook and stands on no sheet of it: its difference is a record too.
  const isLive = was !== undefined && is !== undefined;
  const shown = isLive && !unit.startsWith("£") ? "typed" : shownAs(figure);
  const [before, after] = [valueIn(context.before, id) ?? figure.before, valueIn(context.after, id) ?? figure.after];
  const difference = after.minus(before);
  const isEqual = isAlike && difference.isZero();
  const cell = (value: Decimal, address: string | undefined): Cell =>
    number(address ? "worked" : "record", shown, value, address);
  const unlessAlike = (made: Cell): Cell =>
    isAlike
      ? { ...made, value: isEqual ? dash : made.value, formula: `IF(${was}=${is},"${dash}",${made.formula})` }
      : made;
  return {
    cells: [
      isAlike ? changedHere(context, label, isEqual, `${was}=${is}`) : text("label", context.in(label)),
      cell(before, was),
      cell(after, is),
      isLive
        ? unlessAlike(live("worked", signed(shown), difference, `${is}-${was}`))
        : number("record", signed(shown), difference),
      isLive
        ? unlessAlike(percentageCell("worked", difference, before, `(${is}-${was})`, was))
        : percentageCell("record", difference, before),
      text("unit", context.in(unitInWords(unit))),
      text("how", cited(context, papers)),
    ],
  };
}

function changedHere(context: Context, label: Text, isEqual: boolean, test: string): Cell {
  const marked = joined(words(context.in(label)), words(` (${context.in(changeSheetWords.changedHere)})`));
  return liveText("label", either({ formula: test, met: isEqual }, words(context.in(label)), marked));
}

/** What a figure is on its sheet, where it stands there. */
export function valueIn({ budget }: BudgetLayout, id: string): Decimal | undefined {
  return figuresOf(budget).inputs.find((figure) => figure.id === id)?.value;
}

function addressOf({ figureRows, figure }: BudgetLayout, id: string): string | undefined {
  return figureRows.has(id) ? figure(id) : undefined;
}

function signed(shown: Shown): Shown {
  return shown === "pounds" ? "signedPounds" : shown;
}

/** The paper, and the one that the new value stands in where it is another. */
function cited(context: Context, { before, after }: FigureChange["papers"]): string {
  const [was, is] = [before, after].map((paper) => named(context, paper));
  return was === is ? `${is}` : `${was} → ${is}`;
}

function named(context: Context, paper: Paper): string {
  return paper.date ? `${context.in(paper)}, ${paper.date}` : context.in(paper);
}
