import { supportScales } from "../census/index.ts";
import { type CensusDriver, reportsOf, testsOf } from "./driver.ts";

/** What a pupil is counted for. */
const needFields: readonly string[] = ["provision", "needs", ...supportScales];
const criteria: readonly string[] = [...needFields, "freeSchoolMeals", "eal", "lookedAfter"];

/** A code that two drivers both count: the field and its values. */
export interface Overlap {
  readonly field: string;
  readonly values: readonly string[];
}

/** Each field's values that a driver counts; its needs stand as one more field. */
function fieldsOf(driver: CensusDriver): ReadonlyMap<string, readonly string[]> {
  const needs = reportsOf(driver);
  const tests = Object.entries(testsOf(driver)) as [string, readonly string[]][];
  return new Map(needs ? [...tests, ["needs", needs]] : tests);
}

/**
 * The codes that two drivers both count of the same pupils. A test that no pupil can meet in both ways, such as other year groups, keeps them
 * apart; needs do not, for a pupil may have several.
 */
function overlaps(one: CensusDriver, other: CensusDriver): Overlap[] {
  const [ours, theirs] = [fieldsOf(one), fieldsOf(other)];
  const shared = [...ours].flatMap(([field, values]) => {
    const also = theirs.get(field);
    return also ? [{ field, values: values.filter((value) => also.includes(value)) }] : [];
  });
  const areApart = shared.some(({ field, values }) => field !== "needs" && values.length === 0);
  return areApart ? [] : shared.filter(({ values }) => values.length > 0);
}

/** Of two drivers that bring money: what was provided or needed may bring it once. */
export function overlapOfNeed(one: CensusDriver, other: CensusDriver): Overlap | undefined {
  return overlaps(one, other).find(({ field }) => needFields.includes(field));
}

/**
 * Of two drivers of one score: any code. Year groups say whose, where something else is counted of them, and nobody is counted for what is
 * not so, such as not being in a reserved place.
 */
export function overlapInScore(one: CensusDriver, other: CensusDriver): Overlap | undefined {
  const counts = [one, other].map((driver) => [...fieldsOf(driver).keys()].some((field) => criteria.includes(field)));
  return overlaps(one, other)
    .map(({ field, values }) => ({ field, values: values.filter((value) => value !== "no") }))
    .find(({ field, values }) => values.length > 0 && (criteria.includes(field) || !counts.every(Boolean)));
}
