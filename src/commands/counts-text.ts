import type { InputColumn } from "../formula/sheet.ts";
import { ledgerWords } from "../language/census-words.ts";
import type { Language } from "../language/text.ts";
import type { Budget } from "../model/budget.ts";
import { type Decimal, grouped, sum, zero } from "../money.ts";
import { aligned, csv } from "./text-table.ts";

/** Per school and driver, as the formula reads them: averages over censuses, parts of a year and predecessors are in them. */
export function countsCsv({ allocation }: Budget): string {
  const columns = driverColumns(allocation);
  const rows = allocation.schools.map(({ number, name }, i) => [
    number,
    name,
    ...columns.map(({ id }) => valueAt(allocation, id, i).toFixed()),
  ]);
  return csv([["school", "name", ...columns.map(({ id }) => id)], ...rows]);
}

export function countsTable({ allocation }: Budget, language: Language): string {
  const columns = driverColumns(allocation);
  const row = (values: readonly Decimal[]): string[] =>
    columns.map(({ places }, i) => inPlaces(values[i] ?? zero, places ?? 6));
  const body = allocation.schools.map(({ number, name }, i) => [
    number,
    name,
    ...row(columns.map(({ id }) => valueAt(allocation, id, i))),
  ]);
  const totals = columns.map(({ id }) => sum(allocation.worked.columns.get(id) ?? []));
  return aligned([
    [ledgerWords.school[language], "", ...columns.map(({ label }) => label[language])],
    ...body,
    [ledgerWords.total[language], "", ...row(totals)],
  ]);
}

export function driverColumns({ sheet }: Budget["allocation"]): InputColumn[] {
  return sheet.columns.filter(({ from }) => from === "driver");
}

function valueAt({ worked }: Budget["allocation"], id: string, school: number): Decimal {
  return worked.columns.get(id)?.[school] ?? zero;
}

/** A count is shown in full, and without zeros at its end. */
function inPlaces(value: Decimal, places: number): string {
  return grouped(value.toDecimalPlaces(places).toFixed());
}
