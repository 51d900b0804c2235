import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { compare as compared } from "../../src/comparison/compare.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { withCells } from "../libreoffice/edit-workbook.ts";
import { inputPlaces } from "../libreoffice/input-places.ts";
import { libreOffice, savedAnew } from "../libreoffice/recalculate.ts";
import { budgetOf } from "../sample.ts";
import { build, builtCli } from "./child.ts";

const program = libreOffice();

/** Makes the process stop itself, as pulling the plug would, before the change of the disk that `STOP` counts to. */
const stops = `data:text/javascript,${encodeURIComponent(`
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  let left = Number(process.env.STOP);
  for (const name of ["mkdirSync", "openSync", "writeFileSync", "fchownSync", "fchmodSync", "fsyncSync", "closeSync", "renameSync", "rmSync"]) {
    const real = fs[name];
    fs[name] = (...args) => {
      const changes = name !== "openSync" && name !== "closeSync" || args[1] === "wx";
      if (changes && --left === 0) process.kill(process.pid, "SIGKILL");
      return real(...args);
    };
  }
  syncBuiltinESMExports();
`)}`;

const base = mkdtempSync(join(tmpdir(), "aln-killed-base-"));
const folders: string[] = [base];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function run(
  folder: string,
  args: readonly string[],
  stop = 0,
): { status: number | null; signal: string | null; stderr: string } {
  const env = { ...process.env, STOP: String(stop) };
  return spawnSync(process.execPath, ["--import", stops, builtCli, ...args], { cwd: folder, encoding: "utf8", env });
}

function copyOfBase(): string {
  const folder = mkdtempSync(join(tmpdir(), "aln-killed-"));
  folders.push(folder);
  cpSync(base, folder, { recursive: true });
  return folder;
}

/** What stands in a folder, but for what a stopped run had begun. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.endsWith(".tmp"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "latin1")]));
}

const readBack = ["read-back", "model.json", "saved.xlsx", "--as", "C"];
const compare = ["compare", "model.json", "2022-23", "2023-24", "--output", "made.xlsx"];

describe.skipIf(!program)("a run that is stopped at any instant", () => {
  beforeAll(() => {
    build();
    cpSync(join(repositoryRoot(), "test/errors/base"), base, { recursive: true });
    expect(run(base, compare).status).toBe(0);
    const model = join(base, "model.json");
    const plan = comparisonWorkbook(compared(budgetOf("2022-23", model), budgetOf("2023-24", model)), "en");
    const { sheet, address } = inputPlaces(plan, "2023-24").get("coordinator")!;
    const changed = withCells(readFileSync(join(base, "made.xlsx")), sheet, { [address]: "11000" });
    const [saved] = savedAnew(program!, [changed]);
    writeFileSync(join(base, "saved.xlsx"), saved!);
    writeFileSync(join(base, "budget.csv"), "before");
  }, 240_000);

  test.each([
    ["read-back", readBack],
    ["allocate, over a file of before", ["allocate", "model.json", "2023-24", "--output", "budget.csv", "--replace"]],
  ])(
    "%s: what was there is whole, and the same command again completes it",
    (_, args) => {
      const done = copyOfBase();
      expect(run(done, args)).toMatchObject({ status: 0 });
      const [before, after] = [contents(base), contents(done)];
      let instants = 0;
      for (let stop = 1; ; stop += 1) {
        const folder = copyOfBase();
        const { signal, status } = run(folder, args, stop);
        if (signal === null) {
          expect(status).toBe(0);
          break;
        }
        instants += 1;
        for (const [name, content] of Object.entries(contents(folder)))
          expect([before[name], after[name]].includes(content), `${name} at instant ${stop}`).toBe(true);
        expect(run(folder, args)).toMatchObject({ status: 0, signal: null });
        expect(contents(folder), `instant ${stop}`).toEqual(after);
        expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
      }
      expect(instants).toBeGreaterThan(4);
    },
    600_000,
  );
});
