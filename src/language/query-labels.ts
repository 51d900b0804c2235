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
  "small-percentage": {
    en: "a percentage that is likely to be a fraction",
    cy: "canran sy'n debygol o fod yn ffracsiwn",
  },
  "percentage-column": {
    en: "a column of percentages that are likely to be fractions",
    cy: "colofn o ganrannau sy'n debygol o fod yn ffracsiynau",
  },
  "other-year": {
    en: "days, weeks or months that are divided by those of another year",
    cy: "diwrnodau, wythnosau neu fisoedd a rennir â rhai blwyddyn arall",
  },
  "learners-on-day": {
    en: "named learners counted on a day of another year",
    cy: "dysgwyr a enwir wedi'u cyfrif ar ddiwrnod mewn blwyddyn arall",
  },
  "little-baseline": {
    en: "a cap on a baseline of nothing, or of next to nothing",
    cy: "cap ar linell sylfaen o ddim, neu o fawr ddim",
  },
  "nobody-before": {
    en: "a baseline for each pupil of a school that had none before",
    cy: "llinell sylfaen fesul disgybl mewn ysgol nad oedd ganddi ddisgyblion o'r blaen",
  },
  "negative-base": {
    en: "a percentage of less than £0.00",
    cy: "canran o lai na £0.00",
  },
  "component-nearly": {
    en: "a component of the baseline that is nearly one of the formula's",
    cy: "cydran o'r llinell sylfaen sydd bron yn un o rai'r fformiwla",
  },
  "component-two-ways": {
    en: "a component of the baseline that is written in two ways",
    cy: "cydran o'r llinell sylfaen a ysgrifennir mewn dwy ffordd",
  },
  "no-component": {
    en: "a school without any component of the baseline that the formula names",
    cy: "ysgol heb yr un gydran o'r llinell sylfaen a enwir gan y fformiwla",
  },
  "large-adjustment": {
    en: "an adjustment that may be the whole count",
    cy: "addasiad a all fod yn gyfrif cyfan",
  },
  "no-line": {
    en: "a formula without a line",
    cy: "fformiwla heb linell",
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
  "school-name-twice": {
    en: "two schools of one name that are open at once",
    cy: "dwy ysgol o'r un enw sydd ar agor ar yr un pryd",
  },
  "school-letters": {
    en: "a school's name with letters that neither Welsh nor English has",
    cy: "enw ysgol â llythrennau nad ydynt yn Gymraeg nac yn Saesneg",
  },
  "learners-of-another-period": {
    en: "named learners for no day of the period",
    cy: "dysgwyr a enwir nad ydynt am yr un diwrnod o'r cyfnod",
  },
  "baseline-date": {
    en: "a baseline of another year",
    cy: "llinell sylfaen blwyddyn arall",
  },
} as const satisfies Record<string, Text>;
export type QueryName = keyof typeof queryLabels;

/** By the kind of a query: `query/small-percentage`. A test holds every kind to this list. */
export function queryNameOf(kind: string): QueryName {
  return kind.replace(/^query\//, "") as QueryName;
}
