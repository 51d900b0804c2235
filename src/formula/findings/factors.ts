import { own } from "../../look-up.ts";
import { listed, quoted } from "../../problem.ts";
import { media } from "../../school/school.ts";
import { isCensusDriver } from "../driver.ts";
import { type Factor, findingsIn } from "../factors/index.ts";
import { type Formula, factorLists } from "../formula.ts";
import type { Finding } from "./finding.ts";

/** What is wrong with a factor in itself. */
export function factorFindings(formula: Formula): Finding[] {
  const valueFor = (figure: string): string => own(formula.figures, figure)?.value ?? "";
  return factorLists.flatMap((list) =>
    formula[list].flatMap((factor, i) =>
      findingsIn(factor, valueFor).map((finding) => ({ ...finding, path: [list, i, ...finding.path] })),
    ),
  );
}

/** What schools are paid by: the factors of the budget, and grants. */
function paidIn(formula: Formula): ["factors" | "grants", Factor, number][] {
  return (["factors", "grants"] as const).flatMap((list) =>
    formula[list].map((factor, i): ["factors" | "grants", Factor, number] => [list, factor, i]),
  );
}

/** A phase that the formula covers and a factor forgets would have nothing from it without a word. */
export function kindFindings(formula: Formula): Finding[] {
  return paidIn(formula).flatMap(([list, factor, i]) => {
    const byPhase =
      factor.kind === "lumpSum"
        ? factor.byPhase
        : factor.kind === "perPupil" && typeof factor.unitValue !== "string"
          ? factor.unitValue.byPhase
          : undefined;
    const byMedium = factor.kind === "lumpSum" ? factor.byMedium : undefined;
    const forgotten = [
      ...(byPhase ? formula.covers.filter((phase) => byPhase[phase] === undefined) : []),
      ...(byMedium ? media.filter((medium) => byMedium[medium] === undefined) : []),
    ];
    if (forgotten.length === 0) return [];
    return [
      {
        path: [list, i],
        kind: "formula/kind-left-out",
        says: `${factor.id} says nothing for ${listed(forgotten.map(quoted), "and")}`,
        advice: [
          'Name a figure for each kind of school that the formula covers; one whose value is "0.00" gives nothing.',
        ],
      },
    ];
  });
}

/** A sum by size must see the whole size: a school of 300 open for five months is not one of 125. */
export function sizeFindings(formula: Formula): Finding[] {
  return paidIn(formula).flatMap(([list, factor, i]) => {
    const driver =
      factor.kind === "lumpSum"
        ? (factor.bySize ?? factor.tapered)?.driver
        : factor.kind === "bands" && factor.gives === "amount"
          ? factor.driver
          : undefined;
    const counted = own(formula.drivers, driver);
    if (!counted || !(isCensusDriver(counted) || "column" in counted) || counted.asIfOpenAllYear) return [];
    return [
      {
        path: [list, i],
        kind: "formula/size-by-twelfths",
        says: `${factor.id} goes by the size that ${driver} counts, and a school open for part of the year is counted by twelfths there`,
        advice: [`Add "asIfOpenAllYear": true to the driver ${driver}.`],
      },
    ];
  });
}

/** A score's parts are known by their drivers: of two with one driver the second would count twice, and the first not at all. */
export function scoreFindings(formula: Formula): Finding[] {
  return factorLists.flatMap((list) =>
    formula[list].flatMap((factor, i) => {
      const drivers = factor.kind === "score" ? factor.of.map(({ driver }) => driver) : [];
      const again = drivers.flatMap((driver, at) => (drivers.indexOf(driver) === at ? [] : [at]));
      return again.map((at) => ({
        path: [list, i, "of", at, "driver"],
        kind: "formula/score-twice",
        says: `${factor.id} counts ${quoted(drivers[at] ?? "")} twice`,
        advice: ["Keep one, with points that are the sum of the two."],
      }));
    }),
  );
}
