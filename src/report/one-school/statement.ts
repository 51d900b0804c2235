import { either, joined, type LiveText, noWords, textAt, words } from "../../expression/live-text.ts";
import { wordsOf } from "../../expression/words.ts";
import { leastUnitName } from "../../formula/share.ts";
import type { Step } from "../../formula/sheet.ts";
import { unitInWords } from "../../language/attributes.ts";
import { oneSchoolSentences, oneSchoolWords } from "../../language/one-school-words.ts";
import type { Context } from "../context.ts";
import { type Cell, liveText, type Meaning, type RowPlan, shownWorked, text } from "../plan.ts";
import { statusOf } from "../protection-status.ts";
import { labelsIn } from "../working-columns.ts";
import type { Chosen } from "./chosen.ts";
import type { OneSchool } from "./one-school.ts";
import { sumLetter, valueLetter } from "./places.ts";
import type { ShownStep } from "./shown-steps.ts";
import { standingHeight, standingRows } from "./standing-rows.ts";
import { sumOf } from "./sums.ts";

const rowsBeforeSteps = 3;

/** The row of a step, where the statement of its budget begins on a row. */
export function rowOfStep({ places }: Chosen, firstRow: number, id: string): number {
  return firstRow + rowsBeforeSteps + places.shown.findIndex(({ step }) => step.id === id);
}

/** How many rows the statement of a budget takes: with what stands behind its numbers, and its status. */
export function statementHeight({ places }: Chosen): number {
  return rowsBeforeSteps + places.shown.length + standingHeight(places) + 1;
}

/** One budget at the school: a row for each step, with its words, its sum and what it comes to. */
export function statementRows(context: Context, one: OneSchool, chosen: Chosen): RowPlan[] {
  const { layout, shown } = chosen.places;
  const { line, how, sum, amount, unit } = oneSchoolWords;
  return [
    { cells: [text("section", `${layout.name}: ${layout.budget.formula[context.language]}`)] },
    whichRow(context, one, chosen),
    { cells: [line, how, sum, amount, unit].map((each) => text("heading", context.in(each))) },
    ...shown.map((each) => stepRow(context, one, chosen, each)),
    ...standingRows(context, one, chosen),
    statusRow(context, one, chosen),
  ];
}

/** Which school's budget it is, or that there is none. */
function whichRow(context: Context, { names, places }: OneSchool, chosen: Chosen): RowPlan {
  const count = `${names.inWorkings}$B$${chosen.places.count}`;
  const numbers = Array.from({ length: places.slots }, (_, slot): LiveText => {
    const formula = `${names.inWorkings}$${valueLetter(slot)}$${chosen.places.numbers}`;
    const value = chosen.schools[slot]?.number ?? "";
    const said = textAt(formula, { value, longest: value });
    if (slot === 0) return said;
    const isThere = { formula: `${count}>${slot}`, met: chosen.schools.length > slot };
    return either(isThere, joined(words(" + "), said), noWords);
  });
  const none = { formula: `${count}=0`, met: chosen.schools.length === 0 };
  const says = either(none, words(context.in(oneSchoolWords.noBudget)), joined(...numbers));
  return { cells: [liveText("note", says)], spans: [{ column: 0, columns: 3 }] };
}

function stepRow(context: Context, one: OneSchool, chosen: Chosen, shown: ShownStep): RowPlan {
  const { step } = shown;
  const { names, places } = one;
  const sum = sumOf(shown, chosen, places.slots, context.language);
  const formula = `${names.inWorkings}$${sumLetter(places.slots)}$${chosen.places.rowOf(step.id)}`;
  return {
    cells: [
      text(step.role === "working" ? "afterNumber" : "label", context.in(step.label)),
      text("how", howOf(context, chosen, shown)),
      liveText("text", textAt(formula, sum)),
      amountCell(one, chosen, step),
      text("unit", context.in(unitInWords(step.unit))),
    ],
  };
}

function howOf({ language }: Context, { places }: Chosen, { step, sum, isShare }: ShownStep): string {
  const said = wordsOf(sum, language, labelsIn(places.layout.main));
  return isShare ? `${said}, ${oneSchoolSentences.toLeastUnit[leastUnitName(step.places)][language]}` : said;
}

/** Nothing is shown where there is no budget, and no sum of what cannot be added, such as the percentages of two schools. */
function amountCell({ names, places }: OneSchool, chosen: Chosen, step: Step): Cell {
  const { id } = step;
  const count = `${names.inWorkings}$B$${chosen.places.count}`;
  const schools = chosen.schools.length;
  const isOfAll = chosen.isAdded(id) || step.per === "authority" || places.slots === 1;
  const { formula, value } = chosen.together(id, names.inWorkings);
  const isShown = isOfAll ? schools > 0 : schools === 1;
  const values = chosen.values.columns.get(id) ?? [value];
  return {
    meaning: meaningOf(step),
    shown: step.role === "protection" && id === "protection" ? "signedPounds" : shownWorked(step, values),
    value: isShown ? value : "",
    formula: isOfAll ? `IF(${count}=0,"",${formula})` : `IF(${count}=1,${formula},"")`,
  };
}

function meaningOf({ role }: Step): Meaning {
  if (role === "working" || role === "limit") return "worked";
  if (role === "allocation") return "result";
  return role === "formulaShare" ? "light" : "line";
}

/** Why protection is given or paid. */
function statusRow(context: Context, { names }: OneSchool, chosen: Chosen): RowPlan {
  const { layout, count } = chosen.places;
  const countCell = `${names.inWorkings}$B$${count}`;
  const schools = chosen.schools.length;
  const status = statusOf(layout, context.language, (id) => {
    const { formula, value } = chosen.number(id);
    return { formula: `${names.inWorkings}${formula}`, value };
  });
  const says = either(
    { formula: `${countCell}=0`, met: schools === 0 },
    noWords,
    either({ formula: `${countCell}>1`, met: schools > 1 }, words(context.in(oneSchoolWords.several)), status),
  );
  return {
    cells: [
      text("label", context.in(oneSchoolWords.protection)),
      text("how", context.in(oneSchoolWords.whereItIs)),
      liveText("text", says),
    ],
  };
}
