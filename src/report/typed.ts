import { unitInWords } from "../language/attributes.ts";
import type { Text } from "../language/text.ts";
import { typedWords } from "../language/workbook/typed.ts";
import { workbookWords } from "../language/workbook-words.ts";
import { known } from "../look-up.ts";
import { Decimal } from "../money.ts";
import { isTaken, testsOf } from "./accepts.ts";
import type { Context } from "./context.ts";
import { acceptedIn } from "./driver-columns.ts";
import { type BudgetLayout, columnsBeforeDrivers, figuresOf, firstSchoolRow, type SchoolsLayout } from "./layout.ts";
import { type Accepts, type Cell, inSheet, letters, number } from "./plan.ts";
import type { SchoolsColumn } from "./schools-rows.ts";

/** What is looked at beside inputs: that each is one which its cell takes and, of what was adopted, that it is still what was decided. */
export const looks = ["notTaken", "changed"] as const;
export type Look = (typeof looks)[number];

/** An input as it stands in the workbook. */
export interface Typed {
  readonly address: string;
  readonly accepts: Accepts;
  readonly value: Decimal;
  /** What stood there when the workbook was made. */
  readonly recorded: Decimal;
}

/** The looks that a budget is worth: a draft was never decided, and may differ from anything. */
export function looksAt({ budget }: BudgetLayout): readonly Look[] {
  return budget.formula.status === "adopted" ? looks : ["notTaken"];
}

/** How many of some inputs are wrong in one way, live. Only functions of one cell: not every program takes others over a range. */
export function wrongInputs(look: Look, inputs: readonly Typed[]): Cell {
  return number(
    "worked",
    "whole",
    new Decimal(countWrong(look, inputs)),
    inputs.map((each) => one[look](each)).join("+"),
  );
}

export function countWrong(look: Look, inputs: readonly Typed[]): number {
  return inputs.filter(({ value, accepts, recorded }) =>
    look === "notTaken" ? !isTaken(value, accepts) : !value.equals(recorded),
  ).length;
}

const one: Readonly<Record<Look, (input: Typed) => string>> = {
  // A text has no places: whether it is a number is asked first, and by itself.
  notTaken: ({ address, accepts }) => {
    const [isNumber, ...others] = testsOf(address, accepts);
    return `IF(${isNumber},IF(AND(${others.join(",")}),0,1),1)`;
  },
  changed: ({ address, recorded }) => `IF(${address}=${recorded.toFixed()},0,1)`,
};

/** The most inputs of a school that one cell looks at: Excel takes 8,192 characters. */
const mostInputs = 50;

/** Every sheet of schools asks for its inputs more than once. */
const found = new WeakMap<SchoolsLayout, readonly (readonly Typed[])[]>();

/** The inputs of each school on a sheet of counts. */
function inputsOf(context: Context, layout: BudgetLayout, of: SchoolsLayout): readonly (readonly Typed[])[] {
  const inputs = found.get(of) ?? readInputs(context, layout, of);
  found.set(of, inputs);
  return inputs;
}

function readInputs(context: Context, layout: BudgetLayout, of: SchoolsLayout): Typed[][] {
  const recorded = of === layout.memorandum ? layout.recorded.memorandum : layout.recorded;
  const columns = of.driverColumns.map((column, i) => ({
    letter: letters(columnsBeforeDrivers + i),
    accepted: acceptedIn(context, layout, of, column),
    values: of.worked.inputs.columns.get(column.id),
    were: recorded?.inputs.columns.get(column.id),
  }));
  return of.worked.schools.map((_, school) =>
    columns.flatMap(({ letter, accepted, values, were }): Typed[] => {
      const [accepts, value, was] = [accepted(school), values?.[school], were?.[school]];
      if (!accepts || !value || !was) return [];
      return [{ address: `$${letter}${firstSchoolRow + school}`, accepts, value, recorded: was }];
    }),
  );
}

/** The last columns of a sheet of counts: for each school, how many of its inputs are wrong. Another stands beside it where one cell would be too long. */
export function typedColumns(context: Context, layout: BudgetLayout, of: SchoolsLayout): SchoolsColumn[] {
  const inputs = inputsOf(context, layout, of);
  return columnsOf(layout, of).map(({ look, from }) => {
    const cells = inputs.map((each) => {
      const some = each.slice(from, from + mostInputs);
      return some.length > 0 ? wrongInputs(look, some) : number("worked", "whole", new Decimal(0));
    });
    return {
      group: context.in(workbookWords.forChecks),
      heading: context.in(headingOf[look]),
      unit: context.in(unitInWords("1")),
      how: "",
      width: 14,
      cells,
    };
  });
}

export const headingOf: Readonly<Record<Look, Text>> = {
  notTaken: typedWords.notTaken,
  changed: typedWords.changed,
};

interface TypedColumn {
  readonly look: Look;
  /** The first input of a school that it looks at. */
  readonly from: number;
}

function columnsOf(layout: BudgetLayout, { driverColumns }: SchoolsLayout): TypedColumn[] {
  const some = driverColumns.length === 0 ? 0 : Math.ceil(driverColumns.length / mostInputs);
  return looksAt(layout).flatMap((look) => Array.from({ length: some }, (_, i) => ({ look, from: i * mostInputs })));
}

export function typedWidth(layout: BudgetLayout, of: SchoolsLayout): number {
  return columnsOf(layout, of).length;
}

/** The column of the sheet of figures in which a look at each figure stands. */
export const figureLetter: Readonly<Record<Look, string>> = { notTaken: "E", changed: "F" };

/** Excel text: how many inputs of a budget are wrong in one way, on all of its sheets. */
export function allWrong(layout: BudgetLayout, look: Look, figuresSheet: string): string {
  const { main, memorandum, budget, figureRows } = layout;
  const { inputs } = figuresOf(budget);
  const rows = inputs.map(({ id }) => known(figureRows, id, "has no row"));
  const figures =
    rows.length === 0 ? [] : [rangeOf(figuresSheet, figureLetter[look], Math.min(...rows), Math.max(...rows))];
  const ofSchools = [main, ...(memorandum ? [memorandum] : [])].flatMap((of) => {
    const first = columnsBeforeDrivers + of.driverColumns.length + (isTogether(of) ? of.workingColumns.length : 0);
    return columnsOf(layout, of).flatMap((column, i) => {
      const letter = letters(first + i);
      return column.look === look ? [rangeOf(of.driversSheet, letter, firstSchoolRow, of.lastRow)] : [];
    });
  });
  const ranges = [...figures, ...ofSchools];
  return ranges.length === 0 ? "0" : ranges.map((range) => `SUM(${range})`).join("+");
}

/** How many there are as the engine has it, with those among the figures. */
export function wrongIn(context: Context, layout: BudgetLayout, look: Look, figures: readonly Typed[]): Decimal {
  const { main, memorandum } = layout;
  const ofSchools = [main, ...(memorandum ? [memorandum] : [])].flatMap((of) => inputsOf(context, layout, of));
  return new Decimal([figures, ...ofSchools].reduce((wrong, each) => wrong + countWrong(look, each), 0));
}

function rangeOf(sheet: string, letter: string, first: number, last: number): string {
  return `${inSheet(sheet)}$${letter}$${first}:$${letter}$${last}`;
}

function isTogether({ driversSheet, workingsSheet }: SchoolsLayout): boolean {
  return driversSheet === workingsSheet;
}
