import { describe, expect, test, vi } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import type { Language } from "../../src/language/text.ts";
import type { Budget } from "../../src/model/budget.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { version } from "../../src/version.ts";
import { budgetOf } from "../sample.ts";
import { textsOf } from "./texts-of.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Texts that are the same in both languages, and why that is right. */
const same: readonly (readonly [why: string, is: RegExp])[] = [
  ["words that are spelt alike in Welsh", /^(Cap|Data|Net|model)$/],
  ["the name of the program, and of a kind of hash", /^(aln-allocation-engine|SHA-256)$/],
  ["names of cells, as docs/files.md gives them", /^aln_(program|authority|earlier_budget|later_budget|language)$/],
  ["what Excel itself calls an area of print", /^_xlnm\.Print_(Area|Titles)$/],
  ["names of budgets, as commands have them", /^(2023-24 – )?\d{4}-\d{2}[ :]score( − 2023-24|, £)?$/],
  ["a record by its file and line", /^plasc-\d{4}\.csv:\d+$/],
  [
    "checks and queries as an answer in the model names them: what they found stands beside",
    /^((aln|pupils|meals)-moved|closed-school)$/,
  ],
  ["the same", /^left-before-census$/],
  ["names of formulas in files", /^(aln-support-2023-24|sen-2022-23|option-needs-score)$/],
];

describe.each([
  ["2022-23", "2023-24"],
  ["2023-24", "2024-25:score"],
])("a Welsh workbook of %s and %s", (first, second) => {
  test("has no English left, wherever in the file: what is in the English one too is a name or a record", async () => {
    const [before, after] = [budgetOf(first), budgetOf(second)];
    const comparison = compare(before, after);
    const [english, welsh] = await Promise.all(
      (["en", "cy"] as const).map(async (language: Language) =>
        textsOf(await workbookBytes(comparisonWorkbook(comparison, language))),
      ),
    );
    const inEnglish = new Set(english?.map(({ text }) => text));
    const known = recordsOf(before, after);
    const left = welsh?.filter(
      ({ text }) => inEnglish.has(text) && !known.has(text) && !same.some(([, is]) => is.test(text)),
    );
    expect(left).toEqual([]);
    expect(welsh?.length).toBeGreaterThan(400);
  });
});

/** What the files of two budgets say in one language: names of schools, of files and of people. */
function recordsOf(...budgets: readonly Budget[]): ReadonlySet<string> {
  return new Set(
    budgets.flatMap(({ inputs, sources, baselineRows, answers }) => [
      ...[...sources.register.values()].flatMap(({ number, name, cluster }) => [
        name,
        `${number} ${name}`,
        cluster,
        `=${cluster}`,
      ]),
      ...inputs.flatMap(({ file, sha256 }) => [file, sha256, `${file}   SHA-256 ${sha256.slice(0, 16)}…`]),
      ...sources.adjustments.flatMap(({ reason, source, approvedBy }) => [reason, source, approvedBy]),
      ...baselineRows.map(({ component }) => component),
      ...answers.map(({ answeredBy }) => answeredBy),
      `aln-allocation-engine ${version}`,
    ]),
  );
}
