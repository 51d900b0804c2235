import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { type ErrorFile, readErrorFile, withOutcome } from "./error-file.ts";
import { kindsInSource, kindsNoFileCanReach, sentencesInSource } from "./messages-in-source.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

const folder = join(repositoryRoot(), "test", "errors");
const base = join(folder, "base");

// `UPDATE=1` writes what is said now into the files: read every one of them as the officer who has to act on it. A compiled copy of
// this test may be older than the source, and writes nothing.
const update = process.env.UPDATE === "1" && import.meta.filename.endsWith(".ts");

interface Kept {
  readonly name: string;
  readonly file: ErrorFile;
  readonly outcome: Outcome;
}

const errors: Kept[] = [];
for (const name of readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md"))
  errors.push(await kept(name));

async function kept(name: string): Promise<Kept> {
  const text = readFileSync(join(folder, name), "utf8");
  try {
    const file = readErrorFile(text);
    const outcome = await outcomeOf(base, file.changes, file.args);
    if (!update) return { name, file, outcome };
    writeFileSync(join(folder, name), withOutcome(text, outcome.stderr, outcome.exitCode));
    return { name, file: { ...file, ...outcome }, outcome };
  } catch (error) {
    throw new Error(`${name} cannot be followed`, { cause: error });
  }
}

describe("the base", () => {
  test.each([
    ["check", "model.json"],
    ["allocate", "model.json", "2022-23"],
    ["allocate", "model.json", "2023-24"],
  ])("runs clean: aln %s %s %s", async (...args) => {
    const { stderr, exitCode } = await outcomeOf(base, [], args.filter(Boolean));
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  });
});

describe.each(errors)("$name", ({ file, outcome }) => {
  test("says what its file has", () => {
    expect(outcome.stderr).toBe(file.stderr);
    expect(outcome.exitCode).toBe(file.exitCode);
    expect(file.exitCode).toBeGreaterThan(0);
    expect(file.title).not.toBe("");
  });

  test("gives no result and writes nothing", () => {
    expect(outcome.stdout).toBe("");
    expect(outcome.written).toEqual([]);
  });

  test("tells of no pupil", () => {
    // Counted, not quoted: a failure must not print what it is there to hide.
    expect(outcome.personal.size).toBeGreaterThan(50);
    expect([...outcome.personal].filter((cell) => outcome.stderr.includes(cell)).length).toBe(0);
  });
});

describe("every message is kept", () => {
  test("each kind of problem", () => {
    const kept = new Set(errors.flatMap(({ outcome }) => outcome.kinds));
    const unkept = kindsInSource().filter((kind) => !kept.has(kind) && !(kind in kindsNoFileCanReach));
    expect(unkept, "add an error file for each").toEqual([]);
  });

  test("each sentence of a message", () => {
    const said = errors.map(({ outcome }) => outcome.stderr).join("\n");
    const unsaid = sentencesInSource().filter(({ pattern }) => !pattern.test(said));
    expect(
      unsaid.map(({ sentence, file }) => `${file}: ${sentence}`),
      "add an error file for each",
    ).toEqual([]);
  });

  test("no kind is excused that a file does reach", () => {
    const kept = errors.flatMap(({ outcome }) => outcome.kinds);
    expect(Object.keys(kindsNoFileCanReach).filter((kind) => kept.includes(kind))).toEqual([]);
  });
});
