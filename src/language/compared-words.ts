import { grouped } from "../money.ts";
import type { Text } from "./text.ts";

/** Where protection leaves a school. */
export const protectionStatus = {
  none: { en: "no protection", cy: "dim diogelu" },
  noBaseline: { en: "no baseline", cy: "heb linell sylfaen" },
  atFloor: { en: "at its floor", cy: "wrth ei llawr" },
  atCap: { en: "at its cap", cy: "wrth ei chap" },
  pays: { en: "pays for protection", cy: "yn talu am ddiogelu" },
  receives: { en: "receives from caps", cy: "yn derbyn o'r capiau" },
  unprotected: { en: "unprotected", cy: "heb ei diogelu" },
  phasedIn: { en: "phased in", cy: "fesul cam" },
  several: { en: "several schools", cy: "sawl ysgol" },
} satisfies Record<string, Text>;

/** Words of the Schools sheet: what a change is made of, and what protection starts from. */
export const comparedWords = {
  cluster: { en: "Cluster", cy: "Clwstwr" },
  bySize: { en: "By pupils on roll", cy: "Yn ôl disgyblion ar y gofrestr" },
  byCluster: { en: "By cluster", cy: "Yn ôl clwstwr" },
  forEachPupil: { en: "For each pupil", cy: "Fesul disgybl" },
  madeOf: { en: "What the change is made of", cy: "O beth mae'r newid wedi'i wneud" },
  notInParts: { en: "Change that no line brings", cy: "Newid nad yw unrhyw linell yn ei ddwyn" },
  notInPartsHow: { en: "change less all its parts: nothing", cy: "newid llai ei holl rannau: dim" },
  baseline: { en: "Baseline", cy: "Llinell sylfaen" },
  baselineHow: { en: "what protection starts from", cy: "yr hyn y mae diogelu'n dechrau ohono" },
  ofBaseline: { en: "Change from the baseline, %", cy: "Newid o'r llinell sylfaen, %" },
  ofBaselineHow: {
    en: "(budget − baseline) × 100 ÷ baseline; a dash where there is no baseline",
    cy: "(cyllideb − llinell sylfaen) × 100 ÷ llinell sylfaen; llinell doriad lle nad oes llinell sylfaen",
  },
  status: { en: "Protection status", cy: "Statws diogelu" },
  statusHow: {
    en: "its budget beside its floor, its cap and its share before protection",
    cy: "ei chyllideb wrth ochr ei llawr, ei chap a'i chyfran cyn diogelu",
  },
} satisfies Record<string, Text>;

export const comparedSentences = {
  upTo: (pupils: number): Text => ({
    en: `up to ${grouped(String(pupils))} pupils`,
    cy: `hyd at ${grouped(String(pupils))} disgybl`,
  }),
  between: (from: number, upTo: number): Text => ({
    en: `${grouped(String(from))} to ${grouped(String(upTo))} pupils`,
    cy: `${grouped(String(from))} i ${grouped(String(upTo))} disgybl`,
  }),
  moreThan: (pupils: number): Text => ({
    en: `more than ${grouped(String(pupils))} pupils`,
    cy: `mwy na ${grouped(String(pupils))} disgybl`,
  }),
};
