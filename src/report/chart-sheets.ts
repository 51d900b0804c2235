import { chartWords } from "../language/chart-words.ts";
import type { ChartPlan } from "./chart-plan.ts";
import { type ChartPage, chartTables } from "./charts/tables.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { type RowPlan, type SheetPlan, text } from "./plan.ts";

/** Equal columns across the page, and rows of the usual height down: a page holds one chart, or two side by side. */
const columnsAcross = 8;
const columnWidth = 13.5;
const rowsOfChart = 27;
/** Rows that every sheet begins with. */
const rowsOnTop = 3;

/** The charts, and the sheet whose cells they are drawn from. */
export function chartSheets(context: Context): { readonly charts: SheetPlan; readonly data: SheetPlan } {
  const { rows, pages, missing, rowStarts } = chartTables(context, rowsOnTop);
  const data = context.in(chartWords.chartData);
  return {
    charts: chartsSheet(context, pages, missing),
    data: {
      name: data,
      purpose: "working",
      widths: [56, 17, 17, 17, 17, 17, 17, 12, 12],
      rowStarts,
      rows: [...topRows(context, data, context.in(chartWords.aboutChartData)), ...rows],
      frozen: { rows: 3, columns: 1 },
      footer: footerOf(context),
    },
  };
}

function chartsSheet(context: Context, pages: readonly ChartPage[], missing: readonly string[]): SheetPlan {
  const name = context.in(chartWords.charts);
  const rows: RowPlan[] = topRows(context, name, context.in(chartWords.aboutCharts));
  const charts: ChartPlan[] = [];
  const rowStarts: number[] = [];
  rows.push({ cells: [] });
  for (const page of pages) {
    if (charts.length > 0) rowStarts.push(rows.length);
    const across = columnsAcross / page.length;
    rows.push({ cells: notesOf(page, across), spans: page.map((_, i) => ({ column: i * across, columns: across })) });
    page.forEach(({ chart }, i) => {
      charts.push({
        ...chart,
        anchor: {
          from: { column: i * across, row: rows.length },
          to: { column: (i + 1) * across, row: rows.length + rowsOfChart },
        },
      });
    });
    rows.push(...Array.from({ length: rowsOfChart }, () => ({ cells: [] })));
  }
  rows.push(
    ...missing.map((says) => ({ cells: [text("note", says)], spans: [{ column: 0, columns: columnsAcross }] })),
  );
  return {
    name,
    purpose: "output",
    widths: Array.from({ length: columnsAcross }, () => columnWidth),
    rows,
    rowStarts,
    charts,
    frozen: { rows: rowsOnTop, columns: 0 },
    footer: footerOf(context),
  };
}

function notesOf(page: ChartPage, across: number): RowPlan["cells"] {
  return page.flatMap(({ figures }) => [text("note", figures), ...Array.from({ length: across - 1 }, () => undefined)]);
}
