import type { PlainDate } from "../date.ts";
import type { CheckName } from "./checks.ts";
import { provisions, yearsOf } from "./codes.ts";
import type { FactName } from "./facts.ts";

/** A code that is looked at beside the census before. */
export interface Watched {
  readonly check: CheckName;
  readonly fact: FactName;
  /** Of whom it is a part. */
  readonly among: FactName;
  /** Codes among which a slip moves pupils: what one loses another has. */
  readonly group: string;
  /** It holds all the others of its group. */
  readonly isWhole?: true;
}

export const watched: readonly Watched[] = [
  { check: "aln-moved", fact: "aln", among: "pupils", group: "provision", isWhole: true },
  { check: "school-action-moved", fact: "schoolAction", among: "pupils", group: "provision" },
  { check: "school-action-plus-moved", fact: "schoolActionPlus", among: "pupils", group: "provision" },
  { check: "statement-moved", fact: "statement", among: "pupils", group: "provision" },
  { check: "school-idp-moved", fact: "schoolIdp", among: "pupils", group: "provision" },
  { check: "authority-idp-moved", fact: "authorityIdp", among: "pupils", group: "provision" },
  { check: "meals-moved", fact: "mealsEligible", among: "pupils", group: "meals" },
  { check: "protected-moved", fact: "mealsProtected", among: "pupils", group: "meals" },
  { check: "eal-moved", fact: "eal", among: "pupils", group: "eal" },
  { check: "looked-after-moved", fact: "lookedAfter", among: "pupils", group: "lookedAfter" },
  { check: "part-time-moved", fact: "nurseryPartTime", among: "nursery", group: "partTime" },
];

/** The last census in which pupils were being moved from the codes of SEN to those of ALN (the change ran to August 2025). */
const lastOfTheChange = 2025;

const ending: ReadonlySet<FactName> = new Set<FactName>(["schoolAction", "schoolActionPlus", "statement"]);
const beginning: ReadonlySet<FactName> = new Set<FactName>(["schoolIdp", "authorityIdp"]);

/** What became of a code at all schools together. */
export interface OfAll {
  readonly expected: number;
  readonly now: number;
}

/** Between which censuses a code moved, and which way. */
export interface Between {
  readonly earlier: PlainDate;
  readonly later: PlainDate;
  readonly direction: "down" | "up";
}

/** Whether a code moves so by law, at any school: it is not in both censuses, or pupils are being moved from it or to it. */
export function isByLaw({ fact }: Watched, { earlier, later, direction }: Between): boolean {
  const code = provisions.find((each) => each === fact);
  if (!code) return false;
  const { firstYear, lastYear } = yearsOf(code);
  const [before, now] = [yearOf(earlier), yearOf(later)];
  if (before < firstYear || now > lastYear) return true;
  // The last are moved between the last census that has SEN and the first that has not.
  return direction === "down"
    ? ending.has(fact) && now <= lastOfTheChange
    : beginning.has(fact) && before <= lastOfTheChange;
}

/** Whether nearly all of what ends little by little has gone at once, before the law ended it. */
export function hasVanished({ fact }: Watched, { earlier, later }: Between, { expected, now }: OfAll): boolean {
  if (now * 10 > expected) return false;
  return fact === "mealsProtected" || (ending.has(fact) && yearOf(earlier) >= 2022 && yearOf(later) < lastOfTheChange);
}

function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}
