import type { Protection } from "../../formula/formula.ts";
import { protectionIn } from "../../formula/periods.ts";
import { chartSentences, chartWords } from "../../language/chart-words.ts";
import { standing } from "../../language/labels.ts";
import { own } from "../../look-up.ts";
import { Decimal } from "../../money.ts";
import type { Context } from "../context.ts";
import type { BudgetLayout } from "../layout.ts";
import { type Cell, number, text } from "../plan.ts";
import { type ChartTable, headRows, rowsBefore, seriesDown } from "./table.ts";

const none = text("none", "–");

/** Floor, cap and phase-in of each funding period that either formula lists: live where a compared budget has the figure, a record elsewhere. */
export function limitsTable(context: Context, firstRow: number): ChartTable | undefined {
  const years = yearsOf(context);
  const kinds = (["floor", "cap", "blend"] as const).filter((kind) =>
    years.some(({ protection }) => protection?.[kind] !== undefined),
  );
  if (kinds.length === 0) return undefined;
  const labels = { floor: standing.lower, cap: standing.upper, blend: chartWords.blend };
  const title = context.in(chartWords.limits);
  const ofBaseline = context.in(chartWords.percentOfBaseline);
  return {
    rows: [
      ...headRows(title, [
        [context.in(chartWords.fundingPeriod), ""],
        ...kinds.map((kind) => [context.in(labels[kind]), ofBaseline] as const),
        [context.in(chartWords.listOf), ""],
      ]),
      ...years.map((year) => ({
        cells: [
          text("label", year.name),
          ...kinds.map((kind) => limitCell(context, year, kind)),
          text("afterNumber", year.from.name),
        ],
      })),
    ],
    charts: [
      {
        kind: "columns",
        title,
        alt: context.in(chartSentences.altLimits),
        series: seriesDown(
          context,
          firstRow + rowsBefore,
          years.length,
          kinds.map((_, i) => [i + 1, i]),
        ),
        categoryTitle: context.in(chartWords.fundingPeriod),
        valueTitle: ofBaseline,
        axis: "percent",
        labels: "percentIfAny",
      },
    ],
  };
}

/** One funding period: of a compared budget, or as a formula lists it. */
interface Year {
  readonly name: string;
  readonly protection: Protection | undefined;
  readonly from: BudgetLayout;
  readonly compared: boolean;
}

/** The compared budgets, and between and around them the periods of the later formula's list, or of the earlier one's. */
function yearsOf({ before, after }: Context): Year[] {
  const periodOf = ({ budget }: BudgetLayout): string => budget.sources.period.name;
  const compared = [before, after].map((from) => ({
    name: from.name,
    period: periodOf(from),
    protection: protectionIn(from.budget.formula, periodOf(from)),
    from,
    compared: true,
  }));
  const listed = [after, before].flatMap((from) =>
    from.budget.formula.protection.map((protection) => ({
      name: protection.fundingPeriod,
      period: protection.fundingPeriod,
      protection,
      from,
      compared: false,
    })),
  );
  const others = listed.filter(
    ({ period }, i) =>
      !compared.some((each) => each.period === period) && listed.findIndex((each) => each.period === period) === i,
  );
  return [...compared, ...others].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
}

function limitCell(context: Context, { protection, from, compared }: Year, kind: "floor" | "cap" | "blend"): Cell {
  const id = protection?.[kind];
  if (id === undefined) return none;
  const { allocation, formula } = from.budget;
  const stated = own(formula.figures, id);
  const used = allocation.sheet.figures.find((figure) => figure.id === id)?.value ?? allocation.worked.figures.get(id);
  if (compared && used) return number("line", "percent", used, from.figure(id));
  return stated ? number("record", "percent", new Decimal(stated.value)) : text("none", context.in(chartWords.eachOwn));
}
