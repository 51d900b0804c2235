import { censusWords, ledgerWords } from "../language/census-words.ts";
import type { Language } from "../language/text.ts";
import { statusWords, workbookWords } from "../language/workbook-words.ts";
import { own } from "../look-up.ts";
import type { Budget } from "../model/budget.ts";
import { type Decimal, grouped, zero } from "../money.ts";
import { driverColumns } from "./counts-text.ts";
import { aligned, csv } from "./text-table.ts";

interface CountChange {
  readonly school: string;
  readonly name: string;
  readonly driver: string;
  readonly before: Decimal;
  readonly after: Decimal;
}

/** Counts that are not the same in two readings of one budget; a school that one of them has not counts nothing there. */
function changesBetween(before: Budget, after: Budget): CountChange[] {
  const schools = new Map(
    [...before.allocation.schools, ...after.allocation.schools].map(({ number, name }) => [number, name]),
  );
  const drivers = driverColumns(after.allocation).map(({ id }) => id);
  return [...schools].flatMap(([school, name]) =>
    drivers
      .map((driver) => ({
        school,
        name,
        driver,
        before: countAt(before, school, driver),
        after: countAt(after, school, driver),
      }))
      .filter((change) => !change.before.eq(change.after)),
  );
}

function countAt({ allocation }: Budget, school: string, driver: string): Decimal {
  const at = allocation.schools.findIndex(({ number }) => number === school);
  return allocation.worked.columns.get(driver)?.[at] ?? zero;
}

export function changesCsv(before: Budget, after: Budget): string {
  const rows = changesBetween(before, after).map((change) => [
    change.school,
    change.name,
    change.driver,
    change.before.toFixed(),
    change.after.toFixed(),
    change.after.minus(change.before).toFixed(),
  ]);
  return csv([["school", "name", "driver", "provisional", "final", "change"], ...rows]);
}

export function changesTable(before: Budget, after: Budget, language: Language): string {
  const word = (key: "provisional" | "final"): string => statusWords[key]?.[language] ?? key;
  const rows = changesBetween(before, after).map((change) => [
    `${change.school} ${change.name}`,
    own(after.formula.drivers, change.driver)?.[language] ?? change.driver,
    grouped(change.before.toFixed()),
    grouped(change.after.toFixed()),
    `${change.after.gt(change.before) ? "+" : ""}${grouped(change.after.minus(change.before).toFixed())}`,
  ]);
  if (rows.length === 0) return `${censusWords.noneChanged[language]}\n`;
  return aligned([
    [
      ledgerWords.school[language],
      ledgerWords.driver[language],
      word("provisional"),
      word("final"),
      workbookWords.change[language],
    ],
    ...rows,
  ]);
}
