import type { Match } from "../comparison/match.ts";
import { excelOf } from "../expression/excel.ts";
import { wordsOf } from "../expression/words.ts";
import type { Step } from "../formula/sheet.ts";
import { unitInWords } from "../language/attributes.ts";
import { changeLabels } from "../language/change-labels.ts";
import type { Text } from "../language/text.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { type Decimal, sum, zero } from "../money.ts";
import type { School } from "../school/school.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { type BudgetLayout, firstSchoolRow } from "./layout.ts";
import { type Cell, inSheet, letters, live, number, type SheetPlan, type Shown, text } from "./plan.ts";
import { rowsOf, type SchoolsColumn, schoolColumns } from "./schools-rows.ts";

/** Where the comparison's own columns stand, for the summary to read. */
export interface ComparedLayout {
  readonly sheet: string;
  readonly lastRow: number;
  range(id: string): string;
  column(letter: "number" | "name" | "phase" | "medium"): string;
}

/** Number, name, phase, medium and what it was made from; then the change, which readers come for; then both years line by line. */
const columnsBefore = 5;
const changeIds = ["before", "after", "change", "percentage", "perPupil", "pupils"];
/** What the summary looks up stands last. */
const lookedUpIds = ["gains", "loses", "order", "place"];

/** Lines, share, protection and allocation, then grants beside it: what a school is told, in the order of the formula. */
function toldSteps({ main }: BudgetLayout): Step[] {
  const told = main.workingColumns.filter(
    ({ id, role }) => role === "line" || role === "formulaShare" || (role === "protection" && id !== "adjustment"),
  );
  const worthTelling = told.filter(
    ({ role }) => role !== "formulaShare" || told.some((step) => step.role === "protection"),
  );
  const allocation = main.workingColumns.filter(({ role }) => role === "allocation");
  return [...worthTelling, ...allocation, ...main.workingColumns.filter(({ role }) => role === "grant")];
}

/** The letter of a budget's allocation among the columns it is told in. */
function allocationLetter(layout: BudgetLayout, firstColumn: number): string {
  return letters(firstColumn + toldSteps(layout).findIndex(({ role }) => role === "allocation"));
}

const firstBefore = columnsBefore + changeIds.length;

function firstAfter({ before }: Context): number {
  return firstBefore + toldSteps(before).length;
}

function firstLookedUp(context: Context): number {
  return firstAfter(context) + toldSteps(context.after).length;
}

/** The letter of one of the comparison's own columns. */
function letterOf(context: Context, id: string): string {
  const at = changeIds.indexOf(id);
  return letters(at >= 0 ? columnsBefore + at : firstLookedUp(context) + lookedUpIds.indexOf(id));
}

export function comparedLayout(context: Context): ComparedLayout {
  const sheet = context.in(workbookWords.schools);
  const lastRow = firstSchoolRow + context.comparison.comparable.length - 1;
  const over = (letter: string): string => `${inSheet(sheet)}$${letter}$${firstSchoolRow}:$${letter}$${lastRow}`;
  const fixed = { number: "A", name: "B", phase: "C", medium: "D" } as const;
  return { sheet, lastRow, range: (id) => over(letterOf(context, id)), column: (which) => over(fixed[which]) };
}

/** One row for each school that can be compared: both years, line by line, and the change. */
export function comparedSheet(context: Context): SheetPlan {
  const { comparable } = context.comparison;
  const name = context.in(workbookWords.schools);
  const columns = [
    ...schoolColumns(
      context,
      comparable.map(({ school }) => school),
      true,
    ),
    joinedColumn(context, comparable),
    ...ownColumns(context, changeIds, context.in(workbookWords.change)),
    ...sideColumns(
      context,
      context.before,
      comparable.map(({ before }) => before),
      firstBefore,
    ),
    ...sideColumns(
      context,
      context.after,
      comparable.map(({ after }) => after),
      firstAfter(context),
    ),
    ...ownColumns(context, lookedUpIds, context.in(workbookWords.forSummary)),
  ];
  return {
    name,
    purpose: "output",
    unprinted: lookedUpIds.length,
    widths: columns.map(({ width }) => width),
    rows: [
      ...topRows(context, name, context.in(workbookSentences.aboutSchools)),
      ...rowsOf(columns, comparable.length),
    ],
    frozen: { rows: firstSchoolRow - 1, columns: 2 },
    headingRows: [4, firstSchoolRow - 1],
    footer: footerOf(context),
  };
}

function joinedColumn(context: Context, comparable: readonly Match[]): SchoolsColumn {
  return {
    group: "",
    heading: context.in(workbookWords.madeFrom),
    unit: "",
    how: "",
    width: 20,
    cells: comparable.map(({ kind, before }) =>
      text("label", kind === "joined" ? before.map(({ number }) => number).join(" + ") : ""),
    ),
  };
}

/** One budget's lines at each match: a reference to its workings, or the sum of several for schools that joined. */
function sideColumns(
  context: Context,
  layout: BudgetLayout,
  schools: readonly (readonly School[])[],
  firstColumn: number,
): SchoolsColumn[] {
  const { main, budget, name } = layout;
  const rows = new Map(main.worked.schools.map(({ number }, i) => [number, i]));
  return toldSteps(layout).map((step, i) => {
    const values = main.worked.worked.columns.get(step.id) ?? [];
    const cells = schools.map((some) => {
      const indexes = some.flatMap(({ number }) => rows.get(number) ?? []);
      const references = indexes.map((index) => main.cell(step.id, firstSchoolRow + index));
      const total = sum(indexes.map((index) => values[index] ?? zero));
      const meaning = step.role === "allocation" ? "result" : "line";
      return references.length === 1
        ? number(meaning, shownFor(step), total, references[0])
        : live(meaning, shownFor(step), total, references.join("+"));
    });
    return {
      group: `${name}: ${budget.formula[context.language]}`,
      heading: context.in(step.label),
      unit: "£",
      how: context.in(workbookSentences.fromSheet(main.workingsSheet)),
      width: 15,
      cells,
      total: totalOf(context, letters(firstColumn + i), cells, shownFor(step)),
    };
  });
}

