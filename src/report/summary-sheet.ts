import { attributeValues } from "../language/attributes.ts";
import { standing } from "../language/labels.ts";
import type { Text } from "../language/text.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { Decimal, sum, zero } from "../money.ts";
import type { School } from "../school/school.ts";
import { type ComparedLayout, comparedLayout } from "./compared-sheet.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import type { BudgetLayout } from "./layout.ts";
import { type Cell, live, number, type RowPlan, type SheetPlan, type Shown, text } from "./plan.ts";

const moversShown = 5;

/** The change in brief: the money, who gains and loses, by phase and medium, the largest moves, and each line's part. */
export function summarySheet(context: Context): SheetPlan {
  const name = context.in(workbookWords.summary);
  const compared = comparedLayout(context);
  const rows: RowPlan[] = topRows(context, name, context.in(workbookSentences.aboutSummary));
  // Sections are added one after another, because a total refers to the rows above it.
  const add = (section: (firstRow: number) => RowPlan[]): void => {
    rows.push({ cells: [] }, ...section(rows.length + 2));
  };
  add((row) => moneyRows(context, compared, row));
  add(() => sidesRows(context, compared));
  add(() => groupRows(context, compared, workbookWords.byPhase, "phase"));
  add(() => groupRows(context, compared, workbookWords.byMedium, "medium"));
  if (context.comparison.comparable.length > 0) {
    add(() => moverRows(context, compared, workbookWords.largestGains, "LARGE"));
    add(() => moverRows(context, compared, workbookWords.largestLosses, "SMALL"));
  }
  add((row) => lineRows(context, context.before, row));
  add((row) => lineRows(context, context.after, row));
  return {
    name,
    purpose: "output",
    onePage: true,
    portrait: true,
    widths: [44, 17, 17, 16, 12, 10, 8, 8],
    rows,
    frozen: { rows: 3, columns: 1 },
    footer: footerOf(context),
  };
}

function headings(context: Context, ...words: readonly (Text | string)[]): RowPlan {
  return { cells: words.map((each) => text("heading", typeof each === "string" ? each : context.in(each))) };
}

function section(context: Context, title: Text): RowPlan {
  return { cells: [text("section", context.in(title))] };
}

/** Pot, held back and allocated in both years; and how much of it is at schools that can be compared. */
function moneyRows(context: Context, compared: ComparedLayout, firstRow: number): RowPlan[] {
  const { before, after, comparison } = context;
  const allocatedRow = firstRow + 5;
  const all = (layout: BudgetLayout): Cell =>
    live(
      "total",
      "pounds",
      sum(layout.main.worked.worked.columns.get("allocation") ?? []),
      `SUM(${layout.main.range("allocation")})`,
    );
  const figures = comparison.change.worked.figures;
  const at = (id: string): Cell =>
    live("line", "pounds", figures.get(`${id}Total`) ?? zero, `SUM(${compared.range(id)})`);
  const rest = (layout: BudgetLayout, id: string, letter: string): Cell =>
    live(
      "line",
      "pounds",
      sum(layout.main.worked.worked.columns.get("allocation") ?? []).minus(figures.get(`${id}Total`) ?? zero),
      `${letter}${allocatedRow + 2}-${letter}${allocatedRow}`,
    );
  const difference = (row: number, [first, second]: readonly [Cell, Cell], meaning: Cell["meaning"] = "line"): Cell =>
    live(meaning, "signedPounds", moneyIn(second).minus(moneyIn(first)), `C${row}-B${row}`);
  const row = (label: Text, cells: readonly (Cell | undefined)[], meaning: "label" | "total" = "label"): RowPlan => ({
    cells: [text(meaning, context.in(label)), ...cells],
  });
  const comparedCells = [at("before"), at("after")] as const;
  const restCells = [rest(before, "before", "B"), rest(after, "after", "C")] as const;
  const allCells = [all(before), all(after)] as const;
  return [
    section(context, workbookWords.wherePotWent),
    headings(context, "", `${before.name}, £`, `${after.name}, £`, `${context.in(workbookWords.change)}, £`),
    row(workbookWords.pot, [potCell(context, before, "pot"), potCell(context, after, "pot")]),
    row(workbookWords.heldBack, [potCell(context, before, "heldBack"), potCell(context, after, "heldBack")]),
    row(workbookWords.toAllocate, [toAllocateCell(context, before), toAllocateCell(context, after)]),
    row(workbookWords.atCompared, [...comparedCells, difference(allocatedRow, comparedCells)]),
    row(workbookWords.atOthers, [...restCells, difference(allocatedRow + 1, restCells)]),
    row(workbookWords.allocated, [...allCells, difference(allocatedRow + 2, allCells, "total")], "total"),
    ...besideRows(context),
  ];
}

