import { scheduleSentences } from "../language/schedule-words.ts";
import type { Text } from "../language/text.ts";
import { workbookSentences } from "../language/workbook-words.ts";
import type { Driver } from "./driver.ts";
import { testsInWords } from "./driver-words.ts";

/** What a driver counts, in words. */
export function driverInWords(driver: Driver): Text {
  const allYear = "asIfOpenAllYear" in driver && driver.asIfOpenAllYear ? [scheduleSentences.asIfOpenAllYear] : [];
  const parts = [counted(driver), ...allYear];
  return { en: parts.map(({ en }) => en).join("; "), cy: parts.map(({ cy }) => cy).join("; ") };
}

function counted(driver: Driver): Text {
  if ("where" in driver) return testsInWords(driver.where, driver.partTime);
  if ("column" in driver) return workbookSentences.fromCounts(driver.column);
  if ("places" in driver) return workbookSentences.fromPlaces;
  const { band, ...measured } = driver.namedLearners;
  return scheduleSentences.namedLearners(band, "on" in measured ? measured.on : undefined);
}
