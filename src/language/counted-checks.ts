import type { CheckWords } from "./moved-checks.ts";

/** Checks of what one census counts at a school, or at all of them. */
export const countedChecks = {
  "year-group-empty": {
    label: { en: "year group that has no pupils", cy: "grŵp blwyddyn heb ddisgyblion" },
    advice: {
      en: "Was a filter left on in the school's system? If the school has no such year group, correct its lowest and highest year in the schools file.",
      cy: "A adawyd hidlydd ymlaen yn system yr ysgol? Os nad oes grŵp blwyddyn o'r fath yn yr ysgol, cywirwch ei blwyddyn isaf ac uchaf yn ffeil yr ysgolion.",
    },
  },
  "all-alike": {
    label: {
      en: "nearly all pupils of a school, or all of a year group, with the same code",
      cy: "bron holl ddisgyblion ysgol, neu holl ddisgyblion grŵp blwyddyn, â'r un cod",
    },
    advice: {
      en: "Was one cell copied down the column, or has another column slid under this heading?",
      cy: "A gopïwyd un gell i lawr y golofn, neu a lithrodd colofn arall o dan y pennawd hwn?",
    },
  },
  "nobody-eligible": {
    label: {
      en: "school with no pupil eligible for free meals, where the others have many",
      cy: "ysgol heb ddisgybl sy'n gymwys am brydau am ddim, lle mae gan y lleill lawer",
    },
    advice: {
      en: "Did the column come along in the school's export, under its own heading?",
      cy: "A ddaeth y golofn gydag allforiad yr ysgol, o dan ei phennawd ei hun?",
    },
  },
  "nobody-with-aln": {
    label: {
      en: "school with no pupil with ALN provision, where the others have many",
      cy: "ysgol heb ddisgybl â darpariaeth ADY, lle mae gan y lleill lawer",
    },
    advice: {
      en: "Did the column come along in the school's export, under its own heading?",
      cy: "A ddaeth y golofn gydag allforiad yr ysgol, o dan ei phennawd ei hun?",
    },
  },
  "protected-exceeds-eligible": {
    label: {
      en: "more pupils with transitional protection than eligible for free meals",
      cy: "mwy o ddisgyblion â diogelwch trosiannol na rhai sy'n gymwys am brydau am ddim",
    },
    advice: {
      en: "Have the two columns, or their headings, changed places?",
      cy: "A yw'r ddwy golofn, neu eu penawdau, wedi newid lle?",
    },
  },
  "part-time-older": {
    label: {
      en: "part-time in Years 1 to 11, more than a tenth of the pupils",
      cy: "rhan-amser ym Mlynyddoedd 1 i 11, mwy na degfed ran o'r disgyblion",
    },
    advice: {
      en: "From Year 1 on hardly anybody is part-time: has another column slid under this heading?",
      cy: "O Flwyddyn 1 ymlaen prin fod neb yn rhan-amser: a lithrodd colofn arall o dan y pennawd hwn?",
    },
  },
  "reserved-and-places": {
    label: {
      en: "pupils in reserved places who do not agree with the places file",
      cy: "disgyblion mewn lleoedd neilltuedig nad ydynt yn cyfateb i'r ffeil lleoedd",
    },
    advice: {
      en: "Correct the column, or the school's places on that day in the places file.",
      cy: "Cywirwch y golofn, neu leoedd yr ysgol ar y diwrnod hwnnw yn y ffeil lleoedd.",
    },
  },
} as const satisfies Record<string, CheckWords>;
