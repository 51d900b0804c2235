import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { referenceOf } from "../../src/files/charts/chart-cells.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import type { Language } from "../../src/language/text.ts";
import type { Budget } from "../../src/model/budget.ts";
import { Decimal } from "../../src/money.ts";
import { ranksShown } from "../../src/report/charts/change-by-school.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { type Cell, letters, type SheetPlan, type WorkbookPlan } from "../../src/report/plan.ts";
import { named, treeOf } from "../files/xml-tree.ts";
import { convert, libreOffice, type Recalculated, recalculate } from "../libreoffice/recalculate.ts";
import { budgetOf } from "../sample.ts";

const program = libreOffice();
vi.setConfig({ testTimeout: 120_000 });
const budgets = new Map<string, Budget>();
const read = (name: string): Budget => {
  const budget = budgets.get(name) ?? budgetOf(name);
  budgets.set(name, budget);
  return budget;
};
const planOf = (before: string, after: string, language: Language = "en"): WorkbookPlan =>
  comparisonWorkbook(compare(read(before), read(after)), language);
const sheetOf = (plan: WorkbookPlan, name: string): SheetPlan => plan.sheets.find((sheet) => sheet.name === name)!;
const shown = (cell: Cell | undefined): string =>
  cell === undefined ? "" : typeof cell.value === "string" ? cell.value : cell.value.toFixed();

/** The rows of a table under its headings and units, as text, to the next blank row. */
const table = (plan: WorkbookPlan, title: string): string[] => {
  const { rows } = sheetOf(plan, "Chart data");
  const first = rows.findIndex(({ cells }) => cells[0]?.value === title);
  const after = rows.slice(first + 3);
  const end = after.findIndex(({ cells }) => cells.length === 0);
  return after.slice(0, end < 0 ? undefined : end).map(({ cells }) => cells.map(shown).join(" | "));
};

