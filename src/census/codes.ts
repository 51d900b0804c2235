import { own } from "../look-up.ts";
import { type YearGroup, yearGroups } from "../school/school.ts";
import { spelled, spelling } from "./spelling.ts";

/** Provision, whatever the era's code: the categories that a formula may count. */
export const provisions = [
  "none",
  "schoolAction",
  "schoolActionPlus",
  "statement",
  "schoolIdp",
  "authorityIdp",
] as const;
export type Provision = (typeof provisions)[number];

interface Code {
  readonly means: Provision;
  /** What exports write for it. The letters of IDPs are not published: descriptions stand here, and an authority may add its own. */
  readonly texts: readonly string[];
  readonly firstYear: number;
  readonly lastYear: number;
}

const always = { firstYear: 2004, lastYear: 9999 };

/** Three eras: to 2021 SEN alone; 2022 to 2025 SEN and IDPs; from January 2026 ALN alone (PLASC technical specifications). */
export const provisionCodes: readonly Code[] = [
  { means: "none", texts: ["", "N", "None", "No ALN", "No special provision", "Dim", "Dim ADY"], ...always },
  {
    means: "schoolAction",
    texts: ["A", "SA", "School Action", "Gweithredu gan yr Ysgol"],
    firstYear: 2004,
    lastYear: 2025,
  },
  {
    means: "schoolActionPlus",
    texts: ["P", "SA+", "School Action Plus", "School Action+", "Gweithredu gan yr Ysgol a Mwy"],
    firstYear: 2004,
    lastYear: 2025,
  },
  { means: "statement", texts: ["S", "Statement", "Statemented", "Datganiad"], firstYear: 2004, lastYear: 2025 },
  {
    means: "schoolIdp",
    texts: [
      "School IDP",
      "School-maintained IDP",
      "IDP maintained by the school",
      "CDU a gynhelir gan yr ysgol",
      "CDU ysgol",
    ],
    firstYear: 2022,
    lastYear: 9999,
  },
  {
    means: "authorityIdp",
    texts: [
      "LA IDP",
      "LA-maintained IDP",
      "Local authority-maintained IDP",
      "IDP maintained by the local authority",
      "CDU a gynhelir gan yr awdurdod lleol",
      "CDU ALl",
    ],
    firstYear: 2022,
    lastYear: 9999,
  },
];

const byText = spelled(provisionCodes.map(({ means, texts }) => [means, texts]));

/** A provision, whichever year's; undefined where no list has it. */
export function provisionOf(text: string): Provision | undefined {
  return byText.get(spelling(text));
}

/** The years of the censuses that can record it. */
export function yearsOf(provision: Provision): { readonly firstYear: number; readonly lastYear: number } {
  return provisionCodes.find(({ means }) => means === provision) ?? always;
}

export function codesIn(year: number): string[] {
  return provisionCodes
    .filter((code) => code.means !== "none" && year >= code.firstYear && year <= code.lastYear)
    .map(({ texts }) => texts[0] ?? "");
}

/** What the census of a day can record. */
export function codesThen(date: string): Provision[] {
  const year = Number(date.slice(0, 4));
  return provisionCodes
    .filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
    .map(({ means }) => means);
}

export const enrolments = ["current", "main", "subsidiary", "guest"] as const;
export type Enrolment = (typeof enrolments)[number];

const enrolmentTexts: Readonly<Record<Enrolment, readonly string[]>> = {
  current: ["C", "Current", "Current (single registration)", "Single registration", "Presennol"],
  main: ["M", "Main", "Current Main", "Main (dual registration)", "Prif"],
  subsidiary: ["S", "Subsidiary", "Current Subsidiary", "Subsidiary (dual registration)", "Atodol"],
  guest: ["G", "Guest", "Guest pupil", "Gwestai"],
};

const enrolmentByText = spelled(entriesOf(enrolmentTexts));

export function enrolmentOf(text: string): Enrolment | undefined {
  return enrolmentByText.get(spelling(text));
}

export const ealStages = ["A", "B", "C", "D", "E", "none"] as const;

const stageTexts: Readonly<Record<string, readonly string[]>> = {
  A: ["A", "New to English", "New to English or Welsh", "Newydd i'r Saesneg", "Newydd i'r Gymraeg neu'r Saesneg"],
  B: ["B", "Early acquisition", "Caffael cynnar"],
  C: ["C", "Developing competence", "Datblygu cymhwysedd"],
  D: ["D", "Competent", "Cymwys"],
  E: ["E", "Fluent", "Rhugl"],
};

const stageByText = spelled(entriesOf(stageTexts));

/** A stage from A to E, or `none` where the cell is blank. */
export function ealStageOf(text: string): string | undefined {
  const stage = spelling(text);
  return stage === "" ? "none" : stageByText.get(stage);
}

const yearWords: Readonly<Record<string, YearGroup>> = {
  reception: "R",
  derbyn: "R",
  nursery1: "N1",
  meithrin1: "N1",
  nursery2: "N2",
  meithrin2: "N2",
};

/** Signs are kept: `1.0` is not Year 10, and `-1` is not Year 1. `Year 3`, `Blwyddyn 3` and `03` are Year 3. */
export function yearGroupOf(text: string): YearGroup | undefined {
  const year = spelling(text)
    .replace(/^(year|yr|y|blwyddyn|bl)(?=\d)/, "")
    .replace(/^0(?=\d$)/, "");
  return yearGroups.find((each) => each.toLowerCase() === year) ?? own(yearWords, year);
}

const yes = new Set(["y", "yes", "t", "true", "1", "ydy", "oes", "ie"]);
const no = new Set(["", "n", "no", "f", "false", "0", "nacydy", "nacoes", "na"]);

/** Signs are kept: `*`, `?` and `N/A` are no answers. */
export function yesOrNo(text: string): boolean | undefined {
  const word = spelling(text);
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

const partTimes = new Set(["p", "pt", "parttime", "rhanamser"]);
const fullTimes = new Set(["ft", "fulltime", "llawnamser", "amserllawn"]);

/** Whether a marker says part-time: a flag, or P and F. A fraction is none: 1 in a column of flags is part-time, and in one of fractions full-time. */
export function partTimeOf(text: string): boolean | undefined {
  const word = spelling(text);
  return yesOrNo(text) ?? (partTimes.has(word) ? true : fullTimes.has(word) ? false : undefined);
}

function entriesOf<K extends string>(texts: Readonly<Record<K, readonly string[]>>): [K, readonly string[]][] {
  return Object.entries(texts) as [K, readonly string[]][];
}
