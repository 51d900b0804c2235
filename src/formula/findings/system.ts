import type { Formula } from "../formula.ts";
import type { Finding } from "./finding.ts";

export function systemFindings({ system, drivers }: Formula): Finding[] {
  if (system === "sen") return [];
  return Object.entries(drivers)
    .filter(([, driver]) => "namedLearners" in driver)
    .map(([id]) => ({
      path: ["drivers", id],
      kind: "formula/named-learner",
      says: `${id} counts named learners, and the formula's system is "aln"`,
      advice: [
        "An ALN Support budget cannot depend on named learners: that is what the formula replaces.",
        "Count provision from the census, or let protection start from a stated baseline.",
      ],
    }));
}
