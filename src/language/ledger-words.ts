import type { Text } from "./text.ts";

/** Why a funded record is counted for a driver, or not: the first test that it does not meet. */
export const reasonWords = {
  counted: { en: "counted", cy: "cyfrifwyd" },
  yearGroup: { en: "not counted: year group", cy: "heb ei gyfrif: grŵp blwyddyn" },
  provision: { en: "not counted: ALN provision", cy: "heb ei gyfrif: darpariaeth ADY" },
  freeSchoolMeals: { en: "not counted: free school meals", cy: "heb ei gyfrif: prydau ysgol am ddim" },
  eal: { en: "not counted: EAL stage", cy: "heb ei gyfrif: cam SIY" },
  lookedAfter: { en: "not counted: looked after", cy: "heb ei gyfrif: derbyn gofal" },
  reservedPlace: { en: "not counted: reserved place", cy: "heb ei gyfrif: lle a gadwyd" },
  curriculumSupport: { en: "not counted: curriculum support", cy: "heb ei gyfrif: cymorth cwricwlwm" },
  groupingSupport: { en: "not counted: grouping support", cy: "heb ei gyfrif: cymorth grwpio" },
  resourcesSupport: { en: "not counted: specialised resources", cy: "heb ei gyfrif: adnoddau arbenigol" },
  adviceSupport: { en: "not counted: advice and assessment", cy: "heb ei gyfrif: cyngor ac asesu" },
  needs: { en: "not counted: none of these needs", cy: "heb ei gyfrif: dim un o'r anghenion hyn" },
} as const satisfies Record<string, Text>;

/** Words of the sheets that say where each record of a census went. */
export const ledgerWords = {
  school: { en: "School", cy: "Ysgol" },
  records: { en: "Records", cy: "Cofnodion" },
  unaccounted: { en: "Unaccounted for", cy: "Heb eu cyfrif" },
  total: { en: "All schools", cy: "Pob ysgol" },
  driver: { en: "Driver", cy: "Gyrrwr" },
  funded: { en: "Funded records", cy: "Cofnodion a gyllidir" },
  census: { en: "Census", cy: "Cyfrifiad" },
  number: { en: "Number", cy: "Rhif" },
  budget: { en: "Counted for", cy: "Cyfrifwyd ar gyfer" },
  unit: { en: "records", cy: "cofnodion" },
  check: { en: "must be 0", cy: "rhaid bod yn 0" },
} as const satisfies Record<string, Text>;

/** Where a record of a census belongs. */
export const belongingWords: Readonly<Record<string, Text>> = {
  funded: { en: "funded at the school", cy: "wedi'u cyllido yn yr ysgol" },
  subsidiary: { en: "not funded: subsidiary registration", cy: "heb eu cyllido: cofrestriad atodol" },
  guest: { en: "not funded: guest", cy: "heb eu cyllido: gwestai" },
  left: { en: "not funded: left before census day", cy: "heb eu cyllido: wedi gadael cyn diwrnod y cyfrifiad" },
  continued: {
    en: "a further need of the record before",
    cy: "angen pellach yn perthyn i'r cofnod blaenorol",
  },
};
