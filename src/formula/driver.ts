import { z } from "zod";
import { placeProvisions, yearGroups } from "../school/school.ts";
import { text } from "./factors/factor.ts";

/** Provision, whatever the era's code: the categories that a formula may count. */
export const provisions = ["none", "schoolAction", "schoolActionPlus", "statement", "schoolIdp", "authorityIdp"] as const;
export type Provision = (typeof provisions)[number];

export const freeSchoolMeals = ["eligible", "protected", "none"] as const;
export const ealStages = ["A", "B", "C", "D", "E", "none"] as const;
const yesNo = ["yes", "no"] as const;

const oneOf = <const V extends readonly [string, ...string[]]>(values: V) => z.array(z.enum(values)).min(1).optional();

/** Tests on a pupil: every test named must hold, each with one of its values. */
export const pupilTests = z.strictObject({
  yearGroup: oneOf(yearGroups as unknown as readonly [string, ...string[]]),
  provision: oneOf(provisions),
  freeSchoolMeals: oneOf(freeSchoolMeals),
  eal: oneOf(ealStages),
  lookedAfter: oneOf(yesNo),
  reservedPlace: oneOf(yesNo),
  need: z.array(z.string().min(1)).min(1).optional(),
});
export type PupilTests = z.infer<typeof pupilTests>;

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date such as 2023-03-31");
const fraction = z.string().regex(/^0\.[0-9]{1,3}$/, 'must be a fraction such as "0.5"');

const labels = { en: z.string().trim().min(1), cy: z.string().trim().min(1), note: text.optional() };

/** What is counted for a factor, once for each school: pupils, named learners, places, or a column of a counts file. */
export const driver = z.union([
  z.strictObject({
    ...labels,
    where: pupilTests,
    /** What a part-time pupil counts as; 1 when left out. */
    partTime: fraction.optional(),
    /** For what depends on the size of a school and not on how long it is open. */
    asIfOpenAllYear: z.boolean().optional(),
  }),
  z.strictObject({
    ...labels,
    namedLearners: z.union([
      z.strictObject({ band: z.string().min(1), measure: z.literal("days") }),
      z.strictObject({ band: z.string().min(1), measure: z.literal("inForce"), on: date }),
    ]),
  }),
  z.strictObject({ ...labels, places: z.enum(placeProvisions) }),
  z.strictObject({ ...labels, column: z.string().min(1), unit: z.string().min(1), places: z.undefined().optional(), asIfOpenAllYear: z.boolean().optional() }),
]);
export type Driver = z.infer<typeof driver>;

export function unitOfDriver(driver: Driver): string {
  if ("where" in driver) return "pupil";
  if ("namedLearners" in driver) return driver.namedLearners.measure === "days" ? "day·learner" : "learner";
  return "column" in driver ? driver.unit : "month·place";
}

/** Places that a count is rounded to when it is counted: thirds and twelfths do not end. */
export function placesOfDriver(driver: Driver): number {
  return "where" in driver || "column" in driver ? 6 : 0;
}
