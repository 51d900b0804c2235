import { needCodes } from "../census/index.ts";
import { driverSentences, testNames, testValues, yearsInWords } from "../language/driver-words.ts";
import type { Text } from "../language/text.ts";
import { yearGroups } from "../school/school.ts";
import { type CensusNamed, censusesInWords } from "./censuses-in-words.ts";
import { type CensusDriver, type Driver, isCensusDriver, partTimeOf, reportsOf, testsOf } from "./driver.ts";
import type { Formula } from "./formula.ts";

/** What a driver counts, in which censuses and how, as a reader can check it. A formula by itself has no censuses: their days are then left out. */
export function driverSentence(driver: Driver, formula: Formula, census: readonly CensusNamed[]): Text {
  const partTime = isCensusDriver(driver) ? partTimeOf(driver) : undefined;
  return together(" ", [
    counted(driver, formula, census),
    ...(partTime === undefined ? [] : [partTimeSentence(partTime)]),
    ...("asIfOpenAllYear" in driver && driver.asIfOpenAllYear ? [driverSentences.asIfOpenAllYear] : []),
  ]);
}

function partTimeSentence(partTime: string): Text {
  return partTime === "recorded" ? driverSentences.partTimeRecorded : driverSentences.partTime(partTime);
}

function counted(driver: Driver, formula: Formula, census: readonly CensusNamed[]): Text {
  if (isCensusDriver(driver)) return inCensuses(driver, censusesInWords(driver, formula, census));
  if ("column" in driver) return driverSentences.column(driver.column);
  if ("places" in driver) return driverSentences.places[driver.places];
  const { band, ...measured } = driver.namedLearners;
  return driverSentences.namedLearners(band, "on" in measured ? measured.on : undefined);
}

function inCensuses(driver: CensusDriver, censuses: Text): Text {
  const tests = together(
    "; ",
    Object.entries(testsOf(driver)).map(([test, values]) => testInWords(test, values)),
  );
  const needs = reportsOf(driver)?.map((need) => needCodes[need].name);
  return needs
    ? driverSentences.reports(together(", ", needs), tests, censuses)
    : driverSentences.pupils(tests, censuses);
}

/** `year group: R to 2`, `in a reserved place: no`. */
function testInWords(test: string, values: readonly string[] = []): Text {
  const name = testNames[test] ?? { en: test, cy: test };
  const found =
    test === "yearGroup" && runsOn(values)
      ? yearsInWords(values[0] ?? "", values.at(-1) ?? "")
      : together(
          ", ",
          values.map((value) => testValues[value] ?? { en: value, cy: value }),
        );
  return together(": ", [name, found]);
}

/** Years that do not run on, and no more than two, are each named. */
function runsOn(years: readonly string[]): boolean {
  const first = yearGroups.indexOf((years[0] ?? "") as (typeof yearGroups)[number]);
  return years.length > 2 && years.every((year, i) => year === yearGroups[first + i]);
}

function together(by: string, texts: readonly Text[]): Text {
  return { en: texts.map(({ en }) => en).join(by), cy: texts.map(({ cy }) => cy).join(by) };
}
