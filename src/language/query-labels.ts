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
} as const satisfies Record<string, Text>;
export type QueryName = keyof typeof queryLabels;

/** By the kind of a query: `query/small-limit`. A test holds every kind to this list. */
export function queryNameOf(kind: string): QueryName {
  return kind.replace(/^query\//, "") as QueryName;
}
