import type { Change } from "../formula/change.ts";
import { type Difference, differenceBetween, isEmpty } from "../formula/difference.ts";
import { scheduleSentences, scheduleWords } from "../language/schedule-words.ts";
import type { Text } from "../language/text.ts";
import { changeSheetWords } from "../language/workbook/changes.ts";
import { figureChangeRows } from "./changes/figures.ts";
import { changeRows, textHeadings } from "./changes/texts.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { type RowPlan, type SheetPlan, text } from "./plan.ts";
import { severalRows } from "./several-rows.ts";

/** The schedule of differences between the two formulas: what must be consulted on, apart from figures and from words alone. */
export function changesSheet(context: Context): SheetPlan {
  const { before, after } = context;
  const name = context.in(changeSheetWords.changes);
  const difference = differenceBetween(before.budget.formula, after.budget.formula);
  return {
    name,
    purpose: "output",
    widths: [42, 16, 16, 16, 12, 18, 54],
    onePageWide: true,
    rows: [
      ...topRows(context, name, context.in(changeSheetWords.aboutChanges)),
      { cells: [] },
      { cells: [text("section", context.in(scheduleSentences.heading(before.name, after.name)))] },
      ...[before, after].map(({ name: budget, budget: { formula } }) => ({
        cells: [text("label", budget), text("text", context.in(formula))],
        spans: [{ column: 1, columns: 6 }],
      })),
      { cells: [] },
      ...(isEmpty(difference)
        ? [
            { cells: [text("note", context.in(scheduleWords.noDifference))] },
            { cells: [] },
            ...figureSection(context, []),
          ]
        : sectionsOf(context, difference)),
    ],
    frozen: { rows: 3, columns: 0 },
    footer: footerOf(context),
  };
}

function sectionsOf(context: Context, { method, figures, words: all }: Difference): RowPlan[] {
  // Of a title that changed in both languages, the one that is read here.
  const titles = all.filter(({ part }) => part === "en" || part === "cy");
  const words =
    titles.length < 2 ? all : all.filter((each) => !titles.includes(each) || each.part === context.language);
  const texts = (changes: readonly Change[], aloud: boolean): RowPlan[] =>
    changes.length === 0
      ? []
      : [
          textHeadings(context),
          ...changes.flatMap((change) => changeRows(context, change, aloud)).flatMap(severalRows),
        ];
  return [
    ...section(context, scheduleWords.method, scheduleWords.consult, texts(method, true)),
    ...figureSection(context, figures),
    ...section(context, scheduleWords.words, scheduleWords.wordsChangeNoBudget, texts(words, false)),
  ];
}

function figureSection(context: Context, figures: Difference["figures"]): RowPlan[] {
  return section(context, scheduleWords.figures, undefined, figureChangeRows(context, figures));
}

function section(context: Context, title: Text, about: Text | undefined, rows: readonly RowPlan[]): RowPlan[] {
  const none = { cells: [text("note", context.in(scheduleWords.none))] };
  return [
    { cells: [text("section", `${context.in(title)}${about ? ` (${context.in(about)})` : ""}`)] },
    ...(rows.length > 0 ? rows : [none]),
    { cells: [] },
  ];
}
