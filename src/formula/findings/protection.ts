import { quoted } from "../../problem.ts";
import { fundingPeriod as periodNamed } from "../../school/funding-period.ts";
import type { Formula } from "../formula.ts";
import type { Finding } from "./finding.ts";

export function periodFindings({ protection }: Formula): Finding[] {
  return protection.flatMap(({ fundingPeriod, floor, cap }, i) => {
    const twice = protection.findIndex((each) => each.fundingPeriod === fundingPeriod) !== i;
    return [
      ...(periodNamed(fundingPeriod)
        ? []
        : [
            {
              path: ["protection", i, "fundingPeriod"],
              kind: "formula/protection-period",
              says: `${quoted(fundingPeriod)} is not a funding period`,
              advice: ["Write a financial year as 2023-24."],
            },
          ]),
      ...(twice
        ? [
            {
              path: ["protection", i],
              kind: "formula/protection-twice",
              says: `protection for ${fundingPeriod} stands twice`,
              advice: ["Keep one."],
            },
          ]
        : []),
      ...(floor || cap
        ? []
        : [
            {
              path: ["protection", i],
              kind: "formula/no-limit",
              says: `protection for ${fundingPeriod} has neither floor nor cap`,
              advice: ["State a floor, a cap or both, or take the period out of the list."],
            },
          ]),
    ];
  });
}