function shownFor({ role }: Step): Shown {
  return role === "protection" ? "signedPounds" : "pounds";
}

/** What the comparison works out for itself, from the same kind of tree as the budgets. */
function ownColumns(context: Context, ids: readonly string[], group: string): SchoolsColumn[] {
  const { comparison, before, after } = context;
  const at = (id: string): string => letterOf(context, id);
  const beforeAllocation = allocationLetter(before, firstBefore);
  const afterAllocation = allocationLetter(after, firstAfter(context));
  const years: Readonly<Record<string, string>> = { before: before.name, after: after.name };
  const label = (id: string): Text => {
    const year = years[id];
    return year === undefined ? labelOf(comparison.change.sheet, id) : { en: year, cy: year };
  };
  return ids.map((id) => {
    const step = comparison.change.sheet.steps.find((each) => each.id === id && each.per === "school");
    const values = comparison.change.worked.columns.get(id) ?? [];
    const formulaAt = (row: number): string | undefined => {
      if (id === "before") return `$${beforeAllocation}${row}`;
      if (id === "after") return `$${afterAllocation}${row}`;
      if (!step) return undefined;
      const formula = excelOf(step.expression, step.places, {
        column: (other) => `$${at(other)}${row}`,
        range: (other) => `$${at(other)}$${firstSchoolRow}:$${at(other)}$${firstSchoolRow + values.length - 1}`,
        figure: (other) => other,
        attribute: (name) => name,
        attributeText: (_name, value) => value,
      });
      // What divides by nothing is left blank: a percentage of nothing would be false.
      const divisor = divisors[id] && at(divisors[id]);
      return divisor ? `IF($${divisor}${row}=0,"",${formula})` : formula;
    };
    const blank = (row: number): boolean => {
      const divisor = divisors[id];
      return divisor !== undefined && (comparison.change.worked.columns.get(divisor)?.[row] ?? zero).isZero();
    };
    const cells = values.map((value, row): Cell => {
      const formula = formulaAt(firstSchoolRow + row);
      if (blank(row)) return { meaning: "worked", shown: "text", value: "", ...(formula ? { formula } : {}) };
      return number(meanings[id] ?? "worked", shownAsChange[id] ?? "whole", value, formula);
    });
    return {
      group,
      heading: context.in(label(id)),
      unit: context.in(unitInWords(unitOf(comparison.change.sheet, id))),
      how: step ? wordsOf(step.expression, context.language, label) : "",
      width: widths[id] ?? 16,
      cells,
      ...(totalled.has(id) ? { total: totalOf(context, at(id), cells, shownAsChange[id] ?? "whole") } : {}),
      ...(id === "percentage" ? { total: percentageOfTotals(context, comparison.change.worked.figures, at) } : {}),
    };
  });
}

const divisors: Readonly<Record<string, string>> = { percentage: "before", perPupil: "pupils" };
const widths: Readonly<Record<string, number>> = { order: 9, gains: 9, loses: 9, pupils: 11, percentage: 12 };
const totalled = new Set(["pupils", "before", "after", "change", "gains", "loses"]);
const meanings: Readonly<Record<string, Cell["meaning"]>> = {
  pupils: "record",
  order: "record",
  before: "line",
  after: "line",
  change: "result",
};
const shownAsChange: Readonly<Record<string, Shown>> = {
  before: "pounds",
  after: "pounds",
  change: "signedPounds",
  percentage: "signedPercent",
  perPupil: "signedPounds",
};

function percentageOfTotals(
  { comparison }: Context,
  figures: ReadonlyMap<string, Decimal>,
  letterOf: (id: string) => string,
): Cell {
  const before = figures.get("beforeTotal") ?? zero;
  const row = firstSchoolRow + comparison.comparable.length;
  const formula = `IF($${letterOf("before")}${row}=0,"",ROUND($${letterOf("change")}${row}*100/$${letterOf("before")}${row},2))`;
  if (before.isZero()) return { meaning: "total", shown: "text", value: "", formula };
  return number(
    "total",
    "signedPercent",
    (figures.get("changeTotal") ?? zero).times(100).div(before).toDecimalPlaces(2),
    formula,
  );
}

function totalOf({ comparison }: Context, letter: string, cells: readonly Cell[], shown: Shown): Cell {
  const values = cells.flatMap(({ value }) => (typeof value === "string" ? [] : [value]));
  return live(
    "total",
    shown,
    sum(values),
    `SUM(${letter}${firstSchoolRow}:${letter}${firstSchoolRow + comparison.comparable.length - 1})`,
  );
}

type ChangeSheet = Context["comparison"]["change"]["sheet"];

function labelOf({ columns, steps }: ChangeSheet, id: string): Text {
  return [...columns, ...steps].find((each) => each.id === id)?.label ?? changeLabels.change;
}

function unitOf({ columns, steps }: ChangeSheet, id: string): string {
  return [...columns, ...steps].find((each) => each.id === id)?.unit ?? "1";
}
