import { type Provision, yearsOf } from "./codes.ts";
import { type Need, needCodes } from "./needs.ts";
import type { PupilTests } from "./pupil-tests.ts";
import { lastSupportYear, supportScales } from "./support.ts";

/** A code that a driver counts, and the years of the censuses that have it. */
export interface CountedCode {
  /** From the driver to where the code stands. */
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /** What could be counted where it is not. */
  readonly standIn: string;
}

const always = { firstYear: 0, lastYear: 9999 };

/** The codes of each field that a driver counts and that not every census has: provision, needs, and each scale of support. */
export function countedCodes(where: PupilTests, reportsOf: readonly Need[]): CountedCode[][] {
  const provision = (where.provision ?? []).map((code, i) => ({
    ...yearsOf(code),
    path: ["where", "provision", i],
    code,
    standIn: standIns[code] ?? "",
  }));
  const needs = reportsOf.map((code, i) => ({
    ...always,
    lastYear: needCodes[code].lastYear ?? always.lastYear,
    path: ["reportsOf", i],
    code,
    standIn: insteadOfGeneral,
  }));
  const support = supportScales
    .filter((scale) => where[scale] !== undefined)
    .map((scale) => [
      { ...always, lastYear: lastSupportYear, path: ["where", scale], code: scale, standIn: insteadOfSupport },
    ]);
  return [provision, needs, ...support].filter(({ length }) => length > 0);
}

const insteadOfSen =
  "Count schoolIdp and authorityIdp there, or reports of needs (reportsOf): from January 2026 a census has no SEN provision.";
const insteadOfIdp = "Count schoolAction, schoolActionPlus and statement there: a census has IDPs since 2022.";
const insteadOfGeneral =
  "Count moderate there: general learning difficulties were recorded for the last time in the census of 2022.";
const insteadOfSupport =
  "Count provision there, or reports of needs (reportsOf): from January 2026 a census has no support levels.";

const standIns: Readonly<Partial<Record<Provision, string>>> = {
  schoolAction: insteadOfSen,
  schoolActionPlus: insteadOfSen,
  statement: insteadOfSen,
  schoolIdp: insteadOfIdp,
  authorityIdp: insteadOfIdp,
};

export function isCodeIn({ firstYear, lastYear }: CountedCode, year: number): boolean {
  return firstYear <= year && year <= lastYear;
}
