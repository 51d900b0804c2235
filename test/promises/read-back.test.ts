import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { comparisonContext, workbookOf } from "../../src/report/comparison-workbook.ts";
import { withCells } from "../libreoffice/edit-workbook.ts";
import { inputPlaces } from "../libreoffice/input-places.ts";
import { cellsOf, libreOffice, savedAnew } from "../libreoffice/recalculate.ts";
import { budgetOf } from "../sample.ts";
import { allocate, aln, columnOf, SampleCopy, sampleModel } from "./sample.ts";

const program = libreOffice();

/** What a head of finance types: a larger pot, a part in half per cents, a floor that binds, a larger sum for the smallest schools. */
const tried: Readonly<Record<string, string>> = {
  pot: "2900000.5",
  deprivationPercentage: "17.5",
  weightNursery: "0.85",
  pointsProvision: "5",
  floor2024: "92.25",
  alncoSmall: "10000",
};

describe("a comparison, other figures typed into it, worked out again by LibreOffice, and read back", () => {
  for (const language of ["en", "cy"] as const)
    test.skipIf(!program)(
      `gives an option whose figures are the workbook's own (${language})`,
      { timeout: 300_000 },
      async () => {
        const copy = new SampleCopy();
        const file = join(copy.folder, "tried.xlsx");
        const made = await aln("compare", copy.model, "2023-24", "2024-25", "--output", file, "--language", language);
        expect(made.code, made.err).toBe(0);
        const context = comparisonContext(compare(budgetOf("2023-24"), budgetOf("2024-25")), language);
        const places = inputPlaces(workbookOf(context), "2024-25");
        const typed = Object.fromEntries(Object.entries(tried).map(([id, value]) => [places.get(id)!.address, value]));
        const figures = places.get("pot")!.sheet;
        const [saved] = savedAnew(program!, [withCells(readFileSync(file), figures, typed)]);
        writeFileSync(file, saved!);

        const { code, out, err } = await aln("read-back", copy.model, file, "--as", "C", "--language", language);
        expect(code, err).toBe(0);
        expect(out).toContain(language === "en" ? "cells agree, to the last penny" : "o gelloedd yn cytuno");
        const option = JSON.parse(copy.read("formulas/aln-support-2024-25-option-c.json"));
        expect(Object.keys(option.figures).sort()).toEqual(Object.keys(tried).sort());
        expect(option.figures.pot.value).toBe("2900000.50");
        expect(option.figures.pointsProvision.value).toBe("5.00");
        expect(option.status).toBe("draft");
        expect(option.note.en).toContain("£2,900,000.50 now");

        const allocated = columnOf(await allocate(copy.model, "2024-25:C"), "allocation");
        const cells = cellsOf(saved!);
        const inWorkbook = context.after.main.worked.schools.map(({ number }, i): [string, string] => {
          const [, sheet = "", column] = /^'(.*)'!\$([A-Z]+)/.exec(context.after.main.cell("allocation", 8 + i))!;
          return [number, Number(cells.get(sheet)!.get(`${column}${8 + i}`)!.value).toFixed(2)];
        });
        expect(inWorkbook.length).toBeGreaterThan(30);
        expect(allocated).toEqual(new Map(inWorkbook));
        // Another option than its base: the figures that were typed are in it.
        expect(allocated).not.toEqual(columnOf(await allocate(copy.model, "2024-25"), "allocation"));
        const model = copy.read("data-samples/model.json");
        expect(model.replace(/,\n +"C": "..\/formulas\/aln-support-2024-25-option-c.json"/, "")).toBe(
          readFileSync(sampleModel, "utf8"),
        );
      },
    );
});
