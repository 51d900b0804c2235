import type { FigureChange } from "../../formula/figure-changes.ts";
import type { Paper } from "../../formula/paper.ts";
import { unitInWords } from "../../language/attributes.ts";
import { scheduleWords } from "../../language/schedule-words.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import type { Decimal } from "../../money.ts";
import type { Context } from "../context.ts";
import type { BudgetLayout } from "../layout.ts";
import { type Cell, live, number, type RowPlan, type Shown, shownAs, text } from "../plan.ts";
import { headings } from "../section-rows.ts";

/** Figures with another value: what they were and what they are, live from the sheet of figures, and the papers that say so. */
export function figureChangeRows(context: Context, changes: readonly FigureChange[]): RowPlan[] {
  const { before, after, difference, percentage, paper } = scheduleWords;
  return [
    headings(context, workbookWords.figure, before, after, difference, percentage, workbookWords.unit, paper),
    ...changes.map((change) => rowOf(context, change)),
  ];
}

function rowOf(context: Context, change: FigureChange): RowPlan {
  const { id, label, unit, before, after, difference, percentage, papers } = change;
  const shown = shownAs(change);
  const [was, is] = [addressOf(context.before, id), addressOf(context.after, id)];
  // A figure that weighs counts is read before the workbook and stands on no sheet of it: its difference is a record too.
  const isLive = was !== undefined && is !== undefined;
  const cell = (value: Decimal, address: string | undefined): Cell =>
    number(address ? "worked" : "record", shown, value, address);
  const part = percentage?.toDecimalPlaces(2);
  return {
    cells: [
      text("label", context.in(label)),
      cell(before, was),
      cell(after, is),
      isLive ? live("worked", signed(shown), difference, `${is}-${was}`) : number("record", signed(shown), difference),
      part === undefined
        ? text("none", "–")
        : isLive
          ? number("worked", "signedPercent", part, `IF(${was}=0,0,ROUND((${is}-${was})*100/${was},2))`)
          : number("record", "signedPercent", part),
      text("unit", context.in(unitInWords(unit))),
      text("how", cited(context, papers)),
    ],
  };
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
