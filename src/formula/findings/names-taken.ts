import { standing } from "../../language/labels.ts";
import { quoted } from "../../problem.ts";
import { type Formula, factorLists } from "../formula.ts";
import type { Finding } from "./finding.ts";

/** What every formula has, and what balance and protection add: a thing of the author's with such a name would be silently replaced. */
const standingNames: readonly string[] = Object.keys(standing);

/** One name, one thing: drivers, figures and factors share the columns of one sheet. */
export function duplicateFindings(formula: Formula): Finding[] {
  const seen = new Set(standingNames);
  const named: [PropertyKey[], string][] = [
    ...Object.keys(formula.figures).map((id): [PropertyKey[], string] => [["figures", id], id]),
    ...Object.keys(formula.drivers).map((id): [PropertyKey[], string] => [["drivers", id], id]),
    ...factorLists.flatMap((list) =>
      formula[list].map((factor, i): [PropertyKey[], string] => [[list, i, "id"], factor.id]),
    ),
  ];
  return named.flatMap(([path, id]) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const advice = [
      "Drivers, figures and factors stand in one list of columns, with some that every formula has: give it a name of its own.",
    ];
    return [{ path, kind: "formula/name-taken", says: `the name ${quoted(id)} is taken`, advice }];
  });
}
