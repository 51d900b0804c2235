import { z } from "zod";
import { pupilTests } from "../census/index.ts";
import { placeProvisions } from "../school/school.ts";
import { text } from "./factors/factor.ts";

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
  z.strictObject({
    ...labels,
    column: z.string().min(1),
    unit: z.string().min(1),
    asIfOpenAllYear: z.boolean().optional(),
    /** For an adjustment, a difference or a growth: any other count that is less than nothing is a slip. */
    mayBeNegative: z.boolean().optional(),
  }),
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
