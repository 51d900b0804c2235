import { chartSentences, chartWords } from "../../language/chart-words.ts";
import { standing } from "../../language/labels.ts";
import type { Text } from "../../language/text.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { type Decimal, sum, zero } from "../../money.ts";
import type { Context } from "../context.ts";
import type { BudgetLayout } from "../layout.ts";
import { type Cell, live, type RowPlan, text } from "../plan.ts";
import { type ChartTable, headRows, rowsBefore, seriesDown } from "./table.ts";

/** More bars than this have no room for a number at each. */
const mostLabelled = 36;

/** What each line of either formula comes to in both budgets, and what protection adds: together the allocations. */
export function byLineTable(context: Context, firstRow: number): ChartTable | undefined {
  const [before, after] = [context.before.name, context.after.name];
  const lines = linesOfBoth(context);
  if (lines.length === 0) return undefined;
  const first = firstRow + rowsBefore;
  const rows = lines.map((line, i) => rowFor(context, line, first + i));
  return {
    rows: [
      ...headRows(context.in(chartWords.byLine), [
        [context.in(workbookWords.factorIn), ""],
        [before, "£"],
        [after, "£"],
        [context.in(workbookWords.change), "£"],
      ]),
      ...rows,
      totalRow(context, lines, first),
    ],
    charts: [
      {
        kind: "bars",
        title: context.in(chartSentences.byLineTitle(before, after)),
        alt: context.in(chartSentences.altByLine(before, after)),
        series: seriesDown(context, first, rows.length, [
          [1, "earlier"],
          [2, "later"],
        ]),
        categoryTitle: context.in(workbookWords.factorIn),
        valueTitle: `${context.in(workbookWords.allocated)}, £`,
        axis: "pounds",
        // Two formulas without a line in common have one bar at each name.
        ...(rows.some(isInBoth) ? {} : { inOnePlace: true }),
        ...(rows.length * 2 <= mostLabelled ? { labels: "poundsIfAny" as const } : {}),
      },
    ],
  };
}

interface Line {
  readonly id: string;
  readonly label: Text;
}

/** Lines of the earlier formula alone, then those of the later one; one that both have under one name stands once. Protection is last. */
export function linesOfBoth({ before, after }: Context): Line[] {
  const [first, second] = [before, after].map(({ main }) => main.workingColumns.filter(({ role }) => role === "line"));
  const alone = (first ?? []).filter((line) => !(second ?? []).some((other) => isSame(line, other)));
  const isProtected = [before, after].some((layout) => columnOf(layout, protectionLine) !== undefined);
  return [...alone, ...(second ?? []), ...(isProtected ? [protectionLine] : [])];
}

const protectionLine: Line = { id: "protection", label: standing.protection };

function isSame(one: Line, other: Line): boolean {
  return one.id === other.id && one.label.en === other.label.en;
}

/** The column that a budget has of a line, by its name too: under one id two formulas may have two things. */
function columnOf({ main }: BudgetLayout, line: Line): readonly Decimal[] | undefined {
  const step = main.workingColumns.find(
    (each) => (each.role === "line" || each.role === "protection") && isSame(each, line),
  );
  return step && (main.worked.worked.columns.get(step.id) ?? []);
}

function rowFor(context: Context, line: Line, row: number): RowPlan {
  const cells = [context.before, context.after].map((layout): Cell => {
    const values = columnOf(layout, line);
    return values ? live("line", "pounds", sum(values), `SUM(${layout.main.range(line.id)})`) : text("none", "–");
  });
  const [before, after] = cells.map(({ value }) => (typeof value === "string" ? zero : value));
  return {
    cells: [
      text("label", context.in(line.label)),
      ...cells,
      live("line", "signedPounds", (after ?? zero).minus(before ?? zero), `N($C${row})-N($B${row})`),
    ],
  };
}

function isInBoth({ cells }: RowPlan): boolean {
  return cells.slice(1, 3).every((cell) => cell?.meaning !== "none");
}

function totalRow(context: Context, lines: readonly Line[], first: number): RowPlan {
  const last = first + lines.length - 1;
  const totals = [context.before, context.after].map((layout) =>
    sum(lines.map((line) => sum(columnOf(layout, line) ?? []))),
  );
  const [before = zero, after = zero] = totals;
  const under = (letter: string): string => `SUM(${letter}${first}:${letter}${last})`;
  return {
    cells: [
      text("total", context.in(workbookWords.allocated)),
      live("total", "pounds", before, under("B")),
      live("total", "pounds", after, under("C")),
      live("total", "signedPounds", after.minus(before), `$C${last + 1}-$B${last + 1}`),
    ],
  };
}
