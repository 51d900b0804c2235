import exceljs from "exceljs";
import { unzipSync, zipSync } from "fflate";
import type { Cell, Printed, RowPlan, SheetPlan, WorkbookPlan } from "../report/plan.ts";
import { withCharts } from "./charts/with-charts.ts";
import { withFonts } from "./fonts.ts";
import { lock } from "./locks.ts";
import { packedOn } from "./packed-on.ts";
import { fitting, withPageBreaks } from "./paper.ts";
import { rowHeight } from "./row-height.ts";
import { runningLines } from "./running-lines.ts";
import { formats, type Look, looks, tabs } from "./workbook-styles.ts";

/** The moment that every workbook is made at: the same inputs give the same bytes, whatever the clock. */
const never = new Date(Date.UTC(2000, 0, 1));

/** The bytes of a workbook. A formula's result is stored beside it, because previewers do not recalculate. */
export async function workbookBytes(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  workbook.title = plan.title;
  workbook.creator = "aln-allocation-engine";
  workbook.lastModifiedBy = "aln-allocation-engine";
  workbook.created = never;
  workbook.modified = never;
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of plan.sheets) {
    const page = addSheet(workbook, sheet, plan.printed);
    if (plan.locked) lock(page, sheet);
  }
  return repacked(new Uint8Array(await workbook.xlsx.writeBuffer(stored)), plan);
}

/** Not compressed the first time, because the parts are packed again. The types of exceljs do not know the option. */
const stored = { zip: { compression: "STORE" } } as Partial<exceljs.XlsxWriteOptions>;

/** exceljs stamps each part with the time: packed again, with a date that does not move. */
function repacked(bytes: Uint8Array, plan: WorkbookPlan): Uint8Array {
  const finished = withCharts(withFonts(withPageBreaks(unzipSync(bytes), plan)), plan);
  const parts = Object.entries(finished).sort(([a], [b]) => (a < b ? -1 : 1));
  // The list of parts comes first, as readers expect.
  const ordered = [
    ...parts.filter(([name]) => name === "[Content_Types].xml"),
    ...parts.filter(([name]) => name !== "[Content_Types].xml"),
  ];
  return zipSync(Object.fromEntries(ordered), { mtime: packedOn, level: 6 });
}

function addSheet(workbook: exceljs.Workbook, plan: SheetPlan, printed: Printed): exceljs.Worksheet {
  const { frozen, headingRows, filtered, rows, widths } = plan;
  const page = workbook.addWorksheet(plan.name, {
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
  plan.widths.forEach((width, i) => {
    page.getColumn(i + 1).width = width;
  });
  plan.rows.forEach((planned, i) => {
    const row = withSubtitle(planned, plan);
    const written = page.getRow(i + 1);
    row.cells.forEach((cell, column) => {
      if (cell) writeCell(written.getCell(column + 1), cell);
    });
    for (const { column, columns } of row.spans ?? [])
      if (columns > 1) page.mergeCells(i + 1, column + 1, i + 1, column + columns);
    const height = rowHeight(row, plan.widths);
    if (height !== undefined) written.height = height;
  });
  // exceljs puts a $ before each letter and none before the row, which LibreOffice does not take for an area.
  page.pageSetup.printArea = `A$1:${page.getColumn(plan.widths.length - (plan.unprinted ?? 0)).letter}$${plan.rows.length}`;
  // A sheet without headings of its own has its title on every page.
  const [first, last] = headingRows ?? [1, 1];
  if (!plan.onePage) page.pageSetup.printTitlesRow = `${first}:${last}`;
  if (filtered && headingRows)
    page.autoFilter = { from: { row: headingRows[1], column: 1 }, to: { row: rows.length, column: widths.length } };
  if (frozen && frozen.columns > 0 && headingRows)
    page.pageSetup.printTitlesColumn = `A:${page.getColumn(frozen.columns).letter}`;
  return page;
}

/** What a sheet is about stands over what is repeated on every page: beyond that it would be cut off on all but the first. */
function withSubtitle(row: RowPlan, { frozen, headingRows, widths }: SheetPlan): RowPlan {
  if (row.cells[0]?.meaning !== "subtitle") return row;
  const columns = headingRows && frozen && frozen.columns > 0 ? frozen.columns : widths.length;
  return { ...row, spans: [{ column: 0, columns }] };
}

function writeCell(cell: exceljs.Cell, { value, formula, meaning, shown, accepts, choices, name }: Cell): void {
  const plain = typeof value === "string" ? value : value.toNumber();
  // An empty text is a result too: without it a previewer would show nothing known.
  cell.value = formula === undefined ? plain : { formula, result: plain, date1904: false };
  if (choices)
    cell.dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [choices.range],
      showErrorMessage: true,
      error: choices.says,
    };
  const look = looks[meaning];
  cell.style = styleOf(look, shown, meaning, accepts !== undefined || choices !== undefined);
  if (name !== undefined) cell.name = name;
}

const styles = new Map<string, Partial<exceljs.Style>>();

/** One style object for each meaning and way of showing: exceljs compares styles one by one, and a shared object is found at once. */
function styleOf(look: Look, shown: Cell["shown"], meaning: Cell["meaning"], isOpen: boolean): Partial<exceljs.Style> {
  const key = `${meaning} ${shown} ${isOpen}`;
  const known = styles.get(key);
  if (known) return known;
  const style: Partial<exceljs.Style> = {
    font: look.font,
    numFmt: formats[shown],
    ...(isOpen ? { protection: { locked: false } } : {}),
    alignment: {
      vertical: meaning === "heading" ? "middle" : "top",
      ...(look.wrap ? { wrapText: true } : {}),
      ...(look.indent ? { horizontal: "left", indent: look.indent } : {}),
      ...(look.centre ? { horizontal: "center" } : look.right ? { horizontal: "right" } : {}),
    },
    ...(look.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: look.fill } } as exceljs.Fill } : {}),
    ...(look.top || look.bottom
      ? {
          border: {
            ...(look.top ? { top: { style: look.top } } : {}),
            ...(look.bottom ? { bottom: { style: look.bottom } } : {}),
          },
        }
      : {}),
  };
  styles.set(key, style);
  return style;
}
