import type { Census } from "../../census/index.ts";
import { censusesUsed } from "../../formula/censuses-read.ts";
import { inputWords, notRead, termWords } from "../../language/input-words.ts";
import { formulaStatusWords } from "../../language/schedule-words.ts";
import { statusWords } from "../../language/workbook/statuses.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import type { InputFile } from "../../model/budget.ts";
import { Decimal } from "../../money.ts";
import type { Context } from "../context.ts";
import type { BudgetLayout } from "../layout.ts";
import { type Cell, number, type RowPlan, text } from "../plan.ts";

/** Every file that a budget was made from. */
export function fileRows(context: Context, layout: BudgetLayout): RowPlan[] {
  const { budget, name } = layout;
  const { role, file, rows, status, date, hash } = workbookWords;
  return [
    { cells: [text("section", `${name}: ${context.in(workbookWords.inFiles)}`)] },
    {
      cells: [
        ...[role, file, rows, date, status].map((each) => text("heading", context.in(each))),
        text("heading", ""),
        text("heading", context.in(hash)),
      ],
    },
    ...budget.inputs.map((input) => ({
      cells: [
        text("label", context.in(inputWords(input))),
        text("label", input.file),
        input.rows === undefined ? undefined : number("record", "whole", new Decimal(input.rows)),
        dayOf(layout, input),
        statusOf(context, layout, input),
        input.census && !isRead(layout, input.census) ? text("label", context.in(notRead)) : undefined,
        text("label", input.sha256),
      ],
    })),
    { cells: [] },
  ];
}

/** Whether the budget's formula reads the census of that day, or the model names it for others. */
function isRead({ budget: { formula, sources } }: BudgetLayout, { date }: Pick<Census, "date">): boolean {
  return censusesUsed(formula, sources.census).some((census) => census.date === date);
}

/** The day that a file speaks of: of a census its day, of a baseline the last that an amount was true on. */
function dayOf({ budget }: BudgetLayout, { role, census }: InputFile): Cell | undefined {
  const day = census?.date ?? (role === "baseline" ? budget.sources.baselineAsAt : undefined);
  return day === undefined ? undefined : text("afterNumber", day);
}

/** How final a file is: of a formula what it says of itself, of an option and not of the formula it stands on. */
function statusOf(context: Context, { budget }: BudgetLayout, input: InputFile): Cell | undefined {
  const { role, census } = input;
  if (census) {
    const word = statusWords[census.status] ?? { en: census.status, cy: census.status };
    return text("label", `${context.in(word)}, ${context.in(termWords[census.term])}`);
  }
  const { status } = budget.formula;
  const isOwn = role === "formula" && budget.inputs.find((each) => each.role === role) === input;
  return isOwn ? text("label", context.in(formulaStatusWords[status] ?? { en: status, cy: status })) : undefined;
}
