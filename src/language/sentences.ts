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
  lumpSumTapered: (driver: Text, from: Text, amountAtFrom: Text, to: Text, amountAtTo: Text): Sentence => ({
    en: `Each school has a sum by its size, counted by “${driver.en}”: “${amountAtFrom.en}” up to “${from.en}”, “${amountAtTo.en}” from “${to.en}” on, and in a straight line between the two. A school open for part of the year has a twelfth of it for each month.`,
    cy: `Caiff pob ysgol swm yn ôl ei maint, a gyfrifir yn ôl “${driver.cy}”: “${amountAtFrom.cy}” hyd at “${from.cy}”, “${amountAtTo.cy}” o “${to.cy}” ymlaen, ac mewn llinell syth rhwng y ddau. Caiff ysgol sydd ar agor am ran o'r flwyddyn un rhan o ddeuddeg ohono am bob mis.`,
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

function quotedIn(language: keyof Text, texts: readonly Text[]): string[] {
  return texts.map((text) => `“${text[language]}”`);
}

type WhoPays = "gainingSchools" | "schoolsAboveFloor" | "heldBack" | "authority";

/** Transitional protection in words. */
export const protectionSentences = {
  floor: (floor: Text): Sentence => ({
    en: `No school has less than “${floor.en}”, a percentage of its baseline rounded up to the penny.`,
    cy: `Ni chaiff unrhyw ysgol lai na “${floor.cy}”, canran o'i llinell sylfaen wedi'i thalgrynnu i fyny i'r geiniog.`,
  }),
  cap: (cap: Text): Sentence => ({
    en: `No school has more than “${cap.en}”, a percentage of its baseline rounded down to the penny.`,
    cy: `Ni chaiff unrhyw ysgol fwy na “${cap.cy}”, canran o'i llinell sylfaen wedi'i thalgrynnu i lawr i'r geiniog.`,
  }),
  overspend: {
    gainingSchools: {
      en: "What the floors cost beyond what the caps bring in is met by the schools above their baseline, in proportion to how far above they are: no school at or below its baseline pays for another.",
      cy: "Telir yr hyn y mae'r lloriau'n ei gostio y tu hwnt i'r hyn a ddaw o'r capiau gan yr ysgolion uwchlaw eu llinell sylfaen, yn gymesur â pha mor bell uwchlaw y maent: ni thâl unrhyw ysgol sydd ar ei llinell sylfaen neu islaw iddi am un arall.",
    },
    schoolsAboveFloor: {
      en: "What the floors cost beyond what the caps bring in is met by every school above its floor, in proportion to how far it is above.",
      cy: "Telir yr hyn y mae'r lloriau'n ei gostio y tu hwnt i'r hyn a ddaw o'r capiau gan bob ysgol uwchlaw ei llawr, yn gymesur â pha mor bell uwchlaw y mae.",
    },
    heldBack: {
      en: "What the floors cost beyond what the caps bring in is met from the sum held back.",
      cy: "Telir yr hyn y mae'r lloriau'n ei gostio y tu hwnt i'r hyn a ddaw o'r capiau o'r swm a ddaliwyd yn ôl.",
    },
    authority: {
      en: "What the floors cost beyond what the caps bring in is met by the authority, outside the pot.",
      cy: "Telir yr hyn y mae'r lloriau'n ei gostio y tu hwnt i'r hyn a ddaw o'r capiau gan yr awdurdod, y tu allan i'r gronfa.",
    },
  } satisfies Record<WhoPays, Sentence>,
  surplus: {
    schoolsBelowCap: {
      en: "What the caps bring in beyond what the floors cost goes to schools below their cap, in proportion to how far they are below.",
      cy: "Â'r hyn a ddaw o'r capiau y tu hwnt i'r hyn y mae'r lloriau'n ei gostio i ysgolion islaw eu cap, yn gymesur â pha mor bell islaw y maent.",
    },
    heldBack: {
      en: "What the caps bring in beyond what the floors cost is added to the sum held back.",
      cy: "Ychwanegir yr hyn a ddaw o'r capiau y tu hwnt i'r hyn y mae'r lloriau'n ei gostio at y swm a ddaliwyd yn ôl.",
    },
  },
  baseline: {
    en: "A school's baseline is a sum stated for it at a date (the Data sheet lists its parts). It is not the year before as this workbook has it, so a change from that year can be more than the floor or the cap allows.",
    cy: "Swm a nodir ar gyfer ysgol ar ddyddiad yw ei llinell sylfaen (mae'r ddalen Data'n rhestru ei rhannau). Nid y flwyddyn flaenorol fel y mae yn y llyfr gwaith hwn yw hi, felly gall newid o'r flwyddyn honno fod yn fwy nag y mae'r llawr neu'r cap yn ei ganiatáu.",
  },
  newSchools: {
    en: "A school without a baseline keeps its formula share.",
    cy: "Ceidw ysgol heb linell sylfaen ei chyfran o'r fformiwla.",
  },
};

/** The pot in words. */
export const potSentences = {
  sharePot: (pot: Text, heldBack: Text | undefined): Sentence => ({
    en: heldBack
      ? `“${pot.en}” less “${heldBack.en}” is what there is to allocate, and all of it is allocated.`
      : `“${pot.en}” is what there is to allocate, and all of it is allocated.`,
    cy: heldBack
      ? `“${pot.cy}” llai “${heldBack.cy}” yw'r hyn sydd i'w ddyrannu, ac fe ddyrennir y cyfan.`
      : `“${pot.cy}” yw'r hyn sydd i'w ddyrannu, ac fe ddyrennir y cyfan.`,
  }),
  unitValues: {
    en: "Each school has the sum of its lines; there is no fixed pot.",
    cy: "Caiff pob ysgol swm ei llinellau; nid oes cronfa sefydlog.",
  },
};
