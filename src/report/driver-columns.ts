import type { SheetInputs } from "../allocation/evaluate.ts";
import { reasonsOf } from "../formula/driver.ts";
import { driverSentence } from "../formula/driver-sentence.ts";
import type { Formula } from "../formula/formula.ts";
import type { InputColumn } from "../formula/sheet.ts";
import { statedFigure } from "../formula/stated-figure.ts";
import { unitInWords } from "../language/attributes.ts";
import type { Text } from "../language/text.ts";
import { workbookSentences } from "../language/workbook-words.ts";
import { own } from "../look-up.ts";
import type { Decimal } from "../money.ts";
import { acceptsColumn } from "./accepts.ts";
import type { Context } from "./context.ts";
import type { BudgetLayout, SchoolsLayout } from "./layout.ts";
import { type Accepts, type Cell, type Input, number, type Shown, shownAs } from "./plan.ts";
import { type SchoolsColumn, totalUnder } from "./schools-rows.ts";

/** What was counted or stated at each school. */
export function driverColumns(
  context: Context,
  { budget, name, isOpen }: BudgetLayout,
  layout: SchoolsLayout,
  firstColumn: number,
): SchoolsColumn[] {
  return layout.driverColumns.map((column, i) => {
    const values = valuesOf(layout.worked.inputs, column.id);
    const shown = shownAs(column, values);
    const acceptedAt = acceptedIn(context, { budget, name }, layout, column);
    return {
      group: "",
      heading: context.in(column.label),
      unit: context.in(unitInWords(column.unit)),
      how: sourceOf(column, budget)
        .map((words) => context.in(words))
        .join(" "),
      width: 15,
      cells: values.map((value, school) => {
        const accepts = acceptedAt(school);
        return accepts ? inputCell(isOpen, shown, value, accepts) : number("record", shown, value);
      }),
      ...(column.from === "driver" || column.id === "baseline"
        ? { total: totalUnder(layout, firstColumn + i, shown, values) }
        : {}),
    };
  });
}

/** An input in its cell, which is blue where it may be typed over. */
export function inputCell(isOpen: boolean, shown: Shown, value: Decimal, accepts: Accepts): Cell {
  return isOpen
    ? { ...number("input", shown, value), accepts }
    : { ...number("record", shown, value), accepts, closed: true };
}

/** What each school's cell in a column takes; undefined where it holds no input. */
export function acceptedIn(
  { language }: Context,
  { budget, name }: Pick<BudgetLayout, "budget" | "name">,
  { worked }: SchoolsLayout,
  column: InputColumn,
): (school: number) => Accepts | undefined {
  const shown = shownAs(column, valuesOf(worked.inputs, column.id));
  return (school) => {
    const input = inputOf(column, budget.formula, name, worked.schools[school]?.number ?? "");
    return input && acceptsColumn(column, budget, shown, input, language);
  };
}

/** The number that a school has in a column; a stated sum is a figure, and there is none where the factor names no sum for the school. */
function inputOf(
  { id, label, from }: InputColumn,
  formula: Formula,
  budget: string,
  school: string,
): Input | undefined {
  if (from !== "stated") return { budget, id, label, school };
  const figure = statedFigure(id, formula, school);
  return figure === undefined ? undefined : { budget, id: figure, label };
}

/** What a column holds, and why where it says so. */
function sourceOf({ id, from }: InputColumn, { formula, sources }: BudgetLayout["budget"]): Text[] {
  const driver = own(formula.drivers, id);
  if (from === "baseline") return [workbookSentences.fromBaseline];
  if (!driver) return [workbookSentences.fromRegister];
  return [driverSentence(driver, formula, sources.census), ...reasonsOf(driver)];
}

function valuesOf({ columns }: SheetInputs, id: string): readonly Decimal[] {
  return columns.get(id) ?? [];
}
