import { scheduleSentences } from "../language/schedule-words.ts";
import type { Text } from "../language/text.ts";
import { workbookSentences } from "../language/workbook-words.ts";
import { type Driver, isCensusDriver } from "./driver.ts";
import { driverInWords } from "./driver-words.ts";
import type { Formula } from "./formula.ts";

/** What a driver of any kind counts, in words, whatever censuses there are. */
export function driverSentence(driver: Driver, formula: Formula): Text {
  const allYear = "asIfOpenAllYear" in driver && driver.asIfOpenAllYear ? [scheduleSentences.asIfOpenAllYear] : [];
  const parts = [counted(driver, formula), ...allYear];
  return { en: parts.map(({ en }) => en).join("; "), cy: parts.map(({ cy }) => cy).join("; ") };
}

function counted(driver: Driver, formula: Formula): Text {
  if (isCensusDriver(driver)) return driverInWords(driver, formula, []);
  if ("column" in driver) return workbookSentences.fromCounts(driver.column);
  if ("places" in driver) return workbookSentences.fromPlaces;
  const { band, ...measured } = driver.namedLearners;
  return scheduleSentences.namedLearners(band, "on" in measured ? measured.on : undefined);
}
