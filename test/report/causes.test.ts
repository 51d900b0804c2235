import { describe, expect, test, vi } from "vitest";
import { allocate } from "../../src/allocation/allocate.ts";
import { compare } from "../../src/comparison/compare.ts";
import { CensusMemory } from "../../src/files/census-memory.ts";
import { loadModel } from "../../src/files/load-model.ts";
import { loadRecounted } from "../../src/files/load-recounted.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { withFigures } from "../../src/formula/allowed.ts";
import { causeWords } from "../../src/language/cause-words.ts";
import type { Language } from "../../src/language/text.ts";
import { comparisonContext, comparisonWorkbook, workbookOf } from "../../src/report/comparison-workbook.ts";
import { type Cell, letters, type RowPlan, type WorkbookPlan } from "../../src/report/plan.ts";
import { compareCells } from "../libreoffice/compare-cells.ts";
import { withCells } from "../libreoffice/edit-workbook.ts";
import { inputPlaces } from "../libreoffice/input-places.ts";
import { cellsOf, libreOffice, savedAnew } from "../libreoffice/recalculate.ts";
import { budgetOf } from "../sample.ts";

vi.setConfig({ testTimeout: 120_000 });

const loaded = loadModel("data-samples/model.json").value!;
const [before, after] = [budgetOf("2023-24"), budgetOf("2024-25")];
const comparison = compare(
  before,
  after,
  loadRecounted(loaded, before, after, () => {}, new CensusMemory()),
);
const plans = { en: comparisonWorkbook(comparison, "en"), cy: comparisonWorkbook(comparison, "cy") };

const shown = (cell: Cell | undefined): string =>
  cell === undefined ? "" : typeof cell.value === "string" ? cell.value : cell.value.toFixed(2);
const rowsOf = ({ sheets }: WorkbookPlan, sheet: string): readonly RowPlan[] =>
  sheets.find(({ name }) => name === sheet)!.rows;
const rowOf = (rows: readonly RowPlan[], column: number, words: string): string[] =>
  rows.find(({ cells }) => shown(cells[column]) === words)!.cells.map(shown);

