import { type Medium, type Phase, type PlaceProvision, type YearGroup, yearGroups } from "./school.ts";

// What people write for the words of the schools and places files, in English and Welsh. Capitals and spaces do not matter.

export const phaseSpellings: Readonly<Record<Phase, readonly string[]>> = {
  nursery: ["meithrin", "nursery school", "ysgol feithrin"],
  primary: ["cynradd", "primary school", "ysgol gynradd"],
  middle: ["canol", "middle school", "ysgol ganol"],
  "all-through": ["all through", "allthrough", "pob oed", "3-16", "3-18", "3-19", "through school", "ysgol pob oed"],
  secondary: ["uwchradd", "secondary school", "ysgol uwchradd", "high school"],
  special: ["arbennig", "special school", "ysgol arbennig"],
};

export const mediumSpellings: Readonly<Record<Medium, readonly string[]>> = {
  English: ["saesneg", "english medium", "english-medium", "cyfrwng saesneg", "EM"],
  dual: [
    ...["dwyieithog", "dual language", "dual stream", "dual-stream", "dual medium", "dual-medium"],
    ...["dwy ffrwd", "dwy iaith"],
  ],
  Welsh: ["cymraeg", "welsh medium", "welsh-medium", "cyfrwng cymraeg", "WM"],
};

export const provisionSpellings: Readonly<Record<PlaceProvision, readonly string[]>> = {
  "resource base": [
    "resource-base",
    "resourcebase",
    "canolfan adnoddau",
    "canolfan adnoddau arbenigol",
    "resource bases",
    "specialist resource base",
  ],
  "special school": ["special-school", "ysgol arbennig", "special schools"],
};

/** Year 7 is `Year 7`, `Yr 7`, `Y7` or `Blwyddyn 7` as well, and `7.0` to a program that takes it for a number. */
export const yearSpellings: Partial<Readonly<Record<YearGroup, readonly string[]>>> = {
  ...Object.fromEntries(
    yearGroups
      .filter((year) => /^\d/.test(year))
      .map((year) => [
        year,
        [
          ...["year ", "year", "yr ", "yr", "y", "blwyddyn ", "blwyddyn", "bl ", "bl"].map((word) => word + year),
          ...[`${year}.0`, year.padStart(2, "0")],
        ],
      ]),
  ),
  N1: ["nursery 1", "meithrin 1"],
  N2: ["nursery 2", "meithrin 2"],
  R: ["reception", "derbyn", "year r", "yr r"],
};
