import type { Reason } from "../census/index.ts";
import { ledgerWords, reasonWords } from "../language/ledger-words.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import type { JointDriver, JointLedger } from "../model/joint-ledger.ts";
import { type DriverRow, reasonsIn } from "../model/pupil-ledger.ts";
import { Decimal } from "../money.ts";
import type { Context } from "./context.ts";
import { around, firstLongRow, type LongColumn, type LongRow, longSheet } from "./long-sheet.ts";
import { type Cell, inSheet, letters, live, number, type SheetPlan, text } from "./plan.ts";
import { firstBelonging, firstRowOf, nameOf, records, totalOf } from "./pupil-ledger-sheet.ts";

/** Census, driver, number, school and budget stand before the funded records. */
const fundedColumn = 5;

/** Which of the funded records each driver counts, a row a driver and school. */
export function driverLedgerSheet(context: Context): SheetPlan[] {
  const drivers = context.ledgers.flatMap((ledger) => ledger.drivers.map((driver) => ({ ledger, driver })));
  if (drivers.length === 0) return [];
  const reasons = reasonsIn(drivers.flatMap(({ driver }) => driver.rows));
  const columns: LongColumn[] = [
    { heading: context.in(ledgerWords.census), unit: "", width: 12 },
    { heading: context.in(ledgerWords.driver), unit: "", width: 38 },
    { heading: context.in(ledgerWords.number), unit: "", width: 10 },
    { heading: context.in(ledgerWords.school), unit: "", width: 34 },
    { heading: context.in(ledgerWords.budget), unit: "", width: 13 },
    records(context, context.in(ledgerWords.funded), 12),
    ...reasons.map((reason) => records(context, context.in(reasonWords[reason]), 13)),
    { ...records(context, context.in(ledgerWords.unaccounted), 14), unit: context.in(ledgerWords.check) },
  ];
  let above = 0;
  const rows = drivers.flatMap(({ ledger, driver }) => {
    const these = driverRows(context, ledger, driver, reasons, firstLongRow + above);
    above += these.length;
    return these;
  });
  return [
    longSheet({
      ...around(context, context.in(workbookWords.driverLedger), context.in(workbookSentences.aboutDriverLedger)),
      columns,
      rows,
      frozen: 4,
    }),
  ];
}

function driverRows(
  context: Context,
  ledger: JointLedger,
  { label, names, rows }: JointDriver,
  reasons: readonly Reason[],
  first: number,
): LongRow[] {
  const day = ledger.censuses[0]?.date ?? "";
  const belongs = firstRowOf(context, ledger);
  const onSheet = inSheet(context.in(workbookWords.pupilLedger));
  const check = (meaning: Cell["meaning"], row: number, lost: number): Cell => {
    const [from, to] = [letters(fundedColumn + 1), letters(fundedColumn + reasons.length)];
    return live(meaning, "whole", new Decimal(lost), `${letters(fundedColumn)}${row}-SUM(${from}${row}:${to}${row})`);
  };
  const numbersOf = (row: DriverRow): number[] => reasons.map((reason) => row.reasons.get(reason) ?? 0);
  const lostOf = (row: DriverRow): number => row.funded - numbersOf(row).reduce((sum, each) => sum + each, 0);
  const total = (of: (row: DriverRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  return [
    ...rows.map((row, i) => [
      text("label", day),
      text("label", context.in(label)),
      text("label", row.school),
      text("label", nameOf(context, row.school)),
      text("label", names.join(", ")),
      // The schools of a ledger stand in one order on both sheets.
      number("worked", "whole", new Decimal(row.funded), `${onSheet}$${letters(firstBelonging)}$${belongs + i}`),
      ...numbersOf(row).map((each) => number("record", "whole", new Decimal(each))),
      check("worked", first + i, lostOf(row)),
    ]),
    [
      text("total", day),
      text("total", context.in(label)),
      text("total", ""),
      text("total", context.in(ledgerWords.total)),
      text("total", names.join(", ")),
      totalOf(
        fundedColumn,
        first,
        rows.length,
        total(({ funded }) => funded),
      ),
      ...reasons.map((reason, i) =>
        totalOf(
          fundedColumn + 1 + i,
          first,
          rows.length,
          total((row) => row.reasons.get(reason) ?? 0),
        ),
      ),
      check("total", first + rows.length, total(lostOf)),
    ],
  ];
}