describe("the sheet of causes", () => {
  test.each([
    [
      "en",
      "Causes",
      ["Counts", "Pot", "Figures", "Method", "Protection", "Changed in this workbook since"],
      "All schools",
    ],
    [
      "cy",
      "Achosion",
      ["Niferoedd", "Cronfa", "Ffigurau", "Dull", "Diogelu", "Newidiwyd yn y llyfr gwaith hwn wedyn"],
      "Pob ysgol",
    ],
  ] as [Language, string, string[], string][])(
    "has both budgets with every cause between them (%s)",
    (language, sheet, causes, all) => {
      const rows = rowsOf(plans[language], sheet);
      expect(rows[4]!.cells.slice(2, 10).map(shown)).toEqual(["2023-24", ...causes, "2024-25"]);
      expect(rows[5]!.cells.slice(2).every((cell) => shown(cell) === "£")).toBe(true);
      expect(rowOf(rows, 0, "6992001").slice(2)).toEqual([
        "81875.92",
        "-4039.44",
        "3090.40",
        "58.80",
        "0.00",
        "472.58",
        "0.00",
        "81458.26",
        "-417.66",
        "0.00",
      ]);
      expect(rowOf(rows, 1, all).slice(2)).toEqual([
        "2725000.00",
        "0.00",
        "110000.00",
        "0.00",
        "0.00",
        "0.00",
        "0.00",
        "2835000.00",
        "110000.00",
        "0.00",
      ]);
    },
  );

  test("has its causes as records, and everything else live", () => {
    const rows = rowsOf(plans.en, "Causes").slice(7, 7 + comparison.comparable.length);
    for (const { cells } of rows)
      expect(cells.slice(2).map((cell) => cell?.formula !== undefined)).toEqual([
        true,
        false,
        false,
        false,
        false,
        false,
        true,
        true,
        false,
        true,
      ]);
  });

  test("says in which order, and that another would give other parts", () => {
    const texts = rowsOf(plans.en, "Causes").map(({ cells: [first] }) => shown(first));
    expect(texts).toContain(
      "One thing is changed at a time, in this order: counts, pot, figures, method, protection; all on the shares before protection, and protection last. Another order would give other parts, and the same sum.",
    );
    expect(texts.at(-1)).toBe(
      "Nothing changed here since the causes were worked out has moved what a school gains or loses.",
    );
  });

  test("says why steps stand together", () => {
    const earlier = budgetOf("2022-23");
    const recounted = loadRecounted(loaded, earlier, before, () => {}, new CensusMemory());
    const joined = comparisonWorkbook(compare(earlier, before, recounted), "en");
    const rows = rowsOf(joined, "Causes");
    expect(rows[4]!.cells.slice(3, 5).map(shown)).toEqual(["Counts, figures and method together", "Protection"]);
    const because = "the earlier formula reads named learners, by the days and dates of its own year";
    expect(shown(rows[6]!.cells[3])).toBe(`together: ${because}`);
    expect(rows.map(({ cells: [first] }) => shown(first))).toContain(
      `Counts, figures and method stand together and cannot be told apart: ${because}.`,
    );
  });

  test("is a bridge on the summary, from one budget to the other", () => {
    const rows = rowsOf(plans.en, "Summary");
    const first = rows.findIndex(
      ({ cells: [title] }) => shown(title) === "What the change from 2023-24 to 2024-25 comes from",
    );
    expect(rows.slice(first + 2, first + 10).map(({ cells }) => cells.map(shown))).toEqual([
      ["2023-24", "2708795.44", "2725000.00"],
      ["Counts", "-14700.12", "0.00"],
      ["Pot", "108976.42", "110000.00"],
      ["Figures", "-208.04", "0.00"],
      ["Method", "0.00", "0.00"],
      ["Protection", "0.00", "0.00"],
      ["Changed in this workbook since", "0.00", "0.00"],
      ["2024-25", "2802863.70", "2835000.00"],
    ]);
  });
});

const program = libreOffice();

test.skipIf(!program)(
  "a cause that is no longer what it was fails its check, and a figure that is changed does not",
  { timeout: 300_000 },
  async () => {
    const bytes = await workbookBytes(plans.en);
    const places = inputPlaces(plans.en, "2024-25");
    const { sheet, address } = places.get("pot")!;
    const firstCause = `${letters(3)}8`;
    const [changed, wrong] = savedAnew(program!, [
      withCells(bytes, sheet, { [address]: "2900000" }),
      withCells(bytes, "Causes", { [firstCause]: "-4039.43" }),
    ]).map(cellsOf);
    // The engine's own workbook of the other pot, with the causes of the one that was changed.
    const formula = withFigures(after.formula, new Map([["pot", "2900000"]]));
    const other = { ...after, formula, allocation: allocate(formula, after.sources).value! };
    const changedComparison = { ...compare(before, other), causes: comparison.causes };
    const planned = workbookOf(comparisonContext(changedComparison, "en", { recorded: after.allocation }));
    const sheets = planned.sheets.filter(({ name }) => ["Causes", "Checks", "Schools", "Summary"].includes(name));
    expect(rowOf(rowsOf(planned, "Causes"), 1, "All schools").slice(8, 10)).toEqual(["40000.00", "2875000.00"]);
    const { differences, compared } = compareCells({ sheets }, changed!);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(1_000);
    expect(changed!.get("Checks")!.get("B3")!.value).toBe("All checks passed");
    const row =
      rowsOf(planned, "Checks").findIndex(({ cells }) => cells.some((cell) => cell?.value === causeWords.check.en)) + 1;
    expect(wrong!.get("Checks")!.get(`C${row}`)!.value).toBe("0.01");
    expect(wrong!.get("Checks")!.get("B3")!.value).not.toBe("All checks passed");
  },
);
