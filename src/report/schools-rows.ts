import { attributeValues } from "../language/attributes.ts";
import type { Text } from "../language/text.ts";
import { workbookWords } from "../language/workbook-words.ts";
import { type Decimal, sum } from "../money.ts";
import type { School } from "../school/school.ts";
import type { Context } from "./context.ts";
import { firstSchoolRow, type SchoolsLayout } from "./layout.ts";
import { type Cell, letters, live, type RowPlan, text } from "./plan.ts";

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

/** A live total under the schools of a column. */
export function totalUnder(
  layout: SchoolsLayout,
  column: number,
  shown: Cell["shown"],
  values: readonly Decimal[],
): Cell {
  const letter = letters(column);
  return live("total", shown, sum(values), `SUM(${letter}${firstSchoolRow}:${letter}${layout.lastRow})`);
}
