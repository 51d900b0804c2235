import type { SupportScale } from "./support.ts";

/** What the engine reads of a pupil record. */
export type Field =
  | "school"
  | "upn"
  | "yearGroup"
  | "enrolment"
  | "leaving"
  | "partTime"
  | "mealsEligible"
  | "mealsProtected"
  | "eal"
  | "lookedAfter"
  | "reservedPlace"
  | "provision"
  | "needs"
  | SupportScale;

/** Fields without which no pupil can be funded. */
export const requiredFields: readonly Field[] = ["school", "upn", "yearGroup", "enrolment", "provision"];

/** The first spelling is the one that messages use. Capitals, spaces and punctuation do not matter. */
export const headings: Readonly<Record<Field, readonly string[]>> = {
  school: ["School Number", "Estab", "DFES", "School", "School No", "Rhif yr Ysgol", "Rhif Ysgol"],
  upn: ["UPN", "Unique Pupil Number", "Rhif Unigryw y Disgybl", "RhUD"],
  yearGroup: ["NC Year", "Year", "NCYEAR", "Year Group", "NC Year Actual", "Blwyddyn CC", "Grŵp Blwyddyn", "Blwyddyn"],
  enrolment: ["Enrolment Status", "Enrol Status", "Enrolment", "Statws Ymrestru"],
  leaving: ["Leaving Date", "Date of Leaving", "DOL", "Dyddiad Gadael"],
  partTime: ["Part-time", "Part Time Indicator", "Rhan-amser"],
  mealsEligible: [
    "FSM Eligible",
    "Eligible for free meals",
    "FSM Eligibility",
    "FSM",
    "Cymwys am brydau am ddim",
    "PYD Cymwys",
  ],
  mealsProtected: ["FSM Protected", "FSM Transitional Protection", "TP FSM", "PYD Diogelu Trosiannol"],
  eal: ["EAL Stage", "EAL", "EAL Acquisition", "SIY", "Cam SIY"],
  lookedAfter: ["Looked After", "In Care", "LAC", "CLA", "Derbyn Gofal"],
  reservedPlace: ["Resource Base", "SEN Unit", "Special Class", "Unit Indicator", "Canolfan Adnoddau"],
  provision: [
    "ALN Provision",
    "SEN/ALN Provision",
    "SEN Provision",
    "SEN Status",
    "ALN Status",
    "Darpariaeth ADY",
    "Darpariaeth AAA/ADY",
    "Darpariaeth AAA",
  ],
  needs: ["Needs", "SEN Needs", "ALN Needs", "SEN Types", "SEN Type", "Anghenion"],
  curriculumSupport: ["Curriculum and Teaching", "Curriculum and Teaching Methods", "Cwricwlwm ac Addysgu"],
  groupingSupport: ["Grouping and Support", "Grwpio a Chymorth"],
  resourcesSupport: ["Specialised Resources", "Adnoddau Arbenigol"],
  adviceSupport: ["Advice and Assessment", "Cyngor ac Asesu"],
};

const spellings: ReadonlyMap<string, Field> = new Map(
  (Object.entries(headings) as [Field, readonly string[]][]).flatMap(([field, texts]) =>
    texts.map((text): [string, Field] => [plain(text), field]),
  ),
);

export function fieldOf(heading: string): Field | undefined {
  return spellings.get(plain(heading));
}

/** The same function, each answer worked out once: a census has few codes and many rows. Only for texts of a closed set. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.size > 1_000) return before ?? answer(text);
    const first = answer(text);
    known.set(text, first);
    return first;
  };
}

/** Letters and digits alone, so that `NC_Year`, `nc year` and `NC Year` are one. */
export function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

export function withoutSpaces(text: string): string {
  return text.replace(/\s/g, "");
}
