import type { CensusQuery } from "../census/index.ts";
import { censusWords } from "../language/census-words.ts";
import { testNames, testValues } from "../language/driver-words.ts";
import type { Text } from "../language/text.ts";

/** What a query says beside its numbers: which code and which year groups, and at how many schools. */
export function detailsOf({ code, years, schools }: CensusQuery): Text[] {
  return [
    ...(code ? [codeWords[code] ?? testValues[code] ?? { en: code, cy: code }] : []),
    ...(years ? [censusWords.inYears(years)] : []),
    ...(schools ? [censusWords.atSchools(String(schools.found), String(schools.of))] : []),
  ];
}

const codeWords: Readonly<Record<string, Text | undefined>> = {
  mealsEligible: testValues.eligible,
  mealsProtected: testValues.protected,
  lookedAfter: testNames.lookedAfter,
  reserved: testNames.reservedPlace,
};
