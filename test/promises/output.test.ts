import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { withCells } from "../libreoffice/edit-workbook.ts";
import { aln, SampleCopy } from "./sample.ts";

const allocate = (copy: SampleCopy, output: string, format: string) =>
  aln("allocate", copy.model, "2023-24", "--format", format, "--output", output);

describe("an output never replaces a file of the model", () => {
  test.each([
    ["the model", "model.json", "json"],
    ["the census of the budget", "plasc-2023.csv", "csv"],
    ["the census of another", "plasc-2026.csv", "csv"],
    ["its formula", "../formulas/aln-support-2023-24.json", "json"],
    ["an option", "../formulas/option-floors.json", "json"],
    ["what was adopted", "../formulas/adopted.json", "json"],
    ["the mapping", "mapping.json", "json"],
  ])("%s", async (_, name, format) => {
    const copy = new SampleCopy();
    copy.write("formulas/adopted.json", readFileSync("formulas/adopted.json", "utf8"));
    copy.write("data-samples/mapping.json", '{ "format": 1 }');
    copy.editJson("data-samples/model.json", (model) => Object.assign(model, { mapping: "mapping.json" }));
    const file = join(dirname(copy.model), name);
    const before = readFileSync(file, "utf8");
    const { code, err } = await allocate(copy, file, format);
    expect(err).toContain("the output would replace a file that the model is made of");
    expect(code).toBe(1);
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  test("by another path to it", async () => {
    const copy = new SampleCopy();
    const data = dirname(copy.model);
    const elsewhere = join(data, "elsewhere");
    mkdirSync(elsewhere);
    symlinkSync(data, join(elsewhere, "linked"));
    linkSync(join(data, "schools.csv"), join(elsewhere, "also.csv"));
    for (const path of ["linked/schools.csv", "also.csv"])
      expect((await allocate(copy, join(elsewhere, path), "csv")).code, path).toBe(1);
  });
});

test("a table, CSV and JSON are each written under their own ending, or none", async () => {
  const copy = new SampleCopy();
  const at = (name: string) => join(dirname(copy.model), name);
  for (const [format, name] of [
    ["table", "a.txt"],
    ["csv", "a.CSV"],
    ["json", "a.json"],
    ["csv", "plain"],
  ] as const)
    expect((await allocate(copy, at(name), format)).code, name).toBe(0);
  for (const name of ["b.xlsx", "b.pdf", "b.json", "b.txt"]) {
    expect((await allocate(copy, at(name), "csv")).code, name).toBe(2);
    expect(existsSync(at(name))).toBe(false);
  }
});

describe("a comparison that is rarely meant is made, and said in one line", () => {
  const compare = (before: string, after: string, copy = new SampleCopy()) =>
    aln("compare", copy.model, before, after, "--output", join(dirname(copy.model), "x.xlsx"));

  test.each([
    ["2023-24", "2023-24", "2023-24 is compared with itself: every change is nothing.\n"],
    [
      "2024-25",
      "2023-24:B",
      "2024-25 is later than 2023-24:B: the changes are read backwards in time, from 2024-25 to 2023-24:B.\n",
    ],
  ])("%s and %s", async (before, after, said) => {
    const { code, err } = await compare(before, after);
    expect(code).toBe(0);
    expect(err).toContain(said);
  });

  test("and nothing is said of an option beside its period, either way, or of the next year", async () => {
    for (const [before, after] of [
      ["2023-24", "2023-24:B"],
      ["2023-24:B", "2023-24"],
      ["2023-24", "2024-25"],
    ] as const)
      expect((await compare(before, after)).err, after).not.toMatch(/itself|backwards/);
  });
});

describe("a workbook is written over a file only where nothing in it can be lost", () => {
  const compare = (copy: SampleCopy, after: string, ...more: string[]) =>
    aln("compare", copy.model, "2022-23", after, "--output", copy.path("x.xlsx"), ...more);

  test("one that stands as it was written, without a word", async () => {
    const copy = new SampleCopy();
    for (const after of ["2023-24", "2023-24:B"]) expect((await compare(copy, after)).code, after).toBe(0);
  });

  test("one that another program saved, only where that is asked for; and a refusal is all that is said", async () => {
    const copy = new SampleCopy();
    const file = copy.path("x.xlsx");
    expect((await compare(copy, "2023-24")).err).toContain("1 query: nothing was refused.");
    const saved = Buffer.from(withCells(readFileSync(file), "Figures", { B7: "1" }));
    writeFileSync(file, saved);
    const { code, out, err } = await compare(copy, "2023-24");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^[^\n]*x\.xlsx: another program has saved the workbook that is there/);
    expect(err).not.toContain("query");
    expect(readFileSync(file).equals(saved)).toBe(true);
    expect((await compare(copy, "2023-24", "--replace")).code).toBe(0);
    expect(readFileSync(file).equals(saved)).toBe(false);
  });

  test("and a file of any other program, or an empty one, only so", async () => {
    const copy = new SampleCopy();
    for (const content of ["", "Dear Forum"]) {
      writeFileSync(copy.path("x.xlsx"), content);
      expect((await compare(copy, "2023-24")).code).toBe(1);
      expect(readFileSync(copy.path("x.xlsx"), "utf8")).toBe(content);
    }
  });
});
