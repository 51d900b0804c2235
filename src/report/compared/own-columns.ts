import { excelOf } from "../../expression/excel.ts";
import { wordsOf } from "../../expression/words.ts";
import { unitInWords } from "../../language/attributes.ts";
import { changeLabels } from "../../language/change-labels.ts";
import type { Text } from "../../language/text.ts";
import { dividedWords } from "../../language/workbook/divided.ts";
import { type Decimal, zero } from "../../money.ts";
import type { Context } from "../context.ts";
import { dash, isDivisor, percentageCell } from "../divided.ts";
import { firstSchoolRow } from "../layout.ts";
import { type Cell, number, type Shown, text } from "../plan.ts";
import type { SchoolsColumn } from "../schools-rows.ts";
import { allocationLetter, firstAfter, firstBefore, letterOf, pupilsHeading } from "./layout.ts";
import { totalOf } from "./total.ts";

/** What the comparison works out for itself, from the same kind of tree as the budgets. */
export function ownColumns(context: Context, ids: readonly string[], group: string): SchoolsColumn[] {
  const { comparison, before, after } = context;
  const at = (id: string): string => letterOf(context, id);
  const beforeAllocation = allocationLetter(before, firstBefore(context));
  const afterAllocation = allocationLetter(after, firstAfter(context));
  const years: Readonly<Record<string, string>> = { before: before.name, after: after.name };
  const label = (id: string): Text => {
    const year = years[id];
    if (year !== undefined) return { en: year, cy: year };
    const own = labelOf(comparison.change.sheet, id);
    return id === "pupils" ? pupilsHeading(context, own) : own;
  };
  return ids.map((id) => {
    const step = comparison.change.sheet.steps.find((each) => each.id === id && each.per === "school");
    const values = comparison.change.worked.columns.get(id) ?? [];
    const formulaAt = (row: number): string | undefined => {
      if (id === "before") return `$${beforeAllocation}${row}`;
      if (id === "after") return `$${afterAllocation}${row}`;
      if (!step) return undefined;
      const formula = excelOf(step.expression, step.places, {
        column: (other) => `$${at(other)}${row}`,
        range: (other) => `$${at(other)}$${firstSchoolRow}:$${at(other)}$${firstSchoolRow + values.length - 1}`,
        figure: (other) => other,
        attribute: (name) => name,
        attributeText: (_name, value) => value,
      });
      // What divides by nothing is a dash: a percentage of nothing would be false.
      const divisor = divisors[id] && at(divisors[id]);
      return divisor ? `IF($${divisor}${row}>0,${formula},"${dash}")` : formula;
    };
    const hasDivisor = (row: number): boolean => {
      const divisor = divisors[id];
      return divisor === undefined || isDivisor(comparison.change.worked.columns.get(divisor)?.[row] ?? zero);
    };
    const cells = values.map((value, row): Cell => {
      const meaning = meanings[id] ?? "worked";
      const shown = shownAsChange[id] ?? "whole";
      if (ofPupils.has(id) && comparison.pupils[row] === undefined) return { meaning, shown, value: dash };
      const formula = formulaAt(firstSchoolRow + row);
      return { ...number(meaning, shown, value, formula), ...(hasDivisor(row) ? {} : { value: dash }) };
    });
    const isAllKnown = id !== "pupils" || !comparison.pupils.includes(undefined);
    const total = totalOf(context, at(id), cells, shownAsChange[id] ?? "whole");
    return {
      group,
      heading: context.in(label(id)),
      unit: context.in(unitInWords(unitOf(comparison.change.sheet, id))),
      how: [step ? wordsOf(step.expression, context.language, label) : "", dashIn(context, id)]
        .filter(Boolean)
        .join("; "),
      width: widths[id] ?? 16,
      cells,
      ...(totalled.has(id) ? { total: isAllKnown ? total : { ...text("total", dash), shown: "whole" } } : {}),
      ...(id === "percentage" ? { total: percentageOfTotals(context, comparison.change.worked.figures, at) } : {}),
    };
  });
}

/** Why a cell of the column may be a dash. */
function dashIn({ comparison, in: say }: Context, id: string): string {
  if (id === "percentage") return say(dividedWords.noBefore);
  const isUnknown = comparison.pupils.includes(undefined);
  return ofPupils.has(id) && isUnknown ? say(dividedWords.noRecords) : "";
}

const ofPupils = new Set(["pupils", "perPupil"]);
const divisors: Readonly<Record<string, string>> = { percentage: "before", perPupil: "pupils" };
const widths: Readonly<Record<string, number>> = { order: 9, gains: 9, loses: 9, pupils: 11, percentage: 12 };
const totalled = new Set(["pupils", "before", "after", "change", "gains", "loses"]);
const meanings: Readonly<Record<string, Cell["meaning"]>> = {
  pupils: "record",
  order: "record",
  before: "line",
  after: "line",
  change: "result",
};
const shownAsChange: Readonly<Record<string, Shown>> = {
  before: "pounds",
  after: "pounds",
  change: "signedPounds",
  percentage: "signedPercent",
  perPupil: "signedPounds",
};

function percentageOfTotals(
  { comparison }: Context,
  figures: ReadonlyMap<string, Decimal>,
  letterOf: (id: string) => string,
): Cell {
  const row = firstSchoolRow + comparison.comparable.length;
  const [change, before] = [`$${letterOf("change")}${row}`, `$${letterOf("before")}${row}`];
  return percentageCell(
    "total",
    figures.get("changeTotal") ?? zero,
    figures.get("beforeTotal") ?? zero,
    change,
    before,
  );
}

type ChangeSheet = Context["comparison"]["change"]["sheet"];

function labelOf({ columns, steps }: ChangeSheet, id: string): Text {
  return [...columns, ...steps].find((each) => each.id === id)?.label ?? changeLabels.change;
}

function unitOf({ columns, steps }: ChangeSheet, id: string): string {
  return [...columns, ...steps].find((each) => each.id === id)?.unit ?? "1";
}
