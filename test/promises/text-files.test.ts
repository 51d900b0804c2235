import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, describe, expect, test } from "vitest";
import { aln, SampleCopy, sampleModel } from "./sample.ts";

const folder = mkdtempSync(join(tmpdir(), "aln-text-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let number = 0;

/** A budget of the sample in a file of its own. */
async function written(ending: string, ...args: string[]): Promise<string> {
  number += 1;
  const path = join(folder, `${number}${ending}`);
  const { code, out, err } = await aln(args[0]!, sampleModel, "2023-24", ...args.slice(1), "--output", path);
  expect({ code, out }, err).toEqual({ code: 0, out: "" });
  return readFileSync(path, "utf8");
}

async function printed(...args: string[]): Promise<string> {
  const { code, out, err } = await aln(args[0]!, sampleModel, "2023-24", ...args.slice(1));
  expect(code, err).toBe(0);
  return out;
}

const mark = "\uFEFF";
const rowsOf = (text: string): string[][] => {
  const { data, errors } = Papa.parse<string[]>(text.replace(mark, "").trimEnd());
  expect(errors).toEqual([]);
  return data;
};

const every: readonly (readonly [string, ...string[]])[] = [
  ["allocate"],
  ["allocate", "--full"],
  ["counts"],
  ["counts", "--ledger"],
];

describe("the ending of a file's name says what is written", () => {
  test.each([
    ["allocate", ".txt", "table"],
    ["allocate", ".JSON", "json"],
    ["allocate", "", "table"],
    ["counts", ".txt", "table"],
  ])("%s to %s is what --format has to say of it: %s", async (command, ending, format) => {
    expect(await written(ending, command)).toBe(await printed(command, "--format", format));
  });
});

describe("a CSV in a file is for people", () => {
  test.each(every)("%s %s %s: a mark, and headings of which none is there twice", async (...args) => {
    for (const language of ["en", "cy"]) {
      const text = await written(".csv", ...args, "--language", language);
      expect(text.startsWith(mark)).toBe(true);
      const [head = [], ...rows] = rowsOf(text);
      expect(new Set(head.map((heading) => heading.toLowerCase())).size).toBe(head.length);
      expect(head.join()).not.toMatch(/\b[a-z]+[A-Z]/);
      expect(head.slice(0, 2)).not.toContain("school");
      expect(rows.length).toBeGreaterThan(30);
      expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]));
    }
  });

  test("of an allocation has the columns of the table, and its figures plain", async () => {
    const [head, ...rows] = rowsOf(await written(".csv", "allocate"));
    expect(head).toEqual([
      "Number",
      "School",
      "ALN co-ordinator",
      "Pupil numbers",
      "Deprivation",
      "Additional learning needs",
      "Formula share",
      "Transitional protection",
      "ALN Support budget",
    ]);
    expect(rows.find(([school]) => school === "6992012")?.slice(2)).toEqual(
      "9600.00 16655.63 8880.51 26088.97 61225.11 -3479.72 57745.39".split(" "),
    );
  });

  test.each([["allocate"], ["counts"], ["counts", "--ledger"]])(
    "%s %s: with --headings ids it is what programs read, and stdout always is",
    async (...args) => {
      const programs = await printed(...args, "--format", "csv");
      expect(programs.startsWith(mark)).toBe(false);
      expect(await written(".csv", ...args, "--headings", "ids")).toBe(programs);
      const words = await printed(...args, "--format", "csv", "--headings", "words");
      expect(words.startsWith(mark)).toBe(false);
      expect(await written(".csv", ...args)).toBe(`${mark}${words}`);
    },
  );

  test("what begins as a formula does has a quote before it, and is no formula in Excel", async () => {
    const copy = new SampleCopy();
    const path = join(copy.folder, "schools.csv");
    const schools = readFileSync(path, "utf8");
    const [, name = ""] = /^6992012,([^,]*),/m.exec(schools)!;
    writeFileSync(path, schools.replace(`6992012,${name},`, "6992012,=1+1,"));
    const output = join(copy.folder, "odd.csv");
    const { code, err } = await aln("allocate", copy.model, "2023-24", "--output", output);
    expect(code, err).toBe(0);
    expect(rowsOf(readFileSync(output, "utf8")).find(([school]) => school === "6992012")?.[1]).toBe("'=1+1");
  });
});

describe("a file that is there", () => {
  test("is written over where it holds the same, or where somebody says so", async () => {
    const path = join(folder, "kept.csv");
    const allocate = async (...more: string[]) =>
      (await aln("allocate", sampleModel, "2023-24", "--output", path, ...more)).code;
    expect([await allocate(), await allocate()]).toEqual([0, 0]);
    const first = readFileSync(path, "utf8");
    expect(await allocate("--language", "cy")).toBe(1);
    expect(readFileSync(path, "utf8")).toBe(first);
    expect(await allocate("--language", "cy", "--replace")).toBe(0);
    expect(readFileSync(path, "utf8")).not.toBe(first);
  });
});

test("rows about pupils are written for whoever wrote them alone", async () => {
  const copy = new SampleCopy();
  const output = join(copy.folder, "rows.xlsx");
  const { code, err } = await aln("check", copy.model, "--output", output);
  expect(code, err).toBe(0);
  expect(existsSync(output)).toBe(true);
  expect(statSync(output).mode & 0o777).toBe(0o600);
});
