import { either, type LiveText, noWords, words } from "../expression/live-text.ts";
import { typedSentences } from "../language/workbook/typed.ts";
import { workbookWords } from "../language/workbook-words.ts";
import type { Context } from "./context.ts";
import { decidedFigures } from "./figures-sheet.ts";
import type { BudgetLayout } from "./layout.ts";
import { type Cell, number } from "./plan.ts";
import { allWrong, type Look, looksAt, wrongIn } from "./typed.ts";

/** How many inputs of a budget are wrong in one way, live. */
export function wrongInputsOf(context: Context, layout: BudgetLayout, look: Look): Cell {
  const value = wrongIn(context, layout, look, decidedFigures(context, layout));
  return number("worked", "whole", value, allWrong(layout, look, context.in(workbookWords.figures)));
}

/** What is said of a budget that was adopted once an input of it is another: no longer what was decided. Undefined where neither was adopted. */
export function ideaOf(context: Context): LiveText | undefined {
  const adopted = [context.after, context.before].filter((layout) => looksAt(layout).includes("changed"));
  if (adopted.length === 0) return undefined;
  return adopted.reduceRight<LiveText>((otherwise, layout) => {
    const { formula = "0", value } = wrongInputsOf(context, layout, "changed");
    const met = typeof value !== "string" && value.gt(0);
    return either({ formula: `${formula}>0`, met }, words(context.in(typedSentences.idea(layout.name))), otherwise);
  }, noWords);
}
