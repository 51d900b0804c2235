import { attributeValues } from "./attributes.ts";
import { listedIn } from "./list.ts";
import type { Text } from "./text.ts";

/** A whole sentence in both languages: never glued from pieces, because Welsh mutates and orders words its own way. */
export type Sentence = Text;

interface Range {
  readonly from: Text | undefined;
  readonly below: Text | undefined;
  readonly amount: Text;
}

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
  perPupil: (driver: Text, unitValues: readonly Text[], dividedBy: Text | undefined): Sentence => ({
    en: `“${driver.en}” at the unit value ${unitValues.length > 1 ? "of the school's phase, " : ""}${listedIn("en", quotedIn("en", unitValues))}${dividedBy ? `, divided by “${dividedBy.en}”` : ""}.`,
    cy: `“${driver.cy}” yn ôl y gwerth uned ${unitValues.length > 1 ? "ar gyfer cyfnod yr ysgol, " : ""}${listedIn("cy", quotedIn("cy", unitValues))}${dividedBy ? `, wedi'i rannu â “${dividedBy.cy}”` : ""}.`,
  }),
  places: (driver: Text, unitValue: Text): Sentence => ({
    en: `“${driver.en}” at a twelfth of “${unitValue.en}” a month.`,
    cy: `“${driver.cy}” yn ôl un rhan o ddeuddeg o “${unitValue.cy}” y mis.`,
  }),
  score: (parts: readonly { driver: Text; points: Text }[]): Sentence => ({
    en: `Each school is scored: ${parts.map(({ driver, points }) => `“${driver.en}” at “${points.en}”`).join("; ")}.`,
    cy: `Rhoddir sgôr i bob ysgol: ${parts.map(({ driver, points }) => `“${driver.cy}” yn ôl “${points.cy}”`).join("; ")}.`,
  }),
  shareOfPot: (percentage: Text, by: Text, kinds: readonly string[]): Sentence => ({
    en: `“${percentage.en}” is that percentage of what there is to allocate; it is shared between ${schoolsOf("en", kinds)} in proportion to “${by.en}”.`,
    cy: `“${percentage.cy}” yw'r ganran honno o'r hyn sydd i'w ddyrannu; fe'i rhennir rhwng ${schoolsOf("cy", kinds)} yn gymesur â “${by.cy}”.`,
  }),
  shareOfAmount: (amount: Text, by: Text, kinds: readonly string[]): Sentence => ({
    en: `“${amount.en}” is shared between ${schoolsOf("en", kinds)} in proportion to “${by.en}”.`,
    cy: `Rhennir “${amount.cy}” rhwng ${schoolsOf("cy", kinds)} yn gymesur â “${by.cy}”.`,
  }),
  shareOfRemainder: (by: Text, kinds: readonly string[]): Sentence => ({
    en: `All that the lines above leave of what there is to allocate is shared between ${schoolsOf("en", kinds)} in proportion to “${by.en}”.`,
    cy: `Rhennir popeth y mae'r llinellau uchod yn ei adael o'r hyn sydd i'w ddyrannu rhwng ${schoolsOf("cy", kinds)} yn gymesur â “${by.cy}”.`,
  }),
  lumpSumTapered: (
    driver: Text,
    from: Text,
    amountAtFrom: Text,
    to: Text,
    amountAtTo: Text,
    kinds: readonly string[] = [],
  ): Sentence => ({
    en: `Each school has a sum by its size, counted by “${driver.en}”: “${amountAtFrom.en}” up to “${from.en}”, “${amountAtTo.en}” from “${to.en}” on, and in a straight line between the two.${only("en", kinds)} A school open for part of the year has a twelfth of it for each month.`,
    cy: `Caiff pob ysgol swm yn ôl ei maint, a gyfrifir yn ôl “${driver.cy}”: “${amountAtFrom.cy}” hyd at “${from.cy}”, “${amountAtTo.cy}” o “${to.cy}” ymlaen, ac mewn llinell syth rhwng y ddau.${only("cy", kinds)} Caiff ysgol sydd ar agor am ran o'r flwyddyn un rhan o ddeuddeg ohono am bob mis.`,
  }),
  bands: (driver: Text, perUnit: boolean, all: readonly Range[]): Sentence => ({
    en: `Each school has ${perUnit ? "a unit value for each of" : "a sum by"} “${driver.en}”, by the band it falls in: ${all.map((band) => `“${band.amount.en}” ${[band.from ? `from “${band.from.en}”` : "", band.below ? `below “${band.below.en}”` : ""].filter(Boolean).join(" and ")}`).join("; ")}.`,
    cy: `Caiff pob ysgol ${perUnit ? "werth uned am bob un o" : "swm yn ôl"} “${driver.cy}”, yn ôl y band y mae ynddo: ${all.map((band) => `“${band.amount.cy}” ${[band.from ? `o “${band.from.cy}”` : "", band.below ? `islaw “${band.below.cy}”` : ""].filter(Boolean).join(" ac ")}`).join("; ")}.`,
  }),
  stated: (amounts: readonly { school: string; amount: Text; reason: Text }[]): Sentence => ({
    en: `A stated sum at named schools: ${amounts.map(({ school, amount, reason }) => `${school}, “${amount.en}”: ${reason.en}`).join("; ")}.`,
    cy: `Swm a nodwyd mewn ysgolion a enwir: ${amounts.map(({ school, amount, reason }) => `${school}, “${amount.cy}”: ${reason.cy}`).join("; ")}.`,
  }),
  worked: (sum: Text): Sentence => ({ en: `Worked out as: ${sum.en}.`, cy: `Fe'i cyfrifir fel: ${sum.cy}.` }),
};

/** `schools`, or `primary and middle schools`. */
function schoolsOf(language: keyof Text, kinds: readonly string[]): string {
  const names = kinds.map((kind) => attributeValues[kind]?.[language] ?? kind);
  if (names.length === 0) return { en: "schools", cy: "ysgolion" }[language];
  return { en: `${listedIn("en", names)} schools`, cy: `ysgolion ${listedIn("cy", names)}` }[language];
}

/** Which schools alone have something; nothing to say where all may. */
function only(language: keyof Text, kinds: readonly string[]): string {
  if (kinds.length === 0) return "";
  const schools = schoolsOf(language, kinds);
  return { en: ` Only ${schools} have it.`, cy: ` Dim ond ${schools} sy'n ei gael.` }[language];
}

export function quotedIn(language: keyof Text, texts: readonly Text[]): string[] {
  return texts.map((text) => `“${text[language]}”`);
}
