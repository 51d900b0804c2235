import { censusChecks } from "../language/census-checks.ts";
import { censusWords } from "../language/census-words.ts";
import { ledgerWords } from "../language/ledger-words.ts";
import { queryLabels, queryNameOf } from "../language/query-labels.ts";
import { queryWords } from "../language/query-words.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import type { Answered } from "../model/answers.ts";
import { detailsOf } from "../model/asked-words.ts";
import { type Asked, type AskedOfBudgets, budgetQueries, censusQueries } from "../model/queries.ts";
import { Decimal } from "../money.ts";
import type { Context } from "./context.ts";
import { around, firstLongRow, type LongColumn, type LongRow, longSheet } from "./long-sheet.ts";
import { type Cell, inSheet, number, type RowPlan, type SheetPlan, text } from "./plan.ts";
import { nameOf } from "./pupil-ledger-sheet.ts";

const answerLetter = "J";

/** Every query and what the model says of it: about the censuses, then about files and formulas; none where no census has records and nothing is asked. */
export function queriesSheet(context: Context): SheetPlan[] {
  const rows = rowsIn(context);
  if (context.ledgers.length === 0 && rows.length === 0) return [];
  const plain = (heading: LongColumn["heading"], width: number, unit = ""): LongColumn => ({ heading, unit, width });
  const { number: schoolNumber, school, records, unit } = ledgerWords;
  const inRecords = context.in(unit);
  const columns: LongColumn[] = [
    plain(context.in(queryWords.of), 11),
    plain(context.in(queryWords.check), 24),
    plain(context.in(schoolNumber), 9),
    plain(context.in(school), 30),
    plain(context.in(queryWords.found), 30),
    plain(context.in(records), 10, inRecords),
    plain(context.in(queryWords.before), 10, inRecords),
    plain(context.in(queryWords.now), 10, inRecords),
    plain(context.in(queryWords.first), 20, context.in(queryWords.place)),
    plain(context.in(queryWords.answer), 30),
    plain(context.in(queryWords.answeredBy), 16),
  ];
  const nothing: LongRow[] = [[undefined, text("note", context.in(queryWords.none))]];
  return [
    longSheet({
      ...around(context, context.in(workbookWords.queries), context.in(workbookSentences.aboutQueries)),
      columns,
      rows: rows.length > 0 ? rows : nothing,
      frozen: 4,
    }),
  ];
}

function rowsIn(context: Context): LongRow[] {
  const budgets = [context.before.budget, context.after.budget];
  return [
    ...censusQueries(budgets).map((asked) => rowOfCensus(context, asked)),
    ...budgetQueries(budgets).map((asked) => rowOfBudgets(context, asked)),
  ];
}

function rowOfCensus(context: Context, asked: Asked): LongRow {
  const { label, check, school, records, figures, first } = asked;
  const whole = (value: number): Cell => number("record", "whole", new Decimal(value));
  return [
    text("label", label),
    text("label", check),
    text("label", school),
    text("label", whose(context, asked)),
    text("label", [censusChecks[check].label, ...detailsOf(asked)].map((each) => context.in(each)).join("; ")),
    records > 0 ? whole(records) : undefined,
    figures && whole(figures.before),
    figures && whole(figures.now),
    first && text("afterNumber", `${first.file}:${first.line}`),
    ...answerCells(context, asked),
  ];
}

/** The school's number and name, or the file or id that it is of; and the value it found, which is no number of records. */
function rowOfBudgets(context: Context, asked: AskedOfBudgets): LongRow {
  const { query, budgets } = asked;
  const { register } = context.after.budget.sources;
  const isSchool = register.has(query.at) || context.before.budget.sources.register.has(query.at);
  const name = queryNameOf(query.kind);
  return [
    text("label", budgets.join(", ")),
    text("label", name),
    text("label", isSchool ? query.at : ""),
    text("label", isSchool ? nameOf(context, query.at) : query.at),
    text("label", `${context.in(queryLabels[name])}: ${query.value}`),
    undefined,
    undefined,
    undefined,
    query.file === undefined ? undefined : text("afterNumber", [query.file, query.line].filter(Boolean).join(":")),
    ...answerCells(context, asked),
  ];
}

function answerCells(context: Context, { answer }: Answered): LongRow {
  return [
    answer ? text("label", context.in(answer.reason)) : text("light", context.in(queryWords.notAnswered)),
    answer && text("label", answer.answeredBy),
  ];
}

/** The school; or all of them, or the one that the records end with. Of a file as a whole its name stands under the first record. */
function whose(context: Context, { school, first, after }: Asked): string {
  if (school !== "" || first) return nameOf(context, school);
  return context.in(after ? censusWords.endsAfter(`${after} ${nameOf(context, after)}`) : censusWords.allSchools);
}

/** How many queries nobody has answered, live from their sheet: for the cover. Nothing where there is no such sheet. */
export function notAnsweredRow(context: Context): RowPlan[] {
  const budgets = [context.before.budget, context.after.budget];
  const asked: readonly Answered[] = [...censusQueries(budgets), ...budgetQueries(budgets)];
  if (context.ledgers.length === 0 && asked.length === 0) return [];
  const open = asked.filter(({ answer }) => !answer).length;
  const sheet = context.in(workbookWords.queries);
  const answers = `${inSheet(sheet)}$${answerLetter}$${firstLongRow}:$${answerLetter}$${firstLongRow + Math.max(asked.length, 1) - 1}`;
  const ofAll = ` ${context.in(workbookWords.of)} ${asked.length}`;
  return [
    {
      cells: [
        text("label", context.in(queryWords.openQueries)),
        {
          meaning: "text",
          shown: "text",
          value: `${open}${ofAll}`,
          formula: `COUNTIF(${answers},"${context.in(queryWords.notAnswered)}")&"${ofAll}"`,
        },
      ],
    },
    { cells: [] },
  ];
}
