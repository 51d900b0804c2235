import { z } from "zod";
import { type Need, needs, type PupilDriver, pupilTests } from "../census/index.ts";
import { jsonDate } from "../date.ts";
import { label, text, labels as words } from "../language/forms.ts";
import type { Text } from "../language/text.ts";
import { placeProvisions } from "../school/school.ts";
import { name, someOf, unit } from "./factors/factor.ts";

const fraction = z.string().regex(/^0\.[0-9]{1,3}$/, 'must be a fraction such as "0.5"');

const labels = {
  ...words,
  note: text.optional(),
  /** Why it is right that nobody is counted. */
  emptyBecause: text.optional(),
};

/** What every driver of a census may say: which censuses, where it is not the latest in spring. */
const censuses = {
  /** The mean over the latest spring censuses. */
  average: z.literal([1, 2, 3]).optional(),
  /** Each term's census stands for months of the year: a figure each. */
  dates: z.strictObject({ spring: name, autumn: name }).optional(),
  /** The spring census so many before the latest. */
  ago: z.literal([1, 2]).optional(),
  /** Why it is right that another driver counts some of the same codes. */
  countedTwice: text.optional(),
};

const oneWay = "must have only one of average, dates and ago";

function isOneWay({ average, dates, ago }: { [K in keyof typeof censuses]?: unknown }): boolean {
  return [average, dates, ago].filter((way) => way !== undefined).length <= 1;
}

/** What is counted for a factor, once for each school: pupils, named learners, places, or a column of a counts file. */
export const driver = z.union([
  z
    .strictObject({
      ...labels,
      where: pupilTests,
      /** What a part-time pupil counts as, or what is recorded of each; 1 when left out. */
      partTime: z.union([fraction, z.literal("recorded")]).optional(),
      /** For what depends on the size of a school and not on how long it is open. */
      asIfOpenAllYear: z.boolean().optional(),
      ...censuses,
    })
    .refine(isOneWay, oneWay),
  z
    .strictObject({
      ...labels,
      /** Needs are unranked and without limit: a pupil with two of them is two reports, and never a head. */
      reportsOf: someOf(needs),
      where: pupilTests.optional(),
      asIfOpenAllYear: z.boolean().optional(),
      ...censuses,
    })
    .refine(isOneWay, oneWay),
  z.strictObject({
    ...labels,
    namedLearners: z.union([
      z.strictObject({ band: label, measure: z.literal("days") }),
      z.strictObject({ band: label, measure: z.literal("inForce"), on: jsonDate }),
    ]),
  }),
  z.strictObject({ ...labels, places: z.enum(placeProvisions) }),
  z.strictObject({
    ...labels,
    column: label,
    unit,
    asIfOpenAllYear: z.boolean().optional(),
    /** For an adjustment, a difference or a growth: any other count that is less than nothing is a slip. */
    mayBeNegative: z.boolean().optional(),
  }),
]);
export type Driver = z.infer<typeof driver>;

/** A driver that is counted in a census. */
export type CensusDriver = Extract<Driver, { where: unknown } | { reportsOf: unknown }>;

export function isCensusDriver(driver: Driver): driver is CensusDriver {
  return "where" in driver || "reportsOf" in driver;
}

/** The tests that a pupil must meet. */
export function testsOf({ where }: CensusDriver): PupilDriver["where"] {
  return where ?? {};
}

/** The needs whose reports are counted; none where it is pupils. */
export function reportsOf(driver: CensusDriver): readonly Need[] | undefined {
  return "reportsOf" in driver ? driver.reportsOf : undefined;
}

/** What a part-time pupil counts as, where it is not 1. */
export function partTimeOf(driver: CensusDriver): string | undefined {
  return "partTime" in driver ? driver.partTime : undefined;
}

/** Why nobody, or somebody twice, is counted, where a driver says so. */
export function reasonsOf(driver: Driver): Text[] {
  const countedTwice = isCensusDriver(driver) ? driver.countedTwice : undefined;
  return [countedTwice, driver.emptyBecause].filter((reason) => reason !== undefined);
}

export function unitOfDriver(driver: Driver): string {
  if (isCensusDriver(driver)) return reportsOf(driver) ? "report" : "pupil";
  if ("namedLearners" in driver) return driver.namedLearners.measure === "days" ? "day·learner" : "learner";
  return "column" in driver ? driver.unit : "month·place";
}

/** Places that a count is rounded to when it is counted: thirds and twelfths do not end. */
export function placesOfDriver(driver: Driver): number {
  return isCensusDriver(driver) || "column" in driver ? 6 : 0;
}
