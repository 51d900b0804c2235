import { causeWords } from "../../language/cause-words.ts";
import { chartSentences, chartWords } from "../../language/chart-words.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { Decimal, sum, zero } from "../../money.ts";
import { causesColumns } from "../causes/columns.ts";
import { causesLayout } from "../causes/layout.ts";
import type { Context } from "../context.ts";
import { live, type RowPlan, text } from "../plan.ts";
import { type ChartTable, headRows, rowsBefore, seriesDown } from "./table.ts";

/** What each cause of the change brings to schools and takes from schools, as the Causes sheet has it: nothing in all may be much at each. */
export function byCauseTable(context: Context, firstRow: number): ChartTable {
  const place = causesLayout(context);
  const columns = causesColumns(context);
  // Every cause, and what was changed in the workbook since: without the earlier budget before them.
  const causes = columns.slice(
    1,
    columns.findIndex(({ letter }) => letter === place.after),
  );
  const first = firstRow + rowsBefore;
  const title = context.in(chartSentences.byCauseTitle(context.before.name, context.after.name));
  const rows = causes.map(({ heading, letter, values: { at, others } }, i): RowPlan => {
    const all = [...at, others];
    return {
      cells: [
        text("label", heading),
        live("line", "signedPounds", sum(all.map((value) => Decimal.max(value, zero))), place.only(letter, ">")),
        live("line", "signedPounds", sum(all.map((value) => Decimal.min(value, zero))), place.only(letter, "<")),
        live("line", "signedPounds", sum(all), `$B${first + i}+$C${first + i}`),
      ],
    };
  });
  const change = sum(causes.map(({ values: { at, others } }) => sum([...at, others])));
  return {
    rows: [
      ...headRows(title, [
        [context.in(causeWords.comesFrom), ""],
        [context.in(chartWords.gives), "£"],
        [context.in(chartWords.takes), "£"],
        [context.in(chartWords.net), "£"],
      ]),
      ...rows,
      {
        cells: [
          text("total", context.in(workbookWords.change)),
          undefined,
          undefined,
          live("total", "signedPounds", change, `SUM(D${first}:D${first + rows.length - 1})`),
        ],
      },
    ],
    charts: [
      {
        kind: "bars",
        title,
        alt: context.in(chartSentences.altByCause),
        series: seriesDown(context, first, rows.length, [
          [1, "more"],
          [2, "less"],
        ]),
        categoryTitle: context.in(causeWords.comesFrom),
        valueTitle: `${context.in(workbookWords.change)}, £`,
        axis: "signedPounds",
        labels: "signedPoundsIfAny",
        inOnePlace: true,
      },
    ],
  };
}