describe("the cells that charts are drawn from", () => {
  const plan = planOf("2022-23", "2023-24");

  test("have every school that is compared once, from the largest gain to the largest loss", () => {
    const rows = table(plan, "Change by school, 2022-23 to 2023-24");
    const { comparable, change } = compare(read("2022-23"), read("2023-24"));
    const changes = change.worked.columns.get("change")!;
    expect(rows.length).toBe(comparable.length);
    expect(rows.map((row) => row.split(" | ")[0]).sort()).toEqual(comparable.map(({ school }) => school.name).sort());
    expect(rows.map((row) => row.split(" | ")[3])).toEqual(
      [...changes].sort((a, b) => b.comparedTo(a)).map((value) => value.toFixed()),
    );
    expect(rows[0]).toBe("Aberlwyd High School | 99268.09 | 146246.03 | 46977.94 | 47.32 | 46977.94 | 0 | 1 | 27");
    expect(rows.at(-1)).toBe(
      "Cwm Alarch High School | 205800.41 | 185827.04 | -19973.37 | -9.71 | 0 | -19973.37 | 31 | 30",
    );
  });

  test("have of more than 36 schools the 18 at either end", () => {
    expect(ranksShown(0)).toEqual([]);
    expect(ranksShown(36)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
    for (const schools of [37, 126, 1460]) {
      const ranks = ranksShown(schools);
      expect(ranks.length).toBe(36);
      expect([ranks[0], ranks[17], ranks[18], ranks[35]]).toEqual([1, 18, schools - 17, schools]);
    }
  });

  test("have what each cause gives and takes over all schools, and come to the change of all schools", () => {
    const later = planOf("2023-24", "2024-25");
    const rows = table(later, "What each cause gives and takes, 2023-24 to 2024-25");
    const { each } = compare(read("2023-24"), read("2024-25")).causes;
    const sums = each.map(({ at, others }) => {
      const pence = [...at, others].map((value) => BigInt(value.times(100).toFixed()));
      const over = (some: readonly bigint[]) => some.reduce((total, value) => total + value, 0n);
      return [over(pence.filter((value) => value > 0n)), over(pence.filter((value) => value < 0n)), over(pence)];
    });
    const inPence = (row: string) =>
      row
        .split(" | ")
        .slice(1)
        .map((value) => BigInt(Math.round(Number(value) * 100)));
    expect(rows.slice(0, -2).map(inPence)).toEqual(sums);
    expect(sums.filter(([gives = 0n]) => gives > 0n).length).toBeGreaterThan(1);
    expect(rows.at(-2)).toBe("Changed in this workbook since | 0 | 0 | 0");
    expect(rows.at(-1)).toBe("Change |  |  | 110000");
  });

  test("have each line of either formula, in both years where both have it, and come to what is allocated", () => {
    expect(table(plan, "Allocation by line of the formula")).toEqual([
      "School Action | 346133.33 | – | -346133.33",
      "School Action Plus | 711136.67 | – | -711136.67",
      "Complex Needs Enhancement, band 1, as paid | 70001.91 | – | -70001.91",
      "Complex Needs Enhancement, band 2, as paid | 280494.78 | – | -280494.78",
      "Complex Needs Enhancement, band 3, as paid | 472295.54 | – | -472295.54",
      "Complex Needs Enhancement, band 4, as paid | 713550.42 | – | -713550.42",
      "ALN co-ordinator | – | 447200 | 447200",
      "Pupil numbers | – | 817500 | 817500",
      "Deprivation | – | 408750 | 408750",
      "Additional learning needs | – | 1051550 | 1051550",
      "Transitional protection | – | 0 | 0",
      "Allocated to schools | 2593612.65 | 2725000 | 131387.35",
    ]);
    const both = table(planOf("2023-24", "2024-25"), "Allocation by line of the formula");
    expect(both.length).toBe(6);
    expect(both.join()).not.toContain("–");
  });

  test("have each school in one bin of its phase", () => {
    const { comparable, change } = compare(read("2022-23"), read("2023-24"));
    const counted = (phase: string, test: (percentage: number) => boolean): number =>
      change.worked.columns
        .get("percentage")!
        .filter((value, i) => comparable[i]!.school.phase === phase && test(value.toNumber())).length;
    const expected = ["primary", "all-through", "secondary"].map((phase) =>
      [
        phase,
        counted(phase, (p) => p <= -5),
        counted(phase, (p) => p > -5 && p < -0.5),
        counted(phase, (p) => p >= -0.5 && p <= 0.5),
        counted(phase, (p) => p > 0.5 && p < 5),
        counted(phase, (p) => p >= 5),
        0,
        comparable.filter(({ school }) => school.phase === phase).length,
      ].join(" | "),
    );
    expect(table(plan, "Gainers and losers by phase")).toEqual([...expected, "Total | 8 | 3 | 1 | 3 | 16 | 0 | 31"]);
  });

  test("have the limits of every period that a formula lists, live in the year that has them", () => {
    const rows = table(planOf("2023-24", "2024-25"), "Limits of protection by funding period");
    expect(rows).toEqual([
      "2023-24 | 90 | 135 | 2023-24",
      "2024-25 | 80 | 150 | 2024-25",
      "2025-26 | 70 | 175 | 2024-25",
    ]);
    const { rows: all } = sheetOf(planOf("2023-24", "2024-25"), "Chart data");
    const row = all.find(({ cells }) => cells[0]?.value === "2024-25")!;
    expect(row.cells[1]?.formula).toMatch(/^'Figures'!\$B\$\d+$/);
    expect(table(planOf("2022-23", "2023-24"), "What protection gives and takes")).toEqual([
      "2022-23 | – | – | – | – | –",
      "2023-24 | 138590.58 | -138590.58 | 0 | 7 | 23",
    ]);
  });

  test("have both budgets of one period, each with its own limits", () => {
    expect(table(planOf("2024-25", "2024-25:floors"), "Limits of protection by funding period")).toEqual([
      "2023-24 | 90 | 135 | 2024-25",
      "2024-25 | 80 | 150 | 2024-25",
      "2024-25 floors | 95 | – | 2024-25 floors",
      "2025-26 | 85 | – | 2024-25 floors",
      "2026-27 | 75 | – | 2024-25 floors",
    ]);
  });
});

describe("a comparison with little to draw", () => {
  const drawn = (plan: WorkbookPlan): string[] => (sheetOf(plan, "Charts").charts ?? []).map(({ title }) => title);

  test("has no chart of protection where there is none, and says so", () => {
    const plan = planOf("2022-23", "2022-23");
    expect(drawn(plan).length).toBe(4);
    expect(sheetOf(plan, "Charts").rows.at(-1)?.cells[0]?.value).toBe(
      "Neither budget has transitional protection: there is no chart of it.",
    );
  });

  test("draws a budget beside itself: every change is nothing, and about none", () => {
    const plan = planOf("2023-24", "2023-24");
    expect(drawn(plan).length).toBe(6);
    expect(table(plan, "Gainers and losers by phase").at(-1)).toMatch(
      /^Total \| 0 \| 0 \| (\d+) \| 0 \| 0 \| 0 \| \1$/,
    );
  });

  test.each([0, 1])("draws %i schools that can be compared", async (schools) => {
    const all = compare(read("2022-23"), read("2023-24"));
    const worked = {
      ...all.change.worked,
      columns: new Map([...all.change.worked.columns].map(([id, values]) => [id, values.slice(0, schools)])),
    };
    const few = { ...all, comparable: all.comparable.slice(0, schools), change: { ...all.change, worked } };
    const plan = comparisonWorkbook(few, "en");
    expect(drawn(plan).length).toBe(schools === 0 ? 4 : 6);
    const parts = unzipSync(await workbookBytes(plan));
    expect(Object.keys(parts).filter((name) => name.startsWith("xl/charts/")).length).toBe(drawn(plan).length);
  });
});

test("nothing on the sheets of charts, or in a chart, is the same in both languages but names, signs and years", () => {
  const english = planOf("2022-23", "2024-25:phase-in");
  const welsh = planOf("2022-23", "2024-25:phase-in", "cy");
  const said = (plan: WorkbookPlan, names: readonly string[]): string[] =>
    names.flatMap((name) => {
      const { rows, charts = [] } = sheetOf(plan, name);
      return [
        ...rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : []))),
        ...rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula?.match(/"[^"]*"/g)?.join(" ") ?? [])),
        ...charts.flatMap((chart) => [chart.title, chart.alt, chart.categoryTitle, chart.valueTitle]),
      ];
    });
  const first = said(english, ["Charts", "Chart data"]);
  const second = said(welsh, ["Siartiau", "Data siartiau"]);
  expect(second.length).toBe(first.length);
  const schools = new Set(read("2024-25").allocation.schools.map(({ name }) => name));
  const same = first.filter((text, i) => text === second[i] && !schools.has(text));
  // Words that are one in both: cap, net, and the tests of a count.
  const plain = /^([£%–]?|Cap|Net|\d{4}-\d{2}(:phase-in| phase-in)?|("[<>=0. ]*" ?)+|"%")$/;
  expect(same.filter((text) => !plain.test(text))).toEqual([]);
});

