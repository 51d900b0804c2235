import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Papa from "papaparse";
import { onTestFinished, vi } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { run } from "../../src/commands/run.ts";

/** Each allocation reads a whole census, and the machine may be busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

export const sampleFolder = join(repositoryRoot(), "data-samples");
export const sampleModel = join(sampleFolder, "model.json");

/** What one command line gave. */
export interface Given {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as `aln` would. */
export async function aln(...args: string[]): Promise<Given> {
  let out = "";
  let err = "";
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
  });
  return { code, out, err };
}

/** What `allocate` prints. A refusal fails the test with its own words. */
export async function allocate(model: string, budget: string, format: "csv" | "json" = "csv"): Promise<string> {
  const { code, out, err } = await aln("allocate", model, budget, "--format", format);
  if (code !== 0) throw new Error(`allocate ${budget} was refused:\n${err}`);
  return out;
}

/** A CSV as rows of cells, headings first. */
export type Rows = string[][];

export function rowsOf(text: string): Rows {
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

/** One column of a CSV by school number. */
export function columnOf(csv: string, heading: string): Map<string, string> {
  const [headings = [], ...rows] = rowsOf(csv);
  const at = headings.indexOf(heading);
  if (at < 0) throw new Error(`there is no column ${heading}`);
  return new Map(rows.map((row) => [row[0] ?? "", row[at] ?? ""]));
}

/** The sample authority in a folder of its own, where its files can be changed. Gone when the test ends. */
export class SampleCopy {
  readonly model: string;
  private readonly root = mkdtempSync(join(tmpdir(), "sample-copy-"));

  constructor() {
    onTestFinished(() => rmSync(this.root, { recursive: true }));
    for (const folder of ["data-samples", "formulas"])
      cpSync(join(repositoryRoot(), folder), join(this.root, folder), {
        recursive: true,
        // What was adopted is frozen, and a test must be able to change it.
        filter: (file) => !/(generator|adopted\.json)$/.test(file),
      });
    this.model = this.path("data-samples/model.json");
  }

  path(file: string): string {
    return join(this.root, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), "utf8");
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text);
  }

  /** Changes the rows of a CSV, headings first. */
  editCsv(file: string, change: (rows: Rows) => Rows): void {
    this.write(file, `${Papa.unparse(change(rowsOf(this.read(file))), { newline: "\n" })}\n`);
  }

  /** Changes one JSON file. */
  editJson(file: string, change: (content: Record<string, unknown>) => void): void {
    const content = JSON.parse(this.read(file));
    change(content);
    this.write(file, JSON.stringify(content, null, 2));
  }

  get folder(): string {
    return dirname(this.model);
  }
}

export const namedLearners = "data-samples/named-learners-2022-23.csv";
export const census2023 = "data-samples/plasc-2023.csv";
export const baseline = "data-samples/baseline-2022-23.csv";
export const formula2023 = "formulas/aln-support-2023-24.json";
