import { belongings } from "../census/index.ts";
import { notRead } from "../language/input-words.ts";
import { belongingWords, ledgerWords } from "../language/ledger-words.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import type { JointLedger } from "../model/joint-ledger.ts";
import { recordsOf } from "../model/records.ts";
import { Decimal } from "../money.ts";
import type { Context } from "./context.ts";
import type { BudgetLayout } from "./layout.ts";
import { around, firstLongRow, type LongColumn, type LongRow, longSheet } from "./long-sheet.ts";
import { type Cell, inSheet, letters, live, number, type SheetPlan, text } from "./plan.ts";
import { nameWidth } from "./schools-rows.ts";

/** Census, number and school stand before the reasons. */
export const firstBelonging = 3;
const lastBelonging = firstBelonging + belongings.length - 1;
const checkColumn = lastBelonging + 2;

/** Where every record of each census belongs, a row a school; none where no census has records. */
export function pupilLedgerSheet(context: Context): SheetPlan[] {
  if (context.ledgers.length === 0) return [];
  const columns: LongColumn[] = [
    { heading: context.in(ledgerWords.census), unit: "", width: 12 },
    { heading: context.in(ledgerWords.number), unit: "", width: 10 },
    { heading: context.in(ledgerWords.school), unit: "", width: schoolWidth(context) },
    ...belongings.map((belonging) =>
      records(context, context.in(belongingWords[belonging] ?? ledgerWords.records), 14),
    ),
    records(context, context.in(ledgerWords.records), 13),
    { ...records(context, context.in(ledgerWords.unaccounted), 14), unit: context.in(ledgerWords.check) },
    { heading: context.in(ledgerWords.budget), unit: "", width: 22 },
  ];
  return [
    longSheet({
      ...around(context, context.in(workbookWords.pupilLedger), context.in(workbookSentences.aboutLedger)),
      columns,
      rows: context.ledgers.flatMap((ledger) => belongingRows(context, ledger)),
      frozen: firstBelonging,
    }),
  ];
}

/** A column of records. */
export function records(context: Context, heading: string, width: number): LongColumn {
  return { heading, unit: context.in(ledgerWords.unit), width };
}

function schoolWidth({ before, after }: Context): number {
  return nameWidth([before, after].flatMap(({ budget }) => [...budget.sources.register.values()]));
}

/** What a school is called, now or before. */
export function nameOf({ after, before }: Context, school: string): string {
  return [after, before].map(({ budget }) => budget.sources.register.get(school)?.name).find((name) => name) ?? "";
}

/** The row of a ledger's first school on the sheet of where records belong; its total stands under the last. */
export function firstRowOf({ ledgers }: Context, ledger: JointLedger): number {
  const above = ledgers.slice(0, ledgers.indexOf(ledger));
  return firstLongRow + above.reduce((rows, { schools }) => rows + schools.length + 1, 0);
}

function belongingRows(context: Context, ledger: JointLedger): LongRow[] {
  const { schools, censuses, readFor } = ledger;
  const [census] = censuses;
  const first = firstRowOf(context, ledger);
  const budgets = text(
    "afterNumber",
    readFor.map(({ name, isRead }) => (isRead ? name : `${name}: ${context.in(notRead)}`)).join(", "),
  );
  const day = text("label", census?.date ?? "");
  const whole = (meaning: Cell["meaning"], value: number): Cell => number(meaning, "whole", new Decimal(value));
  const check = (meaning: Cell["meaning"], row: number, lost: number): Cell =>
    live(
      meaning,
      "whole",
      new Decimal(lost),
      `${letters(lastBelonging + 1)}${row}-SUM(${letters(firstBelonging)}${row}:${letters(lastBelonging)}${row})`,
    );
  const all = census?.rows ?? 0;
  const sums = belongings.map((belonging) => schools.reduce((sum, each) => sum + each.records[belonging], 0));
  return [
    ...schools.map(({ school, records, all }, i) => [
      day,
      text("label", school),
      text("label", nameOf(context, school)),
      ...belongings.map((belonging) => whole("record", records[belonging])),
      whole("record", all),
      check("worked", first + i, all - belongings.reduce((sum, belonging) => sum + records[belonging], 0)),
      budgets,
    ]),
    [
      text("total", census?.date ?? ""),
      text("total", ""),
      text("total", context.in(ledgerWords.total)),
      ...sums.map((sum, i) => totalOf(firstBelonging + i, first, schools.length, sum)),
      whole("total", all),
      check("total", first + schools.length, all - sums.reduce((total, sum) => total + sum, 0)),
    ],
  ];
}

/** A live total under rows that stand together. */
export function totalOf(column: number, first: number, rows: number, value: number): Cell {
  const letter = letters(column);
  return live("total", "whole", new Decimal(value), `SUM(${letter}${first}:${letter}${first + rows - 1})`);
}

/** For each census with records of a budget: what is lost of it, and the cell that says so. */
export function recordsLost(
  context: Context,
  layout: BudgetLayout,
): { readonly date: string; readonly lost: number; readonly address: string }[] {
  return recordsOf(layout.budget).map(({ census, lost }) => {
    const ledger = context.ledgers.find(({ censuses }) => censuses.includes(census));
    if (!ledger) throw new Error(`the census of ${census.date} has no ledger`);
    const row = firstRowOf(context, ledger) + ledger.schools.length;
    const sheet = inSheet(context.in(workbookWords.pupilLedger));
    return { date: census.date, lost, address: `${sheet}$${letters(checkColumn)}$${row}` };
  });
}
