import type { PlainDate } from "../date.ts";
import type { YearGroup } from "../school/school.ts";
import type { Enrolment, Provision } from "./codes.ts";
import type { Need } from "./needs.ts";
import type { SupportLevel, SupportScale } from "./support.ts";

/** What the cells of codes say, but for needs and support levels, of which there are too many kinds: the same for all records in which they are alike. */
export interface Coded {
  readonly yearGroup: YearGroup;
  readonly enrolment: Enrolment;
  readonly partTime: boolean;
  /** As recorded, in millionths of full time; undefined where nothing is. */
  readonly fullTimeEquivalent: number | undefined;
  /** Whether the marker and the recorded fraction say different things. */
  readonly partTimeDiffers: boolean;
  readonly freeSchoolMeals: "eligible" | "protected" | "universal" | "none";
  readonly eligibleAndProtected: boolean;
  readonly eal: string;
  readonly lookedAfter: boolean;
  /** In a resource base or a special class. */
  readonly reservedPlace: boolean;
  readonly provision: Provision;
}

/** One record of a census, alive only while its row is read. Never exported from this folder: see index.ts. */
export interface Pupil {
  readonly school: string;
  /** The unique pupil number as an integer, to see one pupil twice without keeping the number itself. */
  readonly identity: number;
  /** Read for the checks alone, where the file has them; kept no longer than the row. */
  readonly hasRightLetter: boolean;
  readonly birth: PlainDate | undefined;
  readonly hasUnreadableBirth: boolean;
  /** How many years older than the year group, where the day of birth is known; less than 0 where younger. */
  readonly yearsTooOld: number | undefined;
  readonly leaving: PlainDate | undefined;
  /** The day of entry, for a check alone. */
  readonly entry: PlainDate | undefined;
  readonly coded: Coded;
  /** None where no driver counts them. */
  readonly needs: readonly Need[];
  /** The cell of needs as it stands; undefined where the file has no such column. */
  readonly needsWritten: string | undefined;
  readonly support: Readonly<Record<SupportScale, SupportLevel>>;
}
