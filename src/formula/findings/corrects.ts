import { quoted } from "../../problem.ts";
import type { Formula } from "../formula.ts";
import type { Finding } from "./finding.ts";

export function correctsFindings({ id, corrects }: Formula): Finding[] {
  if (corrects?.id !== id) return [];
  return [
    {
      path: ["corrects", "id"],
      kind: "formula/corrects-itself",
      says: `the formula corrects ${quoted(id)}, which is itself`,
      advice: ["Name the id of the formula that was wrong; this one needs an id of its own."],
    },
  ];
}
