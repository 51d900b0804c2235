import { oneSchoolWords } from "../../language/one-school-words.ts";
import type { Context } from "../context.ts";
import { inSheet } from "../plan.ts";
import { choicesOf, type SchoolChoice } from "./choices.ts";
import { Chosen } from "./chosen.ts";
import { type Places, placesOf } from "./places.ts";

/** A statement of one school: the school that is chosen, and where everything of it is looked up. */
export interface OneSchool {
  readonly choices: readonly SchoolChoice[];
  /** What is chosen; undefined where what stands in the cell is no school of the list. */
  readonly choice: SchoolChoice | undefined;
  /** Its place in the list, from 1; 0 where it has none. */
  readonly position: number;
  readonly places: Places;
  readonly before: Chosen;
  readonly after: Chosen;
  readonly names: Names;
}

interface Names {
  readonly sheet: string;
  readonly workings: string;
  readonly inSheet: string;
  readonly inWorkings: string;
  /** The one cell that is an input, and what stands in it. */
  readonly choiceCell: string;
  readonly chosen: string;
}

export const choiceRow = 5;

/** The first school of the list, unless another is asked for: its label, or anything else that somebody may write. */
export function oneSchoolOf(context: Context, chosen?: string, suffix = ""): OneSchool {
  const choices = choicesOf(context);
  const shown = chosen ?? choices[0]?.label ?? "";
  const position = choices.findIndex(({ label }) => label === shown) + 1;
  const choice = choices[position - 1];
  const places = placesOf(context.before, context.after, choices);
  const sheet = `${context.in(oneSchoolWords.sheet)}${suffix}`;
  const workings = `${context.in(oneSchoolWords.workings)}${suffix}`;
  return {
    choices,
    choice,
    position,
    places,
    before: new Chosen(places.before, choice?.before ?? [], places.slots, context.language),
    after: new Chosen(places.after, choice?.after ?? [], places.slots, context.language),
    names: {
      sheet,
      workings,
      inSheet: inSheet(sheet),
      inWorkings: inSheet(workings),
      choiceCell: `$B$${choiceRow}`,
      chosen: shown,
    },
  };
}
