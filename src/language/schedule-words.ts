import type { Text } from "./text.ts";

/** Words of the schedule of differences between two formulas. */
export const scheduleWords = {
  method: { en: "Changes of method", cy: "Newidiadau i'r dull" },
  consult: {
    en: "to be consulted on: School Funding (Wales) Regulations 2010, regulation 11",
    cy: "i ymgynghori yn eu cylch: Rheoliadau Cyllido Ysgolion (Cymru) 2010, rheoliad 11",
  },
  figures: { en: "Changes of figure", cy: "Newidiadau i ffigurau" },
  words: { en: "Changes of words alone", cy: "Newidiadau i eiriau'n unig" },
  wordsChangeNoBudget: { en: "they change no budget", cy: "nid ydynt yn newid unrhyw gyllideb" },
  none: { en: "none", cy: "dim" },
  noDifference: { en: "no difference", cy: "dim gwahaniaeth" },
  before: { en: "Before", cy: "Cyn" },
  after: { en: "After", cy: "Ar ôl" },
  difference: { en: "Difference", cy: "Gwahaniaeth" },
  percentage: { en: "In per cent", cy: "Fel canran" },
  points: { en: "points", cy: "pwynt" },
  paper: { en: "Paper", cy: "Papur" },
  notInAPaper: { en: "not in a paper", cy: "nid yw mewn papur" },
  file: { en: "In the file", cy: "Yn y ffeil" },
  nothing: { en: "(nothing)", cy: "(dim byd)" },
  place: { en: "place", cy: "safle" },
} satisfies Record<string, Text>;

export const scheduleSentences = {
  heading: (before: string, after: string): Text => ({
    en: `Differences of ${after} from ${before}`,
    cy: `Gwahaniaethau rhwng ${before} a ${after}`,
  }),
  corrects: (id: string, reason: Text): Text => ({
    en: `This formula corrects “${id}”: ${reason.en}`,
    cy: `Mae'r fformiwla hon yn cywiro “${id}”: ${reason.cy}`,
  }),
  covers: (en: string, cy: string): Text => ({
    en: `Schools that have a budget: ${en}.`,
    cy: `Ysgolion sydd â chyllideb: ${cy}.`,
  }),
  system: {
    aln: { en: "One ALN Support budget for each school.", cy: "Un gyllideb Cymorth ADY i bob ysgol." },
    sen: { en: "SEN funding, with named learners.", cy: "Cyllid AAA, gyda dysgwyr a enwir." },
  },
  to: {
    penny: { en: "Sums go by the penny.", cy: "Mae'r symiau'n mynd fesul ceiniog." },
    pound: { en: "Sums go by the whole pound.", cy: "Mae'r symiau'n mynd fesul punt gyfan." },
  },
};

/** Parts of a formula, as a heading of one change names them. A part that has no word here goes by its key. */
export const partWords: Readonly<Record<string, Text>> = {
  corrects: { en: "Correction", cy: "Cywiriad" },
  system: { en: "System", cy: "System" },
  covers: { en: "Schools covered", cy: "Ysgolion dan sylw" },
  balance: { en: "Pot", cy: "Cronfa" },
  factors: { en: "Factor", cy: "Ffactor" },
  protection: { en: "Transitional protection", cy: "Diogelu trosiannol" },
  protectionEnds: { en: "End of transitional protection", cy: "Diwedd y diogelu trosiannol" },
  grants: { en: "Grant", cy: "Grant" },
  memorandum: { en: "Memorandum factor", cy: "Ffactor memorandwm" },
  drivers: { en: "Driver", cy: "Gyrrwr" },
  figures: { en: "Figure", cy: "Ffigur" },
  papers: { en: "Paper", cy: "Papur" },
  workedExamples: { en: "Worked example", cy: "Enghraifft wedi'i chyfrifo" },
  status: { en: "Status", cy: "Statws" },
  fundingPeriod: { en: "Funding period", cy: "Cyfnod cyllido" },
  note: { en: "Note", cy: "Nodyn" },
  codesReason: { en: "Reason for other money under old codes", cy: "Rheswm dros arian arall o dan hen godau" },
  id: { en: "Name in files", cy: "Enw mewn ffeiliau" },
  en: { en: "English title", cy: "Teitl Saesneg" },
  cy: { en: "Welsh title", cy: "Teitl Cymraeg" },
};

/** Keys of a part as a reader knows them, where no sentence of the part says what was changed. */
export const keyWords: Readonly<Record<string, Text>> = {
  en: { en: "in English", cy: "yn Saesneg" },
  cy: { en: "in Welsh", cy: "yn Gymraeg" },
  unit: { en: "unit", cy: "uned" },
  value: { en: "written as", cy: "wedi'i ysgrifennu fel" },
  paper: { en: "paper", cy: "papur" },
  note: { en: "note", cy: "nodyn" },
  reason: { en: "reason", cy: "rheswm" },
  countedTwice: { en: "why it is counted twice", cy: "pam y'i cyfrifir ddwywaith" },
  emptyBecause: { en: "why there is nothing", cy: "pam nad oes dim" },
};

/** What was done to a part: a phrase that fits any noun, in Welsh by its relative form. */
export const changeWords = {
  added: (part: Text): Text => ({ en: `${part.en} added`, cy: `${part.cy} a ychwanegwyd` }),
  removed: (part: Text): Text => ({ en: `${part.en} removed`, cy: `${part.cy} a dynnwyd` }),
  moved: (part: Text): Text => ({ en: `${part.en} moved`, cy: `${part.cy} a symudwyd` }),
  changed: (part: Text): Text => ({ en: `${part.en} changed`, cy: `${part.cy} a newidiwyd` }),
};

/** A formula's status, as a word. */
export const formulaStatusWords: Readonly<Record<string, Text>> = {
  draft: { en: "draft", cy: "drafft" },
  consulted: { en: "consulted on", cy: "ymgynghorwyd" },
  adopted: { en: "adopted", cy: "mabwysiadwyd" },
};
