import { workbookWords } from "../../language/workbook-words.ts";
import { Decimal } from "../../money.ts";
import { listed, type Problem, quoted } from "../../problem.ts";
import type { Context } from "../context.ts";
import { type Cell, inSheet, letters, type RowPlan, type SheetPlan, type WorkbookPlan } from "../plan.ts";
import type { FoundCell, FoundSheet, FoundWorkbook } from "./found.ts";

/** A cell as it was made, and what stands there now. */
export interface CellPair {
  /** `'Workings 2024-25'!J9` */
  readonly at: string;
  readonly made: Cell;
  readonly found: FoundCell | undefined;
}

/** The sheets that a budget is worked out on: figures, drivers, workings and memorandum of both. */
export function budgetSheets(context: Context): ReadonlySet<string> {
  const { before, after } = context;
  const ofSchools = [before, after]
    .flatMap(({ main, memorandum }) => (memorandum ? [main, memorandum] : [main]))
    .flatMap(({ driversSheet, workingsSheet }) => [driversSheet, workingsSheet]);
  return new Set([context.in(workbookWords.figures), ...ofSchools]);
}

/** Every cell of some sheets, made and found. */
export function pairs(plan: WorkbookPlan, found: FoundWorkbook, sheets: ReadonlySet<string>): CellPair[] {
  return plan.sheets
    .filter(({ name }) => sheets.has(name))
    .flatMap(({ name, rows }) =>
      rows.flatMap(({ cells, spans = [] }, row) =>
        cells.flatMap((made, column): CellPair[] => {
          const address = `${letters(column)}${row + 1}`;
          // What another cell runs over is not written.
          if (!made || spans.some((span) => column > span.column && column < span.column + span.columns)) return [];
          return [{ at: `${inSheet(name)}${address}`, made, found: found.sheets.get(name)?.get(address) }];
        }),
      ),
    );
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
export function movedProblems(
  plan: WorkbookPlan,
  found: FoundWorkbook,
  file: string,
  sheets: ReadonlySet<string>,
): Problem[] {
  const missing = plan.sheets.filter(({ name }) => !found.sheets.has(name)).map(({ name }) => name);
  if (missing.length > 0) {
    const strange = [...found.sheets.keys()].filter((name) => !plan.sheets.some((sheet) => sheet.name === name));
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
  return plan.sheets.filter(({ name }) => sheets.has(name)).flatMap((sheet) => movedIn(sheet, found, file));
}

function movedIn({ name, rows, headingRows }: SheetPlan, found: FoundWorkbook, file: string): Problem[] {
  const cells: FoundSheet = found.sheets.get(name) ?? new Map();
  const problem = (kind: string, where: string, made: Cell | undefined, now: FoundCell | undefined): Problem => ({
    kind,
    file,
    says: `${where} of ${quoted(name)} begins with ${shown(now?.value)}, and was made to begin with ${shown(textIn(made))}`,
    advice: ["Were rows or columns added, taken out or moved? Undo that, or make the workbook again with aln compare."],
  });
  const row = [...rows, nothing].findIndex(({ cells: [first] }, i) => !isInPlace(first, cells.get(`A${i + 1}`)));
  if (row >= 0) return [problem("workbook/rows", `row ${row + 1}`, rows[row]?.cells[0], cells.get(`A${row + 1}`))];
  const headings = headingRows ? (rows[headingRows[0]]?.cells ?? []) : [];
  const at = (column: number): FoundCell | undefined => cells.get(`${letters(column)}${(headingRows?.[0] ?? 0) + 1}`);
  const column = headings.findIndex((each, i) => !isSame(textIn(each), at(i)));
  return column < 0 ? [] : [problem("workbook/columns", `column ${letters(column)}`, headings[column], at(column))];
}

/** What is worked out says something else once figures are changed, such as that a check has failed: the engine says of that what it is. */
function isInPlace(made: Cell | undefined, now: FoundCell | undefined): boolean {
  return made?.formula === undefined ? isSame(textIn(made), now) : now !== undefined;
}

/** No row may follow the last. */
const nothing: RowPlan = { cells: [] };

function textIn(cell: Cell | undefined): string {
  return typeof cell?.value === "string" ? cell.value : "";
}

function shown(text = ""): string {
  return text === "" ? "nothing" : quoted(text);
}
