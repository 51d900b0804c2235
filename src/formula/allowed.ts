import { balanceFindings } from "./findings/balance.ts";
import { figureFindings } from "./findings/figures.ts";
import type { Formula } from "./formula.ts";
import { lowerFormula, lowerMemorandum } from "./lower.ts";

/** What may stand in place of a number that somebody may change. */
export interface Allowed {
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly places: number;
}

/**
 * What the formula lets stand for each of its figures: nothing that it would refuse, and no more places than leave every step as it is. A unit value that
 * is picked from several is rounded to the places of the most exact, so that with more of them a workbook's own cells would no longer be right.
 */
export function allowedFigures(formula: Formula, fundingPeriod: string): ReadonlyMap<string, Allowed> {
  const ids = Object.keys(formula.figures);
  const stepsOf = (each: Formula): string =>
    JSON.stringify([lowerFormula(each, fundingPeriod).steps, lowerMemorandum(each)?.steps]);
  const steps = stepsOf(formula);
  const [negative, overAll, millionths, pence] = ["-1", "101", ofPlaces(6), ofPlaces(2)].map((value) =>
    refused(withFigures(formula, new Map(ids.map((id) => [id, value])))),
  );
  const limit = (id: string): number => (!millionths?.has(id) ? 6 : pence?.has(id) ? 0 : 2);
  const leaves = (places: readonly (readonly [string, number])[]): boolean =>
    stepsOf(withFigures(formula, new Map(places.map(([id, each]) => [id, ofPlaces(each)])))) === steps;
  // Most formulas are the same for all of them at once, and lowering takes time.
  const all = leaves(ids.map((id) => [id, limit(id)]));
  return new Map(
    ids.map((id) => [
      id,
      {
        least: negative?.has(id) ? 0 : undefined,
        most: overAll?.has(id) ? 100 : undefined,
        places: all || leaves([[id, limit(id)]]) ? limit(id) : placesIn(formula, id),
      },
    ]),
  );
}

/** The formula with other values for some of its figures. */
export function withFigures(formula: Formula, values: ReadonlyMap<string, string>): Formula {
  const figures = Object.entries(formula.figures).map(([id, figure]) => [
    id,
    { ...figure, value: values.get(id) ?? figure.value },
  ]);
  return { ...formula, figures: Object.fromEntries(figures) };
}

/** The places that a figure is written with. */
export function placesIn({ figures }: Formula, id: string): number {
  return figures[id]?.value.split(".")[1]?.length ?? 0;
}

/** The figures whose value would be refused. */
function refused(formula: Formula): ReadonlySet<PropertyKey | undefined> {
  const findings = [...figureFindings(formula), ...balanceFindings(formula)];
  return new Set(findings.flatMap(({ path: [part, id, key] }) => (part === "figures" && key === "value" ? [id] : [])));
}

function ofPlaces(places: number): string {
  return places === 0 ? "1" : `1.${"1".repeat(places)}`;
}
