import { yearGroups } from "../school/school.ts";
import type { Provision } from "./codes.ts";
import type { Field } from "./headings.ts";
import type { Mapping } from "./mapping.ts";
import { bare, spelling } from "./spelling.ts";
import type { WrongCell } from "./wrong-cells.ts";

type Codes = keyof Mapping["codes"];

/** Where a mapping file has the codes of each field. */
const codesOf: Readonly<Partial<Record<Field, Codes>>> = {
  yearGroup: "yearGroup",
  enrolment: "enrolment",
  provision: "provision",
  needs: "needs",
  eal: "eal",
  partTime: "yesNo",
  mealsEligible: "yesNo",
  mealsProtected: "yesNo",
  mealsUniversal: "yesNo",
  lookedAfter: "yesNo",
  reservedPlace: "yesNo",
  specialClass: "yesNo",
};

/** A slip of the hand in a column of few codes is told by its number: so many are what a system writes. */
const fewest: Readonly<Record<Codes, number>> = {
  provision: 2,
  needs: 2,
  ...{ yearGroup: 10, enrolment: 10, eal: 10, yesNo: 10 },
};
/** No code is longer. */
const longest = 60;

/** What to add to the mapping file for a value that is no slip, ready to be copied, with the meaning that is most likely. */
export function readyLine(
  { field, check, cell }: WrongCell,
  times: number,
  year: number,
  isMapped: boolean,
): string[] | undefined {
  const codes = codesOf[field];
  const isOfAnotherEra = check === "code-of-another-era" || check === "need-of-another-era";
  if (!codes || isOfAnotherEra || times < fewest[codes] || cell.length > longest) return undefined;
  const { means, words } = likely(codes, spelling(cell), year);
  const line = `"codes": { ${JSON.stringify(codes)}: { ${JSON.stringify(bare(cell))}: ${JSON.stringify(means)} } }`;
  if (isMapped) return [`If it is a slip, correct the return. If it means ${words}, add it to mapping.json: ${line}.`];
  return [
    `If it is a slip, correct the return. If it means ${words}, write a file mapping.json: { "format": 1, ${line} }.`,
    'Then name it in the model: "mapping": "mapping.json".',
  ];
}

interface Meaning {
  readonly means: string;
  readonly words: string;
}

function likely(codes: Codes, cell: string, year: number): Meaning {
  switch (codes) {
    case "provision":
      return likelyProvision(cell.replace(/[^\p{L}+]/gu, ""), year);
    case "needs":
      return {
        means: "moderate",
        words: "moderate learning difficulties (another need has another name: docs/files.md)",
      };
    case "yearGroup": {
      const means = yearGroups.find((group) => group === /\d+/.exec(cell)?.[0]) ?? "R";
      return { means, words: means === "R" ? "Reception" : `Year ${means}` };
    }
    case "enrolment":
      return { means: "current", words: "a current pupil" };
    case "eal":
      return { means: "A", words: "stage A" };
    case "yesNo":
      return { means: "yes", words: "yes" };
  }
}

const provisionWords: Readonly<Record<Provision, string>> = {
  none: "no ALN",
  schoolAction: "School Action",
  schoolActionPlus: "School Action Plus",
  statement: "a statement",
  schoolIdp: "a school-maintained IDP",
  authorityIdp: "an IDP that the local authority maintains",
};

/** By the letters that each code has in most systems. */
function likelyProvision(cell: string, year: number): Meaning {
  const means = provisionIn(cell, year);
  return { means, words: provisionWords[means] };
}

function provisionIn(cell: string, year: number): Provision {
  if (/^no|^dim/.test(cell)) return "none";
  if (/idp|cdu/.test(cell) || year > lastSenYear)
    return /^la|local|authority|awdurdod|(idp|cdu)[^a-z]*la?\b/.test(cell) ? "authorityIdp" : "schoolIdp";
  if (/plus|\+|mwy/.test(cell)) return "schoolActionPlus";
  if (/^st|datg/.test(cell)) return "statement";
  return year >= firstIdpYear && !/^sa|action|gweith/.test(cell) ? "schoolIdp" : "schoolAction";
}

const firstIdpYear = 2022;
const lastSenYear = 2025;
