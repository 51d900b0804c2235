import { type PlainDate, schoolYearOf } from "../date.ts";
import type { School } from "../school/school.ts";
import { placeOf } from "./ages.ts";
import type { Field } from "./headings.ts";
import type { Pupil } from "./pupil.ts";

/** Queries: what somebody should look at, and may answer in the model with a reason. What nobody should fund on is refused instead. */
export const checkNames = [
  "upn-letter",
  "year-outside-school",
  "birth-and-year",
  "birth-unreadable",
  "year-not-checked",
  "heading-unread",
  "provision-without-need",
  "need-without-provision",
  "eligible-and-protected",
  "part-time-differs",
  "left-before-census",
  "leaves-in-later-year",
  "leaving-date-odd",
  "entry-before-birth",
  "broken-letters",
  "special-school-little-aln",
  "year-group-empty",
  "all-alike",
  "nobody-eligible",
  "nobody-with-aln",
  "protected-exceeds-eligible",
  "part-time-older",
  "reserved-and-places",
  "pupils-moved",
  "aln-moved",
  "school-action-moved",
  "school-action-plus-moved",
  "statement-moved",
  "school-idp-moved",
  "authority-idp-moved",
  "meals-moved",
  "protected-moved",
  "eal-moved",
  "looked-after-moved",
  "part-time-moved",
  "school-missing",
  "census-cut",
] as const;
export type CheckName = (typeof checkNames)[number];

/** What is wrong with a row or a cell of it, so that nobody should fund on it. */
export const rowErrors = [
  "row-length",
  "upn-form",
  "unknown-school",
  "unknown-year-group",
  "unknown-code",
  "bad-date",
  "support-level",
  "part-time-fraction",
  "code-of-another-era",
  "unknown-need",
  "need-of-another-era",
  "pupil-twice",
  "school-not-open",
  "entered-after",
] as const;
export type RowError = (typeof rowErrors)[number];

/** What a check finds in one record, and the cells it is about. */
export interface Mark {
  readonly check: CheckName;
  readonly fields: readonly Field[];
}

const marks = {
  upnLetter: { check: "upn-letter", fields: ["upn"] },
  yearOutside: { check: "year-outside-school", fields: ["yearGroup"] },
  birthAndYear: { check: "birth-and-year", fields: ["yearGroup", "birth"] },
  unreadableBirth: { check: "birth-unreadable", fields: ["birth"] },
  withoutNeed: { check: "provision-without-need", fields: ["provision", "needs"] },
  withoutProvision: { check: "need-without-provision", fields: ["provision", "needs"] },
  meals: { check: "eligible-and-protected", fields: ["mealsEligible", "mealsProtected"] },
  partTime: { check: "part-time-differs", fields: ["partTime", "fullTimeEquivalent"] },
  oddLeaving: { check: "leaving-date-odd", fields: ["leaving", "entry", "birth"] },
  entryBeforeBirth: { check: "entry-before-birth", fields: ["entry", "birth"] },
  leavesLater: { check: "leaves-in-later-year", fields: ["leaving"] },
} as const satisfies Record<string, Mark>;

export const brokenLetters: Mark = { check: "broken-letters", fields: [] };
export const leftBefore: Mark = { check: "left-before-census", fields: ["leaving"] };

/** Nobody is at school for longer: a leaving date of so many years before the census is not that of one of its pupils. */
const mostYears = 15;

/** Whether a pupil left before the census day. A day of leaving that cannot be, as a database writes for none at all, leaves the pupil where the row says. */
export function hasLeft(pupil: Pupil, census: PlainDate): boolean {
  return leaves(pupil, census) && !isImpossible(pupil, census);
}

function leaves({ leaving }: Pupil, census: PlainDate): boolean {
  return leaving !== undefined && leaving < census;
}

/** Left before being born, before coming (back) by census day, or before any pupil of today came. */
function isImpossible({ leaving = "", birth, entry }: Pupil, census: PlainDate): boolean {
  return (
    (birth !== undefined && leaving < birth) ||
    (entry !== undefined && leaving < entry && entry <= census) ||
    leaving < `${Number(census.slice(0, 4)) - mostYears}${census.slice(4)}`
  );
}

/** What is odd in a funded record. Most have nothing. */
export function oddIn(pupil: Pupil, school: School | undefined, census: PlainDate): readonly Mark[] {
  const { needsWritten } = pupil;
  const { provision, yearGroup, eligibleAndProtected, partTimeDiffers } = pupil.coded;
  const hasNeeds = needsWritten !== "";
  const found: Mark[] = [];
  if (!pupil.hasRightLetter) found.push(marks.upnLetter);
  if (school && isOutside(yearGroup, school)) found.push(marks.yearOutside);
  if (Math.abs(pupil.yearsTooOld ?? 0) > 1) found.push(marks.birthAndYear);
  if (pupil.hasUnreadableBirth) found.push(marks.unreadableBirth);
  if (pupil.leaving !== undefined && schoolYearOf(pupil.leaving) > schoolYearOf(census)) found.push(marks.leavesLater);
  if (pupil.leaving !== undefined && leaves(pupil, census) && isImpossible(pupil, census)) found.push(marks.oddLeaving);
  if (pupil.entry !== undefined && pupil.birth !== undefined && pupil.entry < pupil.birth)
    found.push(marks.entryBeforeBirth);
  if (needsWritten !== undefined && provision !== "none" && !hasNeeds) found.push(marks.withoutNeed);
  if (needsWritten !== undefined && provision === "none" && hasNeeds) found.push(marks.withoutProvision);
  if (eligibleAndProtected) found.push(marks.meals);
  if (partTimeDiffers) found.push(marks.partTime);
  return found.length === 0 ? nothing : found;
}

const nothing: readonly Mark[] = [];

function isOutside(year: string, { lowestYear, highestYear }: School): boolean {
  const place = placeOf(year);
  return (
    (lowestYear !== undefined && place < placeOf(lowestYear)) ||
    (highestYear !== undefined && place > placeOf(highestYear))
  );
}
