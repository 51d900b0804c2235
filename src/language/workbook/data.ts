import type { Text } from "../text.ts";

/** The register of data and assumptions: files, estimates, answers, and the parts of the baseline. */
export const dataWords = {
  file: { en: "File", cy: "Ffeil" },
  role: { en: "What it holds", cy: "Yr hyn sydd ynddi" },
  rows: { en: "Rows", cy: "Rhesi" },
  hash: { en: "SHA-256", cy: "SHA-256" },
  approvedBy: { en: "Approved by", cy: "Cymeradwywyd gan" },
  estimates: {
    en: "Estimates and corrections that no census holds",
    cy: "Amcangyfrifon a chywiriadau nad ydynt mewn cyfrifiad",
  },
  baselineParts: { en: "Baseline: what each school had", cy: "Llinell sylfaen: yr hyn oedd gan bob ysgol" },
  component: { en: "Component", cy: "Cydran" },
  basis: { en: "Basis", cy: "Sail" },
  asAt: { en: "As at", cy: "Ar" },
  amount: { en: "Amount", cy: "Swm" },
  program: { en: "The program", cy: "Y rhaglen" },
  codeLists: { en: "Code lists of the censuses", cy: "Rhestrau codau'r cyfrifiadau" },
  inProgram: { en: "part of the program, by its version", cy: "rhan o'r rhaglen, yn ôl ei fersiwn" },
  assumptions: { en: "Assumptions", cy: "Rhagdybiaethau" },
  assumption: { en: "Assumption", cy: "Rhagdybiaeth" },
  answers: {
    en: "Queries that were answered: what they are about stands as it is",
    cy: "Ymholiadau a atebwyd: saif yr hyn y maent yn ei gylch fel y mae",
  },
  noAssumptions: {
    en: "No estimate, no provisional census and no answered query",
    cy: "Dim amcangyfrif, dim cyfrifiad dros dro a dim ymholiad a atebwyd",
  },
  inFiles: { en: "The files it was made from", cy: "Y ffeiliau y'i gwnaed ohonynt" },
} satisfies Record<string, Text>;

/** What a sum of the baseline is. */
export const basisWords: Readonly<Record<string, Text>> = {
  original: { en: "original", cy: "gwreiddiol" },
  revised: { en: "revised", cy: "diwygiedig" },
  fullYear: { en: "full year", cy: "blwyddyn lawn" },
};
