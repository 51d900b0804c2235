import type { Census } from "../census/index.ts";
import { censusPhrases } from "../language/driver-words.ts";
import { listedIn } from "../language/list.ts";
import type { Text } from "../language/text.ts";
import { statusWords } from "../language/workbook/statuses.ts";
import { monthsRead } from "./censuses-read.ts";
import type { CensusDriver } from "./driver.ts";
import type { Formula } from "./formula.ts";

/** A census as words name it: what a reader goes back to is its day. */
export type CensusNamed = Pick<Census, "date" | "term" | "status">;

/** Which censuses a driver is counted in, and for which months of the year where there are several terms. */
export function censusesInWords(driver: CensusDriver, formula: Formula, census: readonly CensusNamed[]): Text {
  const read = monthsRead(driver, formula, census);
  if (driver.dates)
    return censusPhrases.each(
      read.map(({ months, term, census: days }) => censusPhrases.months[term](months, daysOf(days))),
    );
  const days = daysOf(read.flatMap((each) => each.census));
  if (driver.average === 2 || driver.average === 3) return censusPhrases.average[driver.average](days);
  return driver.ago ? censusPhrases.ago[driver.ago](days) : censusPhrases.latest(days);
}

/** ` (2023-01-17 final)`; nothing where no census is known, as in a formula by itself. */
function daysOf(census: readonly CensusNamed[]): Text {
  if (census.length === 0) return { en: "", cy: "" };
  const named = (language: keyof Text): string[] =>
    census.map(({ date, status }) => `${date} ${statusWords[status]?.[language] ?? status}`);
  return { en: ` (${listedIn("en", named("en"))})`, cy: ` (${listedIn("cy", named("cy"))})` };
}
