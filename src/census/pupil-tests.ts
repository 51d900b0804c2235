import { z } from "zod";
import { yearGroups } from "../school/school.ts";
import { ealStages, provisions } from "./codes.ts";
import type { Pupil } from "./pupil.ts";
import { supportLevels } from "./support.ts";

const yesNo = ["yes", "no"] as const;
export const freeSchoolMeals = ["eligible", "protected", "universal", "none"] as const;

const oneOf = <const V extends readonly [string, ...string[]]>(values: V) => z.array(z.enum(values)).min(1).optional();

/** Tests on a pupil: every test named must hold, each with one of its values. */
export const pupilTests = z.strictObject({
  yearGroup: oneOf(yearGroups as readonly string[] as readonly [string, ...string[]]),
  provision: oneOf(provisions),
  freeSchoolMeals: oneOf(freeSchoolMeals),
  eal: oneOf(ealStages),
  lookedAfter: oneOf(yesNo),
  reservedPlace: oneOf(yesNo),
  curriculumSupport: oneOf(supportLevels),
  groupingSupport: oneOf(supportLevels),
  resourcesSupport: oneOf(supportLevels),
  adviceSupport: oneOf(supportLevels),
});
export type PupilTests = z.infer<typeof pupilTests>;

/** The name of the first test that the pupil does not meet, or undefined when all are met. */
export type Tester = (pupil: Pupil) => keyof PupilTests | undefined;

/** What a test looks at. */
export const valueFor: { readonly [K in keyof Required<PupilTests>]: (pupil: Pupil) => string } = {
  yearGroup: (pupil) => pupil.coded.yearGroup,
  provision: (pupil) => pupil.coded.provision,
  freeSchoolMeals: (pupil) => pupil.coded.freeSchoolMeals,
  eal: (pupil) => pupil.coded.eal,
  lookedAfter: (pupil) => (pupil.coded.lookedAfter ? "yes" : "no"),
  reservedPlace: (pupil) => (pupil.coded.reservedPlace ? "yes" : "no"),
  curriculumSupport: (pupil) => pupil.support.curriculumSupport,
  groupingSupport: (pupil) => pupil.support.groupingSupport,
  resourcesSupport: (pupil) => pupil.support.resourcesSupport,
  adviceSupport: (pupil) => pupil.support.adviceSupport,
};

export function tester(tests: PupilTests): Tester {
  const each = (Object.entries(tests) as [keyof PupilTests, readonly string[]][]).map(([test, values]) => ({
    test,
    valueFrom: valueFor[test],
    values: new Set(values),
  }));
  return (pupil) => each.find(({ valueFrom, values }) => !values.has(valueFrom(pupil)))?.test;
}
