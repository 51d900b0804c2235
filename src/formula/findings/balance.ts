import { own } from "../../look-up.ts";
import { decimal } from "../../money.ts";
import { quoted } from "../../problem.ts";
import { type Formula, factorLists } from "../formula.ts";
import type { Finding } from "./finding.ts";

export function balanceFindings(formula: Formula): Finding[] {
  return [...potlessFindings(formula), ...wholePoundFindings(formula)];
}

/** A part of the pot can be shared only where there is one, and only by what is paid from it. */
function potlessFindings({ balance, factors, memorandum, grants }: Formula): Finding[] {
  const sharing = (list: "factors" | "grants" | "memorandum", of: Formula["factors"], why: string, advice: string) =>
    of.flatMap((factor, i): Finding[] =>
      factor.kind === "shareOfRemainder" || (factor.kind === "shareOfPot" && factor.percentage)
        ? [{ path: [list, i], kind: "formula/no-pot", says: `${factor.id} shares ${why}`, advice: [advice] }]
        : [],
    );
  const beside = "Put it among the factors, or let it share a stated amount.";
  return [
    ...sharing("memorandum", memorandum, "the pot, and a memorandum is no part of it", beside),
    ...sharing("grants", grants, "the pot, and a grant is no part of it", beside),
    ...(balance.method === "sharePot"
      ? []
      : sharing(
          "factors",
          factors,
          "a pot, and the balance is by unit values",
          'Let balance be { "method": "sharePot", "pot": … }, or let the factor share a stated amount.',
        )),
  ];
}

/** To the pound, nothing but whole pounds can be spent exactly, and no sum with pence is paid as it is stated. */
function wholePoundFindings(formula: Formula): Finding[] {
  const { balance, figures } = formula;
  if (balance.to !== "pound") return [];
  const ofPot = balance.method === "unitValues" ? [] : [balance.pot, balance.heldBack];
  const paid = factorLists.flatMap((list) => formula[list]).flatMap(statedSums);
  const withPence = (ids: readonly (string | undefined)[], advice: string): Finding[] =>
    [...new Set(ids)].flatMap((id) => {
      const value = decimal(own(figures, id ?? "")?.value ?? "");
      if (id === undefined || !value || value.isInteger()) return [];
      const says = `${id} is ${quoted(value.toFixed())}, and the formula allocates to the pound`;
      return [{ path: ["figures", id, "value"], kind: "formula/not-whole-pounds", says, advice: [advice] }];
    });
  return [
    ...withPence(ofPot, "Give it in whole pounds: the pence would go to nobody."),
    ...withPence(
      paid,
      "Give it in whole pounds, or allocate to the penny: what is paid would be another sum than is stated.",
    ),
  ];
}

/** The sums that a factor pays out or shares as they stand. What is worked out from figures is rounded, as the method says. */
function statedSums(factor: Formula["factors"][number]): readonly (string | undefined)[] {
  if (factor.kind === "stated") return factor.amounts.map(({ amount }) => amount);
  return factor.kind === "shareOfPot" ? [factor.amount] : [];
}
