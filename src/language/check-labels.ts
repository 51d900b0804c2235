import type { Text } from "./text.ts";

/** The named promises, as a workbook's checks sheet has them. */
export const checkLabels = {
  potShared: { en: "Formula shares use the whole pot", cy: "Mae cyfrannau'r fformiwla'n defnyddio'r gronfa gyfan" },
  potSpent: { en: "Pot spent exactly", cy: "Y gronfa wedi'i gwario'n union" },
  fixedLinesCovered: { en: "Pot covers the fixed lines", cy: "Mae'r gronfa'n ddigon i'r llinellau sefydlog" },
  noneNegative: { en: "No allocation negative", cy: "Nid oes dyraniad negyddol" },
  linesAddUp: { en: "Lines add up as printed", cy: "Mae'r llinellau'n adio fel y'u hargraffwyd" },
  sharesSpent: { en: "Allocations come to the formula shares", cy: "Mae'r dyraniadau'n dod i gyfrannau'r fformiwla" },
  noShortfall: { en: "Unit values within the pot", cy: "Gwerthoedd uned o fewn y gronfa" },
  sharedInFull: {
    en: "Every share comes to the sum that is shared",
    cy: "Mae pob cyfran yn dod i'r swm a rennir",
  },
  sharedInGrants: {
    en: "Every share of a grant comes to the sum that is shared",
    cy: "Mae pob cyfran o grant yn dod i'r swm a rennir",
  },
  sharedInMemorandum: {
    en: "Every share of the memorandum comes to the sum that is shared",
    cy: "Mae pob cyfran yn y memorandwm yn dod i'r swm a rennir",
  },
  noMemorandumNegative: { en: "No memorandum line negative", cy: "Nid oes llinell memorandwm negyddol" },
  noGrantNegative: { en: "No grant negative", cy: "Nid oes grant negyddol" },
  withinOneUnit: {
    penny: { en: "Every share within one penny of exact", cy: "Pob cyfran o fewn ceiniog i'r union" },
    pound: { en: "Every share within one pound of exact", cy: "Pob cyfran o fewn punt i'r union" },
  },
  limitsHonoured: { en: "Floors and caps honoured", cy: "Lloriau a chapiau wedi'u parchu" },
  limitsInOrder: { en: "No floor above its cap", cy: "Nid oes llawr uwchlaw ei gap" },
  limitsRounded: {
    en: "No floor above its cap once rounded",
    cy: "Nid oes llawr uwchlaw ei gap ar ôl talgrynnu",
  },
  protectionAffordable: { en: "Protection affordable", cy: "Mae'r diogelu'n fforddiadwy" },
  phaseInGiven: { en: "Phased shares have somebody to go to", cy: "Mae gan y cyfrannau graddol rywun i fynd iddynt" },
  heldBackSuffices: { en: "Sum held back suffices", cy: "Mae'r swm a ddaliwyd yn ôl yn ddigon" },

  fixedLines: { en: "Fixed lines in all", cy: "Llinellau sefydlog i gyd" },
  printedLines: { en: "Lines in all, as printed", cy: "Llinellau i gyd, fel y'u hargraffwyd" },
  withOverspend: { en: "To allocate, with the overspend of floors", cy: "I'w ddyrannu, gyda gorwariant y lloriau" },
  lessSurplus: { en: "To allocate, less the surplus of caps", cy: "I'w ddyrannu, llai gwarged y capiau" },
  furthest: { en: "Furthest from exact", cy: "Pellaf o'r union" },
} satisfies Record<string, Text | Record<string, Text>>;
