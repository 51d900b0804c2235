import { unitInWords } from "../../language/attributes.ts";
import { chartSentences, chartWords } from "../../language/chart-words.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { Decimal, zero } from "../../money.ts";
import type { ComparedLayout } from "../compared/layout.ts";
import type { Context } from "../context.ts";
import { dash, isDivisor } from "../divided.ts";
import { type Cell, number, type RowPlan, type Shown, text } from "../plan.ts";
import { type ChartTable, headRows, rowsBefore, seriesDown } from "./table.ts";

/** A page holds so many bars with a name each: of more schools, half as many from either end are drawn. */
export const mostBars = 36;

/** The change at each school, from the largest gain to the largest loss: found live by their order of change, as the summary finds its movers. */
export function changeTable(context: Context, compared: ComparedLayout, firstRow: number): ChartTable {
  const { comparable, change } = context.comparison;
  const order = (change.worked.columns.get("place") ?? [])
    .map((place, index) => ({ place, index }))
    .sort((a, b) => b.place.comparedTo(a.place));
  const ranks = ranksShown(order.length);
  const [before, after] = [context.before.name, context.after.name];
  const rows = ranks.map((rank, i) =>
    rowFor(context, compared, { rank, index: order[rank - 1]?.index ?? 0, row: firstRow + rowsBefore + i }),
  );
  const title =
    ranks.length < comparable.length
      ? chartSentences.changeTitleMost(before, after, mostBars / 2)
      : chartSentences.changeTitle(before, after);
  return {
    rows: [
      ...headRows(context.in(title), [
        [context.in(workbookWords.school), ""],
        [before, "£"],
        [after, "£"],
        [context.in(workbookWords.change), "£"],
        [context.in(workbookWords.change), "%"],
        [context.in(chartWords.gainOf), "£"],
        [context.in(chartWords.lossOf), "£"],
        [context.in(chartWords.rank), context.in(unitInWords("1"))],
        [context.in(chartWords.rowAt), context.in(unitInWords("1"))],
      ]),
      ...rows,
    ],
    charts: [
      {
        kind: "bars",
        title: context.in(title),
        alt: context.in(chartSentences.altChange),
        series: seriesDown(context, firstRow + rowsBefore, rows.length, [
          [5, "more"],
          [6, "less"],
        ]),
        categoryTitle: context.in(workbookWords.school),
        valueTitle: `${context.in(workbookWords.change)}, £`,
        axis: "signedPounds",
        labels: "signedPoundsIfAny",
        inOnePlace: true,
      },
    ],
  };
}

/** All places, or those at both ends. */
export function ranksShown(schools: number): number[] {
  const all = Array.from({ length: schools }, (_, i) => i + 1);
  return schools <= mostBars ? all : [...all.slice(0, mostBars / 2), ...all.slice(-mostBars / 2)];
}

/** The place is a record; where the school of that place stands is found, and the rest is read there. */
function rowFor(
  { comparison: { comparable, change } }: Context,
  compared: ComparedLayout,
  { rank, index, row }: { readonly rank: number; readonly index: number; readonly row: number },
): RowPlan {
  const look = (range: string): string => `INDEX(${range},$I${row})`;
  const value = (id: string): Decimal => change.worked.columns.get(id)?.[index] ?? zero;
  const cell = (id: string, shown: Shown): Cell => number("line", shown, value(id), look(compared.range(id)));
  const percentage: Cell = {
    ...cell("percentage", "signedPercent"),
    ...(isDivisor(value("before")) ? {} : { value: dash }),
  };
  return {
    cells: [
      { ...text("label", comparable[index]?.school.name ?? ""), formula: look(compared.column("name")) },
      cell("before", "pounds"),
      cell("after", "pounds"),
      cell("change", "signedPounds"),
      percentage,
      number("line", "signedPounds", Decimal.max(value("change"), zero), `MAX($D${row},0)`),
      number("line", "signedPounds", Decimal.min(value("change"), zero), `MIN($D${row},0)`),
      number("record", "whole", new Decimal(rank)),
      number(
        "worked",
        "whole",
        new Decimal(index + 1),
        `MATCH(LARGE(${compared.range("place")},$H${row}),${compared.range("place")},0)`,
      ),
    ],
  };
}
