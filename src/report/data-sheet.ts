import type { Census } from "../census/index.ts";
import { censusesUsed } from "../formula/censuses-read.ts";
import { inputWords, notRead, termWords } from "../language/input-words.ts";
import { basisWords, statusWords, workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { own } from "../look-up.ts";
import { Decimal } from "../money.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import type { BudgetLayout } from "./layout.ts";
import { number, type RowPlan, type SheetPlan, text } from "./plan.ts";

/** Which files the figures came from; estimates; and the parts of the baseline. */
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
      ...sectionsOf(context, context.before),
      ...sectionsOf(context, context.after),
    ],
    frozen: { rows: 3, columns: 0 },
    footer: footerOf(context),
  };
}

function sectionsOf(context: Context, layout: BudgetLayout): RowPlan[] {
  return [...files(context, layout), ...estimates(context, layout), ...baseline(context, layout)];
}

function headings(context: Context, ...words: { en: string; cy: string }[]): RowPlan {
  return { cells: words.map((each) => text("heading", context.in(each))) };
}

function section(title: string): RowPlan {
  return { cells: [text("section", title)] };
}

function files(context: Context, layout: BudgetLayout): RowPlan[] {
  const { budget, name } = layout;
  const { role, file, rows, status, date, hash } = workbookWords;
  return [
    section(`${name}: ${context.in(workbookWords.inFiles)}`),
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

function estimates(context: Context, { budget, name }: BudgetLayout): RowPlan[] {
  const { adjustments, register } = budget.sources;
  if (adjustments.length === 0) return [];
  const { school, figure, value, date, reason, source, approvedBy } = workbookWords;
  return [
    section(`${name}: ${context.in(workbookWords.estimates)}`),
    headings(context, school, figure, value, date, reason, source, approvedBy),
    ...adjustments.map((each) => ({
      cells: [
        text("label", `${each.school} ${register.get(each.school)?.name ?? ""}`),
        text("label", own(budget.formula.drivers, each.driver)?.[context.language] ?? each.driver),
        number("record", "decimal", each.number),
        text("afterNumber", each.date),
        text("label", each.reason),
        text("label", each.source),
        text("label", each.approvedBy),
      ],
    })),
    { cells: [] },
  ];
}

function baseline(context: Context, { budget, name }: BudgetLayout): RowPlan[] {
  if (budget.baselineRows.length === 0) return [];
  const { school, component, amount, asAt, basis } = workbookWords;
  return [
    section(`${name}: ${context.in(workbookWords.baselineParts)}`),
    {
      cells: [school, component, amount, asAt, basis].map((each) =>
        text("heading", `${context.in(each)}${each === amount ? ", £" : ""}`),
      ),
    },
    ...budget.baselineRows.map((row) => ({
      cells: [
        text("label", `${row.school} ${budget.sources.register.get(row.school)?.name ?? ""}`),
        text("label", row.component),
        number("record", "pounds", row.amount),
        text("afterNumber", row.asAt),
        text("label", context.in(basisWords[row.basis] ?? basis)),
      ],
    })),
    { cells: [] },
  ];
}
