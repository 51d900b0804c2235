import type { Text } from "../language/text.ts";
import { bare, spelled, spelling } from "./spelling.ts";

/** Types of need. A pupil may have any number of them, and none is the first: since January 2017 they are not ranked. */
export const needs = [
  "moderate",
  "general",
  "severe",
  "profoundMultiple",
  "dyslexia",
  "dyscalculia",
  "dyspraxia",
  "adhd",
  "autisticSpectrum",
  "physicalMedical",
  "hearing",
  "visual",
  "multiSensory",
  "speechLanguage",
  "behaviouralEmotionalSocial",
] as const;
export type Need = (typeof needs)[number];

interface NeedCode {
  readonly code: string;
  readonly name: Text;
  /** Other ways in which exports write it. */
  readonly texts?: readonly string[];
  /** The last census that has it. */
  readonly lastYear?: number;
}

/** Codes as PLASC has them, and what each is called in Welsh statistics. */
export const needCodes: Readonly<Record<Need, NeedCode>> = {
  moderate: { code: "MLD", name: { en: "Moderate learning difficulties", cy: "Anawsterau dysgu cymedrol" } },
  general: {
    code: "GLD",
    name: { en: "General learning difficulties", cy: "Anawsterau dysgu cyffredinol" },
    lastYear: 2022,
  },
  severe: { code: "SLD", name: { en: "Severe learning difficulties", cy: "Anawsterau dysgu difrifol" } },
  profoundMultiple: {
    code: "PMLD",
    name: { en: "Profound and multiple learning difficulties", cy: "Anawsterau dysgu dwys a lluosog" },
  },
  dyslexia: { code: "DYSL", name: { en: "Dyslexia", cy: "Dyslecsia" } },
  dyscalculia: { code: "DYSC", name: { en: "Dyscalculia", cy: "Dyscalcwlia" } },
  dyspraxia: { code: "DYSP", name: { en: "Dyspraxia", cy: "Dyspracsia" } },
  adhd: {
    code: "ADHD",
    name: {
      en: "Attention deficit hyperactivity disorder",
      cy: "Anhwylder diffyg canolbwyntio a gorfywiogrwydd",
    },
  },
  autisticSpectrum: {
    code: "ASD",
    name: { en: "Autistic spectrum disorders", cy: "Anhwylderau'r sbectrwm awtistig" },
    texts: ["Autistic spectrum disorder", "Anhwylder ar y sbectrwm awtistig"],
  },
  physicalMedical: {
    code: "PMED",
    name: { en: "Physical and medical difficulties", cy: "Anawsterau corfforol a meddygol" },
  },
  hearing: { code: "HI", name: { en: "Hearing impairment", cy: "Nam ar y clyw" } },
  visual: { code: "VI", name: { en: "Visual impairment", cy: "Nam ar y golwg" } },
  multiSensory: { code: "MSI", name: { en: "Multi-sensory impairment", cy: "Nam amlsynhwyraidd" } },
  speechLanguage: {
    code: "SLCD",
    name: {
      en: "Speech, language and communication difficulties",
      cy: "Anawsterau lleferydd, iaith a chyfathrebu",
    },
  },
  behaviouralEmotionalSocial: {
    code: "BESD",
    name: {
      en: "Behavioural, emotional and social difficulties",
      cy: "Anawsterau ymddygiadol, emosiynol a chymdeithasol",
    },
  },
};

const byText = spelled(
  needs.map((need) => {
    const { code, name, texts = [] } = needCodes[need];
    return [need, [code, name.en, name.cy, ...texts]];
  }),
);

/** A type of need, whichever year's; undefined where no list has it. */
export function needOf(text: string): Need | undefined {
  return byText.get(spelling(text));
}

export function isNeedIn(need: Need, year: number): boolean {
  return year <= (needCodes[need].lastYear ?? year);
}

/** What stands between the semicolons of a cell. */
export function parts(cell: string): string[] {
  return cell
    .split(";")
    .map(bare)
    .filter((part) => part !== "");
}

export function needCodesIn(year: number): string[] {
  return needs.filter((need) => isNeedIn(need, year)).map((need) => needCodes[need].code);
}
