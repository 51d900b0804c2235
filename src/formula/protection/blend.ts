import { amount, column, difference, figure, nothing, product, quotient, sum, total } from "../../expression/build.ts";
import { standing } from "../../language/labels.ts";
import { share } from "../share.ts";
import { type Step, workingPlaces } from "../sheet.ts";
import { ifBaseline, money } from "./money.ts";
import type { Target } from "./target.ts";

/**
 * A phase-in: so much of the baseline and the rest of the formula share, taken alike up or down to what there is. A school without a baseline
 * has its formula share, which is taken first.
 */
export function blendSteps(
  percentage: string,
  { share: formulaShare, baseline, available }: Target,
  places: number,
): { readonly steps: Step[]; readonly share: string } {
  const part = (of: string, by: string): ReturnType<typeof quotient> =>
    quotient(product(column(of), figure(by)), amount("100", "%"));
  const both = sum(column("fromBaseline"), column("fromFormula"));
  return {
    steps: [
      {
        id: "formulaPart",
        per: "authority",
        label: standing.formulaPart,
        unit: "%",
        places: workingPlaces,
        role: "working",
        expression: difference(amount("100", "%"), figure(percentage)),
      },
      money("school", "fromBaseline", standing.fromBaseline, part(baseline, percentage), workingPlaces),
      money("school", "fromFormula", standing.fromFormula, part(formulaShare, "formulaPart"), workingPlaces),
      money("school", "baselineAndFormula", standing.baselineAndFormula, ifBaseline(both, nothing), workingPlaces),
      money("school", "keptShare", standing.keptShare, ifBaseline(nothing, column(formulaShare)), places),
      money("authority", "keptTotal", standing.keptTotal, total("keptShare"), places),
      money("authority", "toBlend", standing.toBlend, difference(figure(available), figure("keptTotal")), places),
      ...share({
        id: "blended",
        label: standing.blended,
        sum: "toBlend",
        by: "baselineAndFormula",
        byLabel: standing.baselineAndFormula,
        byUnit: "£",
        role: "working",
        places,
      }),
      money(
        "school",
        "phasedShare",
        standing.phasedShare,
        sum(column("blended"), column("keptShare")),
        places,
        "limit",
      ),
    ],
    share: "phasedShare",
  };
}
