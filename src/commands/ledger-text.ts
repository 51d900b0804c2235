import { belongings } from "../census/index.ts";
import { censusWords } from "../language/census-words.ts";
import { belongingWords, ledgerWords, reasonWords } from "../language/ledger-words.ts";
import type { Language } from "../language/text.ts";
import { workbookWords } from "../language/workbook-words.ts";
import { own } from "../look-up.ts";
import type { Budget } from "../model/budget.ts";
import { type PupilLedger, pupilLedgers, reasonsIn } from "../model/pupil-ledger.ts";
import { grouped } from "../money.ts";
import { aligned, csv, csvInWords } from "./text-table.ts";

/** Where every record of each census went: by school, then by driver for all schools. What belongs to no reason stands in a column of its own. */
export function ledgerTable(budget: Budget, language: Language): string {
  return pupilLedgers(budget)
    .map(
      (ledger) =>
        `${censusWords.census(ledger.census.date)[language]}\n\n${belongingTable(ledger, budget, language)}\n${driverTable(ledger, budget, language)}`,
    )
    .join("\n");
}

function belongingTable({ schools, census }: PupilLedger, { sources }: Budget, language: Language): string {
  const total = (of: (row: PupilLedger["schools"][number]) => number): number =>
    schools.reduce((sum, row) => sum + of(row), 0);
  const numbers = (of: (belonging: (typeof belongings)[number]) => number, all: number): string[] => {
    const each = belongings.map(of);
    return [...each, all - each.reduce((sum, number) => sum + number, 0), all].map(shown);
  };
  return aligned([
    [
      ledgerWords.school[language],
      "",
      ...belongings.map((belonging) => belongingWords[belonging]?.[language] ?? belonging),
      ledgerWords.unaccounted[language],
      ledgerWords.records[language],
    ],
    ...schools.map((row) => [
      row.school,
      sources.register.get(row.school)?.name ?? "",
      ...numbers((belonging) => row.records[belonging], row.all),
    ]),
    [
      ledgerWords.total[language],
      "",
      ...numbers((belonging) => total(({ records }) => records[belonging]), census.rows),
    ],
  ]);
}

/** For all schools together: the rows of each school are in the CSV. */
function driverTable({ census, drivers }: PupilLedger, { formula }: Budget, language: Language): string {
  const reasons = reasonsIn(drivers);
  return aligned([
    [
      ledgerWords.driver[language],
      "",
      ...reasons.map((reason) => reasonWords[reason][language]),
      ledgerWords.funded[language],
    ],
    ...[...census.drivers].map(([driver, numbers]) => [
      own(formula.drivers, driver)?.[language] ?? driver,
      "",
      ...reasons.map((reason) => shown(numbers.get(reason) ?? 0)),
      shown([...numbers.values()].reduce((sum, number) => sum + number, 0)),
    ]),
  ]);
}

/** One row for each census, school and reason: where records belong, then what each driver counts of the funded ones. */
export function ledgerCsv(budget: Budget): string {
  const rows = pupilLedgers(budget).flatMap(({ census, schools, drivers }) => [
    ...schools.flatMap(({ school, records }) =>
      belongings.map((belonging) => [census.date, school, "", belonging, String(records[belonging])]),
    ),
    ...drivers.flatMap(({ school, driver, reasons }) =>
      [...reasons].map(([reason, number]) => [census.date, school, driver, reason, String(number)]),
    ),
  ]);
  return csv([["census", "school", "driver", "reason", "records"], ...rows]);
}

/** The same for people: schools, drivers and reasons by their names. */
export function ledgerInWords(budget: Budget, language: Language): string {
  const { register } = budget.sources;
  const named = (school: string): string[] => [school, register.get(school)?.name ?? ""];
  const rows = pupilLedgers(budget).flatMap(({ census, schools, drivers }) => [
    ...schools.flatMap(({ school, records }) =>
      belongings.map((belonging) => [
        census.date,
        ...named(school),
        "",
        belongingWords[belonging]?.[language] ?? belonging,
        String(records[belonging]),
      ]),
    ),
    ...drivers.flatMap(({ school, driver, reasons }) =>
      [...reasons].map(([reason, number]) => [
        census.date,
        ...named(school),
        own(budget.formula.drivers, driver)?.[language] ?? driver,
        reasonWords[reason][language],
        String(number),
      ]),
    ),
  ]);
  return csvInWords(
    [
      { words: ledgerWords.census[language], id: "census" },
      { words: workbookWords.number[language], id: "school" },
      { words: workbookWords.school[language], id: "name" },
      { words: ledgerWords.driver[language], id: "driver" },
      { words: workbookWords.reason[language], id: "reason" },
      { words: ledgerWords.records[language], id: "records" },
    ],
    rows,
  );
}

function shown(number: number): string {
  return grouped(String(number));
}
