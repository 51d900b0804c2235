import type { Belonging, CensusCount } from "./census-count.ts";

/** PLASC is in January; a September count comes before it in the school year (reg 13 wants a day of that year, before the period or in it). */
export const terms = ["spring", "autumn"] as const;
export type Term = (typeof terms)[number];

/** A census counted, and which it is. An estimated one (reg 13(4)) has numbers for a day that is still to come, and no records. */
export interface Census extends CensusCount {
  readonly term: Term;
  readonly status: "provisional" | "final" | "estimated";
}

/** When a census is, before anything of it is read. */
export type CensusDay = Pick<Census, "date" | "term">;

/** The spring censuses, the latest first. */
export function springCensuses<C extends CensusDay>(census: readonly C[]): C[] {
  return census.filter(({ term }) => term === "spring").sort((a, b) => (a.date < b.date ? 1 : -1));
}

/** The census: the latest in spring. Ordinary drivers and reports read it. */
export function latestCensus<C extends CensusDay>(census: readonly C[]): C | undefined {
  return springCensuses(census)[0];
}

/** The latest spring census that has records: who is on roll is not estimated. */
export function latestRecords(census: readonly Census[]): Census | undefined {
  return springCensuses(census).find(({ status }) => status !== "estimated");
}

/** Whether a census speaks for a school: with funded pupils, or with a row of estimates. */
export function speaksFor({ status, counts, ledger }: Census, school: string): boolean {
  return status === "estimated" ? counts.has(school) : (ledger.get(school)?.get("funded") ?? 0) > 0;
}

/** Records of a census that are funded, or not for one reason. */
export function recordsIn({ ledger }: Census, belonging: Belonging): number {
  return [...ledger.values()].reduce((records, school) => records + (school.get(belonging) ?? 0), 0);
}
