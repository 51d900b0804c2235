import { latestRecords } from "../census/index.ts";
import type { School } from "../school/school.ts";
import { heldAt } from "./held.ts";
import type { Sources } from "./sources.ts";

/**
 * Funded pupils on census day of all whose pupils some schools of a budget have: their own, and those of schools that they were made from or took
 * in. Each pupil once. Where no census has records of any of them nobody knows: that is not none.
 */
export function pupilsOnRoll(schools: readonly School[], sources: Sources): number | undefined {
  const census = latestRecords(sources.census);
  const held = new Set(schools.flatMap((school) => heldAt(school, sources).map(({ number }) => number)));
  const known = [...held].flatMap((number) => census?.ledger.get(number) ?? []);
  return known.length === 0 ? undefined : known.reduce((pupils, school) => pupils + (school.get("funded") ?? 0), 0);
}
