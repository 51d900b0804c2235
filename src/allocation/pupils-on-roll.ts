import { latestRecords } from "../census/index.ts";
import type { School } from "../school/school.ts";
import { heldAt } from "./held.ts";
import type { Sources } from "./sources.ts";

/**
 * Funded pupils on census day of all whose pupils some schools of a budget have: their own, and those of schools that they were made from or took
 * in. Each pupil once; undefined where no census has records.
 */
export function pupilsOnRoll(schools: readonly School[], sources: Sources): number | undefined {
  const census = latestRecords(sources.census);
  const held = new Set(schools.flatMap((school) => heldAt(school, sources).map(({ number }) => number)));
  return census && [...held].reduce((pupils, number) => pupils + (census.ledger.get(number)?.get("funded") ?? 0), 0);
}
