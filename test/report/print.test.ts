import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { fitting } from "../../src/files/paper.ts";
import { runningLines } from "../../src/files/running-lines.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { statusOf } from "../../src/report/print.ts";
import { budgetOf } from "../sample.ts";

const page = (at: string, of: string) => `Page ${at} of ${of}`;

describe("above and below each printed page", () => {
  test.each([
    ["en", "Draft", "Page &amp;P of &amp;N", "Holds counts below 5: not for publication; "],
    ["cy", "Drafft", "Tudalen &amp;P o &amp;N", "Yn cynnwys cyfrifon o dan 5: nid i&apos;w gyhoeddi; "],
  ] as const)(
    "stand whose it is, how far from final, what may not be lost and which page (%s)",
    { timeout: 60_000 },
    async (language, status, pages, warning) => {
      const before = budgetOf("2022-23");
      const plan = comparisonWorkbook(compare(before, budgetOf("2023-24:B")), language);
      const parts = unzipSync(await workbookBytes(plan));
      for (const i of plan.sheets.keys()) {
        const xml = strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`]!);
        const [, header = "", footer = ""] =
          /<oddHeader>(.*?)<\/oddHeader>.*?<oddFooter>(.*?)<\/oddFooter>/s.exec(xml) ?? [];
        expect(header.replaceAll("&quot;", '"')).toBe(
          `&amp;L&amp;8&amp;"Arial,Regular"${before.authority[language].replaceAll("'", "&apos;")}&amp;R&amp;8&amp;"Arial,Regular"${status}`,
        );
        expect(footer.replaceAll("&quot;", '"')).toContain(`&amp;L&amp;8&amp;"Arial,Regular"${warning}`);
        expect(footer.endsWith(pages)).toBe(true);
      }
    },
  );

  test("an ampersand is no code, and a number that comes first is no part of the size", () => {
    const { oddHeader, oddFooter } = runningLines({ authority: "2023 & Co", status: "R&D", page }, "5 schools");
    expect(oddHeader).toBe('&L&8&"Arial,Regular"2023 && Co&R&8&"Arial,Regular"R&&D');
    expect(oddFooter).toBe('&L&8&"Arial,Regular"5 schools&R&8&"Arial,Regular"Page &P of &N');
  });

  test.each([
    ["words", "A & B of the county ".repeat(20)],
    ["one word", "&".repeat(400)],
  ])("more than Excel allows ends in an ellipsis, and the page stays (%s)", (_, long) => {
    const { oddFooter = "" } = runningLines({ authority: "A", status: "B", page }, long);
    expect(oddFooter.length).toBeLessThanOrEqual(255);
    expect(oddFooter.length).toBeGreaterThan(230);
    expect(oddFooter).toMatch(/…&R&8&"Arial,Regular"Page &P of &N$/);
    // No code is cut in two.
    expect(oddFooter.slice('&L&8&"Arial,Regular"'.length, oddFooter.indexOf("…")).replaceAll("&&", "")).not.toContain(
      "&",
    );
  });
});

describe("a comparison is as far from final as", () => {
  const budget = (status: "draft" | "consulted" | "adopted", modelled = false) =>
    ({ formula: { status }, modelledOn: modelled ? { en: "x", cy: "x" } : undefined }) as Parameters<
      typeof statusOf
    >[0];

  test("the less final of its budgets", () => {
    expect(statusOf(budget("adopted"), budget("adopted"))).toBe("adopted");
    expect(statusOf(budget("consulted"), budget("adopted"))).toBe("consulted");
    expect(statusOf(budget("adopted"), budget("consulted"))).toBe("consulted");
    expect(statusOf(budget("draft"), budget("consulted"))).toBe("draft");
  });

  test("a draft, where an adopted formula stands on a census that may still change", () => {
    expect(statusOf(budget("adopted"), budget("adopted", true))).toBe("draft");
    expect(statusOf(budget("adopted"), budget("consulted", true))).toBe("consulted");
  });
});

test("columns that are not printed take no page: a figure and its source stand on one", () => {
  const plan = comparisonWorkbook(compare(budgetOf("2022-23"), budgetOf("2023-24")), "en");
  const figures = plan.sheets.find(({ name }) => name === "Figures")!;
  expect(figures.unprinted).toBeGreaterThan(0);
  expect(fitting(figures)).toMatchObject({ fitToPage: true, fitToWidth: 1 });
});
