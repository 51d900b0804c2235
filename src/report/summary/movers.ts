import type { Text } from "../../language/text.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { type Decimal, zero } from "../../money.ts";
import { type ComparedLayout, knowsPupils, pupilsHeading } from "../compared/layout.ts";
import type { Context } from "../context.ts";
import { dash, isDivisor } from "../divided.ts";
import { type Cell, type RowPlan, type Shown, text } from "../plan.ts";
import { headings, section } from "../section-rows.ts";

const moversShown = 5;

/** The schools that move most one way, found live: their order of change is a whole number in which no two schools are equal. */
export function moverRows(
  context: Context,
  compared: ComparedLayout,
  title: Text,
  which: "LARGE" | "SMALL",
): RowPlan[] {
  const { comparable, change, pupils } = context.comparison;
  const places = change.worked.columns.get("place") ?? [];
  const sorted = places
    .map((place, i) => ({ place, i }))
    .sort((a, b) => (which === "LARGE" ? b.place.comparedTo(a.place) : a.place.comparedTo(b.place)));
  const moves = which === "LARGE" ? ">99999" : "<0";
  const moved = (place: Decimal): boolean => (which === "LARGE" ? place.gt(99_999) : place.lt(0));
  const rows = sorted.slice(0, moversShown).map(({ place, i }, k): RowPlan => {
    const found = `${which}(${compared.range("place")},${k + 1})`;
    const look = (range: string): string =>
      `IF(${found}${moves},INDEX(${range},MATCH(${found},${compared.range("place")},0)),"")`;
    const isDash: Readonly<Record<string, boolean>> = {
      percentage: !isDivisor(change.worked.columns.get("before")?.[i] ?? zero),
      pupils: pupils[i] === undefined,
    };
    const cell = (id: string, shown: Shown): Cell => {
      const value = isDash[id] ? dash : (change.worked.columns.get(id)?.[i] ?? zero);
      return { meaning: "line", shown, value: moved(place) ? value : "", formula: look(compared.range(id)) };
    };
    const name: Cell = {
      ...text("label", moved(place) ? (comparable[i]?.school.name ?? "") : ""),
      formula: look(compared.column("name")),
    };
    return {
      cells: [
        name,
        cell("before", "pounds"),
        cell("after", "pounds"),
        cell("change", "signedPounds"),
        cell("percentage", "signedPercent"),
        ...(knowsPupils(context) ? [cell("pupils", "whole")] : []),
      ],
    };
  });
  return [
    section(context, title),
    headings(
      context,
      workbookWords.school,
      `${context.before.name}, £`,
      `${context.after.name}, £`,
      `${context.in(workbookWords.change)}, £`,
      `${context.in(workbookWords.change)}, %`,
      ...(knowsPupils(context) ? [pupilsHeading(context, workbookWords.pupils)] : []),
    ),
    ...rows,
  ];
}
