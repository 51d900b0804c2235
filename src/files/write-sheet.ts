import type exceljs from "exceljs";
import { type Cell, isOpen, type Printed, type RowPlan, type SheetPlan } from "../report/plan.ts";
import { styles } from "./cell-styles.ts";
import { fitting } from "./paper.ts";
import { rowHeight } from "./row-height.ts";
import { runningLines } from "./running-lines.ts";
import { storedFormula, storedText } from "./stored-text.ts";
import { tabs } from "./workbook-styles.ts";

/** Writes a sheet, row by row; what stands after its rows may still be added to the page. */
export function writeSheet(workbook: exceljs.Workbook, plan: SheetPlan, printed: Printed): exceljs.Worksheet {
  const page = addPage(workbook, plan, printed);
  plan.widths.forEach((width, i) => {
    page.getColumn(i + 1).width = width;
  });
  plan.rows.forEach((row, i) => {
    writeRow(page, i + 1, withSubtitle(row, plan), plan.widths);
  });
  printAndFilter(page, plan);
  return page;
}

function addPage(workbook: exceljs.Workbook, plan: SheetPlan, printed: Printed): exceljs.Worksheet {
  const { frozen } = plan;
  return workbook.addWorksheet(plan.name, {
    properties: { tabColor: { argb: tabs[plan.purpose] } },
    views: [
      {
        showGridLines: false,
        ...(frozen ? { state: "frozen", xSplit: frozen.columns, ySplit: frozen.rows } : { state: "normal" }),
      } as exceljs.WorksheetView,
    ],
    pageSetup: {
      paperSize: 9,
      orientation: plan.portrait ? "portrait" : "landscape",
      ...fitting(plan),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: runningLines(printed, plan.footer),
  });
}

function printAndFilter(page: exceljs.Worksheet, plan: SheetPlan): void {
  const { frozen, headingRows, filtered, rows, widths } = plan;
  // exceljs puts a $ before each letter and none before the row, which LibreOffice does not take for an area.
  page.pageSetup.printArea = `A$1:${page.getColumn(widths.length - (plan.unprinted ?? 0)).letter}$${rows.length}`;
  // A sheet without headings of its own has its title on every page.
  const [first, last] = headingRows ?? [1, 1];
  if (!plan.onePage) page.pageSetup.printTitlesRow = `${first}:${last}`;
  if (filtered && headingRows)
    page.autoFilter = { from: { row: headingRows[1], column: 1 }, to: { row: rows.length, column: widths.length } };
  if (frozen && frozen.columns > 0 && headingRows)
    page.pageSetup.printTitlesColumn = `A:${page.getColumn(frozen.columns).letter}`;
}

/** What a sheet is about stands over what is repeated on every page: beyond that it would be cut off on all but the first. */
function withSubtitle(row: RowPlan, { frozen, headingRows, widths }: SheetPlan): RowPlan {
  if (row.cells[0]?.meaning !== "subtitle") return row;
  const columns = headingRows && frozen && frozen.columns > 0 ? frozen.columns : widths.length;
  return { ...row, spans: [{ column: 0, columns }] };
}

function writeRow(page: exceljs.Worksheet, number: number, row: RowPlan, widths: readonly number[]): void {
  const written = page.getRow(number);
  row.cells.forEach((cell, column) => {
    if (cell) writeCell(written.getCell(column + 1), cell);
  });
  for (const { column, columns } of row.spans ?? [])
    if (columns > 1) page.mergeCells(number, column + 1, number, column + columns);
  const height = rowHeight(row, widths);
  if (height !== undefined) written.height = height;
  written.commit();
}

function writeCell(cell: exceljs.Cell, made: Cell): void {
  const { value, formula, meaning, shown, choices, name } = made;
  const plain = typeof value === "string" ? storedText(value) : value.toNumber();
  // An empty text is a result too: without it a previewer would show nothing known.
  cell.value = formula === undefined ? plain : { formula: storedFormula(formula), result: plain, date1904: false };
  if (choices)
    cell.dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [choices.range],
      showErrorMessage: true,
      error: storedText(choices.says),
    };
  cell.style = styles[meaning][shown][isOpen(made) ? "open" : "locked"];
  if (name !== undefined) cell.name = name;
}
