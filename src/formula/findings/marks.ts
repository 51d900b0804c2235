import type { Formula } from "../formula.ts";
import type { Finding } from "./finding.ts";

/** Marks that a factor may have only where it stands: conditions on grants, and nothing held centrally in a school's budget. */
export function markFindings({ factors, grants, memorandum }: Formula): Finding[] {
  const lines = { factors, memorandum };
  return [
    ...factors.flatMap(({ id, delegation }, i) =>
      delegation === "central"
        ? [
            {
              path: ["factors", i, "delegation"],
              kind: "formula/held-centrally",
              says: `${id} is held centrally, and the factors make up what schools are allocated`,
              advice: ["Put it under memorandum, or make it a part of the central reserve."],
            },
          ]
        : [],
    ),
    ...grants.flatMap(({ id, conditions }, i) =>
      conditions === undefined
        ? [
            {
              path: ["grants", i],
              kind: "formula/grant-conditions",
              says: `the grant ${id} has no conditions`,
              advice: ['Say under "conditions" what it may be spent on and by when, in English and in Welsh.'],
            },
          ]
        : [],
    ),
    ...(["factors", "memorandum"] as const).flatMap((list) =>
      lines[list].flatMap(({ id, conditions }, i) =>
        conditions === undefined
          ? []
          : [
              {
                path: [list, i, "conditions"],
                kind: "formula/conditions-without-grant",
                says: `${id} has conditions and is no grant`,
                advice: [
                  "A delegated budget is the school's to spend: put it under grants, or take the conditions out.",
                ],
              },
            ],
      ),
    ),
  ];
}
