import type { Names } from "../factors/factor.ts";
import { type Factor, isFigure, isLine, namesIn } from "../factors/index.ts";
import { type Formula, factorLists } from "../formula.ts";
import type { Finding } from "./finding.ts";
import {
  columnForFigure,
  figureForColumn,
  standsAfter,
  unknownColumn,
  unknownFigure,
  unknownLine,
} from "./unknown-names.ts";

/** Every name that a factor, the balance or protection uses must stand before it. */
export function nameFindings(formula: Formula): Finding[] {
  const figures = Object.keys(formula.figures);
  const drivers = Object.keys(formula.drivers);
  const used = (
    path: readonly PropertyKey[],
    part: object,
    names: Names,
    columns: readonly string[],
    worked: readonly string[] = [],
    after: readonly Factor[] = [],
  ) => {
    const at = (id: string): PropertyKey[] => [...path, ...pathTo(part, id)];
    const single = [...figures, ...worked];
    const all = [...single, ...columns];
    const unknown = (id: string, otherwise: Finding, wanted: (factor: Factor) => boolean) =>
      after.some((factor) => factor.id === id && wanted(factor)) ? standsAfter(at(id), id) : otherwise;
    const isColumn = (factor: Factor) => !isFigure(factor);
    return [
      ...once(names.figures)
        .filter((id) => !single.includes(id))
        .map((id) =>
          columns.includes(id) ? columnForFigure(at(id), id) : unknown(id, unknownFigure(at(id), id, single), isFigure),
        ),
      ...once(names.either ?? [])
        .filter((id) => !all.includes(id))
        .map((id) => unknown(id, unknownColumn(at(id), id, all), () => true)),
      ...once(names.columns)
        .filter((id) => !columns.includes(id))
        .map((id) =>
          single.includes(id) ? figureForColumn(at(id), id) : unknown(id, unknownColumn(at(id), id, columns), isColumn),
        ),
    ];
  };
  const lists = factorLists.flatMap((list) =>
    formula[list].flatMap((factor, i, all) => {
      const above = all.slice(0, i);
      const worked = above.filter(isFigure).map(({ id }) => id);
      const columns = above.filter((before) => !isFigure(before)).map(({ id }) => id);
      return used([list, i], factor, namesIn(factor), [...drivers, ...columns], worked, all.slice(i + 1));
    }),
  );
  const { balance } = formula;
  const pot = [balance.pot, balance.heldBack, balance.centralReserve].filter((id) => id !== undefined);
  const factors = formula.factors.map(({ id }) => id);
  const lines = formula.factors.filter(isLine).map(({ id }) => id);
  const limits = formula.protection.flatMap((each, i) => {
    const limits = [each.floor, each.cap].filter((id) => id !== undefined);
    const phased = each.blend === undefined ? [] : [each.blend];
    const counted = each.perPupil ? [each.perPupil.now, each.perPupil.before] : [];
    const notLines = (each.lines ?? []).filter((id) => !lines.includes(id));
    return [
      ...used(["protection", i], each, { figures: phased, columns: counted }, drivers),
      ...limits
        .filter((id) => ![...figures, ...drivers, ...factors].includes(id))
        .map((id) => unknownFigure(["protection", i, ...pathTo(each, id)], id, figures)),
      ...notLines.map((id) => unknownLine(["protection", i, "lines", each.lines?.indexOf(id) ?? 0], id, lines)),
    ];
  });
  return [...lists, ...used(["balance"], balance, { figures: pot, columns: [] }, []), ...limits];
}

/** A name that is wrong in two places of one factor is said once. */
function once(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Where a name stands in a part of the formula, so that the message points at it and not at the whole part. */
function pathTo(part: unknown, id: string): PropertyKey[] {
  for (const [key, value] of Object.entries(part ?? {})) {
    if (value === id && key !== "id") return [key];
    const below = typeof value === "object" ? pathTo(value, id) : [];
    if (below.length > 0) return [key, ...below];
  }
  return [];
}
