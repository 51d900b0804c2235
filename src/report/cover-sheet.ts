import { censusesUsed } from "../formula/censuses-read.ts";
import { inputWords, notRead, termWords } from "../language/input-words.ts";
import type { Text } from "../language/text.ts";
import { statusWords } from "../language/workbook/statuses.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { type Context, footerOf, modelledOnIn, topRows } from "./context.ts";
import type { BudgetLayout } from "./layout.ts";
import { type RowPlan, type SheetPlan, text } from "./plan.ts";
import { notAnsweredRow } from "./queries-sheet.ts";

/** What it is, whose, from which data, and how to read it. */
export function coverSheet(
  context: Context,
  others: readonly SheetPlan[],
  about: (sheet: SheetPlan) => Text,
): SheetPlan {
  const { before, after } = context;
  const title = context.in(workbookSentences.title(before.name, after.name));
  const { authority } = after.budget;
  return {
    name: context.in(workbookWords.cover),
    purpose: "cover",
    widths: [30, 104],
    onePage: true,
    portrait: true,
    rows: [
      ...topRows(context, title, `${authority[context.language]} (${authority.number})`),
      { cells: [text("warning", context.in(workbookWords.notForPublication))] },
      ...modelledOnIn(context).map((says) => ({ cells: [text("warning", says)] })),
      { cells: [] },
      ...budgetRows(context, before),
      ...budgetRows(context, after),
      ...notAnsweredRow(context),
      { cells: [text("section", context.in(workbookWords.howToRead))] },
      ...others.map((sheet) => ({
        cells: [{ ...text("link", sheet.name), goesTo: sheet.name }, text("text", context.in(about(sheet)))],
      })),
      {
        cells: [text("label", context.in(workbookWords.colours)), text("input", context.in(workbookWords.inputColour))],
      },
      { cells: [undefined, text("line", context.in(workbookWords.lineColour))] },
      { cells: [undefined, text("result", context.in(workbookWords.resultColour))] },
      { cells: [] },
      { cells: [text("label", context.in(workbookWords.madeBy)), text("text", context.program)] },
    ],
    footer: footerOf(context),
  };
}

function budgetRows(context: Context, { budget, name }: BudgetLayout): RowPlan[] {
  const { formula, sources, inputs } = budget;
  const read = censusesUsed(formula, sources.census);
  const row = (label: Text, value: string): RowPlan => ({
    cells: [text("label", context.in(label)), text("text", value)],
  });
  return [
    { cells: [text("section", `${name}: ${formula[context.language]}`)] },
    row(workbookWords.status, context.in(statusWords[formula.status] ?? { en: formula.status, cy: formula.status })),
    ...(formula.note ? [row(workbookWords.note, context.in(formula.note))] : []),
    ...sources.census.map((census) =>
      row(
        inputWords({ role: "census", census }),
        [
          census.date,
          context.in(termWords[census.term]),
          context.in(statusWords[census.status] ?? { en: census.status, cy: census.status }),
          ...(read.includes(census) ? [] : [context.in(notRead)]),
        ].join(", "),
      ),
    ),
    ...inputs.map((input) => row(inputWords(input), `${input.file}   SHA-256 ${input.sha256.slice(0, 16)}…`)),
    { cells: [] },
  ];
}
