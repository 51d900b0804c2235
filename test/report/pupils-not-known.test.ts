import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { comparisonSummary } from "../../src/commands/comparison-summary.ts";
import { type Comparison, compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import type { Language } from "../../src/language/text.ts";
import type { Budget } from "../../src/model/budget.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import type { Cell, RowPlan } from "../../src/report/plan.ts";
import { words, written } from "../formula/written.ts";
import { compareCells } from "../libreoffice/compare-cells.ts";
import { libreOffice, recalculate } from "../libreoffice/recalculate.ts";
import { budgetOf } from "../sample.ts";

const program = libreOffice();

/** Three schools with what each had in its own year: money by a column, and no census. */
function ofCounts(before: readonly string[], after: readonly string[]): Comparison<Budget> {
  const folder = mkdtempSync(join(tmpdir(), "pupils-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const numbers = ["0001", "0002", "0003"];
  const periods = { "2022-23": before, "2023-24": after };
  const fundingPeriods: Record<string, unknown> = {};
  for (const [period, money] of Object.entries(periods)) {
    const formula = written({
      fundingPeriod: period,
      drivers: { money: { ...words("Money"), column: "money", unit: "class", mayBeNegative: true } },
      figures: { share: { ...words("Share"), unit: "£/class", value: "1.00", paper: "paper" } },
      factors: [{ id: "line", kind: "perPupil", ...words("Line"), driver: "money", unitValue: "share" }],
      balance: { method: "unitValues", mayOwe: true },
    });
    writeFileSync(join(folder, `${period}.json`), JSON.stringify(formula));
    writeFileSync(
      join(folder, `${period}.csv`),
      ["school,name,money", ...money.map((each, i) => `${numbers[i]},School ${i + 1},${each}`), ""].join("\n"),
    );
    fundingPeriods[period] = { formula: `${period}.json`, counts: `${period}.csv` };
  }
  const model = { authority: { number: "000", ...words("Counts") }, fundingPeriods };
  writeFileSync(join(folder, "model.json"), JSON.stringify(model));
  const [first, second] = ["2022-23", "2023-24"].map((period) => budgetOf(period, join(folder, "model.json")));
  return compare(first!, second!);
}

const rowsOf = (comparison: Comparison<Budget>, sheet: string, language: Language = "en"): readonly RowPlan[] =>
  comparisonWorkbook(comparison, language).sheets.find(({ name }) => name === sheet)!.rows;
const shown = (cell: Cell | undefined): string =>
  cell === undefined ? "" : typeof cell.value === "string" ? cell.value : cell.value.toFixed();
const texts = (rows: readonly RowPlan[]): string[][] => rows.map(({ cells }) => cells.map(shown));

describe("pupils of an authority that holds counts and no census", () => {
  test.each([
    ["en", "Summary", "Schools", "By pupils on roll", "is not known", "upils"],
    ["cy", "Crynodeb", "Ysgolion", "Yn ôl disgyblion ar y gofrestr", "Nid yw'n hysbys", "isgybl"],
  ] as const)(
    "have no column and no section by size, and why (%s)",
    (language, summary, schools, bySize, why, pupils) => {
      const comparison = ofCounts(["100.00", "200.00", "300.00"], ["110.00", "190.00", "300.00"]);
      expect(comparison.pupils).toEqual([undefined, undefined, undefined]);
      const rows = texts(rowsOf(comparison, summary, language));
      const at = rows.findIndex(([first]) => first === bySize);
      expect(rows[at + 1]?.[0]).toContain(why);
      expect(rows[at + 2]).toEqual([]);
      const others = rows.filter((_, i) => i !== at && i !== at + 1);
      expect(others.flat().filter((text) => text.includes(pupils))).toEqual([]);
      const headings = texts(rowsOf(comparison, schools, language))[4]!;
      expect(headings.filter((text) => text.includes(pupils))).toEqual([]);
    },
  );
});

/** The sample, in whose later census a school has no records: as where its return is missing and its numbers were stated. */
function withoutRecords(number: string): Comparison<Budget> {
  const [before, after] = [budgetOf("2023-24"), budgetOf("2024-25")];
  const census = after.sources.census.map((each) => ({
    ...each,
    ledger: new Map([...each.ledger].filter(([school]) => school !== number)),
  }));
  return compare(before, { ...after, sources: { ...after.sources, census } });
}

describe("pupils of one school that no census has records of", { timeout: 120_000 }, () => {
  const number = "6992012";
  const comparison = withoutRecords(number);
  const schools = comparison.comparable.map(({ school }) => school.number);
  const rows = texts(rowsOf(comparison, "Schools"));
  const column = (beginning: string): number => rows[4]!.findIndex((text) => text.startsWith(beginning));

  test("are a dash at the school and in every sum that it is in, and numbers at the others", () => {
    const whole = compare(budgetOf("2023-24"), budgetOf("2024-25"));
    expect(comparison.pupils).toEqual(whole.pupils.map((pupils, i) => (schools[i] === number ? undefined : pupils)));
    const [pupils, each] = [column("All funded pupils"), column("Change for each pupil")];
    const row = rows.find(([first]) => first === number)!;
    expect([row[pupils], row[each]]).toEqual(["–", "–"]);
    expect(rows.slice(7, 7 + schools.length).filter((cells) => cells[pupils] === "–").length).toBe(1);
    expect(rows[7 + schools.length]?.[pupils]).toBe("–");
    expect(rows[6]?.[pupils]).toContain("a dash where no census has records of the school");
    const summary = texts(rowsOf(comparison, "Summary"));
    const of = (label: string): string[] => summary.find(([first]) => first === label)!;
    expect(of("primary").slice(8)).toEqual(["–", "–"]);
    expect(of("secondary")[8]).toMatch(/^\d+$/);
    const unknown = of("not known: no census has records of them");
    expect([unknown[5], ...unknown.slice(8)]).toEqual(["1", "–", "–"]);
  });

  test.skipIf(!program)("stand in a workbook that LibreOffice works out alike", { timeout: 300_000 }, async () => {
    const plan = comparisonWorkbook(comparison, "en");
    expect(compareCells(plan, recalculate(program!, await workbookBytes(plan))).differences).toEqual([]);
  });
});

describe("a percentage of £0.00, or of less", () => {
  const comparison = () => ofCounts(["0.00", "-50.00", "200.00"], ["10.00", "100.00", "210.00"]);

  test("is a dash wherever it would stand", () => {
    const rows = texts(rowsOf(comparison(), "Schools"));
    const at = rows[4]!.indexOf("Change, %");
    expect(rows.slice(7, 11).map((cells) => cells[at])).toEqual(["–", "–", "5", "113.33"]);
    expect(rows[6]![at]).toContain("a dash where there was £0.00 or less before");
    const bins = texts(rowsOf(comparison(), "Chart data"));
    const head = bins.findIndex((cells) => cells.includes("£0.00 or less before: no percentage"));
    // Two have no percentage, and one gains 5% or more.
    expect(bins.slice(head + 2, head + 4).map((cells) => cells.slice(1))).toEqual(
      Array.from({ length: 2 }, () => ["0", "0", "0", "0", "1", "2", "3"]),
    );
    expect(comparisonSummary(comparison(), "en")).toMatch(/\+£150\.00 +\(–\) {2}School 2/);
    expect(comparisonSummary(comparison(), "en")).toContain("(+5.00%)");
  });

  test.skipIf(!program)("is one in LibreOffice too", { timeout: 300_000 }, async () => {
    const plan = comparisonWorkbook(comparison(), "en");
    expect(compareCells(plan, recalculate(program!, await workbookBytes(plan))).differences).toEqual([]);
  });
});
