import type { SheetInputs } from "../allocation/evaluate.ts";
import { excelOf } from "../expression/excel.ts";
import { wordsOf } from "../expression/words.ts";
import { reasonsOf } from "../formula/driver.ts";
import { driverSentence } from "../formula/driver-sentence.ts";
import { type Formula, factorLists } from "../formula/formula.ts";
import type { InputColumn, Step } from "../formula/sheet.ts";
import { statedFigure } from "../formula/stated-figure.ts";
import { attributeValues, unitInWords } from "../language/attributes.ts";
import type { Text } from "../language/text.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { own } from "../look-up.ts";
import { type Decimal, sum } from "../money.ts";
import type { School } from "../school/school.ts";
import { acceptsColumn } from "./accepts.ts";
import type { Context } from "./context.ts";
import { type BudgetLayout, firstSchoolRow, type SchoolsLayout } from "./layout.ts";
import { type Cell, type Input, letters, live, type Meaning, number, type RowPlan, shownAs, text } from "./plan.ts";

/** One column over all schools: what heads it, and a cell for each. */
export interface SchoolsColumn {
  readonly group: string;
  readonly heading: string;
  readonly unit: string;
  readonly how: string;
  readonly width: number;
  readonly cells: readonly Cell[];
  /** Whether the column has a total under it. */
  readonly total?: Cell;
}

/** Columns side by side under four rows of headings, then one row a school, then the totals. */
export function rowsOf(columns: readonly SchoolsColumn[], schools: number, starts: readonly number[]): RowPlan[] {
  const heads = [
    columns.map(({ group }) => (group ? text("group", group) : undefined)),
    columns.map(({ heading }) => text("heading", heading)),
    columns.map(({ unit }) => text("unit", unit)),
    columns.map(({ how }) => text("how", how)),
  ];
  const body = Array.from({ length: schools }, (_, i) => columns.map(({ cells }) => cells[i]));
  const rows = [...heads, ...body, columns.map(({ total }) => total)].map((cells) => ({ cells }));
  return rows.map((row, i) => (i === 0 ? { ...row, spans: groupSpans(columns, starts) } : row));
}

/** Columns side by side of one group stand under one heading, on each page. */
function groupSpans(
  columns: readonly SchoolsColumn[],
  pages: readonly number[],
): { column: number; columns: number }[] {
  const begins = (i: number): boolean => columns[i]?.group !== columns[i - 1]?.group || pages.includes(i);
  const starts = columns.flatMap(({ group }, i) => (group && begins(i) ? [i] : []));
  return starts.map((column) => {
    const after = columns.findIndex((_, i) => i > column && begins(i));
    return { column, columns: (after < 0 ? columns.length : after) - column };
  });
}

/** Number and name, and phase and medium where the sheet is the one that others look them up on. */
export function schoolColumns(context: Context, schools: readonly School[], attributes: boolean): SchoolsColumn[] {
  const plain = (heading: Text, width: number, value: (school: School) => string, total?: Cell): SchoolsColumn => ({
    group: "",
    heading: context.in(heading),
    unit: "",
    how: "",
    width,
    cells: schools.map((school) => text("label", value(school))),
    ...(total ? { total } : {}),
  });
  const names = [
    plain(workbookWords.number, 10, ({ number }) => number),
    plain(workbookWords.school, nameWidth(schools), ({ name }) => name, text("total", context.in(workbookWords.total))),
  ];
  if (!attributes) return names;
  const shown = (value: string): string => context.in(attributeValues[value] ?? { en: value, cy: value });
  return [
    ...names,
    plain(workbookWords.phase, 12, ({ phase }) => shown(phase)),
    plain(workbookWords.medium, 11, ({ medium }) => shown(medium)),
  ];
}

/** Wide enough for the names, within reason: the longest are broken over two lines. */
export function nameWidth(schools: readonly School[]): number {
  return Math.min(46, Math.max(16, ...schools.map(({ name }) => [...name].length + 1)));
}

