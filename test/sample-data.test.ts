import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "../data-samples/generator/formulas.ts";
import { DEFAULT_SCHOOLS, DEFAULT_SEED, generate } from "../data-samples/generator/generate.ts";
import { modelText } from "../data-samples/generator/model.ts";
import { isValidUpn } from "../data-samples/generator/upn.ts";

const committed = join(repositoryRoot(), "data-samples");
const again = mkdtempSync(join(tmpdir(), "sample-data-"));
afterAll(() => rmSync(again, { recursive: true }));

const csvFiles = readdirSync(committed).filter((file) => file.endsWith(".csv"));
const censuses = csvFiles.filter((file) => file.startsWith("plasc-"));

function rowsOf(file: string): Record<string, string>[] {
  const text = readFileSync(join(committed, file), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe("the generator", () => {
  test("writes the committed sample again, byte for byte", () => {
    generate({ schools: DEFAULT_SCHOOLS, seed: DEFAULT_SEED, out: again });
    expect(readdirSync(again).filter((file) => file.endsWith(".csv"))).toEqual(csvFiles);
    for (const file of csvFiles) {
      const same = readFileSync(join(again, file)).equals(readFileSync(join(committed, file)));
      expect(same, `${file}: run npm run sample-data`).toBe(true);
    }
    expect(readFileSync(join(committed, "model.json"), "utf8")).toBe(modelText("../formulas"));
  });

  test("makes check letters as the census guidance does", () => {
    expect(["B801200005001", "B681200019001", "V68120002301A"].map(isValidUpn)).toEqual([true, true, true]);
    expect(isValidUpn("A801200005001")).toBe(false);
  });
});

describe("the committed sample", () => {
  test.each(censuses)("%s has good pupil numbers, each current at one school", (file) => {
    const rows = rowsOf(file);
    expect(rows.length).toBeGreaterThan(7500);
    // Counted, not quoted: a failure must not print a list of pupil numbers.
    expect(rows.filter((row) => !isValidUpn(row.UPN!)).length).toBe(0);
    const current = rows.filter((row) => row["Leaving Date"] === "" && /^[CM]$/.test(row["Enrolment Status"]!));
    expect(new Set(current.map((row) => row.UPN)).size).toBe(current.length);
  });

  test("names no school that is not in the register", () => {
    const register = new Set(rowsOf("schools.csv").map((row) => row.number!));
    expect(register.size).toBe(DEFAULT_SCHOOLS + 2);
    for (const file of csvFiles) {
      const named = rowsOf(file).flatMap((row) => row["School Number"] ?? row.school ?? row.predecessors!.split(";"));
      const unknown = new Set(named.filter((number) => number !== "" && !register.has(number)));
      expect([...unknown], file).toEqual([]);
    }
  });

  test("is small enough to be kept with the source", () => {
    const sizes = readdirSync(committed, { recursive: true }).map((file) => statSync(join(committed, String(file))));
    const bytes = sizes.filter((each) => each.isFile()).reduce((sum, each) => sum + each.size, 0);
    expect(bytes).toBeLessThan(4_000_000);
  });
});
