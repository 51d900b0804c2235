import { type RowProblem, together } from "./alike-rows.ts";
import { Columns, type Form } from "./columns.ts";
import { Fields } from "./fields.ts";
import { grouped } from "./money.ts";
import type { Checked } from "./problem.ts";
import { straysOf } from "./stray-rows.ts";
import type { Table } from "./table.ts";
import { excelErrorIn, unseenIn } from "./typed-cell.ts";

/** Reads a table row by row into values, gathering every problem on the way. `beside` then looks at rows beside each other. */
export function readRows<T>(
  table: Table,
  form: Form,
  row: (fields: Fields) => T | undefined,
  beside: () => void = () => {},
): Checked<T[]> {
  const columns = new Columns(table, form);
  const stray = straysOf({ ...table, headings: columns.headings }, columns.known);
  const wrongHeadings = stray.below ? [stray.below] : columns.problems();
  if (wrongHeadings.length > 0) return { value: undefined, problems: wrongHeadings };
  const problems: RowProblem[] = [...stray.problems];
  const value: T[] = [];
  for (const each of table.rows) {
    if (stray.lines.has(each.line)) continue;
    const wrongLength = columns.lengthProblem(each);
    const fields = new Fields(columns, each, problems);
    if (wrongLength) problems.push(wrongLength);
    else if (everyCellIsText(columns, fields)) {
      const read = row(fields);
      if (read !== undefined) value.push(read);
    }
  }
  beside();
  return { value, problems: together(problems) };
}

/** The longest reason that anybody should have to read in a row of a table. */
const longestCell = 2000;

/** Cells are printed: one that no page holds, or that holds signs which no page shows, is refused and not cut. What nothing reads may hold anything. */
function everyCellIsText(columns: Columns, fields: Fields): boolean {
  const wrong = columns.read.filter((heading) => {
    const cell = fields.text(heading);
    const excelError = excelErrorIn(cell);
    const unseen = unseenIn(cell);
    if (cell.length > longestCell)
      fields.wrong(
        heading,
        `has ${grouped(String(cell.length))} characters`,
        "A cell may have 2,000 at most: shorten it.",
      );
    else if (excelError) fields.wrongForm(heading, `is "${cell}"`, [excelError]);
    else if (unseen) fields.wrong(heading, `${fields.stands(cell)}: it ${unseen.says}`, unseen.advice);
    else return false;
    return true;
  });
  return wrong.length === 0;
}
