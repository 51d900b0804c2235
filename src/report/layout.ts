import type { Allocation, WorkedSheet } from "../allocation/allocate.ts";
import type { Addresses } from "../expression/excel.ts";
import type { InputColumn, InputFigure, Step } from "../formula/sheet.ts";
import { attributeValues } from "../language/attributes.ts";
import type { Language } from "../language/text.ts";
import { workbookSentences } from "../language/workbook-words.ts";
import { known } from "../look-up.ts";
import type { Budget } from "../model/budget.ts";
import { inSheet, letters } from "./plan.ts";

/** Every sheet that lists schools has them from this row on, under its title, light and headings. */
export const firstSchoolRow = 8;
/** Number, name, phase and medium stand before what was counted; number and name before what is worked out. */
export const columnsBeforeDrivers = 4;
export const columnsBeforeWorkings = 2;

/** Where one budget stands in a workbook: its drivers, its workings and its figures. */
export interface BudgetLayout {
  readonly budget: Budget;
  /** The budget's name as this workbook shows it: two budgets of one name are told apart. */
  readonly name: string;
  /** Whether its inputs may be typed over: of the earlier budget they may not. */
  readonly isOpen: boolean;
  /** What it was when the workbook was made: the same, but where somebody has typed over its inputs since. */
  readonly recorded: Allocation;
  readonly main: SchoolsLayout;
  readonly memorandum: SchoolsLayout | undefined;
  readonly figureRows: ReadonlyMap<string, number>;
  figure(id: string): string;
}

/** A worked sheet over two sheets of the workbook, or over one where inputs and workings stand together. */
export interface SchoolsLayout {
  readonly worked: WorkedSheet;
  readonly driversSheet: string;
  readonly workingsSheet: string;
  readonly driverColumns: readonly InputColumn[];
  readonly workingColumns: readonly Step[];
  readonly lastRow: number;
  /** A school's cell, seen from any sheet. */
  cell(id: string, row: number): string;
  /** The cells of all schools, seen from any sheet. */
  range(id: string): string;
  /** The phases or the media of all schools, seen from any sheet. */
  attributeRange(name: string): string;
  addresses(row: number): Addresses;
}

/** The figures of a budget in the order that the figures sheet has them: decided, then worked out. */
export function figuresOf({ allocation }: Pick<Budget, "allocation">): { inputs: InputFigure[]; worked: Step[] } {
  const sheets = [allocation.sheet, ...(allocation.memorandum ? [allocation.memorandum.sheet] : [])];
  const inputs = new Map(
    sheets.flatMap(({ figures }) => figures.map((figure): [string, InputFigure] => [figure.id, figure])),
  );
  const worked = new Map(
    sheets.flatMap(({ steps }) =>
      steps.filter(({ per }) => per === "authority").map((step): [string, Step] => [step.id, step]),
    ),
  );
  return { inputs: [...inputs.values()], worked: [...worked.values()] };
}

export interface LayoutNames {
  readonly name: string;
  readonly figuresSheet: string;
  /** The row of the budget's heading on the figures sheet. */
  readonly figuresRow: number;
  readonly language: Language;
  readonly isOpen: boolean;
  readonly recorded?: Allocation | undefined;
}

/** Rows that a budget takes on the figures sheet before its first figure: its title and its headings. */
export const rowsBeforeFigures = 2;

export function layoutOf(budget: Budget, names: LayoutNames): BudgetLayout {
  const { name, figuresSheet, figuresRow, language, isOpen, recorded = budget.allocation } = names;
  const { inputs, worked } = figuresOf(budget);
  const ids = [...inputs, ...worked].map(({ id }) => id);
  const figureRows = new Map(
    ids.map((id, i): [string, number] => [id, figuresRow + rowsBeforeFigures + i + (i >= inputs.length ? 1 : 0)]),
  );
  const figure = (id: string): string => `${inSheet(figuresSheet)}$B$${known(figureRows, id, noPlace)}`;
  const { allocation } = budget;
  const named = (text: { en: string; cy: string }): string => text[language];
  const main = schoolsLayout(
    allocation,
    named(workbookSentences.drivers(name)),
    named(workbookSentences.workings(name)),
    figure,
    language,
  );
  const together = named(workbookSentences.memorandum(name));
  const memorandum =
    allocation.memorandum && schoolsLayout(allocation.memorandum, together, together, figure, language);
  return { budget, name, isOpen, recorded, main, memorandum, figureRows, figure };
}

function schoolsLayout(
  worked: WorkedSheet,
  driversSheet: string,
  workingsSheet: string,
  figure: (id: string) => string,
  language: Language,
): SchoolsLayout {
  const together = driversSheet === workingsSheet;
  const driverColumns = worked.sheet.columns;
  const workingColumns = worked.sheet.steps.filter(({ per }) => per === "school");
  const firstWorking = together ? columnsBeforeDrivers + driverColumns.length : columnsBeforeWorkings;
  const places = new Map<string, { sheet: string; letter: string }>([
    ...driverColumns.map(({ id }, i): [string, { sheet: string; letter: string }] => [
      id,
      { sheet: driversSheet, letter: letters(columnsBeforeDrivers + i) },
    ]),
    ...workingColumns.map(({ id }, i): [string, { sheet: string; letter: string }] => [
      id,
      { sheet: workingsSheet, letter: letters(firstWorking + i) },
    ]),
  ]);
  const lastRow = firstSchoolRow + worked.schools.length - 1;
  const attributes: Readonly<Record<string, string>> = { phase: "C", medium: "D" };
  const cell = (id: string, row: number): string =>
    `${inSheet(known(places, id, noPlace).sheet)}$${known(places, id, noPlace).letter}${row}`;
  const range = (id: string): string => {
    const { sheet, letter } = known(places, id, noPlace);
    return `${inSheet(sheet)}$${letter}$${firstSchoolRow}:$${letter}$${lastRow}`;
  };
  return {
    worked,
    driversSheet,
    workingsSheet,
    driverColumns,
    workingColumns,
    lastRow,
    cell,
    range,
    attributeRange: (name) =>
      `${inSheet(driversSheet)}$${attributes[name]}$${firstSchoolRow}:$${attributes[name]}$${lastRow}`,
    addresses: (row) => ({
      // A cell of the sheet that the formula itself stands on needs no sheet's name.
      column: (id) =>
        known(places, id, noPlace).sheet === workingsSheet
          ? `$${known(places, id, noPlace).letter}${row}`
          : cell(id, row),
      range,
      figure,
      attribute: (name) => `${together ? "" : inSheet(driversSheet)}$${attributes[name]}${row}`,
      attributeText: (_name, value) => attributeValues[value]?.[language] ?? value,
    }),
  };
}

const noPlace = "has no place in the workbook";
