import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { pageStarts } from "../../src/report/pages.ts";
import { budgetOf } from "../sample.ts";

const columns = (...groups: readonly [group: string, columns: number][]) => [
  { group: "", width: 10 },
  { group: "", width: 40 },
  ...groups.flatMap(([group, count]) => Array.from({ length: count }, () => ({ group, width: 15 }))),
];

describe("columns on pages across", () => {
  test("stand on one where they fit", () => {
    expect(pageStarts(columns(["A", 5], ["B", 5]), 2)).toEqual([]);
  });

  test("begin another with a group that does not fit on this one and fits on the next", () => {
    expect(pageStarts(columns(["A", 5], ["B", 6]), 2)).toEqual([7]);
  });

  test("go on over the page within a group that no page holds", () => {
    expect(pageStarts(columns(["A", 5], ["B", 12]), 2)).toEqual([12]);
  });

  test("of no group go by themselves", () => {
    expect(pageStarts(columns(["", 12]), 2)).toEqual([12]);
  });
});

describe("a printed workbook", () => {
  const plan = comparisonWorkbook(compare(budgetOf("2022-23"), budgetOf("2023-24")), "en");

  test("has every band whole on its page: none runs over the end of one", () => {
    const sheets = plan.sheets.filter(({ pageStarts: starts }) => starts !== undefined);
    expect(sheets.length).toBe(11);
    expect(sheets.filter(({ pageStarts: starts = [] }) => starts.length > 0).length).toBeGreaterThan(2);
    for (const { rows, pageStarts: starts = [], name } of sheets)
      for (const { column, columns: over } of rows[3]?.spans ?? [])
        expect(
          starts.filter((start) => start > column && start < column + over),
          name,
        ).toEqual([]);
  });

  test("has a break between columns, and between rows, where the plan has one, and what each sheet is about on every page", async () => {
    const parts = unzipSync(await workbookBytes(plan));
    plan.sheets.forEach(({ pageStarts: starts = [], rowStarts: down = [], frozen, headingRows, widths }, i) => {
      const xml = strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`]!);
      const breaks = (of: string) =>
        [...(new RegExp(`<${of} .*</${of}>`).exec(xml)?.[0] ?? "").matchAll(/<brk id="(\d+)"/g)].map(([, id]) =>
          Number(id),
        );
      expect(breaks("colBreaks")).toEqual(starts);
      expect(breaks("rowBreaks")).toEqual(down);
      const last = headingRows && frozen && frozen.columns > 0 ? frozen.columns : widths.length;
      expect(xml).toContain(`<mergeCell ref="A2:${String.fromCharCode(64 + last)}2"/>`);
    });
  });
});
