import { scheduleSentences } from "../language/schedule-words.ts";
import type { Text } from "../language/text.ts";
import { workbookSentences } from "../language/workbook-words.ts";
import { own } from "../look-up.ts";
import { type CensusDriver, type Driver, isCensusDriver } from "./driver.ts";
import { driverInWords } from "./driver-words.ts";
import type { Formula } from "./formula.ts";

/** What a driver of any kind counts, in words, whatever censuses there are. */
export function driverSentence(driver: Driver, formula: Formula): Text {
  const allYear = "asIfOpenAllYear" in driver && driver.asIfOpenAllYear ? [scheduleSentences.asIfOpenAllYear] : [];
  return together([counted(driver, formula), ...allYear]);
}

function together(parts: readonly Text[]): Text {
  const said = (language: keyof Text): string =>
    parts
      .map((part) => part[language])
      .filter((part) => part !== "")
      .join("; ");
  return { en: said("en"), cy: said("cy") };
}

/** Which censuses, where it is not the latest in spring. */
function censusesNamed({ average, ago, dates }: CensusDriver, { figures }: Formula): Text[] {
  const label = (id: string): Text => own(figures, id) ?? { en: id, cy: id };
  return [
    ...(average ? [scheduleSentences.average[average]] : []),
    ...(ago ? [scheduleSentences.ago[ago]] : []),
    ...(dates ? [scheduleSentences.dates(label(dates.spring), label(dates.autumn))] : []),
  ];
}

function counted(driver: Driver, formula: Formula): Text {
  if (isCensusDriver(driver)) return together([driverInWords(driver, formula, []), ...censusesNamed(driver, formula)]);
  if ("column" in driver) return workbookSentences.fromCounts(driver.column);
  if ("places" in driver) return workbookSentences.fromPlaces;
  const { band, ...measured } = driver.namedLearners;
  return scheduleSentences.namedLearners(band, "on" in measured ? measured.on : undefined);
}
