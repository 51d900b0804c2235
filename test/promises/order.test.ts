import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Random } from "../../data-samples/generator/random.ts";
import { allocate, aln, type Rows, SampleCopy, sampleModel } from "./sample.ts";

const seeds = [1, 2, 3];

/** Rows and columns in another order; the headings stay on top. */
function shuffledTable(rows: Rows, random: Random): Rows {
  const [headings = [], ...body] = rows;
  const order = random.shuffled(headings.map((_, i) => i));
  return [headings, ...random.shuffled(body)].map((row) => order.map((i) => row[i]!));
}

/** Lists stay as they are, and so do the four keys whose order is the order of columns, figures and budgets that are printed. */
function shuffledKeys(value: unknown, random: Random, key = ""): unknown {
  if (Array.isArray(value)) return value.map((each) => shuffledKeys(each, random));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, each]): [string, unknown] => [
    name,
    shuffledKeys(each, random, name),
  ]);
  const meaningful = ["figures", "drivers", "fundingPeriods", "options"].includes(key);
  return Object.fromEntries(meaningful ? entries : random.shuffled(entries));
}

/** Every CSV and every JSON of the sample in another order. */
function shuffledSample(seed: number): SampleCopy {
  const copy = new SampleCopy();
  const random = new Random(seed, "order");
  for (const folder of ["data-samples", "formulas"])
    for (const file of readdirSync(copy.path(folder)).map((name) => `${folder}/${name}`)) {
      if (file.endsWith(".csv")) copy.editCsv(file, (rows) => shuffledTable(rows, random));
      if (file.endsWith(".json")) copy.write(file, JSON.stringify(shuffledKeys(JSON.parse(copy.read(file)), random)));
    }
  return copy;
}

function withoutHashes(json: string): string {
  return json.replace(/"sha256": "[0-9a-f]{64}"/g, '"sha256": ""');
}

describe("the order in which rows, columns and keys are written", () => {
  test.each(seeds)("moves no penny and changes no byte of a result (shuffle %i)", async (seed) => {
    const copy = shuffledSample(seed);
    expect(copy.read("data-samples/plasc-2023.csv").slice(0, 40)).not.toMatch(/^School Number,UPN,/);
    for (const budget of ["2022-23", "2023-24"]) {
      expect(await allocate(copy.model, budget)).toBe(await allocate(sampleModel, budget));
      const json = await allocate(copy.model, budget, "json");
      expect(withoutHashes(json)).toBe(withoutHashes(await allocate(sampleModel, budget, "json")));
      expect(await aln("allocate", copy.model, budget)).toEqual(await aln("allocate", sampleModel, budget));
    }
    // Columns that nothing reads are listed in the order of their file, and where a command breaks depends on its path.
    const lines = async (model: string) =>
      (await aln("check", model)).out
        .replace(/in full: npx\s+--no\s+aln\s+check\s+\S+\s+(\S+)\s+(\S+)/g, "in full: $1 $2")
        .split("\n")
        .filter((line) => !/not used/.test(line));
    expect(await lines(copy.model)).toEqual(await lines(sampleModel));
  });
});
