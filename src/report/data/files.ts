import type { Census } from "../../census/index.ts";
import { censusesUsed } from "../../formula/censuses-read.ts";
import { inputWords, notRead, termWords } from "../../language/input-words.ts";
import { statusWords } from "../../language/workbook/statuses.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { Decimal } from "../../money.ts";
import type { Context } from "../context.ts";
import type { BudgetLayout } from "../layout.ts";
import { number, type RowPlan, text } from "../plan.ts";

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
        input.census && text("afterNumber", input.census.date),
        input.census &&
          text(
            "label",
            `${context.in(statusWords[input.census.status] ?? status)}, ${context.in(termWords[input.census.term])}`,
          ),
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