/** What stands beside the allocations, where either budget has it: reserves, what the pot leaves or lacks, grants. */
function besideRows(context: Context): RowPlan[] {
  const { before, after } = context;
  const worked = ["potSurplus", "potShortfall", "heldBackNow", "reserveNow"] as const;
  const figureAt = (id: string | undefined, { main, figure }: BudgetLayout): Cell | undefined => {
    const value = id === undefined ? undefined : main.worked.worked.figures.get(id);
    return id !== undefined && value ? number("line", "pounds", value, figure(id)) : undefined;
  };
  const reserveAt = (layout: BudgetLayout): Cell | undefined =>
    figureAt(layout.budget.formula.balance.centralReserve, layout);
  const sharesAt = ({ main }: BudgetLayout): Cell =>
    live(
      "line",
      "pounds",
      sum(main.worked.worked.columns.get("formulaShare") ?? []),
      `SUM(${main.range("formulaShare")})`,
    );
  const grantsAt = (layout: BudgetLayout): Cell | undefined => {
    const { main } = layout;
    const values = hasOfItsOwn(layout, "grants") ? main.worked.worked.columns.get("grants") : undefined;
    return values && live("line", "pounds", sum(values), `SUM(${main.range("grants")})`);
  };
  // Where nothing is added to it or taken from it, what is kept is what was decided.
  const decided = ({ budget: { formula } }: BudgetLayout, id: (typeof worked)[number]): string | undefined =>
    ({
      heldBackNow: formula.balance.heldBack,
      reserveNow: formula.balance.centralReserve,
      potSurplus: undefined,
      potShortfall: undefined,
    })[id];
  const isIn = (id: (typeof worked)[number]): boolean => [before, after].some((layout) => hasOfItsOwn(layout, id));
  const rows: (readonly [Text, (layout: BudgetLayout) => Cell | undefined])[] = [
    [workbookWords.centralReserve, reserveAt],
    // What is left or short is of the formula shares, which protection may leave at another sum than the allocations.
    ...(isIn("potSurplus") ? [[standing.formulaTotal, sharesAt] as const] : []),
    ...worked
      .filter(isIn)
      .map((id): [Text, (layout: BudgetLayout) => Cell | undefined] => [
        standing[id],
        (layout) => figureAt(hasOfItsOwn(layout, id) ? id : decided(layout, id), layout),
      ]),
    [standing.grants, grantsAt],
  ];
  return rows.flatMap(([label, cellFor]) => {
    const cells = [cellFor(before), cellFor(after)];
    return cells.every((cell) => cell === undefined)
      ? []
      : [{ cells: [text("label", context.in(label)), ...cells.map((cell) => cell ?? number("line", "pounds", zero))] }];
  });
}

/** Whether the balance or the grants of a formula add a step of that name, which is otherwise free for its author. */
function hasOfItsOwn({ main }: BudgetLayout, id: string): boolean {
  return main.worked.sheet.steps.some((step) => step.id === id && step.factor === undefined);
}

function moneyIn({ value }: Cell): Decimal {
  return typeof value === "string" ? zero : value;
}

function potCell(context: Context, { budget, figure }: BudgetLayout, which: "pot" | "heldBack"): Cell {
  const { balance } = budget.formula;
  const id = balance[which];
  if (balance.pot !== undefined && id === undefined) return number("line", "pounds", zero);
  const stated = budget.allocation.sheet.figures.find((each) => each.id === id);
  return stated
    ? number("line", "pounds", stated.value, figure(stated.id))
    : text("none", context.in(workbookWords.noPot));
}

function toAllocateCell(context: Context, { main, figure }: BudgetLayout): Cell {
  const value = main.worked.worked.figures.get("toAllocate");
  return value ? number("line", "pounds", value, figure("toAllocate")) : text("none", context.in(workbookWords.noPot));
}

/** How many gain, lose and stay. */
function sidesRows(context: Context, compared: ComparedLayout): RowPlan[] {
  const { comparable, change } = context.comparison;
  const count = (label: Text, value: number, formula: string): RowPlan => ({
    cells: [text("label", context.in(label)), number("line", "whole", new Decimal(value), formula)],
  });
  const changes = change.worked.columns.get("change") ?? [];
  const range = compared.range("change");
  return [
    section(context, workbookWords.compared),
    headings(context, "", workbookWords.numberOfSchools),
    count(workbookWords.gainers, changes.filter((each) => each.gt(0)).length, `COUNTIF(${range},">0")`),
    count(workbookWords.losers, changes.filter((each) => each.lt(0)).length, `COUNTIF(${range},"<0")`),
    count(workbookWords.unchanged, changes.filter((each) => each.isZero()).length, `COUNTIF(${range},0)`),
    {
      cells: [
        text("total", context.in(workbookWords.total)),
        number("total", "whole", new Decimal(comparable.length), `COUNT(${range})`),
      ],
    },
  ];
}

