import { column, difference, sum } from "../../expression/build.ts";
import { standing } from "../../language/labels.ts";
import type { Protection } from "../formula.ts";
import type { SharedSum } from "../share.ts";
import type { Step } from "../sheet.ts";
import { blendSteps } from "./blend.ts";
import { limitSteps, type Named } from "./limits.ts";
import { money } from "./money.ts";
import { targetOf } from "./target.ts";

/** Transitional protection as steps, and what the checks look at. */
export interface Protected {
  readonly steps: readonly Step[];
  /** The figure that what is protected must come to, and the column that is held within the limits. */
  readonly available: string;
  readonly limited: string;
  readonly shares: readonly SharedSum[];
}

/**
 * From formula shares to allocations: what is protected, phased in from the baseline where there is a blend, then held within floor and cap.
 * `available` is the figure that all allocations must come to.
 */
export function protectionSteps(protection: Protection, available: string, places: number, named: Named): Protected {
  const target = targetOf(protection, available, places);
  const blended = protection.blend ? blendSteps(protection.blend, target, places) : undefined;
  const share = blended?.share ?? target.share;
  const hasLimits = protection.floor !== undefined || protection.cap !== undefined;
  const limited = protection.lines ? "protectedAllocation" : "allocation";
  const limits = hasLimits
    ? limitSteps(protection, { ...target, share, id: limited }, places, named)
    : [
        money(
          "school",
          limited,
          standing[limited],
          column(share),
          places,
          limited === "allocation" ? limited : "limit",
        ),
      ];
  const together = protection.lines
    ? [
        money(
          "school",
          "allocation",
          standing.allocation,
          sum(column(limited), column("unprotectedShare")),
          places,
          "allocation",
        ),
      ]
    : [];
  const moved = difference(column("allocation"), column("formulaShare"));
  return {
    steps: [
      ...target.steps,
      ...(blended?.steps ?? []),
      ...limits,
      ...together,
      money("school", "protection", standing.protection, moved, places, "protection"),
    ],
    available: target.available,
    limited,
    shares: [
      ...(blended ? [{ id: "blended", sum: "toBlend" }] : []),
      ...(hasLimits ? [{ id: "adjustment", sum: "toMeet" }] : []),
    ],
  };
}
