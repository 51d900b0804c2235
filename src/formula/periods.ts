import type { Formula, Protection } from "./formula.ts";

/** Limits and phase-in of one funding period; none in the others. */
export function protectionIn({ protection }: Formula, fundingPeriod: string): Protection | undefined {
  return protection.find((each) => each.fundingPeriod === fundingPeriod);
}

/** Whether a formula says what happens in a funding period: its own, those that protection lists, and those after protection ends. */
export function serves(formula: Formula, fundingPeriod: string): boolean {
  const { fundingPeriod: own, protection, protectionEnds } = formula;
  const last = protection.at(-1)?.fundingPeriod ?? own;
  return (
    fundingPeriod === own ||
    protectionIn(formula, fundingPeriod) !== undefined ||
    (protectionEnds !== undefined && fundingPeriod > last)
  );
}
