import type { CensusQuery } from "../census/index.ts";
import { censusWords } from "../language/census-words.ts";
import { testNames, testValues } from "../language/driver-words.ts";
import type { Text } from "../language/text.ts";
import type { Register } from "../school/read-schools.ts";

/** What a query says beside its numbers: which code and which year groups, at how many schools, and where the records end. */
export function detailsOf({ code, years, schools, after }: CensusQuery, register: Register): Text[] {
  return [
    ...(code ? [codeWords[code] ?? testValues[code] ?? { en: code, cy: code }] : []),
    ...(years ? [censusWords.inYears(years)] : []),
    ...(schools ? [censusWords.atSchools(String(schools.found), String(schools.of))] : []),
    ...(after ? [censusWords.endsAfter(`${after} ${register.get(after)?.name ?? ""}`)] : []),
  ];
}

const codeWords: Readonly<Record<string, Text | undefined>> = {
  mealsEligible: testValues.eligible,
  mealsProtected: testValues.protected,
  lookedAfter: testNames.lookedAfter,
  reserved: testNames.reservedPlace,
};