describe.skipIf(!program)("in LibreOffice", () => {
  test.each(["en", "cy"] as const)(
    "the charts are there, drawn from the same cells (%s)",
    { timeout: 300_000 },
    async (language) => {
      const plan = planOf("2022-23", "2023-24", language);
      const charts = converted(await workbookBytes(plan));
      const planned = plan.sheets.flatMap((sheet) => sheet.charts ?? []);
      expect(charts.length).toBe(6);
      const drawn = planned.map(({ series }) =>
        series.flatMap(({ name, categories, values }) => [name, categories, values].map(referenceOf)).sort(),
      );
      expect([...charts].sort()).toEqual(drawn.map((each) => each.join("\n")).sort());
    },
  );

  test("they follow when limits and bins are changed in the workbook", { timeout: 300_000 }, async () => {
    const plan = planOf("2022-23", "2023-24");
    const changed = withInputs(plan, [
      ["Figures", /Floor/, "60"],
      ["Figures", /Cap/, "220"],
      ["Chart data", /large from/, "12"],
      ["Chart data", /about none/, "3"],
    ]);
    const found = recalculate(program ?? "", await workbookBytes(changed));
    const schools = columnsOf(found, "Schools", 8, 31);
    const heading = sheetOf(plan, "Schools").rows[4]!.cells.map((cell) => cell?.value);
    const at = (name: string): string => letters(heading.indexOf(name));
    const order = schools(at("Change"))
      .map((change, i) => ({ change: Number(change), name: schools("B")[i] }))
      .sort((a, b) => b.change - a.change);
    const data = columnsOf(found, "Chart data", 8, 31);
    expect(data("A")).toEqual(order.map(({ name }) => name));
    expect(data("D").map(Number)).toEqual(order.map(({ change }) => change));
    expect(data("A")).not.toEqual(
      sheetOf(plan, "Chart data")
        .rows.slice(7, 38)
        .map(({ cells }) => cells[0]?.value),
    );
    const percentages = data("E").map(Number);
    const counted = [
      percentages.filter((p) => p <= -12),
      percentages.filter((p) => p > -12 && p < -3),
      percentages.filter((p) => p >= -3 && p <= 3),
      percentages.filter((p) => p > 3 && p < 12),
      percentages.filter((p) => p >= 12),
    ].map(({ length }) => length);
    const { rows } = sheetOf(plan, "Chart data");
    const total = rows.findIndex(({ cells }) => cells[0]?.value === "Total") + 1;
    const heads = rows.findIndex(({ cells }) => cells[0]?.value === "Gainers and losers by phase") + 2;
    const sheet = found.get("Chart data")!;
    expect([..."BCDEF"].map((letter) => Number(sheet.get(`${letter}${total}`)?.value))).toEqual(counted);
    expect([..."BCDEF"].map((letter) => sheet.get(`${letter}${heads}`)?.value)).toEqual([
      "Lose 12% or more",
      "Lose less than 12%",
      "About none: within 3%",
      "Gain less than 12%",
      "Gain 12% or more",
    ]);
  });
});

