import { listed, quoted } from "../../problem.ts";
import type { Names } from "../factors/factor.ts";
import { isFigure, isLine, namesIn } from "../factors/index.ts";
import { type Formula, factorLists } from "../formula.ts";
import type { Finding } from "./finding.ts";

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
  ) => {
    const at = (id: string): PropertyKey[] => [...path, ...pathTo(part, id)];
    const single = [...figures, ...worked];
    const all = [...single, ...columns];
    return [
      ...names.figures
        .filter((id) => !single.includes(id))
        .map((id) => (columns.includes(id) ? columnForFigure(at(id), id) : unknownFigure(at(id), id, single))),
      ...(names.either ?? []).filter((id) => !all.includes(id)).map((id) => unknownColumn(at(id), id, all)),
      ...names.columns
        .filter((id) => !columns.includes(id))
        .map((id) => (single.includes(id) ? figureForColumn(at(id), id) : unknownColumn(at(id), id, columns))),
    ];
  };
  const lists = factorLists.flatMap((list) =>
    formula[list].flatMap((factor, i, all) => {
      const above = all.slice(0, i);
      const worked = above.filter(isFigure).map(({ id }) => id);
      const columns = above.filter((before) => !isFigure(before)).map(({ id }) => id);
      return used([list, i], factor, namesIn(factor), [...drivers, ...columns], worked);
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

/** Where a name stands in a part of the formula, so that the message points at it and not at the whole part. */
function pathTo(part: unknown, id: string): PropertyKey[] {
  for (const [key, value] of Object.entries(part ?? {})) {
    if (value === id && key !== "id") return [key];
    const below = typeof value === "object" ? pathTo(value, id) : [];
    if (below.length > 0) return [key, ...below];
  }
  return [];
}

export function unknownFigure(path: readonly PropertyKey[], id: string, known: readonly string[]): Finding {
  return {
    path,
    kind: "formula/unknown-name",
    says: `there is no figure ${quoted(id)}`,
    advice: [
      `Figures declared: ${listed(known.map(quoted), "and") || "none"}.`,
      'Correct the name, or declare it under "figures".',
    ],
  };
}

function unknownColumn(path: readonly PropertyKey[], id: string, known: readonly string[]): Finding {
  return {
    path,
    kind: "formula/unknown-name",
    says: `there is no driver ${quoted(id)}, and no score of that name before this`,
    advice: [
      `What can be named here: ${listed(known.map(quoted), "and") || "nothing"}.`,
      'Correct the name, declare it under "drivers", or put the score before what reads it.',
    ],
  };
}

function columnForFigure(path: readonly PropertyKey[], id: string): Finding {
  return {
    path,
    kind: "formula/column-for-figure",
    says: `${quoted(id)} is a column, with a value at each school, and one figure is wanted here`,
    advice: [
      `To multiply a column by it, write a factor of kind "worked": "product": ["…", ${quoted(id)}], with "line": true where it is money for the school.`,
      `To make one figure of it, write a factor of kind "worked" before this: "total": ${quoted(id)}, "per": "authority".`,
    ],
  };
}

function figureForColumn(path: readonly PropertyKey[], id: string): Finding {
  return {
    path,
    kind: "formula/figure-for-column",
    says: `${quoted(id)} is one figure, and a column is wanted here, with a value at each school`,
    advice: [
      `To multiply by it, write a factor of kind "worked": "product": ["…", ${quoted(id)}], and name that.`,
      `To give each school the same, let the product be [${quoted(id)}, "1"].`,
    ],
  };
}

function unknownLine(path: readonly PropertyKey[], id: string, lines: readonly string[]): Finding {
  return {
    path,
    kind: "formula/not-a-line",
    says: `protection names ${quoted(id)}, which is no line of the formula`,
    advice: [`Its lines are ${listed(lines.map(quoted), "and") || "none"}.`, "Name those that are protected."],
  };
}
