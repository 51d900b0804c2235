import type { Sources } from "../allocation/sources.ts";
import type { Formula } from "../formula/formula.ts";

/** Why the earlier formula cannot be run on the later budget's data, or not with some of the later figures. */
export type Reason = "notTried" | "system" | "namedLearners" | "censuses" | "files" | "phases" | "refused";

export interface Why {
  readonly reason: Reason;
  /** What was said of it, as a refusal would say it. */
  readonly details: readonly string[];
}

/** The later budget's data as the earlier formula counts them; or why they cannot be counted so. */
export type Recounted = { readonly sources: Sources } | Why;

/** What of a formula gives the shares before protection: what stands beside them needs no data here. */
export function forShares({ protectionEnds: _, ...formula }: Formula): Formula {
  return { ...formula, protection: [], grants: [], memorandum: [] };
}

/** What can be seen of two formulas without any data. Named learners are counted by the days and dates of their own year. */
export function whyNotRecounted(before: Formula, after: Formula): Why | undefined {
  if (Object.values(before.drivers).some((driver) => "namedLearners" in driver))
    return { reason: "namedLearners", details: [] };
  return before.system === after.system ? undefined : { reason: "system", details: [] };
}
