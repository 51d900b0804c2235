import { either, joined, noWords, words } from "../../expression/live-text.ts";
import { type LiveNumber, writtenNumber } from "../../expression/written-number.ts";
import type { Step } from "../../formula/sheet.ts";
import { changeLabels } from "../../language/change-labels.ts";
import { oneSchoolSentences, oneSchoolWords } from "../../language/one-school-words.ts";
import { rounded, zero } from "../../money.ts";
import { changeLines } from "../change-lines.ts";
import type { Context } from "../context.ts";
import { dash, isDivisor } from "../divided.ts";
import { type Cell, liveText, type RowPlan, text } from "../plan.ts";
import type { Chosen } from "./chosen.ts";
import type { OneSchool } from "./one-school.ts";
import { rowOfStep } from "./statement.ts";

/** Where the statement of each budget begins. */
export interface Starts {
  readonly before: number;
  readonly after: number;
}

/** How many rows the change takes: its title and headings, the lines, their sum and the percentage. */
export function changeHeight(context: Context): number {
  return changeLines(context).length + 4;
}

/** The change between the budgets line by line, which add up to the change of the allocation; nothing where the two cannot be compared. */
export function changeRows(context: Context, one: OneSchool, starts: Starts, firstRow: number): RowPlan[] {
  const { before, after } = context;
  const lines = changeLines(context);
  const isComparable = one.choice?.isComparable ?? false;
  const test = `${one.names.inWorkings}$B$${one.places.comparable}=1`;
  const how = context.in(oneSchoolSentences.lessThan(before.name, after.name));
  const firstLine = firstRow + 2;
  const at = (chosen: Chosen, start: number, id: string | undefined): LiveNumber =>
    id === undefined
      ? { formula: "0", value: zero }
      : { formula: `$D$${rowOfStep(chosen, start, id)}`, value: chosen.together(id).value };
  const row = (
    label: string,
    id: { before?: string; after?: string },
    meaning: "line" | "result",
    formula?: string,
  ): RowPlan => {
    const [was, is] = [at(one.before, starts.before, id.before), at(one.after, starts.after, id.after)];
    const written = (number: LiveNumber) => writtenNumber(number, "£", 2, context.language);
    // What is less than nothing is taken away in brackets.
    const taken = (number: LiveNumber) =>
      either(
        { formula: `${number.formula}<0`, met: number.value.lt(0) },
        joined(words("("), written(number), words(")")),
        written(number),
      );
    const said = either({ formula: test, met: isComparable }, joined(written(is), words(" − "), taken(was)), noWords);
    const amount: Cell = {
      meaning,
      shown: "signedPounds",
      value: isComparable ? is.value.minus(was.value) : "",
      formula: `IF(${test},ROUND(${formula ?? `${is.formula}-${was.formula}`},2),"")`,
    };
    return {
      cells: [text("label", label), text("how", how), liveText("text", said), amount, text("unit", "£")],
    };
  };
  const labelOf = (step: Step | undefined): string => (step ? context.in(step.label) : "");
  const lineRows = lines.map((line) =>
    row(
      labelOf(line.after ?? line.before),
      { ...(line.before ? { before: line.before.id } : {}), ...(line.after ? { after: line.after.id } : {}) },
      "line",
    ),
  );
  const lastLine = firstLine + lines.length - 1;
  return [
    { cells: [text("section", context.in(oneSchoolSentences.change(before.name, after.name)))] },
    {
      cells: [
        oneSchoolWords.line,
        oneSchoolWords.how,
        oneSchoolWords.sum,
        oneSchoolWords.amount,
        oneSchoolWords.unit,
      ].map((each) => text("heading", context.in(each))),
    },
    ...lineRows,
    row(
      context.in(oneSchoolWords.allLines),
      { before: "allocation", after: "allocation" },
      "result",
      `SUM($D$${firstLine}:$D$${lastLine})`,
    ),
    percentageRow(context, one, at(one.before, starts.before, "allocation"), lastLine + 1),
  ];
}

/** A dash where there was nothing before: a percentage of nothing would be false. */
function percentageRow(context: Context, one: OneSchool, was: LiveNumber, changeRow: number): RowPlan {
  const isComparable = one.choice?.isComparable ?? false;
  const test = `${one.names.inWorkings}$B$${one.places.comparable}=1`;
  const change = one.after.together("allocation").value.minus(was.value);
  const percentage = isDivisor(was.value) ? rounded(change.times(100).div(was.value), 2) : dash;
  return {
    cells: [
      text("label", context.in(oneSchoolWords.percentage)),
      text("how", context.in(oneSchoolSentences.ofBefore(changeLabels.change, context.before.name))),
      undefined,
      {
        meaning: "worked",
        shown: "signedPercent",
        value: isComparable ? percentage : "",
        formula: `IF(${test},IF(${was.formula}>0,ROUND($D$${changeRow}*100/${was.formula},2),"${dash}"),"")`,
      },
      text("unit", "%"),
    ],
  };
}
