import { notExplained } from "../comparison/causes.ts";
import { causeWords } from "../language/cause-words.ts";
import { typedWords } from "../language/workbook/typed.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { Decimal } from "../money.ts";
import { causesLayout } from "./causes/layout.ts";
import { gapOf, otherNames } from "./compared/agreement.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { ideaOf, wrongInputsOf } from "./idea.ts";
import type { BudgetLayout } from "./layout.ts";
import { type Cell, live, liveText, number, type SheetPlan, text } from "./plan.ts";
import { recordsLost } from "./pupil-ledger-sheet.ts";

const firstCheckRow = 6;

/** Every promise tested live, and one light over all of them. */
export function checksSheet(context: Context): SheetPlan {
  const name = context.in(workbookWords.checks);
  const rows = allRows(context);
  const [title, about] = topRows(context, name, context.in(workbookSentences.aboutChecks), true);
  const failed = rows.some(({ passed }) => !passed);
  const outcomes = `$E$${firstCheckRow}:$E$${firstCheckRow + rows.length - 1}`;
  const light: Cell = {
    meaning: "light",
    shown: "text",
    value: context.in(failed ? workbookWords.someFailed : workbookWords.allPassed),
    formula: `IF(COUNTIF(${outcomes},"${context.in(workbookWords.passed)}")=ROWS(${outcomes}),"${context.in(workbookWords.allPassed)}","${context.in(workbookWords.someFailed)}")`,
  };
  const idea = ideaOf(context);
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
      idea ? { cells: [undefined, liveText("light", idea)] } : { cells: [] },
      { cells: headings.map((each) => text("heading", context.in(each))) },
      ...rows.map(({ cells }, i) => ({ cells: cells(firstCheckRow + i) })),
    ],
    frozen: { rows: firstCheckRow - 1, columns: 0 },
    headingRows: [firstCheckRow - 1, firstCheckRow - 1],
    footer: footerOf(context),
  };
}

/** How many checks the sheet has, and how many of them pass. */
export function checksOf(context: Context): { readonly kept: number; readonly of: number } {
  const rows = allRows(context);
  return { kept: rows.filter(({ passed }) => passed).length, of: rows.length };
}

interface CheckRow {
  readonly passed: boolean;
  /** Its cells on a row of the sheet. */
  cells(row: number): readonly Cell[];
}

function allRows(context: Context): CheckRow[] {
  return [...rowsFor(context, context.before), ...rowsFor(context, context.after), ...comparisonRows(context)];
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
    label: `${context.in(workbookWords.recordsAccounted)}${all.length > 1 ? ` (${date})` : ""}`,
    value: number("worked", "whole", new Decimal(lost), address),
  }));
  const own = [
    { label: context.in(typedWords.inputsTaken), value: wrongInputsOf(context, layout, "notTaken") },
    { label: context.in(typedWords.schoolsAddUp), value: gapOf(context, layout) },
  ];
  return [...named, ...[...records, ...own].map(({ label, value }) => nothingRow(context, "", label, value))];
}

/** What is promised of the comparison itself. */
function comparisonRows(context: Context): CheckRow[] {
  const { before, after, comparison } = context;
  const { gaps, left } = causesLayout(context);
  return [
    nothingRow(
      context,
      `${before.name} – ${after.name}`,
      context.in(causeWords.check),
      live("worked", "pounds", notExplained(comparison.causes), gaps(left)),
    ),
    nothingRow(context, "", context.in(typedWords.namesAgree), otherNames(context)),
  ];
}

/** A check of something that must come to nothing. */
function nothingRow(context: Context, budget: string, label: string, value: Cell): CheckRow {
  const passed = typeof value.value !== "string" && value.value.isZero();
  return {
    passed,
    cells: (row) => [
      text("label", budget),
      text("label", label),
      value,
      text("afterNumber", context.in(workbookWords.beNothing)),
      outcome(context, passed, `C${row}=0`),
    ],
  };
}

function outcome(context: Context, passed: boolean, test: string): Cell {
  const [yes, no] = [context.in(workbookWords.passed), context.in(workbookWords.failed)];
  return { meaning: "light", shown: "text", value: passed ? yes : no, formula: `IF(${test},"${yes}","${no}")` };
}
