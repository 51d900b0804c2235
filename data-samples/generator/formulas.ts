import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { two } from "./dates.ts";

export type Figures = Record<string, { value: string }>;
interface Formula {
  figures: Figures;
}

export const FORMULA_FILES = { "2022-23": "sen-2022-23.json", "2023-24": "aln-support-2023-24.json" } as const;
/** Beside them, and with no pot of its own to scale: what it changes is percentages. */
export const OPTION_FILES = { B: "aln-support-2023-24-option-b.json" } as const;

/** The pupils that the pot of the repository's own formula was set for. */
const PUPILS_OF_THE_POT = 8000;

/** Found by its package.json: the compiled generator lies deeper than its source. */
export function repositoryRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, "package.json"))) directory = dirname(directory);
  return directory;
}

export function readFormula(file: string): Formula {
  return JSON.parse(readFileSync(join(repositoryRoot(), "formulas", file), "utf8")) as Formula;
}

/** Copies the formulas beside a sample of another size, with a pot to match its pupils. */
export function writeScaledFormulas(directory: string, pupils: number): void {
  mkdirSync(directory, { recursive: true });
  for (const file of Object.values(OPTION_FILES))
    copyFileSync(join(repositoryRoot(), "formulas", file), join(directory, file));
  for (const file of Object.values(FORMULA_FILES)) {
    const formula = readFormula(file);
    for (const name of ["pot", "heldBack"]) {
      const figure = formula.figures[name];
      if (figure === undefined) continue;
      const pence = (inPence(formula.figures, name) * pupils) / PUPILS_OF_THE_POT;
      figure.value = pounds(Math.round(pence / 100_000) * 100_000);
    }
    writeFileSync(join(directory, file), `${JSON.stringify(formula, null, 2)}\n`);
  }
}

export function inPence(figures: Figures, name: string): number {
  const [, whole, part = ""] = /^([0-9]+)(?:\.([0-9]{1,2}))?$/.exec(figures[name]!.value)!;
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

export function pounds(pence: number): string {
  return `${Math.floor(pence / 100)}.${two(pence % 100)}`;
}
