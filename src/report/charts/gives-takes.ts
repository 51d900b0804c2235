import { unitInWords } from "../../language/attributes.ts";
import { chartSentences, chartWords } from "../../language/chart-words.ts";
import { Decimal, sum } from "../../money.ts";
import type { Context } from "../context.ts";
import type { BudgetLayout } from "../layout.ts";
import { type Cell, live, number, type RowPlan, text } from "../plan.ts";
import { type ChartTable, headRows, rowsBefore, seriesDown } from "./table.ts";

const none = text("none", "–");

/** What protection gives to schools and takes from others in the compared budgets. */
export function givesTakesTable(context: Context, firstRow: number): ChartTable | undefined {
  const budgets = [context.before, context.after];
  if (!budgets.some((layout) => protectionOf(layout))) return undefined;
  const title = context.in(chartWords.givesTakes);
  const schools = context.in(unitInWords("school"));
  return {
    rows: [
      ...headRows(title, [
        [context.in(chartWords.fundingPeriod), ""],
        [context.in(chartWords.gives), "£"],
        [context.in(chartWords.takes), "£"],
        [context.in(chartWords.net), "£"],
        [context.in(chartWords.givesTo), schools],
        [context.in(chartWords.takesFrom), schools],
      ]),
      ...budgets.map((layout, i) => moneyRow(layout, firstRow + rowsBefore + i)),
    ],
    charts: [
      {
        kind: "columns",
        title,
        alt: context.in(chartSentences.altGivesTakes),
        series: seriesDown(context, firstRow + rowsBefore, budgets.length, [
          [1, "more"],
          [2, "less"],
        ]),
        categoryTitle: context.in(chartWords.fundingPeriod),
        valueTitle: "£",
        axis: "signedPounds",
        labels: "signedPoundsIfAny",
        inOnePlace: true,
      },
    ],
  };
}

function protectionOf({ main }: BudgetLayout): readonly Decimal[] | undefined {
  const step = main.workingColumns.find(({ id, role }) => id === "protection" && role === "protection");
  return step && (main.worked.worked.columns.get(step.id) ?? []);
}

function moneyRow(layout: BudgetLayout, row: number): RowPlan {
  const values = protectionOf(layout);
  if (!values) return { cells: [text("label", layout.name), none, none, none, none, none] };
  const range = layout.main.range("protection");
  const gives = values.filter((value) => value.gt(0));
  const takes = values.filter((value) => value.lt(0));
  const count = (some: readonly Decimal[], test: string): Cell =>
    number("line", "whole", new Decimal(some.length), `COUNTIF(${range},"${test}")`);
  return {
    cells: [
      text("label", layout.name),
      live("line", "signedPounds", sum(gives), `SUMIF(${range},">0")`),
      live("line", "signedPounds", sum(takes), `SUMIF(${range},"<0")`),
      live("line", "signedPounds", sum(values), `$B${row}+$C${row}`),
      count(gives, ">0"),
      count(takes, "<0"),
    ],
  };
}