/** Both years and the change by one attribute of the schools compared. */
function groupRows(context: Context, compared: ComparedLayout, title: Text, attribute: "phase" | "medium"): RowPlan[] {
  const { comparable, change } = context.comparison;
  const values = [...new Set(comparable.map(({ school }) => school[attribute]))].sort((a, b) => order(a) - order(b));
  const column = (id: string): readonly Decimal[] => change.worked.columns.get(id) ?? [];
  const rowFor = (value: School["phase" | "medium"]): RowPlan => {
    const shown = context.in(attributeValues[value] ?? { en: value, cy: value });
    const inGroup = (_: unknown, i: number): boolean => comparable[i]?.school[attribute] === value;
    const where = `${compared.column(attribute)},"${shown}"`;
    const money = (id: string, show: Shown): Cell =>
      live("line", show, sum(column(id).filter(inGroup)), `SUMIFS(${compared.range(id)},${where})`);
    const count = (id: string): Cell =>
      number("line", "whole", sum(column(id).filter(inGroup)), `SUMIFS(${compared.range(id)},${where})`);
    const before = sum(column("before").filter(inGroup));
    const after = sum(column("after").filter(inGroup));
    const formula = `IF(SUMIFS(${compared.range("before")},${where})=0,"",ROUND(SUMIFS(${compared.range("change")},${where})*100/SUMIFS(${compared.range("before")},${where}),2))`;
    const percentage: Cell = before.isZero()
      ? { ...text("line", ""), formula }
      : number("line", "signedPercent", after.minus(before).times(100).div(before).toDecimalPlaces(2), formula);
    const schools = number(
      "line",
      "whole",
      new Decimal(comparable.filter(({ school }) => school[attribute] === value).length),
      `COUNTIFS(${where})`,
    );
    return {
      cells: [
        text("label", shown),
        money("before", "pounds"),
        money("after", "pounds"),
        money("change", "signedPounds"),
        percentage,
        schools,
        count("gains"),
        count("loses"),
      ],
    };
  };
  return [
    section(context, title),
    headings(
      context,
      "",
      `${context.before.name}, £`,
      `${context.after.name}, £`,
      `${context.in(workbookWords.change)}, £`,
      `${context.in(workbookWords.change)}, %`,
      workbookWords.numberOfSchools,
      workbookWords.gain,
      workbookWords.lose,
    ),
    ...values.map(rowFor),
  ];
}

const groupOrder = Object.keys(attributeValues);
function order(value: string): number {
  return groupOrder.indexOf(value);
}

/** The schools that move most one way, found live: their order of change is a whole number in which no two schools are equal. */
function moverRows(context: Context, compared: ComparedLayout, title: Text, which: "LARGE" | "SMALL"): RowPlan[] {
  const { comparable, change } = context.comparison;
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
    const cell = (id: string, shown: Shown): Cell =>
      moved(place) && !(id === "percentage" && (change.worked.columns.get("before")?.[i] ?? zero).isZero())
        ? number("line", shown, change.worked.columns.get(id)?.[i] ?? zero, look(compared.range(id)))
        : { ...text("line", ""), formula: look(compared.range(id)) };
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
        cell("pupils", "whole"),
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
      workbookWords.pupils,
    ),
    ...rows,
  ];
}

/** What each line of a formula comes to, and its part of all. */
function lineRows(context: Context, { main, name, budget }: BudgetLayout, firstRow: number): RowPlan[] {
  const lines = main.workingColumns.filter(({ role }) => role === "line");
  const totalOf = (id: string): Decimal => sum(main.worked.worked.columns.get(id) ?? []);
  const all = totalOf("formulaShare");
  const totalRow = firstRow + 2 + lines.length;
  const part = (value: Decimal, row: number, meaning: Cell["meaning"]): Cell => {
    const formula = `IF(B$${totalRow}=0,"",ROUND(B${row}*100/B$${totalRow},2))`;
    return all.isZero()
      ? { ...text(meaning, ""), formula }
      : number(meaning, "percent", value.times(100).div(all).toDecimalPlaces(2), formula);
  };
  return [
    { cells: [text("section", `${name}: ${budget.formula[context.language]}`)] },
    headings(context, workbookWords.factorIn, `${context.in(workbookWords.total)}, £`, workbookWords.partOfAll),
    ...lines.map(({ id, label }, i) => ({
      cells: [
        text("label", context.in(label)),
        live("line", "pounds", totalOf(id), `SUM(${main.range(id)})`),
        part(totalOf(id), firstRow + 2 + i, "line"),
      ],
    })),
    {
      cells: [
        text("total", context.in(workbookWords.total)),
        live("total", "pounds", all, lines.length > 0 ? `SUM(B${firstRow + 2}:B${totalRow - 1})` : "0"),
        part(all, totalRow, "total"),
      ],
    },
  ];
}
