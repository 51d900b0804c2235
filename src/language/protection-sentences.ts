import type { LeastUnit } from "./labels.ts";
import { listedIn } from "./list.ts";
import { quotedIn, type Sentence } from "./sentences.ts";
import type { Text } from "./text.ts";

const toThe = {
  en: { penny: "the penny", pound: "the pound" },
  cy: { penny: "i'r geiniog", pound: "i'r bunt" },
} satisfies Record<keyof Text, Record<LeastUnit, string>>;

type WhoPays = "gainingSchools" | "schoolsAboveFloor" | "heldBack" | "authority";

/** Transitional protection in words. */
export const protectionSentences = {
  floor: (floor: Text, to: LeastUnit, inPounds: boolean): Sentence =>
    inPounds
      ? {
          en: `No school with a baseline has less than “${floor.en}”, rounded up to ${toThe.en[to]}.`,
          cy: `Ni chaiff unrhyw ysgol â llinell sylfaen lai na “${floor.cy}”, wedi'i dalgrynnu i fyny ${toThe.cy[to]}.`,
        }
      : {
          en: `No school has less than “${floor.en}”, a percentage of its baseline rounded up to ${toThe.en[to]}.`,
          cy: `Ni chaiff unrhyw ysgol lai na “${floor.cy}”, canran o'i llinell sylfaen wedi'i thalgrynnu i fyny ${toThe.cy[to]}.`,
        },
  cap: (cap: Text, to: LeastUnit, inPounds: boolean): Sentence =>
    inPounds
      ? {
          en: `No school with a baseline has more than “${cap.en}”, rounded down to ${toThe.en[to]}.`,
          cy: `Ni chaiff unrhyw ysgol â llinell sylfaen fwy na “${cap.cy}”, wedi'i dalgrynnu i lawr ${toThe.cy[to]}.`,
        }
      : {
          en: `No school has more than “${cap.en}”, a percentage of its baseline rounded down to ${toThe.en[to]}.`,
          cy: `Ni chaiff unrhyw ysgol fwy na “${cap.cy}”, canran o'i llinell sylfaen wedi'i thalgrynnu i lawr ${toThe.cy[to]}.`,
        },
  blend: (blend: Text): Sentence => ({
    en: `The formula is phased in: “${blend.en}” is the percentage of a school's share that is still its baseline, and the rest is its formula share; all are then taken alike up or down to what there is to allocate.`,
    cy: `Cyflwynir y fformiwla'n raddol: “${blend.cy}” yw'r ganran o gyfran ysgol sy'n dal i fod yn llinell sylfaen iddi, a'i chyfran o'r fformiwla yw'r gweddill; yna eir â'r cyfan yn yr un modd i fyny neu i lawr at yr hyn sydd i'w ddyrannu.`,
  }),
  perPupil: (now: Text, before: Text): Sentence => ({
    en: `It is protected for each pupil: a school's baseline is taken at its pupils of now, “${now.en}”, from those that it was for, “${before.en}”.`,
    cy: `Diogelir fesul disgybl: cymerir llinell sylfaen ysgol yn ôl ei disgyblion heddiw, “${now.cy}”, o'r rhai yr oedd ar eu cyfer, “${before.cy}”.`,
  }),
  lines: (lines: readonly Text[]): Sentence => ({
    en: `What is protected is ${listedIn("en", quotedIn("en", lines))}; the other lines are as the formula gives them.`,
    cy: `Yr hyn a ddiogelir yw ${listedIn("cy", quotedIn("cy", lines))}; mae'r llinellau eraill fel y mae'r fformiwla'n eu rhoi.`,
  }),
  ends: (date: string, isOver: boolean): Sentence =>
    isOver
      ? {
          en: `Transitional protection ended on ${date}: every school has its formula share.`,
          cy: `Daeth y diogelu trosiannol i ben ar ${date}: caiff pob ysgol ei chyfran o'r fformiwla.`,
        }
      : {
          en: `Transitional protection ends on ${date}.`,
          cy: `Daw'r diogelu trosiannol i ben ar ${date}.`,
        },
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
