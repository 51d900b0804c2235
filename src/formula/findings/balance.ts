import type { Formula } from "../formula.ts";
import type { Finding } from "./finding.ts";

export function balanceFindings({ balance, factors, memorandum, protection }: Formula): Finding[] {
  const beside = memorandum.flatMap((factor, i) =>
    factor.kind === "shareOfRemainder" || (factor.kind === "shareOfPot" && factor.percentage)
      ? [
          {
            path: ["memorandum", i],
            kind: "formula/no-pot",
            says: `${factor.id} shares the pot, and a memorandum is no part of it`,
            advice: ["Put it among the factors, or let it share a stated amount."],
          },
        ]
      : [],
  );
  if (balance.method === "sharePot") return beside;
  const shares = factors.flatMap((factor, i) =>
    factor.kind === "shareOfPot" || factor.kind === "shareOfRemainder"
      ? [
          {
            path: ["factors", i],
            kind: "formula/no-pot",
            says: `${factor.id} shares a pot, and the balance has none`,
            advice: ['Let balance be { "method": "sharePot", "pot": … }.'],
          },
        ]
      : [],
  );
  const limits = protection.map(({ fundingPeriod }, i) => ({
    path: ["protection", i],
    kind: "formula/no-pot",
    says: `protection for ${fundingPeriod} has no pot to be paid from`,
    advice: ['Let balance be { "method": "sharePot", "pot": … }.'],
  }));
  return [...beside, ...shares, ...limits];
}
