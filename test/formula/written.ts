import { evaluate, type Worked } from "../../src/allocation/evaluate.ts";
import { formulaFindings } from "../../src/formula/findings/index.ts";
import { type Formula, formulaFile } from "../../src/formula/formula.ts";
import { lowerFormula } from "../../src/formula/lower.ts";
import { readFormula } from "../../src/formula/read-formula.ts";
import { Decimal } from "../../src/money.ts";
import { type Checked, problemsAsText } from "../../src/problem.ts";

export const words = (en: string) => ({ en, cy: `${en} (cy)` });

/** A figure with its unit, as a formula's file has it. */
export const figure = (value: string, unit: string) => ({ ...words(value), unit, value, paper: "paper" });

/** A formula's file with a count of pupils, and their number as a size, which no part of a year makes less, and whatever a test writes beside it. */
export function written(parts: Record<string, unknown>): Record<string, unknown> {
  return {
    format: 1,
    id: "written",
    ...words("A formula"),
    system: "aln",
    fundingPeriod: "2023-24",
    status: "draft",
    covers: ["primary", "middle", "all-through", "secondary"],
    papers: { paper: { ...words("A paper"), date: "2022-11-17" } },
    figures: {},
    drivers: {
      pupils: { ...words("Pupils"), column: "pupils", unit: "pupil" },
      size: { ...words("Size"), column: "pupils", unit: "pupil", asIfOpenAllYear: true },
    },
    balance: { method: "unitValues" },
    ...parts,
  };
}

export function read(value: unknown): Checked<Formula> {
  return readFormula({
    file: "formula.json",
    value,
    locate: () => ({ line: 1, excerpt: { before: "", mark: "", after: "" } }),
  });
}

export function formulaOf(value: unknown): Formula {
  const { value: formula, problems } = read(value);
  if (!formula) throw new Error(problemsAsText(problems));
  return formula;
}

/** One school's columns, and its phase and medium; 12 months open unless said. */
export interface WrittenSchool {
  readonly columns: Readonly<Record<string, string>>;
  readonly phase?: string;
  readonly medium?: string;
}

/** A column of the formula worked out at each school, in pence. */
export function workedOut(formula: Formula, id: string, schools: readonly WrittenSchool[]): string[] {
  const { columns, problems } = evaluated(formula, schools);
  if (problems.length > 0) throw new Error(problemsAsText(problems));
  return columns.get(id)!.map((value) => value.toFixed(2));
}

/** A column of the formula at each school, or a figure of it, with all the places that it has. */
export function exactly(formula: Formula, id: string, schools: readonly WrittenSchool[]): string[] {
  const { columns, figures, problems } = evaluated(formula, schools);
  if (problems.length > 0) throw new Error(problemsAsText(problems));
  return (columns.get(id) ?? [figures.get(id)!]).map((value) => value.toFixed());
}

export function evaluated(formula: Formula, schools: readonly WrittenSchool[]): Worked {
  const sheet = lowerFormula(formula, formula.fundingPeriod);
  const standing: Record<string, string> = { monthsOpen: "12" };
  return evaluate(sheet, {
    schools: schools.map((_, i) => ({ number: String(i), name: String(i) })),
    attributes: new Map([
      ["phase", schools.map(({ phase = "primary" }) => phase)],
      ["medium", schools.map(({ medium = "English" }) => medium)],
    ]),
    columns: new Map(
      sheet.columns.map((column) => [
        column.id,
        schools.map(
          (school, i) =>
            new Decimal(school.columns[column.id] ?? standing[column.id] ?? (column.id === "order" ? i + 1 : "0")),
        ),
      ]),
    ),
  });
}

/** What is found wrong with a formula whose form is right: where, and in which words. */
export function found(value: unknown): string[] {
  return formulaFindings(formulaFile.parse(value)).map(({ path, says }) => `${path.join(".")}: ${says}`);
}
