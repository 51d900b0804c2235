import { workbookSentences } from "../language/workbook-words.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { driverColumns } from "./driver-columns.ts";
import {
  type BudgetLayout,
  columnsBeforeDrivers,
  columnsBeforeWorkings,
  firstSchoolRow,
  type SchoolsLayout,
} from "./layout.ts";
import { pageStarts } from "./pages.ts";
import type { SheetPlan } from "./plan.ts";
import { rowsOf, type SchoolsColumn, schoolColumns } from "./schools-rows.ts";
import { typedColumns, typedWidth } from "./typed.ts";
import { workingColumns } from "./working-columns.ts";

/** What was counted at each school: the inputs. */
export function driversSheet(context: Context, budget: BudgetLayout): SheetPlan {
  const { main } = budget;
  const columns = [
    ...schoolColumns(context, main.worked.schools, true),
    ...driverColumns(context, budget, main, columnsBeforeDrivers),
    ...typedColumns(context, budget, main),
  ];
  return schoolsSheet(
    context,
    main,
    main.driversSheet,
    "input",
    columns,
    context.in(workbookSentences.aboutDrivers(budget.name)),
    2,
    typedWidth(budget, main),
  );
}

/** Every step at each school, live. */
export function workingsSheet(context: Context, budget: BudgetLayout): SheetPlan {
  const { main } = budget;
  const columns = [
    ...schoolColumns(context, main.worked.schools, false),
    ...workingColumns(context, budget, main, columnsBeforeWorkings),
  ];
  return schoolsSheet(
    context,
    main,
    main.workingsSheet,
    "working",
    columns,
    context.in(workbookSentences.aboutWorkings(budget.name)),
    2,
  );
}

/** What is shown beside the budget: inputs and workings on one sheet, over every school. */
export function memorandumSheet(context: Context, budget: BudgetLayout): SheetPlan[] {
  const { memorandum } = budget;
  if (!memorandum) return [];
  const drivers = driverColumns(context, budget, memorandum, columnsBeforeDrivers);
  const columns = [
    ...schoolColumns(context, memorandum.worked.schools, true),
    ...drivers,
    ...workingColumns(context, budget, memorandum, columnsBeforeDrivers + drivers.length),
    ...typedColumns(context, budget, memorandum),
  ];
  return [
    schoolsSheet(
      context,
      memorandum,
      memorandum.workingsSheet,
      "output",
      columns,
      context.in(workbookSentences.aboutMemorandum(budget.name)),
      2,
      typedWidth(budget, memorandum),
    ),
  ];
}

function schoolsSheet(
  context: Context,
  layout: SchoolsLayout,
  name: string,
  purpose: SheetPlan["purpose"],
  columns: readonly SchoolsColumn[],
  about: string,
  frozenColumns: number,
  unprinted = 0,
): SheetPlan {
  const starts = pageStarts(columns.slice(0, columns.length - unprinted), frozenColumns);
  return {
    name,
    purpose,
    widths: columns.map(({ width }) => width),
    pageStarts: starts,
    unprinted,
    rows: [...topRows(context, name, about), ...rowsOf(columns, layout.worked.schools.length, starts)],
    frozen: { rows: firstSchoolRow - 1, columns: frozenColumns },
    headingRows: [4, firstSchoolRow - 1],
    footer: footerOf(context),
  };
}
