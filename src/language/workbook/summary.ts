import type { Text } from "../text.ts";

/** The summary. */
export const summaryWords = {
  gainers: { en: "Schools that gain", cy: "Ysgolion ar eu hennill" },
  losers: { en: "Schools that lose", cy: "Ysgolion ar eu colled" },
  unchanged: { en: "Schools unchanged", cy: "Ysgolion heb newid" },
  compared: { en: "Schools compared", cy: "Ysgolion a gymharwyd" },
  largestGains: { en: "Largest gains", cy: "Yr enillion mwyaf" },
  largestLosses: { en: "Largest losses", cy: "Y colledion mwyaf" },
  byPhase: { en: "By phase", cy: "Yn ôl cyfnod" },
  byMedium: { en: "By language medium", cy: "Yn ôl cyfrwng iaith" },
  wherePotWent: { en: "Where the money is", cy: "Ble mae'r arian" },
  pot: { en: "Pot", cy: "Y gronfa" },
  heldBack: { en: "Held back", cy: "Wedi'i ddal yn ôl" },
  centralReserve: { en: "Central reserve, beside the pot", cy: "Cronfa ganolog wrth gefn, ar wahân i'r gronfa" },
  toAllocate: { en: "To allocate", cy: "I'w ddyrannu" },
  allocated: { en: "Allocated to schools", cy: "Wedi'i ddyrannu i ysgolion" },
  allocatedWithGrants: {
    en: "Allocated to schools, with grants",
    cy: "Wedi'i ddyrannu i ysgolion, gyda grantiau",
  },
  numberOfSchools: { en: "Schools", cy: "Ysgolion" },
  atCompared: { en: "At schools that can be compared", cy: "Mewn ysgolion y gellir eu cymharu" },
  atOthers: {
    en: "At schools that opened, closed or were open for part of a year",
    cy: "Mewn ysgolion a agorodd, a gaeodd neu a oedd ar agor am ran o flwyddyn",
  },
  noPot: { en: "no fixed pot", cy: "dim cronfa sefydlog" },
  factorIn: { en: "Line", cy: "Llinell" },
  partOfAll: { en: "Part of all, %", cy: "Rhan o'r cyfan, %" },
} satisfies Record<string, Text>;

export const summarySentences = {
  limitsOfBaseline: (before: string, after: string, days: string): Text => ({
    en: `Floors and caps of ${after} are of each school's baseline (as at ${days}, on the Data sheet), and not of its budget of ${before}: a change may be more than a cap, or less than a floor.`,
    cy: `Mae lloriau a chapiau ${after} yn seiliedig ar linell sylfaen pob ysgol (ar ${days}, ar y ddalen Data), ac nid ar ei chyllideb ${before}: gall newid fod yn fwy na chap, neu'n llai na llawr.`,
  }),
};
