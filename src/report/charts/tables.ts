import { chartSentences, chartWords } from "../../language/chart-words.ts";
import type { Drawing } from "../chart-plan.ts";
import { comparedLayout } from "../compared/layout.ts";
import type { Context } from "../context.ts";
import type { RowPlan } from "../plan.ts";
import { binsTable } from "./bins.ts";
import { byCauseTable } from "./by-cause.ts";
import { byLineTable } from "./by-line.ts";
import { changeTable } from "./change-by-school.ts";
import { givesTakesTable } from "./gives-takes.ts";
import { limitsTable } from "./limits.ts";
import type { ChartTable } from "./table.ts";

/** Charts that stand side by side, and where the figures of each stand. */
export type ChartPage = readonly { readonly chart: Drawing; readonly figures: string }[];

/** Every table one under another, the charts drawn from them by pages, and the words for those that there are not. */
export interface ChartTables {
  readonly rows: readonly RowPlan[];
  readonly pages: readonly ChartPage[];
  readonly missing: readonly string[];
  /** Rows of the sheet, from 0, that begin a page: the schools have the first to themselves. */
  readonly rowStarts: readonly number[];
}

type Make = (firstRow: number) => ChartTable | undefined;

/** The tables, under so many rows that stand on top. */
export function chartTables(context: Context, rowsOnTop: number): ChartTables {
  const compared = comparedLayout(context);
  const some = context.comparison.comparable.length > 0;
  const rows: RowPlan[] = [];
  const pages: ChartPage[] = [];
  const missing: string[] = [];
  const add = (makes: readonly Make[], otherwise: string): void => {
    const page = makes.flatMap((make) => {
      const firstRow = rowsOnTop + rows.length + 2;
      const table = make(firstRow);
      if (!table) return [];
      rows.push({ cells: [] }, ...table.rows);
      const figures = chartSentences.figuresAt(context.in(chartWords.chartData), firstRow, rowsOnTop + rows.length);
      return table.charts.map((chart) => ({ chart, figures: context.in(figures) }));
    });
    if (page.length > 0) pages.push(page);
    else if (!missing.includes(otherwise)) missing.push(otherwise);
  };
  const noneCompared = context.in(chartWords.noneCompared);
  add([(row) => (some ? changeTable(context, compared, row) : undefined)], noneCompared);
  const rowStarts = rows.length > 0 ? [rowsOnTop + rows.length + 1] : [];
  add([(row) => byCauseTable(context, row)], noneCompared);
  add([(row) => byLineTable(context, row)], context.in(chartWords.noLines));
  add([(row) => (some ? binsTable(context, compared, row) : undefined)], noneCompared);
  add(
    [(row) => limitsTable(context, row), (row) => givesTakesTable(context, row)],
    context.in(chartWords.noProtection),
  );
  return { rows, pages, missing, rowStarts };
}
