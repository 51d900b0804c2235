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
  readonly file: ErrorFile;
  readonly outcome: Outcome;
}

// `ERRORS=formula,option` follows the files that begin so, and no others: against each mutant of a part, all of them would take hours.
const asked = process.env.ERRORS?.split(",") ?? [""];
const names = readdirSync(folder).filter(
  (file) => file.endsWith(".md") && file !== "README.md" && asked.some((beginning) => file.startsWith(beginning)),
);

/** Each file is followed once, when a test first asks for it: a test run by itself does the work of its own file alone. */
const followed = new Map<string, Promise<Kept>>();

function kept(name: string): Promise<Kept> {
  const already = followed.get(name) ?? follow(name);
  followed.set(name, already);
  return already;
}

async function follow(name: string): Promise<Kept> {
  const text = readFileSync(join(folder, name), "utf8");
  try {
    const file = readErrorFile(text);
    const outcome = await outcomeOf(base, file.changes, file.args);
    if (!update) return { file, outcome };
    writeFileSync(join(folder, name), withOutcome(text, outcome.stderr, outcome.exitCode));
    return { file: { ...file, ...outcome }, outcome };
  } catch (error) {
    throw new Error(`${name} cannot be followed`, { cause: error });
  }
}

/** One after another: each changes the working folder. */
async function allOutcomes(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const name of names) outcomes.push((await kept(name)).outcome);
  return outcomes;
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

describe.each(names)("%s", { timeout: 30_000 }, (name) => {
  test("says what its file has", async () => {
    const { file, outcome } = await kept(name);
    expect(outcome.stderr).toBe(file.stderr);
    expect(outcome.exitCode).toBe(file.exitCode);
    // What refuses nothing is kept here for what it asks about.
    if (file.exitCode === 0)
      expect(file.stderr).toMatch(/^\d+ quer(y|ies)( about the census)?( is| are)?(:| not answered:)/m);
    expect(file.title).not.toBe("");
  });

  test("writes nothing, and gives no result where it is refused", async () => {
    const { outcome } = await kept(name);
    if (outcome.exitCode > 0) expect(outcome.stdout).toBe("");
    expect(outcome.written).toEqual([]);
  });

  test("tells of no pupil", async () => {
    const { outcome } = await kept(name);
    // Counted, not quoted: a failure must not print what it is there to hide.
    expect(outcome.personal.size).toBeGreaterThan(50);
    expect([...outcome.personal].filter((cell) => outcome.stderr.includes(cell)).length).toBe(0);
  });
});

// A mutant changes the text that these read.
describe.skipIf(process.env.MUTANTS || process.env.ERRORS)("every message is kept", { timeout: 60_000 }, () => {
  test("each kind of problem", async () => {
    const reached = new Set((await allOutcomes()).flatMap(({ kinds }) => kinds));
    const unkept = kindsInSource().filter((kind) => !reached.has(kind) && !(kind in kindsNoFileCanReach));
    expect(unkept, "add an error file for each").toEqual([]);
  });

  test("each sentence of a message", async () => {
    const said = (await allOutcomes()).map(({ stderr }) => stderr).join("\n");
    const unsaid = sentencesInSource().filter(({ pattern }) => !pattern.test(said));
    expect(
      unsaid.map(({ sentence, file }) => `${file}: ${sentence}`),
      "add an error file for each",
    ).toEqual([]);
  });

  test("no kind is excused that a file does reach", async () => {
    const reached = (await allOutcomes()).flatMap(({ kinds }) => kinds);
    expect(Object.keys(kindsNoFileCanReach).filter((kind) => reached.includes(kind))).toEqual([]);
  });
});
