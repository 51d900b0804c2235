import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { version } from "../../src/version.ts";
import { aln, sampleModel } from "../promises/sample.ts";
import { budgetOf } from "../sample.ts";

vi.setConfig({ testTimeout: 60_000 });

const sha256 = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
const before = budgetOf("2022-23");
const after = budgetOf("2023-24:B");
const rows = comparisonWorkbook(compare(before, after), "en")
  .sheets.find(({ name }) => name === "Data")!
  .rows.map(({ cells }) => cells.map((cell) => (typeof cell?.value === "string" ? cell.value : cell?.value.toFixed())));

test("every file that a budget was made from stands in the register with its whole hash, the model among them", () => {
  const listed = rows.filter((row) => /^[0-9a-f]{64}$/.test(row[6] ?? ""));
  expect(listed.length).toBe(before.inputs.length + after.inputs.length);
  for (const [, file = "", , , , , hash] of listed) expect(hash, file).toBe(sha256(join(dirname(sampleModel), file)));
  const named = listed
    .slice(before.inputs.length)
    .map(([role, file, count, date, status]) => [role, file, count, date, status]);
  expect(named).toEqual([
    ["formula", "../formulas/aln-support-2023-24-option-b.json", undefined, undefined, "draft"],
    ["formula", "../formulas/aln-support-2023-24.json", undefined, undefined, undefined],
    ["pupil census (PLASC)", "plasc-2023.csv", "8136", "2023-01-17", "final, spring"],
    ["baseline", "baseline-2022-23.csv", "96", "2023-03-31", undefined],
    ["estimates and corrections", "adjustments-2023-24.csv", "9", undefined, undefined],
    ["model", "model.json", undefined, undefined, undefined],
    ["schools", "schools.csv", "38", undefined, undefined],
    ["places", "places.csv", "14", undefined, undefined],
  ]);
});

test("the program and its version, and queries that were answered, stand there too", () => {
  expect(rows).toContainEqual(["Made by", `aln-allocation-engine ${version}`]);
  const answers = rows.filter(
    ([, , , census, by]) => census === "2022-02-15" && by === "Pupil data officer (invented)",
  );
  expect(answers.length).toBeGreaterThan(0);
  expect(answers[0]?.[6]).toContain("Leavers of the autumn term");
});

test("an allocation in JSON has the hash of the model", async () => {
  const { out } = await aln("allocate", sampleModel, "2023-24", "--format", "json");
  const { inputs } = JSON.parse(out) as { inputs: { role: string; file: string; sha256: string }[] };
  expect(inputs.filter(({ role }) => role === "model")).toEqual([
    { role: "model", file: "model.json", sha256: sha256(sampleModel) },
  ]);
});
