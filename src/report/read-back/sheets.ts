import { workbookWords } from "../../language/workbook-words.ts";
import { Decimal } from "../../money.ts";
import { listed, type Problem, quoted } from "../../problem.ts";
import type { Context } from "../context.ts";
import { type Cell, inSheet, letters, type RowPlan, type SheetPlan, type WorkbookPlan } from "../plan.ts";
import { columnOf } from "./formula-text.ts";
import type { FoundCell, FoundSheet, FoundWorkbook } from "./found.ts";

/** A cell as it was made, and what stands there now. */
export interface CellPair {
  readonly sheet: string;
  /** `'Workings 2024-25'!J9` */
  readonly at: string;
  readonly made: Cell;
  readonly found: FoundCell | undefined;
}

/** The sheets that a budget is worked out on, which all others follow: figures, drivers, workings and memorandum of both. */
export function budgetSheets({ before, after, in: say }: Context): ReadonlySet<string> {
  const ofSchools = [before, after]
    .flatMap(({ main, memorandum }) => (memorandum ? [main, memorandum] : [main]))
    .flatMap(({ driversSheet, workingsSheet }) => [driversSheet, workingsSheet]);
  return new Set([say(workbookWords.figures), ...ofSchools]);
}

/** Every cell that was made, and what is found there. */
export function pairs(plan: WorkbookPlan, found: FoundWorkbook): CellPair[] {
  return plan.sheets.flatMap(({ name, rows }) => {
    const cells = found.sheets.get(name);
    return rows.flatMap(({ cells: made, spans = [] }, row) =>
      made.flatMap((each, column): CellPair[] => {
        const address = `${letters(column)}${row + 1}`;
        if (!each || isCovered(spans, column)) return [];
        return [{ sheet: name, at: `${inSheet(name)}${address}`, made: each, found: cells?.get(address) }];
      }),
    );
  });
}

/** What another cell runs over is not written. */
function isCovered(spans: NonNullable<RowPlan["spans"]>, column: number): boolean {
  return spans.some((span) => column > span.column && column < span.column + span.columns);
}

/** What stands in cells of the sheets that were made, where nothing was made. Of the cells of a sheet the first are said, and how many others there are. */
export function addedProblems(plan: WorkbookPlan, found: FoundWorkbook, file: string): Problem[] {
  return plan.sheets.flatMap(({ name, rows }) => {
    const all = added(rows, found.sheets.get(name) ?? new Map());
    return all.slice(0, mostSaid + 1).map(({ row, column, cell }, i) => ({
      kind: "workbook/added-cell",
      file,
      says: `${inSheet(name)}${letters(column)}${row + 1} has ${shown(cell.value)}, and aln compare wrote nothing there`,
      advice: ["Empty the cell. Notes and sums of your own may stand on a sheet of your own: it is not read."],
      ...(i === mostSaid ? { times: all.length - mostSaid } : {}),
    }));
  });
}

/** As many as are printed of one kind. */
const mostSaid = 20;

interface Added {
  readonly row: number;
  readonly column: number;
  readonly cell: FoundCell;
}

