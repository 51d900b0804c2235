import { listedIn } from "./list.ts";
import type { Text } from "./text.ts";

/** A whole sentence in both languages: never glued from pieces, because Welsh mutates and orders words its own way. */
export type Sentence = Text;

interface Band {
  readonly upTo: Text | undefined;
  readonly amount: Text;
}

/** How each kind of factor reads aloud, as a paper to a forum would put it. Labels stand in quotes, as the formula's author wrote them. */
export const sentences = {
  lumpSum: (amount: Text): Sentence => ({
    en: `Each school has the same sum, “${amount.en}”; a school open for part of the year has a twelfth of it for each month.`,
    cy: `Caiff pob ysgol yr un swm, “${amount.cy}”; caiff ysgol sydd ar agor am ran o'r flwyddyn un rhan o ddeuddeg ohono am bob mis.`,
  }),
  lumpSumBy: (amounts: readonly Text[]): Sentence => ({
    en: `Each school has the sum for its kind: ${listedIn("en", quotedIn("en", amounts))}; a school open for part of the year has a twelfth of it for each month.`,
    cy: `Caiff pob ysgol y swm ar gyfer ei math: ${listedIn("cy", quotedIn("cy", amounts))}; caiff ysgol sydd ar agor am ran o'r flwyddyn un rhan o ddeuddeg ohono am bob mis.`,
  }),
  lumpSumBySize: (driver: Text, bands: readonly Band[]): Sentence => ({
    en: `Each school has a sum by its size, counted by “${driver.en}”: ${bands.map((band) => (band.upTo ? `“${band.amount.en}” up to “${band.upTo.en}”` : `“${band.amount.en}” above that`)).join("; ")}. A school open for part of the year has a twelfth of it for each month.`,
    cy: `Caiff pob ysgol swm yn ôl ei maint, a gyfrifir yn ôl “${driver.cy}”: ${bands.map((band) => (band.upTo ? `“${band.amount.cy}” hyd at “${band.upTo.cy}”` : `“${band.amount.cy}” uwchlaw hynny`)).join("; ")}. Caiff ysgol sydd ar agor am ran o'r flwyddyn un rhan o ddeuddeg ohono am bob mis.`,
  }),
  perPupil: (driver: Text, unitValue: Text, dividedBy: Text | undefined): Sentence => ({
    en: `“${driver.en}” at the unit value “${unitValue.en}”${dividedBy ? `, divided by “${dividedBy.en}”` : ""}.`,
    cy: `“${driver.cy}” yn ôl y gwerth uned “${unitValue.cy}”${dividedBy ? `, wedi'i rannu â “${dividedBy.cy}”` : ""}.`,
  }),
  places: (driver: Text, unitValue: Text): Sentence => ({
    en: `“${driver.en}” at a twelfth of “${unitValue.en}” a month.`,
    cy: `“${driver.cy}” yn ôl un rhan o ddeuddeg o “${unitValue.cy}” y mis.`,
  }),
  score: (parts: readonly { driver: Text; points: Text }[]): Sentence => ({
    en: `Each school is scored: ${parts.map(({ driver, points }) => `“${driver.en}” at “${points.en}”`).join("; ")}.`,
    cy: `Rhoddir sgôr i bob ysgol: ${parts.map(({ driver, points }) => `“${driver.cy}” yn ôl “${points.cy}”`).join("; ")}.`,
  }),
  shareOfPot: (percentage: Text, by: Text): Sentence => ({
    en: `“${percentage.en}” is that percentage of what there is to allocate; it is shared between schools in proportion to “${by.en}”.`,
    cy: `“${percentage.cy}” yw'r ganran honno o'r hyn sydd i'w ddyrannu; fe'i rhennir rhwng ysgolion yn gymesur â “${by.cy}”.`,
  }),
  shareOfAmount: (amount: Text, by: Text): Sentence => ({
    en: `“${amount.en}” is shared between schools in proportion to “${by.en}”.`,
    cy: `Rhennir “${amount.cy}” rhwng ysgolion yn gymesur â “${by.cy}”.`,
  }),
  shareOfRemainder: (by: Text): Sentence => ({
    en: `All that the lines above leave of what there is to allocate is shared between schools in proportion to “${by.en}”.`,
    cy: `Rhennir popeth y mae'r llinellau uchod yn ei adael o'r hyn sydd i'w ddyrannu rhwng ysgolion yn gymesur â “${by.cy}”.`,
  }),
};

function quotedIn(language: keyof Text, texts: readonly Text[]): string[] {
  return texts.map((text) => `“${text[language]}”`);
}
