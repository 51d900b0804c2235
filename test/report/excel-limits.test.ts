import { strToU8, zipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import type { Formula } from "../../src/formula/formula.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { budgetOf } from "../sample.ts";
import { pastExcelsLimits } from "./excel-limits.ts";

vi.setConfig({ testTimeout: 120_000 });

describe("a workbook stays within what Excel opens without repair", () => {
  test.each([
    ["2022-23", "2023-24", "en"],
    ["2022-23", "2023-24", "cy"],
    ["2023-24", "2024-25:two-scaled", "cy"],
    ["2024-25", "2024-25:score", "en"],
    ["2024-25:phases", "2025-26:phase-in", "cy"],
  ] as const)("%s with %s (%s)", async (before, after, language) => {
    const plan = comparisonWorkbook(compare(budgetOf(before), budgetOf(after)), language);
    expect(pastExcelsLimits(await workbookBytes(plan))).toEqual([]);
  });

  test("with every label and note as long as may be, and a stated sum at every school", async () => {
    const { formula, allocation } = budgetOf("2023-24");
    const label = (text: string): string => `${text} ${"long ".repeat(50)}`.slice(0, 199).trimEnd();
    const prose = `${"A reason that somebody gave. ".repeat(80)}`.slice(0, 1999);
    const long = (part: { en: string; cy: string }) => ({ en: label(part.en), cy: label(part.cy) });
    const each = <T extends { en: string; cy: string }>(parts: Record<string, T>) =>
      Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, { ...part, ...long(part) }]));
    const stated: Formula["factors"][number] = {
      id: "statedSums",
      kind: "stated",
      ...long({ en: "Stated", cy: "Wedi'i nodi" }),
      amounts: allocation.schools.map(({ number }) => ({
        school: number,
        amount: "alncoSmall",
        reason: { en: prose, cy: prose },
      })),
    };
    const longest: Formula = {
      ...formula,
      ...long(formula),
      note: { en: prose, cy: prose },
      figures: each(formula.figures),
      drivers: each(formula.drivers),
      factors: [stated, ...formula.factors.map((factor) => ({ ...factor, ...long(factor) }))],
      workedExamples: [],
    };
    const budget = budgetOf("2023-24", undefined, longest);
    const plan = comparisonWorkbook(compare(budgetOf("2022-23"), budget), "en");
    expect(pastExcelsLimits(await workbookBytes(plan))).toEqual([]);
    expect(plan.sheets.flatMap(({ rows }) => rows).length).toBeGreaterThan(1000);
  });

  test.each([
    ["a text", `<sst><si><t>${"x".repeat(32_768)}</t></si></sst>`],
    ["a sheet's name", `<workbook><sheet name="${"x".repeat(32)}"/></workbook>`],
    ["a sheet's name with a sign", `<workbook><sheet name="2023-24:B"/></workbook>`],
    ["a header or footer", `<worksheet><oddFooter>${"x".repeat(256)}</oddFooter></worksheet>`],
    ["a message", `<worksheet><dataValidation error="${"x".repeat(256)}"/></worksheet>`],
    ["a title", `<worksheet><dataValidation errorTitle="${"x".repeat(33)}"/></worksheet>`],
    ["a formula", `<worksheet><f>1${"+1".repeat(4_096)}</f></worksheet>`],
    ["a text in it is long", `<worksheet><f>IF(A1=1,&quot;${"x".repeat(256)}&quot;,2)</f></worksheet>`],
    ["its functions are deep", `<worksheet><f>${"ABS(".repeat(65)}1${")".repeat(65)}</f></worksheet>`],
    ["a function in it has many parts", `<worksheet><f>MAX(1${",1".repeat(255)})</f></worksheet>`],
  ])("and would be seen to pass them: %s", (what, xml) => {
    const [first, ...more] = pastExcelsLimits(zipSync({ "xl/workbook.xml": strToU8(xml) }));
    expect(first).toContain(what);
    expect(more).toEqual([]);
  });
});
