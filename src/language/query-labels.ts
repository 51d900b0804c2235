import type { Text } from "./text.ts";

/** Each query about a budget's files, its formula and its results, in a few words, by the name that an answer in the model gives it. */
export const queryLabels = {
  "closed-school": {
    en: "pupils of a closed school that no school has",
    cy: "disgyblion ysgol a gaeodd nad oes gan unrhyw ysgol",
  },
  "baseline-left": {
    en: "a baseline that no school's protection starts from",
    cy: "llinell sylfaen nad oes amddiffyniad unrhyw ysgol yn dechrau ohoni",
  },
  "other-period": {
    en: "an adopted formula in a period that it does not name",
    cy: "fformiwla a fabwysiadwyd mewn cyfnod nad yw'n ei enwi",
  },
  "small-limit": {
    en: "a floor or a cap above 0% and below 1%",
    cy: "llawr neu gap uwch na 0% ac is nag 1%",
  },
  "stated-part-year": {
    en: "a stated sum for a school that is open for part of the year",
    cy: "swm penodol ar gyfer ysgol sydd ar agor am ran o'r flwyddyn",
  },
  "estimate-before-opening": {
    en: "an estimate dated before its school opened",
    cy: "amcangyfrif â dyddiad cyn i'w ysgol agor",
  },
  "baseline-twice": {
    en: "the baseline of a school beside those of schools that it was made from",
    cy: "llinell sylfaen ysgol wrth ochr rhai'r ysgolion y'i gwnaed ohonynt",
  },
  "places-twice": {
    en: "places of a school beside those of schools that it was made from",
    cy: "lleoedd ysgol wrth ochr rhai'r ysgolion y'i gwnaed ohonynt",
  },
  "places-left": {
    en: "places at a school that is not open, which no school has",
    cy: "lleoedd mewn ysgol nad yw ar agor, nad oes gan unrhyw ysgol",
  },
  "census-not-compared": {
    en: "a census for comparison that cannot be read",
    cy: "cyfrifiad i gymharu ag ef na ellir ei ddarllen",
  },
} as const satisfies Record<string, Text>;
export type QueryName = keyof typeof queryLabels;

/** By the kind of a query: `query/small-limit`. A test holds every kind to this list. */
export function queryNameOf(kind: string): QueryName {
  return kind.replace(/^query\//, "") as QueryName;
}
