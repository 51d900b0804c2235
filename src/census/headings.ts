import { bare } from "./spelling.ts";
import { supportScales } from "./support.ts";

/** What the engine reads of a pupil record. */
export const fields = [
  "school",
  "upn",
  "birth",
  "yearGroup",
  "enrolment",
  "leaving",
  "entry",
  "censusDate",
  "partTime",
  "fullTimeEquivalent",
  "mealsEligible",
  "mealsProtected",
  "mealsUniversal",
  "eal",
  "lookedAfter",
  "reservedPlace",
  "specialClass",
  "provision",
  "needs",
  ...supportScales,
] as const;
export type Field = (typeof fields)[number];

/** Fields without which no pupil can be funded. */
export const requiredFields: readonly Field[] = ["school", "upn", "yearGroup", "enrolment", "provision"];

/** The first spelling is the one that messages use. Capitals, spaces and punctuation do not matter. */
export const headings: Readonly<Record<Field, readonly string[]>> = {
  school: ["School Number", "Estab", "DFES", "School", "School No", "Rhif yr Ysgol", "Rhif Ysgol"],
  upn: ["UPN", "Unique Pupil Number", "Rhif Unigryw y Disgybl", "RhUD"],
  birth: ["Date of Birth", "DOB", "Birth Date", "Dyddiad Geni"],
  yearGroup: ["NC Year", "Year", "NCYEAR", "Year Group", "NC Year Actual", "Blwyddyn CC", "Grŵp Blwyddyn", "Blwyddyn"],
  enrolment: ["Enrolment Status", "Enrol Status", "Enrolment", "Statws Ymrestru"],
  leaving: ["Leaving Date", "Date of Leaving", "DOL", "Dyddiad Gadael"],
  entry: [
    ...["Entry Date", "Date of Entry", "Date of Entry to School", "DOE", "Admission Date", "Date of Admission", "DOA"],
    ...["Dyddiad Mynediad", "Dyddiad Derbyn"],
  ],
  censusDate: [
    ...["Census Date", "Census Year", "PLASC Date", "PLASC Year", "Return Date"],
    ...["Dyddiad y Cyfrifiad", "Blwyddyn y Cyfrifiad", "Dyddiad CYBLD", "Blwyddyn CYBLD"],
  ],
  partTime: ["Part-time", "Part Time Indicator", "Rhan-amser"],
  fullTimeEquivalent: [
    ...["FTE", "Full-time Equivalent", "Pupil FTE", "FTE Fraction", "Part-time Fraction"],
    ...["CALl", "Cyfwerth ag Amser Llawn", "Cyfwerth Amser Llawn"],
  ],
  mealsEligible: [
    "FSM Eligible",
    "Eligible for free meals",
    "FSM Eligibility",
    "FSM",
    "Cymwys am brydau am ddim",
    "PYD Cymwys",
  ],
  mealsProtected: ["FSM Protected", "FSM Transitional Protection", "TP FSM", "PYD Diogelu Trosiannol"],
  mealsUniversal: ["Universal Primary Free School Meals", "UPFSM", "Universal FSM", "PYD Cynradd Cyffredinol"],
  eal: ["EAL Stage", "EAL", "EAL Acquisition", "SIY", "Cam SIY"],
  lookedAfter: ["Looked After", "In Care", "LAC", "CLA", "Derbyn Gofal"],
  reservedPlace: ["Resource Base", "ALN Unit", "SEN Unit", "Unit Indicator", "Canolfan Adnoddau", "Uned ADY"],
  specialClass: ["Special Class", "ALN Special Class", "SEN Special Class", "Dosbarth Arbennig"],
  provision: [
    "ALN Provision",
    "SEN/ALN Provision",
    "SEN Provision",
    "SEN Status",
    "ALN Status",
    "Darpariaeth ADY",
    "Darpariaeth AAA/ADY",
    "Darpariaeth AAA",
    "Statws ADY",
  ],
  needs: [
    ...["Needs", "ALN Needs", "SEN Needs", "ALN Type", "ALN Types", "SEN Type", "SEN Types"],
    ...["Anghenion", "Anghenion ADY", "Math o ADY", "Mathau ADY"],
  ],
  curriculumSupport: ["Curriculum and Teaching", "Curriculum and Teaching Methods", "Cwricwlwm ac Addysgu"],
  groupingSupport: ["Grouping and Support", "Grwpio a Chymorth"],
  resourcesSupport: ["Specialised Resources", "Adnoddau Arbenigol"],
  adviceSupport: ["Advice and Assessment", "Cyngor ac Asesu"],
};

/** The same thing by the name of either system, and by both. */
const twins = [
  ["ALN", "SEN", "SEN/ALN", "ALN/SEN"],
  ["ADY", "AAA", "AAA/ADY", "ADY/AAA"],
] as const;

/** A heading as it is written, and as it would be of the other system. */
export function withTwins(heading: string): string[] {
  const names = twins.find((each) => each.some((name) => heading.split(" ").includes(name)));
  if (!names) return [heading];
  const words = heading.split(" ");
  return names.map((name) => words.map((word) => (names.some((each) => each === word) ? name : word)).join(" "));
}

/** Letters and digits alone, so that `NC_Year`, `nc year` and `NC Year` are one. */
export function plain(text: string): string {
  return bare(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
