import { notExplained } from "../comparison/causes.ts";
import { causeWords } from "../language/cause-words.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { Decimal } from "../money.ts";
import { causesLayout } from "./causes/layout.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import type { BudgetLayout } from "./layout.ts";
import { type Cell, live, number, type RowPlan, type SheetPlan, text } from "./plan.ts";
import { recordsLost } from "./pupil-ledger-sheet.ts";

const firstCheckRow = 6;

/** Every promise tested live, and one light over all of them. */
export function checksSheet(context: Context): SheetPlan {
  const name = context.in(workbookWords.checks);
  const budgets = [...rowsFor(context, context.before), ...rowsFor(context, context.after)];
  const rows = [...budgets, causesRow(context, firstCheckRow + budgets.length)];
  const [title, about] = topRows(context, name, context.in(workbookSentences.aboutChecks), true);
  const failed = rows.some(({ passed }) => !passed);
  const outcomes = `$E$${firstCheckRow}:$E$${firstCheckRow + rows.length - 1}`;
  const light: Cell = {
    meaning: "light",
    shown: "text",
    value: context.in(failed ? workbookWords.someFailed : workbookWords.allPassed),
    formula: `IF(COUNTIF(${outcomes},"${context.in(workbookWords.passed)}")=ROWS(${outcomes}),"${context.in(workbookWords.allPassed)}","${context.in(workbookWords.someFailed)}")`,
  };
  const headings = [
    workbookWords.budget,
    workbookWords.check,
    workbookWords.value,
    workbookWords.must,
    workbookWords.outcome,
  ];
  return {
    name,
    purpose: "check",
    widths: [14, 70, 20, 22, 16],
    rows: [
      title ?? { cells: [] },
      about ?? { cells: [] },
      { cells: [undefined, light] },
      { cells: [] },
      { cells: headings.map((each) => text("heading", context.in(each))) },
      ...rows.map(({ row }) => row),
    ],
    frozen: { rows: firstCheckRow - 1, columns: 0 },
    headingRows: [firstCheckRow - 1, firstCheckRow - 1],
    footer: footerOf(context),
  };
}

interface CheckRow {
  readonly passed: boolean;
  readonly row: RowPlan;
}

function rowsFor(context: Context, layout: BudgetLayout): CheckRow[] {
  const { budget, figure, name } = layout;
  const named = budget.allocation.checks.map(({ check, value, passed }, i) => ({
    passed,
    cells: (row: number) => [
      text("label", i === 0 ? name : ""),
      text("label", context.in(check.label)),
      number("worked", check.figure.startsWith("check.") ? "pounds" : "decimal", value, figure(check.figure)),
      text("afterNumber", context.in(workbookWords[check.must])),
      outcome(
        context,
        passed,
        `C${row}${{ beNothing: "=0", notBeNegative: ">=0", beMoreThanNothing: ">0" }[check.must]}`,
      ),
    ],
  }));
  const records = recordsLost(context, layout).map(({ date, lost, address }, _, all) => ({
    passed: lost === 0,
    cells: (row: number) => [
      text("label", ""),
      text("label", `${context.in(workbookWords.recordsAccounted)}${all.length > 1 ? ` (${date})` : ""}`),
      number("worked", "whole", new Decimal(lost), address),
      text("afterNumber", context.in(workbookWords.beNothing)),
      outcome(context, lost === 0, `C${row}=0`),
    ],
  }));
  const above = layout === context.before ? 0 : rowCount(context, context.before);
  return [...named, ...records].map(({ passed, cells }, i) => ({
    passed,
    row: { cells: cells(firstCheckRow + above + i) },
  }));
}

/** The one promise of the comparison itself. */
function causesRow(context: Context, row: number): CheckRow {
  const { before, after, comparison } = context;
  const value = notExplained(comparison.causes);
  const { gaps, left } = causesLayout(context);
  return {
    passed: value.isZero(),
    row: {
      cells: [
        text("label", `${before.name} – ${after.name}`),
        text("label", context.in(causeWords.check)),
        live("worked", "pounds", value, gaps(left)),
        text("afterNumber", context.in(workbookWords.beNothing)),
        outcome(context, value.isZero(), `C${row}=0`),
      ],
    },
  };
}

function rowCount(context: Context, layout: BudgetLayout): number {
  return layout.budget.allocation.checks.length + recordsLost(context, layout).length;
}

function outcome(context: Context, passed: boolean, test: string): Cell {
  const [yes, no] = [context.in(workbookWords.passed), context.in(workbookWords.failed)];
  return { meaning: "light", shown: "text", value: passed ? yes : no, formula: `IF(${test},"${yes}","${no}")` };
}
