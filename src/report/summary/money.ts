import { workbookWords } from "../../language/workbook-words.ts";
import { type Decimal, sum, zero } from "../../money.ts";
import type { ComparedLayout } from "../compared/layout.ts";
import type { Context } from "../context.ts";
import type { BudgetLayout } from "../layout.ts";
import { type Cell, live, number, type RowPlan, text } from "../plan.ts";
import { headings, section } from "../section-rows.ts";
import { besideLines, grantsLine, type MoneyLine } from "./beside.ts";

interface Line extends MoneyLine {
  readonly meaning: "line" | "total";
}

/** Pot, held back and allocated in both budgets, how much of it is at schools that can be compared, what stands beside it, and the change of each. */
export function moneyRows(context: Context, compared: ComparedLayout, firstRow: number): RowPlan[] {
  const { before, after } = context;
  const firstLine = firstRow + 2;
  const main = [...potLines(context), ...allocatedLines(context, compared, firstLine + 3)];
  const beside = besideLines(context).map((line): Line => ({ ...line, meaning: "line" }));
  const grants = grantsLine(context);
  const lines: Line[] = [...main, ...beside, ...(grants ? [{ ...grants, meaning: "line" } as const] : [])];
  const withGrants = grants
    ? [withGrantsLine(context, grants, firstLine + main.length - 1, firstLine + lines.length - 1)]
    : [];
  return [
    section(context, workbookWords.wherePotWent),
    headings(context, "", `${before.name}, £`, `${after.name}, £`, `${context.in(workbookWords.change)}, £`),
    ...[...lines, ...withGrants].map((line, i) => rowOf(context, line, firstLine + i)),
  ];
}

function rowOf(context: Context, { label, cells, meaning }: Line, row: number): RowPlan {
  return {
    cells: [
      text(meaning === "total" ? "total" : "label", context.in(label)),
      ...cells,
      changeBetween(cells, row, meaning),
    ],
  };
}

/** Where a budget has no such figure there is nothing to subtract, which is not the same as no change. */
function changeBetween([first, second]: MoneyLine["cells"], row: number, meaning: Line["meaning"]): Cell {
  if (typeof first.value === "string" || typeof second.value === "string") return text("none", "–");
  return live(meaning, "signedPounds", second.value.minus(first.value), `C${row}-B${row}`);
}

function potLines({ before, after, in: say }: Context): Line[] {
  const none = text("none", say(workbookWords.noPot));
  const both = (cellFor: (layout: BudgetLayout) => Cell): MoneyLine["cells"] => [cellFor(before), cellFor(after)];
  const decided =
    (which: "pot" | "heldBack") =>
    ({ budget, figure }: BudgetLayout): Cell => {
      const { balance } = budget.formula;
      const id = balance[which];
      if (balance.pot !== undefined && id === undefined) return number("line", "pounds", zero);
      const stated = budget.allocation.sheet.figures.find((each) => each.id === id);
      return stated ? number("line", "pounds", stated.value, figure(stated.id)) : none;
    };
  const toAllocate = ({ main, figure }: BudgetLayout): Cell => {
    const value = main.worked.worked.figures.get("toAllocate");
    return value ? number("line", "pounds", value, figure("toAllocate")) : none;
  };
  return [
    { label: workbookWords.pot, cells: both(decided("pot")), meaning: "line" },
    { label: workbookWords.heldBack, cells: both(decided("heldBack")), meaning: "line" },
    { label: workbookWords.toAllocate, cells: both(toAllocate), meaning: "line" },
  ];
}

/** What the schools have, those that can be compared and the others, and all of it. */
function allocatedLines({ before, after, comparison }: Context, compared: ComparedLayout, firstRow: number): Line[] {
  const { figures } = comparison.change.worked;
  const at = (id: "before" | "after"): Cell =>
    live("line", "pounds", figures.get(`${id}Total`) ?? zero, `SUM(${compared.range(id)})`);
  const others = (layout: BudgetLayout, id: "before" | "after", letter: "B" | "C"): Cell =>
    live(
      "line",
      "pounds",
      allocatedBy(layout).minus(figures.get(`${id}Total`) ?? zero),
      `${letter}${firstRow + 2}-${letter}${firstRow}`,
    );
  const all = (layout: BudgetLayout): Cell =>
    live("total", "pounds", allocatedBy(layout), `SUM(${layout.main.range("allocation")})`);
  return [
    { label: workbookWords.atCompared, cells: [at("before"), at("after")], meaning: "line" },
    {
      label: workbookWords.atOthers,
      cells: [others(before, "before", "B"), others(after, "after", "C")],
      meaning: "line",
    },
    { label: workbookWords.allocated, cells: [all(before), all(after)], meaning: "total" },
  ];
}

function allocatedBy({ main }: BudgetLayout): Decimal {
  return sum(main.worked.worked.columns.get("allocation") ?? []);
}

function withGrantsLine(
  { before, after }: Context,
  { cells }: MoneyLine,
  allocatedRow: number,
  grantsRow: number,
): Line {
  const cell = (layout: BudgetLayout, { value }: Cell, letter: "B" | "C"): Cell =>
    live(
      "total",
      "pounds",
      allocatedBy(layout).plus(typeof value === "string" ? zero : value),
      `${letter}${allocatedRow}+${letter}${grantsRow}`,
    );
  return {
    label: workbookWords.allocatedWithGrants,
    cells: [cell(before, cells[0], "B"), cell(after, cells[1], "C")],
    meaning: "total",
  };
}
