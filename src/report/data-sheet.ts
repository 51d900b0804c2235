import { belongings } from "../census/index.ts";
import {
  basisWords,
  belongingWords,
  roleWords,
  statusWords,
  workbookSentences,
  workbookWords,
} from "../language/workbook-words.ts";
import { Decimal } from "../money.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import type { BudgetLayout } from "./layout.ts";
import { inSheet, number, type RowPlan, type SheetPlan, text } from "./plan.ts";

/** Which files the figures came from; where every census record went; estimates; and the parts of the baseline. */
export function dataSheet(context: Context): SheetPlan {
  const name = context.in(workbookWords.data);
  return {
    name,
    purpose: "check",
    onePageWide: true,
    widths: [46, 34, 14, 16, 26, 26, 68],
    rows: [
      ...topRows(context, name, context.in(workbookSentences.aboutData)),
      { cells: [] },
      ...sectionsOf(context, context.before),
      ...sectionsOf(context, context.after),
    ],
    frozen: { rows: 3, columns: 0 },
    footer: footerOf(context),
  };
}

function sectionsOf(context: Context, layout: BudgetLayout): RowPlan[] {
  return [
    ...files(context, layout),
    ...ledger(context, layout),
    ...estimates(context, layout),
    ...baseline(context, layout),
  ];
}

function headings(context: Context, ...words: { en: string; cy: string }[]): RowPlan {
  return { cells: words.map((each) => text("heading", context.in(each))) };
}

function section(title: string): RowPlan {
  return { cells: [text("section", title)] };
}

function files(context: Context, { budget, name }: BudgetLayout): RowPlan[] {
  const { role, file, rows, status, date, hash } = workbookWords;
  return [
    section(`${name}: ${context.in(workbookWords.inFiles)}`),
    {
      cells: [
        ...[role, file, rows, date, status].map((each) => text("heading", context.in(each))),
        text("heading", ""),
        text("heading", context.in(hash)),
      ],
    },
    ...budget.inputs.map((input) => ({
      cells: [
        text("label", context.in(roleWords[input.role] ?? role)),
        text("label", input.file),
        input.rows === undefined ? undefined : number("record", "whole", new Decimal(input.rows)),
        input.role === "census" ? text("label", budget.census?.date ?? "") : undefined,
        input.role === "census"
          ? text("label", context.in(statusWords[budget.censusStatus ?? "final"] ?? status))
          : undefined,
        undefined,
        text("label", input.sha256),
      ],
    })),
    { cells: [] },
  ];
}

/** Every record of the census by why it is funded or not; they come to the records in the files. */
function ledger(context: Context, layout: BudgetLayout): RowPlan[] {
  const { census } = layout.budget;
  if (!census) return [];
  const at = ledgerRow(context, layout);
  const { recordsOf, reason, rows, recordsTotal, recordsUnaccounted } = workbookWords;
  return [
    section(`${layout.name}: ${context.in(recordsOf)} (${census.date})`),
    headings(context, reason, rows),
    ...belongings.map((belonging) => ({
      cells: [
        text("label", context.in(belongingWords[belonging] ?? reason)),
        number("record", "whole", new Decimal(recordsIn(layout, belonging))),
      ],
    })),
    { cells: [text("label", context.in(recordsTotal)), number("record", "whole", new Decimal(census.rows))] },
    {
      cells: [
        text("label", context.in(recordsUnaccounted)),
        number(
          "worked",
          "whole",
          new Decimal(unaccounted(layout) ?? 0),
          `B${at + belongings.length}-SUM(B${at}:B${at + belongings.length - 1})`,
        ),
      ],
    },
    { cells: [] },
  ];
}

function recordsIn({ budget }: BudgetLayout, belonging: (typeof belongings)[number]): number {
  return [...(budget.census?.ledger.values() ?? [])].reduce(
    (records, school) => records + (school.get(belonging) ?? 0),
    0,
  );
}

/** Records that belong to no reason: none, or something is wrong. Undefined where there is no census. */
export function unaccounted(layout: BudgetLayout): number | undefined {
  const { census } = layout.budget;
  return census && census.rows - belongings.reduce((records, belonging) => records + recordsIn(layout, belonging), 0);
}

/** The first row of the ledger's reasons on this sheet. */
function ledgerRow(context: Context, layout: BudgetLayout): number {
  const above = layout === context.before ? 0 : sectionsOf(context, context.before).length;
  return 4 + above + files(context, layout).length + 3;
}

export function unaccountedAddress(context: Context, layout: BudgetLayout): string | undefined {
  if (!layout.budget.census) return undefined;
  return `${inSheet(context.in(workbookWords.data))}$B$${ledgerRow(context, layout) + belongings.length + 1}`;
}

function estimates(context: Context, { budget, name }: BudgetLayout): RowPlan[] {
  const { adjustments, register } = budget.sources;
  if (adjustments.length === 0) return [];
  const { school, figure, value, date, reason, source, approvedBy } = workbookWords;
  return [
    section(`${name}: ${context.in(workbookWords.estimates)}`),
    headings(context, school, figure, value, date, reason, source, approvedBy),
    ...adjustments.map((each) => ({
      cells: [
        text("label", `${each.school} ${register.get(each.school)?.name ?? ""}`),
        text("label", budget.formula.drivers[each.driver]?.[context.language] ?? each.driver),
        number("record", "decimal", each.number),
        text("label", each.date),
        text("label", each.reason),
        text("label", each.source),
        text("label", each.approvedBy),
      ],
    })),
    { cells: [] },
  ];
}

function baseline(context: Context, { budget, name }: BudgetLayout): RowPlan[] {
  if (budget.baselineRows.length === 0) return [];
  const { school, component, amount, asAt, basis } = workbookWords;
  return [
    section(`${name}: ${context.in(workbookWords.baselineParts)}`),
    {
      cells: [school, component, amount, asAt, basis].map((each) =>
        text("heading", `${context.in(each)}${each === amount ? ", £" : ""}`),
      ),
    },
    ...budget.baselineRows.map((row) => ({
      cells: [
        text("label", `${row.school} ${budget.sources.register.get(row.school)?.name ?? ""}`),
        text("label", row.component),
        number("record", "pounds", row.amount),
        text("label", row.asAt),
        text("label", context.in(basisWords[row.basis] ?? basis)),
      ],
    })),
    { cells: [] },
  ];
}
