import type { WorkedSheet } from "../allocation/allocate.ts";
import type { InputColumn } from "../formula/sheet.ts";
import { ledgerWords } from "../language/ledger-words.ts";
import type { Language, Text } from "../language/text.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import type { Budget } from "../model/budget.ts";
import { type Decimal, grouped, sum, zero } from "../money.ts";
import { aligned, csv, csvInWords } from "./text-table.ts";

/** Before the drivers of the memorandum, which counts other schools too. */
const inMemorandum = "memorandum.";

/**
 * Per school and driver, as the formula reads them: averages over censuses, parts of a year and predecessors are in them. Blank where a school is
 * not counted; the last column says so where an earlier or a provisional census was modelled on.
 */
export function countsCsv({ allocation, modelledOn }: Budget): string {
  const columns = countedIn(allocation);
  const mark = modelledOn ? [modelledOn.en] : [];
  const rows = schoolsOf(allocation).map(({ number, name }) => [
    number,
    name,
    ...columns.map((column) => column.at(number)?.toFixed() ?? ""),
    ...mark,
  ]);
  const heads = columns.map(({ name }) => name);
  return csv([["school", "name", ...heads, ...(modelledOn ? ["modelledOn"] : [])], ...rows]);
}

/** The same for people: headings in words, and what it was modelled on in their language. */
export function countsInWords({ allocation, modelledOn, name: budget }: Budget, language: Language): string {
  const columns = countedIn(allocation);
  const note = modelledOn ? [modelledOn[language]] : [];
  return csvInWords(
    [
      { words: workbookWords.number[language], id: "school" },
      { words: workbookWords.school[language], id: "name" },
      ...columns.map(({ name, label, isMemorandum }) => ({
        words: isMemorandum ? `${workbookSentences.memorandum(budget)[language]}: ${label[language]}` : label[language],
        id: name,
      })),
      ...note.map(() => ({ words: workbookWords.note[language], id: "modelledOn" })),
    ],
    schoolsOf(allocation).map(({ number, name }) => [
      number,
      name,
      ...columns.map((column) => column.at(number)?.toFixed() ?? ""),
      ...note,
    ]),
  );
}

export function countsTable({ allocation, name, modelledOn }: Budget, language: Language): string {
  const note = modelledOn ? `${name} ${modelledOn[language]}\n\n` : "";
  const { memorandum } = allocation;
  const beside = memorandum
    ? `\n${workbookSentences.memorandum(name)[language]}\n\n${sheetTable(memorandum, language)}`
    : "";
  return `${note}${sheetTable(allocation, language)}${beside}`;
}

function sheetTable(sheet: WorkedSheet, language: Language): string {
  const columns = driverColumns(sheet);
  const row = (values: readonly Decimal[]): string[] =>
    columns.map(({ places }, i) => inPlaces(values[i] ?? zero, places ?? 6));
  const body = sheet.schools.map(({ number, name }, i) => [
    number,
    name,
    ...row(columns.map(({ id }) => sheet.worked.columns.get(id)?.[i] ?? zero)),
  ]);
  const totals = columns.map(({ id }) => sum(sheet.worked.columns.get(id) ?? []));
  return aligned([
    [ledgerWords.school[language], "", ...columns.map(({ label }) => label[language])],
    ...body,
    [ledgerWords.total[language], "", ...row(totals)],
  ]);
}

/** A count of one sheet by its name in a CSV; undefined at a school that the sheet has not. */
export interface Counted {
  readonly name: string;
  readonly driver: string;
  readonly label: Text;
  readonly isMemorandum: boolean;
  readonly at: (school: string) => Decimal | undefined;
}

/** What the budget counts, then what the memorandum does. */
export function countedIn({ memorandum, ...budget }: Budget["allocation"]): Counted[] {
  return [...countsOf(budget, ""), ...(memorandum ? countsOf(memorandum, inMemorandum) : [])];
}

function countsOf(sheet: WorkedSheet, before: string): Counted[] {
  const places = new Map(sheet.schools.map(({ number }, i) => [number, i]));
  return driverColumns(sheet).map(({ id, label }) => ({
    name: `${before}${id}`,
    driver: id,
    label,
    isMemorandum: before !== "",
    at: (school) => sheet.worked.columns.get(id)?.[places.get(school) ?? -1],
  }));
}

/** Those of the budget and of the memorandum, by number. */
export function schoolsOf({ schools, memorandum }: Budget["allocation"]): { number: string; name: string }[] {
  const all = [...schools, ...(memorandum?.schools ?? [])].map(({ number, name }) => ({ number, name }));
  return [...new Map(all.map((school) => [school.number, school])).values()].sort((a, b) =>
    a.number < b.number ? -1 : 1,
  );
}

function driverColumns({ sheet }: WorkedSheet): InputColumn[] {
  return sheet.columns.filter(({ from }) => from === "driver");
}

/** A count is shown in full, and without zeros at its end. */
function inPlaces(value: Decimal, places: number): string {
  return grouped(value.toDecimalPlaces(places).toFixed());
}