/** What was counted or stated at each school. */
export function driverColumns(
  context: Context,
  { budget, name }: BudgetLayout,
  layout: SchoolsLayout,
  firstColumn: number,
): SchoolsColumn[] {
  return layout.driverColumns.map((column, i) => {
    const values = valuesOf(layout.worked.inputs, column.id);
    const shown = shownAs(column, values);
    return {
      group: "",
      heading: context.in(column.label),
      unit: context.in(unitInWords(column.unit)),
      how: sourceOf(column, budget)
        .map((words) => context.in(words))
        .join(" "),
      width: 15,
      cells: values.map((value, school) => {
        const input = inputOf(column, budget.formula, name, layout.worked.schools[school]?.number ?? "");
        const accepts = input && acceptsColumn(column, budget, shown, input, context.language);
        return accepts ? { ...number("input", shown, value), accepts } : number("record", shown, value);
      }),
      ...(column.from === "driver" || column.id === "baseline"
        ? { total: totalUnder(layout, firstColumn + i, shown, values) }
        : {}),
    };
  });
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

function valuesOf({ columns }: SheetInputs, id: string): readonly Decimal[] {
  return columns.get(id) ?? [];
}

function totalUnder(layout: SchoolsLayout, column: number, shown: Cell["shown"], values: readonly Decimal[]): Cell {
  const letter = letters(column);
  return live("total", shown, sum(values), `SUM(${letter}${firstSchoolRow}:${letter}${layout.lastRow})`);
}

/** What a column holds, and why where it says so. */
function sourceOf({ id, from }: InputColumn, { formula, sources }: BudgetLayout["budget"]): Text[] {
  const driver = own(formula.drivers, id);
  if (from === "baseline") return [workbookSentences.fromBaseline];
  if (!driver) return [workbookSentences.fromRegister];
  return [driverSentence(driver, formula, sources.census), ...reasonsOf(driver)];
}

/** What is worked out at each school: live, each cell with the engine's own value stored. */
export function workingColumns(
  context: Context,
  budget: BudgetLayout,
  layout: SchoolsLayout,
  firstColumn: number,
): SchoolsColumn[] {
  const labelOf = labelsIn(layout);
  const groups = new Map(
    factorLists.flatMap((list) => budget.budget.formula[list]).map((factor) => [factor.id, factor]),
  );
  return layout.workingColumns.map((step, i) => {
    const values = layout.worked.worked.columns.get(step.id) ?? [];
    const group = groups.get(step.factor ?? "");
    return {
      group: group ? context.in(group) : context.in(groupOf(step)),
      heading: context.in(step.label),
      unit: context.in(unitInWords(step.unit)),
      how: wordsOf(step.expression, context.language, labelOf),
      width: 17,
      cells: values.map((value, school) =>
        number(
          meaningOf(step),
          shownAs(step, values),
          value,
          excelOf(step.expression, step.places, layout.addresses(firstSchoolRow + school)),
        ),
      ),
      ...(step.unit === "£" && step.places <= 2
        ? { total: totalUnder(layout, firstColumn + i, shownAs(step), values) }
        : {}),
    };
  });
}

function groupOf({ role }: Step): Text {
  if (role === "formulaShare") return { en: "Formula share", cy: "Cyfran y fformiwla" };
  if (role === "grant") return { en: "Grants beside the budget", cy: "Grantiau ochr yn ochr â'r gyllideb" };
  if (role === "notional") return { en: "Notional SEN", cy: "AAA tybiannol" };
  if (role === "check") return { en: "For the checks", cy: "Ar gyfer y gwiriadau" };
  return { en: "Protection and allocation", cy: "Diogelu a dyrannu" };
}

function meaningOf({ role }: Step): Meaning {
  if (role === "line" || role === "formulaShare" || role === "grant") return "line";
  return role === "allocation" ? "result" : "worked";
}

/** Labels by id for the words of a column. */
export function labelsIn({ worked }: SchoolsLayout): (id: string) => Text {
  const { columns, figures, steps } = worked.sheet;
  const labels = new Map([...columns, ...figures, ...steps].map(({ id, label }): [string, Text] => [id, label]));
  return (id) => labels.get(id) ?? { en: id, cy: id };
}
