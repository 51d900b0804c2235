import { strFromU8, strToU8 } from "fflate";
import type { Anchor, CellRange, ChartPlan } from "../../report/chart-plan.ts";
import type { SheetPlan, WorkbookPlan } from "../../report/plan.ts";
import { element, xmlHead } from "../xml.ts";
import type { CellsOf } from "./chart-cells.ts";
import { chartPart } from "./chart-part.ts";

type Parts = Record<string, Uint8Array>;

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
const chartNames = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const drawnNames = {
  "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
};

const drawingId = "rIdDrawing";

/** Where a sheet says that it has charts. */
export function drawingOf({ charts = [] }: SheetPlan): string[] {
  return charts.length === 0 ? [] : [element("drawing", { "r:id": drawingId })];
}

/** exceljs has no charts: a drawing for each sheet that has some, and a part for each chart, are added to the finished file. */
export function withCharts(parts: Readonly<Parts>, { sheets }: WorkbookPlan): Parts {
  const cellsOf = cellsIn(sheets);
  const added: Parts = { ...parts };
  let number = 0;
  sheets.forEach(({ charts = [] }, i) => {
    if (charts.length === 0) return;
    const first = number + 1;
    for (const chart of charts) {
      number += 1;
      added[`xl/charts/chart${number}.xml`] = strToU8(chartPart(chart, cellsOf));
    }
    addDrawing(added, i + 1, charts, first);
  });
  return added;
}

/** Every cell that a chart is drawn from must be there: a range over nothing is a fault of the plan. */
function cellsIn(sheets: readonly SheetPlan[]): CellsOf {
  const named = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return ({ sheet, column, row, columns, rows }: CellRange) => {
    const found = named.get(sheet);
    if (!found) throw new Error(`a chart is drawn from ${sheet}, which the workbook does not have`);
    return found.rows
      .slice(row - 1, row - 1 + rows)
      .flatMap(({ cells }) => Array.from({ length: columns }, (_, i) => cells[column + i]));
  };
}

function addDrawing(parts: Parts, sheet: number, charts: readonly ChartPlan[], first: number): void {
  const drawing = `xl/drawings/drawing${sheet}.xml`;
  const frames = charts.map((chart, i) => frameOf(chart, i));
  parts[drawing] = strToU8(`${xmlHead}${element("xdr:wsDr", drawnNames, ...frames)}`);
  const toCharts = charts.map((_, i) => relationship(`rId${i + 1}`, "chart", `../charts/chart${first + i}.xml`));
  parts[`xl/drawings/_rels/drawing${sheet}.xml.rels`] = strToU8(
    `${xmlHead}${element("Relationships", { xmlns: packaged }, ...toCharts)}`,
  );
  change(
    parts,
    `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
    `${xmlHead}<Relationships xmlns="${packaged}"></Relationships>`,
    "</Relationships>",
    relationship(drawingId, "drawing", `../drawings/drawing${sheet}.xml`),
  );
  change(
    parts,
    "[Content_Types].xml",
    "",
    "</Types>",
    contentType(`/${drawing}`, "drawing"),
    ...charts.map((_, i) => contentType(`/xl/charts/chart${first + i}.xml`, "drawingml.chart")),
  );
}

/** Adds to the end of a part, or of what it is otherwise. */
function change(parts: Parts, name: string, otherwise: string, end: string, ...added: readonly string[]): void {
  const part = parts[name];
  const text = part ? strFromU8(part) : otherwise;
  if (!text.endsWith(end)) throw new Error(`${name} does not end with ${end}`);
  parts[name] = strToU8(text.slice(0, -end.length) + added.join("") + end);
}

function relationship(id: string, type: string, target: string): string {
  return element("Relationship", { Id: id, Type: `${office}/${type}`, Target: target });
}

function contentType(part: string, type: string): string {
  return element("Override", {
    PartName: part,
    ContentType: `application/vnd.openxmlformats-officedocument.${type}+xml`,
  });
}

/** A frame on the sheet for one chart, with its alternative text. It moves with its cells and keeps its size. */
function frameOf({ title, alt, anchor }: ChartPlan, i: number): string {
  return element(
    "xdr:twoCellAnchor",
    { editAs: "oneCell" },
    corner("xdr:from", anchor.from),
    corner("xdr:to", anchor.to),
    element(
      "xdr:graphicFrame",
      { macro: "" },
      element(
        "xdr:nvGraphicFramePr",
        {},
        element("xdr:cNvPr", { id: i + 2, name: title, descr: alt }),
        element("xdr:cNvGraphicFramePr"),
      ),
      element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
      element(
        "a:graphic",
        {},
        element(
          "a:graphicData",
          { uri: chartNames },
          element("c:chart", { "xmlns:c": chartNames, "xmlns:r": office, "r:id": `rId${i + 1}` }),
        ),
      ),
    ),
    element("xdr:clientData"),
  );
}

function corner(name: string, { column, row }: Anchor["from"]): string {
  const whole = (part: string, value: number): string => element(`xdr:${part}`, {}, String(value));
  return element(name, {}, whole("col", column), whole("colOff", 0), whole("row", row), whole("rowOff", 0));
}
