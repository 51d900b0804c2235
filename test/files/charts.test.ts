import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { referenceOf } from "../../src/files/charts/chart-cells.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import type { Language } from "../../src/language/text.ts";
import type { CellRange } from "../../src/report/chart-plan.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { letters } from "../../src/report/plan.ts";
import { cellsOf } from "../libreoffice/recalculate.ts";
import { budgetOf } from "../sample.ts";
import { leaves, orders } from "./chart-order.ts";
import { type Element, every, named, treeOf } from "./xml-tree.ts";

const made = async (before: string, after: string, language: Language) => {
  const plan = comparisonWorkbook(compare(budgetOf(before), budgetOf(after)), language);
  const bytes = await workbookBytes(plan);
  const parts = unzipSync(bytes);
  const text = (name: string): string => {
    const part = parts[name];
    if (!part) throw new Error(`the file has no ${name}`);
    return strFromU8(part);
  };
  const names = Object.keys(parts);
  const chartNames = names.filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  return { plan, bytes, names, text, chartNames, charts: plan.sheets.flatMap((sheet) => sheet.charts ?? []) };
};

const english = await made("2022-23", "2023-24", "en");
const welsh = await made("2022-23", "2023-24", "cy");

describe.each([
  ["en", english],
  ["cy", welsh],
] as const)("the charts of a workbook (%s)", (_, { plan, bytes, names, text, chartNames, charts }) => {
  test("are six, each in a part of its own that the file lists and the sheet of charts leads to", () => {
    expect(chartNames.length).toBe(6);
    expect(charts.length).toBe(6);
    const sheet = plan.sheets.findIndex((each) => (each.charts ?? []).length > 0) + 1;
    const [drawing = ""] = targets(text(`xl/worksheets/_rels/sheet${sheet}.xml.rels`), "drawing");
    const drawingPart = drawing.replace("..", "xl");
    expect(targets(text(drawingPart.replace("drawings/", "drawings/_rels/").concat(".rels")), "chart")).toEqual(
      chartNames.map((name) => name.replace("xl/", "../")),
    );
    const listed = named(treeOf(text("[Content_Types].xml")), "Override").map(({ attributes }) => attributes.PartName);
    for (const name of [drawingPart, ...chartNames]) {
      expect(names).toContain(name);
      expect(listed).toContain(`/${name}`);
    }
    expect(listed.length).toBe(new Set(listed).size);
  });

  test("keep the order of elements that Excel insists on, in every part that they touch", () => {
    const drawn = names.filter((name) => /^xl\/(charts|drawings)\/[a-z]+\d+\.xml$/.test(name));
    expect(drawn.length).toBe(7);
    for (const name of drawn) {
      for (const { element, parent } of withParents(treeOf(text(name)))) expectInOrder(name, element, parent);
    }
    for (const name of names.filter((each) => each.startsWith("xl/worksheets/sheet")))
      expectInOrder(name, treeOf(text(name)), undefined);
  });

  test("are drawn from cells: each reference is the plan's, and each stored value the cell's own", () => {
    const stored = cellsOf(bytes);
    chartNames.forEach((name, i) => {
      const series = named(treeOf(text(name)), "c:ser");
      const planned = charts[i]!.series;
      expect(series.length).toBe(planned.length);
      series.forEach((each, k) => {
        const { name: tx, categories: cat, values: val } = planned[k]!;
        for (const [tag, range] of Object.entries({ "c:tx": tx, "c:cat": cat, "c:val": val })) {
          const part = each.children.find((child) => child.name === tag)!;
          expect(named(part, "c:f")[0]!.text).toBe(referenceOf(range));
          const sheet = stored.get(range.sheet);
          const cells = addresses(range).map((address) => sheet?.get(address));
          expect(named(part, "c:ptCount")[0]!.attributes.val).toBe(String(cells.length));
          const points = new Map(
            named(part, "c:pt").map((point) => [Number(point.attributes.idx), named(point, "c:v")[0]!.text]),
          );
          cells.forEach((cell, at) => {
            const isNumber = cell?.type !== "s" && cell?.type !== "str";
            if (tag === "c:val" && !isNumber) expect(points.has(at)).toBe(false);
            else expect(points.get(at), `${referenceOf(range)} ${at}`).toBe(cell?.value);
          });
        }
      });
    });
  });

  test("say in words what they show, each in a frame within the printed columns", () => {
    const drawing = treeOf(text(names.find((name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name))!));
    const frames = named(drawing, "xdr:cNvPr").map(({ attributes }) => attributes);
    expect(frames.map(({ descr }) => descr)).toEqual(charts.map(({ alt }) => alt));
    expect(new Set(frames.map(({ id }) => id)).size).toBe(6);
    for (const { alt } of charts) expect(alt.length).toBeGreaterThan(60);
    const sheet = plan.sheets.find((each) => each.charts)!;
    for (const { anchor } of charts) {
      expect(anchor.to.column).toBeLessThanOrEqual(sheet.widths.length);
      expect(anchor.to.row).toBeLessThanOrEqual(sheet.rows.length);
      // No chart is cut by the end of a page.
      expect(sheet.rowStarts!.filter((row) => row > anchor.from.row && row < anchor.to.row)).toEqual([]);
    }
  });
});

test("the parts of charts are the same bytes when the workbook is made again", async () => {
  const again = await made("2022-23", "2023-24", "en");
  expect(Buffer.from(again.bytes).equals(Buffer.from(english.bytes))).toBe(true);
});

function targets(relationships: string, type: string): string[] {
  return named(treeOf(relationships), "Relationship")
    .filter(({ attributes }) => attributes.Type?.endsWith(`/${type}`))
    .map(({ attributes }) => attributes.Target ?? "");
}

function addresses({ column, row, columns, rows }: CellRange): string[] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => `${letters(column + c)}${row + r}`),
  ).flat();
}

function withParents(root: Element): { element: Element; parent: string | undefined }[] {
  return [
    { element: root, parent: undefined },
    ...every(root).flatMap(({ name, children }) => children.map((element) => ({ element, parent: name }))),
  ];
}

function expectInOrder(part: string, { name, children }: Element, parent: string | undefined): void {
  const order = orders[`${parent}/${name}`] ?? orders[name];
  if (order === undefined) {
    expect(leaves, `${part}: the order of ${name} is not known`).toContain(name);
    expect(children, `${part}: ${name}`).toEqual([]);
    return;
  }
  const allowed = order.split(" ").map((each) => each.replace(/[!*]/g, ""));
  const found = children.map((child) => child.name.replace(/^\w+:/, ""));
  const places = found.map((child) => allowed.indexOf(child));
  expect(places.includes(-1), `${part}: ${name} has ${found}`).toBe(false);
  expect(places, `${part}: ${name} has ${found}`).toEqual([...places].sort((a, b) => a - b));
  for (const each of order.split(" ")) {
    const times = found.filter((child) => child === each.replace(/[!*]/g, "")).length;
    if (each.includes("!")) expect(times, `${part}: ${name} without ${each}`).toBeGreaterThan(0);
    if (!each.includes("*")) expect(times, `${part}: ${name} with ${each} often`).toBeLessThan(2);
  }
}
