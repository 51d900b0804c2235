import { readBackSentences, readBackWords } from "../language/read-back-words.ts";
import type { Text } from "../language/text.ts";
import { workbookWords } from "../language/workbook-words.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { type RowPlan, type SheetPlan, text } from "./plan.ts";

/** The names by which a workbook says what it was made from, whatever language it is in. */
export const originNames = {
  program: "aln_program",
  authority: "aln_authority",
  before: "aln_earlier_budget",
  after: "aln_later_budget",
  language: "aln_language",
} as const;

/** How to make an option of a workbook in which figures were changed, and what that is checked against. */
export function readBackSheet(context: Context): SheetPlan {
  const { before, after } = context;
  const name = context.in(readBackWords.sheet);
  const section = (title: Text): RowPlan => ({ cells: [text("section", context.in(title))] });
  const across = (words: string): RowPlan => ({ cells: [text("text", words)], spans: [{ column: 0, columns: 2 }] });
  const origin = (label: Text, key: keyof typeof originNames, value: string): RowPlan => ({
    cells: [text("label", context.in(label)), { ...text("text", value), name: originNames[key] }],
  });
  const figures = context.in(workbookWords.figures);
  const steps = [
    readBackSentences.change(after.name, figures),
    readBackWords.save,
    readBackWords.command,
    readBackWords.agrees,
  ];
  return {
    name,
    purpose: "check",
    widths: [30, 104],
    onePage: true,
    rows: [
      ...topRows(context, context.in(readBackWords.title), context.in(readBackWords.about)),
      { cells: [] },
      section(readBackWords.howTo),
      ...steps.map((words, i) => across(`${i + 1}. ${context.in(words)}`)),
      { cells: [] },
      section(readBackWords.notRead),
      across(context.in(readBackWords.notCounts)),
      across(context.in(readBackSentences.notEarlier(before.name))),
      { cells: [] },
      section(readBackWords.madeFrom),
      origin(workbookWords.madeBy, "program", context.program),
      origin(readBackWords.authority, "authority", after.budget.authority.number),
      origin(readBackWords.earlier, "before", before.budget.name),
      origin(readBackWords.later, "after", after.budget.name),
      origin(readBackWords.language, "language", context.language),
    ],
    frozen: { rows: 3, columns: 0 },
    footer: footerOf(context),
  };
}
