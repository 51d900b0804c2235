import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBudgets } from "../../src/commands/budgets.ts";
import { exit, type Io } from "../../src/commands/io.ts";
import { readOptionBack } from "../../src/commands/read-option-back.ts";
import { run } from "../../src/commands/run.ts";
import { loadModel } from "../../src/files/load-model.ts";
import { budgetName, budgetsOf } from "../../src/model/budget-name.ts";
import type { Change } from "./change.ts";
import { personalCells } from "./personal-cells.ts";

/** What a command said and did in a changed copy of the base. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** The kinds of the problems it found, or of the queries where it refused nothing: stderr has their words alone. */
  readonly kinds: readonly string[];
  /** Files that are there, or are other, than before the command. */
  readonly written: readonly string[];
  /** What would tell of a pupil, in the base or in the change. */
  readonly personal: ReadonlySet<string>;
}

/** Runs a command in a copy of the base: inside the folder, so that messages name files as the model does. */
export async function outcomeOf(base: string, changes: readonly Change[], args: readonly string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "aln-errors-"));
  const before = process.cwd();
  try {
    cpSync(base, folder, { recursive: true });
    const personal = new Set(personalCells(folder));
    for (const change of changes) await change(folder);
    for (const cell of personalCells(folder)) personal.add(cell);
    process.chdir(folder);
    const files = contents();
    const said = await saidBy(args);
    return {
      ...said,
      kinds: said.exitCode === exit.calledWrongly ? [] : kindsOf(args),
      written: differing(files, contents()),
      personal,
    };
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}

async function saidBy(args: readonly string[]): Promise<Pick<Outcome, "stdout" | "stderr" | "exitCode">> {
  let stdout = "";
  let stderr = "";
  const io: Io = {
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    isTerminal: false,
  };
  try {
    return { exitCode: await run(args, io), stdout, stderr };
  } catch (error) {
    // A throw is a bug: the tests of this one file fail, and not those of all the others.
    return { exitCode: Number.NaN, stdout, stderr: `${stderr}thrown: ${error}\n` };
  }
}

function kindsOf([command, path = "", ...rest]: readonly string[]): string[] {
  if (!existsSync(path)) return loadModel(path).problems.map(({ kind }) => kind);
  const silent: Io = { out: () => {}, err: () => {}, isTerminal: false };
  if (command === "read-back") {
    const [workbook = "", , as = ""] = rest;
    return readOptionBack(path, workbook, as, silent).problems.map(({ kind }) => kind);
  }
  const model = loadModel(path).value?.model;
  const asked = rest.filter(budgetName);
  const names = command === "check" && model && asked.length === 0 ? budgetsOf(model) : asked;
  const { problems, queries = [] } = readBudgets(path, names, silent);
  return [...problems, ...queries].map(({ kind }) => kind);
}

function contents(): Map<string, string> {
  const files = readdirSync(".", { recursive: true, encoding: "utf8" }).filter((file) => statSync(file).isFile());
  return new Map(files.map((file) => [file, readFileSync(file, "latin1")]));
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}