/** Each chart of a converted file as the cells that it is drawn from. */
function converted(workbook: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), "charts-"));
  try {
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "book.xlsx"), workbook);
    convert(program ?? "", folder, join(folder, "book.xlsx"), "xlsx");
    const parts = unzipSync(new Uint8Array(readFileSync(join(folder, "out", "book.xlsx"))));
    return Object.entries(parts)
      .filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name))
      .map(([, part]) =>
        named(treeOf(strFromU8(part)), "c:f")
          .map(({ text }) => text)
          .sort()
          .join("\n"),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook in whose input cells, found by the label to their left, somebody has typed another number. */
function withInputs(
  plan: WorkbookPlan,
  edits: readonly (readonly [sheet: string, label: RegExp, value: string])[],
): WorkbookPlan {
  const typed = new Set<RegExp>();
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const edit = edits.find(
        ([name, label]) => name === sheet.name && row.cells[1]?.meaning === "input" && label.test(shown(row.cells[0])),
      );
      if (!edit) return row;
      typed.add(edit[1]);
      const cells = row.cells.map((cell, i) => (i === 1 && cell ? { ...cell, value: new Decimal(edit[2]) } : cell));
      return { ...row, cells };
    }),
  }));
  expect(typed.size).toBe(edits.length);
  return { ...plan, sheets };
}

function columnsOf(found: Recalculated, name: string, first: number, count: number) {
  return (letter: string): string[] =>
    Array.from({ length: count }, (_, i) => found.get(name)?.get(`${letter}${first + i}`)?.value ?? "");
}
