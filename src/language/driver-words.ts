import { listedIn } from "./list.ts";
import type { Text } from "./text.ts";

/** The tests on a pupil, by their keys. */
export const testNames: Readonly<Record<string, Text>> = {
  yearGroup: { en: "year group", cy: "grŵp blwyddyn" },
  provision: { en: "provision", cy: "darpariaeth" },
  freeSchoolMeals: { en: "free school meals", cy: "prydau ysgol am ddim" },
  eal: { en: "EAL stage", cy: "cam SIY" },
  lookedAfter: { en: "looked after", cy: "yn derbyn gofal" },
  reservedPlace: { en: "in a reserved place", cy: "mewn lle neilltuedig" },
  curriculumSupport: { en: "curriculum and teaching, level", cy: "cwricwlwm ac addysgu, lefel" },
  groupingSupport: { en: "grouping and support, level", cy: "grwpio a chymorth, lefel" },
  resourcesSupport: { en: "specialised resources, level", cy: "adnoddau arbenigol, lefel" },
  adviceSupport: { en: "advice and assessment, level", cy: "cyngor ac asesu, lefel" },
};

/** What a test may find; years and stages go by their letters. */
export const testValues: Readonly<Record<string, Text>> = {
  none: { en: "none", cy: "dim" },
  schoolAction: { en: "School Action", cy: "Gweithredu gan yr Ysgol" },
  schoolActionPlus: { en: "School Action Plus", cy: "Gweithredu gan yr Ysgol a Mwy" },
  statement: { en: "statement", cy: "datganiad" },
  schoolIdp: { en: "school-maintained IDP", cy: "CDU a gynhelir gan yr ysgol" },
  authorityIdp: { en: "LA-maintained IDP", cy: "CDU a gynhelir gan yr awdurdod lleol" },
  eligible: { en: "eligible", cy: "cymwys" },
  protected: { en: "transitional protection", cy: "diogelu trosiannol" },
  yes: { en: "yes", cy: "ie" },
  no: { en: "no", cy: "na" },
};

/** A run of year groups, by its two ends. */
export function yearsInWords(first: string, last: string): Text {
  return { en: `${first} to ${last}`, cy: `${first} i ${last}` };
}

/** Who is counted, in which censuses. */
export const driverSentences = {
  pupils: (tests: Text, censuses: Text): Text => ({
    en: `${tests.en ? `Pupils (${tests.en})` : "All funded pupils"}, counted ${censuses.en}.`,
    cy: `${tests.cy ? `Disgyblion (${tests.cy})` : "Yr holl ddisgyblion a gyllidir"}, wedi'u cyfrif ${censuses.cy}.`,
  }),
  reports: (needs: Text, tests: Text, censuses: Text): Text => ({
    en: `Reports of needs: ${needs.en}${tests.en ? ` (${tests.en})` : ""}, counted ${censuses.en}. A pupil with two of them is two reports.`,
    cy: `Adroddiadau am anghenion: ${needs.cy}${tests.cy ? ` (${tests.cy})` : ""}, wedi'u cyfrif ${censuses.cy}. Dau adroddiad yw disgybl â dau ohonynt.`,
  }),
  partTime: (as: string): Text => ({
    en: `A part-time pupil counts as ${as}.`,
    cy: `Mae disgybl rhan-amser yn cyfrif fel ${as}.`,
  }),
  partTimeRecorded: {
    en: "A part-time pupil counts as the fraction of full time that is recorded.",
    cy: "Mae disgybl rhan-amser yn cyfrif fel y ffracsiwn o amser llawn a gofnodwyd.",
  },
  asIfOpenAllYear: {
    en: "A school open for part of the year is counted as if it were open all year.",
    cy: "Cyfrifir ysgol sydd ar agor am ran o'r flwyddyn fel pe bai ar agor drwy'r flwyddyn.",
  },
  column: (column: string): Text => ({
    en: `Column “${column}” of the counts file.`,
    cy: `Colofn “${column}” y ffeil gyfrifon.`,
  }),
  places: {
    "resource base": {
      en: "Reserved places in resource bases × months of the year, from the places file.",
      cy: "Lleoedd neilltuedig mewn canolfannau adnoddau × misoedd o'r flwyddyn, o'r ffeil lleoedd.",
    },
    "special school": {
      en: "Places in special schools × months of the year, from the places file.",
      cy: "Lleoedd mewn ysgolion arbennig × misoedd o'r flwyddyn, o'r ffeil lleoedd.",
    },
  },
  namedLearners: (band: string, on: string | undefined): Text => ({
    en: `${on ? `Named learners on ${on}` : "Days of named learners"}, band ${band}, from the named learners file.`,
    cy: `${on ? `Dysgwyr a enwir ar ${on}` : "Diwrnodau dysgwyr a enwir"}, band ${band}, o'r ffeil dysgwyr a enwir.`,
  }),
};

function inMonths(months: number): string {
  return `${months} ${months === 1 ? "month" : "months"}`;
}

/** Which censuses, each followed by its day and status where they are known. */
export const censusPhrases = {
  latest: (days: Text): Text => ({
    en: `in the latest spring census${days.en}`,
    cy: `yng nghyfrifiad diweddaraf y gwanwyn${days.cy}`,
  }),
  ago: {
    1: (days: Text): Text => ({
      en: `in the spring census before the latest${days.en}`,
      cy: `yng nghyfrifiad y gwanwyn cyn yr un diweddaraf${days.cy}`,
    }),
    2: (days: Text): Text => ({
      en: `in the spring census two before the latest${days.en}`,
      cy: `yng nghyfrifiad y gwanwyn ddau gyfrifiad cyn yr un diweddaraf${days.cy}`,
    }),
  },
  average: {
    2: (days: Text): Text => ({
      en: `as the mean over the latest two spring censuses${days.en}, or those of them that the school has`,
      cy: `fel cymedr y ddau gyfrifiad diweddaraf yn y gwanwyn${days.cy}, neu'r rhai ohonynt sydd gan yr ysgol`,
    }),
    3: (days: Text): Text => ({
      en: `as the mean over the latest three spring censuses${days.en}, or those of them that the school has`,
      cy: `fel cymedr y tri chyfrifiad diweddaraf yn y gwanwyn${days.cy}, neu'r rhai ohonynt sydd gan yr ysgol`,
    }),
  },
  months: {
    spring: (months: number, days: Text): Text => ({
      en: `for ${inMonths(months)} of the year in the latest spring census${days.en}`,
      cy: `am ${months} mis o'r flwyddyn yng nghyfrifiad diweddaraf y gwanwyn${days.cy}`,
    }),
    autumn: (months: number, days: Text): Text => ({
      en: `for ${inMonths(months)} of the year in the autumn census${days.en}`,
      cy: `am ${months} mis o'r flwyddyn yng nghyfrifiad yr hydref${days.cy}`,
    }),
  },
  each: (phrases: readonly Text[]): Text => ({
    en: listedIn(
      "en",
      phrases.map(({ en }) => en),
    ),
    cy: listedIn(
      "cy",
      phrases.map(({ cy }) => cy),
    ),
  }),
};