/** A sheet may come from anywhere, and have millions of cells: they are gone through one by one. */
function added(rows: readonly RowPlan[], cells: FoundSheet): Added[] {
  const found: Added[] = [];
  for (const [address, cell] of cells) {
    if (cell.value === "" && !cell.isFormula) continue;
    const [, letter = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const [row, column] = [Number(number) - 1, columnOf(letter) - 1];
    if (!rows[row]?.cells[column]) found.push({ row, column, cell });
  }
  return found;
}

/** Sheets that aln compare did not make. */
export function strangeSheets(plan: WorkbookPlan, found: FoundWorkbook): string[] {
  return [...found.sheets.keys()].filter((name) => !plan.sheets.some((sheet) => sheet.name === name));
}

/** Whether two hold the same: numbers to the 15 digits that Excel keeps, texts letter by letter. */
export function isSame(made: Cell["value"], found: FoundCell | undefined): boolean {
  if (typeof made === "string") return plain(made) === plain(found?.value ?? "");
  const number = found && numberIn(found);
  return number?.equals(made) ?? false;
}

/** A number as Excel keeps it: the digits after the fifteenth are the noise of its doubles. */
export function numberIn({ is, value }: FoundCell): Decimal | undefined {
  if (is !== "number" || !/^-?\d+(\.\d+)?([eE][-+]?\d{1,3})?$/.test(value)) return undefined;
  const number = new Decimal(value).toSignificantDigits(15);
  return number.isZero() ? new Decimal(0) : number;
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Sheets that are gone, rows and columns that are not where they were: said once, and not again of each cell. */
export function movedProblems(plan: WorkbookPlan, found: FoundWorkbook, file: string): Problem[] {
  const missing = plan.sheets.filter(({ name }) => !found.sheets.has(name)).map(({ name }) => name);
  if (missing.length > 0) {
    const strange = strangeSheets(plan, found);
    return [
      {
        kind: "workbook/sheet-missing",
        file,
        says: `the workbook has no sheet ${listed(missing.map(quoted), "and")}`,
        advice: [
          ...(strange.length > 0
            ? [`It has ${listed(strange.map(quoted), "and")}, which aln compare did not make.`]
            : []),
          "Give each sheet its name again, or make the workbook again; sheets of your own may be added.",
        ],
      },
    ];
  }
  return plan.sheets.flatMap((sheet) => movedIn(sheet, found.sheets.get(sheet.name) ?? new Map(), file));
}

function movedIn({ name, rows }: SheetPlan, cells: FoundSheet, file: string): Problem[] {
  const texts = textsOf(rows, cells);
  for (const [along, kind, called] of lines) {
    const first = firstMoved(
      texts.map((text) => ({ ...text, line: along(text), place: along === rowOf ? text.column : text.row })),
    );
    if (first)
      return [
        {
          kind,
          file,
          says: `${called(first.line)} of ${quoted(name)} was made with ${shown(first.was)}, and has ${shown(first.is)} now`,
          advice: [
            "Were rows or columns added, taken out or moved? Undo that, or make the workbook again with aln compare.",
          ],
        },
      ];
  }
  return [];
}

/** A text that stands in a cell, or was made there, and is not worked out. */
interface Texts {
  readonly row: number;
  readonly column: number;
  readonly was: string;
  readonly is: string;
}

const rowOf = ({ row }: Texts): number => row;
const columnAt = ({ column }: Texts): number => column;
const lines = [
  [rowOf, "workbook/rows", (row: number) => `row ${row + 1}`],
  [columnAt, "workbook/columns", (column: number) => `column ${letters(column)}`],
] as const;

function textsOf(rows: readonly RowPlan[], cells: FoundSheet): Texts[] {
  const made = rows.flatMap(({ cells: each, spans = [] }, row) =>
    each.flatMap((cell, column): Texts[] => {
      if (typeof cell?.value !== "string" || cell.formula !== undefined || cell.choices) return [];
      if (isCovered(spans, column)) return [];
      const now = cells.get(`${letters(column)}${row + 1}`);
      return [{ row, column, was: plain(cell.value), is: now && !now.isFormula ? plain(now.value) : "" }];
    }),
  );
  const others = added(rows, cells).flatMap(({ row, column, cell: { is, value, isFormula } }): Texts[] =>
    is === "text" && !isFormula ? [{ row, column, was: "", is: plain(value) }] : [],
  );
  return [...made, ...others];
}

interface InLine extends Texts {
  /** The row or the column, and where in it. */
  readonly line: number;
  readonly place: number;
}

/** The first line that is not what it was, where another line now stands in the place of one: a text that was changed by itself moves nothing. */
function firstMoved(texts: readonly InLine[]): InLine | undefined {
  const joined = (side: "was" | "is"): Map<number, string> => {
    const of = new Map<number, string[]>();
    for (const text of texts) {
      if (text[side] === "") continue;
      const line = of.get(text.line) ?? [];
      line.push(`${text.place} ${text[side]}`);
      of.set(text.line, line);
    }
    return new Map([...of].map(([line, each]) => [line, each.sort().join("\n")]));
  };
  const [were, are] = [joined("was"), joined("is")];
  const others = new Map([...were].map(([line, text]) => [text, line]));
  const moved = [...are].flatMap(([line, text]) => {
    const other = were.get(line) === text ? undefined : others.get(text);
    return other === undefined ? [] : [Math.min(line, other)];
  });
  if (moved.length === 0) return undefined;
  let first = moved.reduce((least, line) => Math.min(least, line));
  // What was empty says nothing of where it went.
  while (first > 0 && were.get(first - 1) !== are.get(first - 1)) first -= 1;
  const differing = texts.filter(({ line, was, is }) => line === first && was !== is);
  return differing.sort((a, b) => a.place - b.place)[0];
}

function shown(text = ""): string {
  return text === "" ? "nothing" : quoted(text);
}
