import type { PlainDate } from "../date.ts";
import type { Register } from "./read-schools.ts";
import { isOpenOn, type School } from "./school.ts";
import { hasClosedBy, holderOn } from "./succession.ts";

/** That a school is not open on a day: what is so, and which school has its pupils then. */
export interface NotOpen {
  readonly says: string;
  readonly holder: School | undefined;
}

/** Undefined where it is open, or where no such school is known: that is said already. */
export function notOpenOn(number: string, day: PlainDate, register: Register): NotOpen | undefined {
  const school = register.get(number);
  if (!school || isOpenOn(school, day)) return undefined;
  const when = hasClosedBy(school, day) ? `closed on ${school.closed}` : `opened only on ${school.opened}`;
  return { says: `${named(school)} ${when}`, holder: holderOn(school, day, register) };
}

/** A school's number and name. */
export function named({ number, name }: Pick<School, "number" | "name">): string {
  return `${number} ${name}`.trim();
}
