import type { Sentence } from "./sentences.ts";
import type { Text } from "./text.ts";

/** The marks of a factor in words. */
export const markSentences = {
  delegation: {
    delegated: { en: "Delegated to the school.", cy: "Dirprwyir i'r ysgol." },
    devolved: { en: "Devolved to schools together.", cy: "Datganolir i ysgolion gyda'i gilydd." },
    central: { en: "Held centrally by the authority.", cy: "Cedwir yn ganolog gan yr awdurdod." },
  },
  tier: {
    universal: { en: "Universal: for all learners.", cy: "Cyffredinol: ar gyfer pob dysgwr." },
    targeted: { en: "Targeted: for groups of learners.", cy: "Wedi'i dargedu: ar gyfer grwpiau o ddysgwyr." },
    specific: { en: "Specific: for individual learners.", cy: "Penodol: ar gyfer dysgwyr unigol." },
  },
  /** `reg13`, `sch3:1`, of the School Funding (Wales) Regulations 2010. */
  legalBasis: (basis: string): Sentence => {
    const number = basis.replace(/^(reg|sch3:)/, "");
    const [en, cy] = basis.startsWith("reg")
      ? [`regulation ${number}`, `rheoliad ${number}`]
      : [`Schedule 3, paragraph ${number}`, `Atodlen 3, paragraff ${number}`];
    return {
      en: `Legal basis: School Funding (Wales) Regulations 2010, ${en}.`,
      cy: `Sail gyfreithiol: Rheoliadau Cyllido Ysgolion (Cymru) 2010, ${cy}.`,
    };
  },
  notional: (percentage: Text, value: string, isScaled: boolean): Sentence => ({
    en: `“${percentage.en}”, ${value}%, is the part of it${isScaled ? ", once scaled," : ""} that counts as notional SEN in the Section 52 statement.`,
    cy: `“${percentage.cy}”, ${value}%, yw'r rhan ohoni${isScaled ? ", wedi'i graddio," : ""} sy'n cyfrif yn AAA tybiannol yn natganiad Adran 52.`,
  }),
  conditions: (conditions: Text): Sentence => ({
    en: `Conditions: ${conditions.en}`,
    cy: `Amodau: ${conditions.cy}`,
  }),
};
