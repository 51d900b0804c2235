import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { two } from "./dates.ts";

export type Figures = Record<string, { value: string }>;
interface Formula {
  figures: Figures;
}

/** Each funding period's own formula. From 2024-25 on each is an option of the one before, with a pot of its own. */
export const FORMULA_FILES = {
  "2022-23": "sen-2022-23.json",
  "2023-24": "aln-support-2023-24.json",
  "2024-25": "aln-support-2024-25.json",
  "2025-26": "aln-support-2025-26.json",
  "2026-27": "aln-support-2026-27.json",
} as const;

/** Options by the name they have in the model. None has a pot of its own to scale: they take their period's. */
export const OPTION_FILES = {
  "2023-24": { B: "aln-support-2023-24-option-b.json" },
  "2024-25": {
    "70-30": "option-70-30.json",
    "80-20": "option-80-20.json",
    score: "option-needs-score.json",
    "no-loss": "option-no-loss.json",
    categories: "option-categories.json",
    "two-lines": "option-two-lines.json",
    "two-scaled": "option-two-lines-scaled.json",
    phases: "option-phase-pots.json",
    floors: "option-floors.json",
    "phase-in": "option-phase-in.json",
  },
  // Their second year, by the limits that they list for it.
  "2025-26": {
    "70-30": "option-70-30.json",
    "80-20": "option-80-20.json",
    score: "option-needs-score.json",
    floors: "option-floors.json",
    "phase-in": "option-phase-in.json",
  },
} as const;

/** Sums of the whole authority, which go by its size. */
const SUMS = ["pot", "heldBack", "centralReserve", "provisionGrant", "safetyNet"];

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
  const options = Object.values(OPTION_FILES).flatMap((files) => Object.values<string>(files));
  for (const file of [...Object.values(FORMULA_FILES), ...new Set(options)]) {
    const formula: Partial<Formula> = readFormula(file);
    const { figures = {} } = formula;
    for (const name of SUMS) {
      const figure = figures[name];
      if (figure === undefined) continue;
      const pence = (inPence(figures, name) * pupils) / PUPILS_OF_THE_POT;
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
