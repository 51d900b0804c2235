import type { PlainDate } from "../date.ts";
import type { YearGroup } from "../school/school.ts";
import type { Enrolment, Provision } from "./codes.ts";
import type { Need } from "./needs.ts";
import type { SupportLevel, SupportScale } from "./support.ts";

/** One record of a census, alive only while its row is read. Never exported from this folder: see index.ts. */
export interface Pupil {
  readonly school: string;
  /** The unique pupil number as an integer, to see one pupil twice without keeping the number itself. */
  readonly identity: number;
  readonly yearGroup: YearGroup;
  readonly enrolment: Enrolment;
  readonly leaving: PlainDate | undefined;
  readonly partTime: boolean;
  readonly freeSchoolMeals: "eligible" | "protected" | "none";
  readonly eal: string;
  readonly lookedAfter: boolean;
  readonly reservedPlace: boolean;
  readonly provision: Provision;
  /** None where no driver counts them. */
  readonly needs: readonly Need[];
  readonly support: Readonly<Record<SupportScale, SupportLevel>>;
}

const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** A UPN of thirteen characters as one safe integer, or undefined where its form is wrong. */
export function identityOf(upn: string): number | undefined {
  if (!/^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$/.test(upn)) return undefined;
  const last = upn.charAt(12);
  const lastValue = /\d/.test(last) ? Number(last) : 10 + letters.indexOf(last);
  return (letters.indexOf(upn.charAt(0)) * 1e11 + Number(upn.slice(1, 12))) * 33 + lastValue;
}
