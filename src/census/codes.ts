import { plain, remembered, withoutSpaces } from "./headings.ts";

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
    texts: ["P", "SA+", "School Action Plus", "Gweithredu gan yr Ysgol a Mwy"],
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

const byText: ReadonlyMap<string, Code> = new Map(
  provisionCodes.flatMap((code) => code.texts.map((text): [string, Code] => [provisionText(text), code])),
);

const codeOf = remembered((text) => byText.get(provisionText(text)));

/** `SA+` and `SA` differ by their sign alone, so it is kept; and so are signs that stand alone, for `*` is not blank. */
function provisionText(text: string): string {
  const words = plain(text);
  return words === "" ? text.trim() : words + (/\++$/.exec(text.trim())?.[0] ?? "");
}

/** A code of the census of that year; a code of another era with the years it belongs to; or undefined, when no list has it. */
export function provisionOf(
  text: string,
  year: number,
): Provision | { readonly from: number; readonly to: number } | undefined {
  const code = codeOf(text);
  if (!code) return undefined;
  return year >= code.firstYear && year <= code.lastYear ? code.means : { from: code.firstYear, to: code.lastYear };
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

export const enrolments = { C: "current", M: "main", S: "subsidiary", G: "guest" } as const;
export type Enrolment = (typeof enrolments)[keyof typeof enrolments];

const yes = new Set(["y", "yes", "t", "true", "1", "ydy", "oes", "ie"]);
const no = new Set(["", "n", "no", "f", "false", "0", "nacydy", "nacoes", "na"]);

/** Signs are kept: `*`, `?` and `N/A` are no answers. */
export const yesOrNo = remembered((text): boolean | undefined => {
  const word = withoutSpaces(text).toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
});
