import { censusChecks } from "../language/census-checks.ts";
import { censusWords } from "../language/census-words.ts";
import { ledgerWords } from "../language/ledger-words.ts";
import { queryWords } from "../language/query-words.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { detailsOf } from "../model/asked-words.ts";
import { type Asked, censusQueries } from "../model/queries.ts";
import { Decimal } from "../money.ts";
import type { Context } from "./context.ts";
import { around, firstLongRow, type LongColumn, type LongRow, longSheet } from "./long-sheet.ts";
import { type Cell, inSheet, number, type RowPlan, type SheetPlan, text } from "./plan.ts";
import { nameOf } from "./pupil-ledger-sheet.ts";

const answerLetter = "J";

/** Every query about the censuses and what the model says of it; none where no census has records. */
export function queriesSheet(context: Context): SheetPlan[] {
  if (context.ledgers.length === 0) return [];
  const plain = (heading: LongColumn["heading"], width: number, unit = ""): LongColumn => ({ heading, unit, width });
  const { census, number: schoolNumber, school, records, unit } = ledgerWords;
  const inRecords = context.in(unit);
  const columns: LongColumn[] = [
    plain(context.in(census), 11),
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
  const asked = queriesIn(context);
  const nothing: LongRow[] = [[undefined, text("note", context.in(queryWords.none))]];
  return [
    longSheet({
      ...around(context, context.in(workbookWords.queries), context.in(workbookSentences.aboutQueries)),
      columns,
      rows: asked.length > 0 ? asked.map((query) => rowFor(context, query)) : nothing,
      frozen: 4,
    }),
  ];
}

function queriesIn({ before, after }: Context): Asked[] {
  return censusQueries([before.budget, after.budget]);
}

function rowFor(context: Context, asked: Asked): LongRow {
  const { label, check, school, records, figures, first, answer } = asked;
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
  if (context.ledgers.length === 0) return [];
  const asked = queriesIn(context);
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
