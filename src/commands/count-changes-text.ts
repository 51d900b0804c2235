import { censusWords } from "../language/census-words.ts";
import { ledgerWords } from "../language/ledger-words.ts";
import type { Language } from "../language/text.ts";
import { statusWords } from "../language/workbook/statuses.ts";
import { workbookWords } from "../language/workbook-words.ts";
import { own } from "../look-up.ts";
import type { Budget } from "../model/budget.ts";
import { type Decimal, grouped, zero } from "../money.ts";
import { countedIn, schoolsOf } from "./counts-text.ts";
import { aligned, csv, csvInWords } from "./text-table.ts";

interface CountChange {
  readonly school: string;
  readonly name: string;
  readonly driver: string;
  readonly before: Decimal;
  readonly after: Decimal;
}

/** Counts that are not the same in two readings of one budget and its memorandum; a school that one of them has not counts nothing there. */
function changesBetween(before: Budget, after: Budget): CountChange[] {
  const schools = new Map(
    [...schoolsOf(before.allocation), ...schoolsOf(after.allocation)].map(({ number, name }) => [number, name]),
  );
  const earlier = new Map(countedIn(before.allocation).map((count) => [count.name, count]));
  const changes = [...schools].flatMap(([school, name]) =>
    countedIn(after.allocation)
      .map((count) => ({
        school,
        name,
        driver: count.driver,
        before: earlier.get(count.name)?.at(school) ?? zero,
        after: count.at(school) ?? zero,
      }))
      .filter((change) => !change.before.eq(change.after)),
  );
  // What both count alike is said once.
  return [...new Map(changes.map((change) => [`${change.school} ${change.driver}`, change])).values()];
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

/** The same for people. */
export function changesInWords(before: Budget, after: Budget, language: Language): string {
  const word = (key: "provisional" | "final"): string => statusWords[key]?.[language] ?? key;
  return csvInWords(
    [
      { words: workbookWords.number[language], id: "school" },
      { words: workbookWords.school[language], id: "name" },
      { words: ledgerWords.driver[language], id: "driver" },
      { words: word("provisional"), id: "provisional" },
      { words: word("final"), id: "final" },
      { words: workbookWords.change[language], id: "change" },
    ],
    changesBetween(before, after).map((change) => [
      change.school,
      change.name,
      own(after.formula.drivers, change.driver)?.[language] ?? change.driver,
      change.before.toFixed(),
      change.after.toFixed(),
      change.after.minus(change.before).toFixed(),
    ]),
  );
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
