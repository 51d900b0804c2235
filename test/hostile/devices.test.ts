import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { build, builtCli } from "./child.ts";

const folder = mkdtempSync(join(tmpdir(), "aln-devices-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  build();
  cpSync(join(repositoryRoot(), "test/errors/base"), folder, { recursive: true });
}, 120_000);

const allocate = ["allocate", "model.json", "2023-24"];

function run(args: readonly string[], stdout: number | "pipe" = "pipe", stderr: number | "pipe" = "pipe") {
  const all = { cwd: folder, encoding: "utf8", timeout: 60_000, stdio: ["ignore", stdout, stderr] } as const;
  const {
    status,
    stdout: out,
    stderr: err,
  } = spawnSync(process.execPath, [builtCli, ...args], { ...all, stdio: [...all.stdio] });
  return { code: status, out, err };
}

describe.skipIf(process.platform !== "linux")("what is no file", { timeout: 120_000 }, () => {
  test.each([
    ["a pipe that nobody writes to", "pipe"],
    ["a device without end", "/dev/zero"],
    ["a device that is empty", "/dev/null"],
  ])("%s is no census, no formula, no model and no workbook", (_, path) => {
    if (path === "pipe") execFileSync("mkfifo", [join(folder, "pipe")]);
    const model = readFileSync(join(folder, "model.json"), "utf8");
    const refused = /: that is a device or a pipe, not a file\n/;
    for (const file of ["plasc-2023.csv", "aln.json"]) {
      writeFileSync(join(folder, "other.json"), model.replaceAll(`"${file}"`, JSON.stringify(path)));
      const { code, err } = run(["allocate", "other.json", "2023-24"]);
      expect({ code, says: refused.test(err) }, err).toEqual({ code: 1, says: true });
    }
    for (const args of [
      ["check", path],
      ["read-back", "model.json", path, "--as", "C"],
      [...allocate, "--output", path],
    ]) {
      const { code, err } = run(args);
      expect({ code, says: /that is a device or a pipe, not a file/.test(err) }, err).toEqual({ code: 1, says: true });
    }
    expect(statSync(path === "pipe" ? join(folder, path) : path).isFile()).toBe(false);
  });

  test("a disk that is full is said, once, and the results are not there", () => {
    const full = openSync("/dev/full", "w");
    try {
      expect(run(allocate, full)).toMatchObject({
        code: 1,
        err: "The results could not be written: there is no room on the disk.\n",
      });
      // Words about results that nobody can be told change nothing of them.
      expect(run([...allocate, "--format", "csv"], "pipe", full)).toMatchObject({
        code: 0,
        out: run([...allocate, "--format", "csv"]).out,
      });
    } finally {
      closeSync(full);
    }
  });

  test("a reader that closes its end is no fault", () => {
    const script = `"${process.execPath}" "${builtCli}" allocate model.json 2023-24; echo $? >&2`;
    const { stderr } = spawnSync("sh", ["-c", `(${script}) | true`], { cwd: folder, encoding: "utf8" });
    expect(stderr).toBe("0\n");
  });
});
