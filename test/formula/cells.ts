import { failures } from "../../src/allocation/check-results.ts";
import { evaluate } from "../../src/allocation/evaluate.ts";
import type { Expression } from "../../src/expression/expression.ts";
import { lowerFormula } from "../../src/formula/lower.ts";
import type { Role } from "../../src/formula/sheet.ts";
import { Decimal } from "../../src/money.ts";
import type { School } from "../../src/school/school.ts";
import { figure, formulaOf, words, written } from "./written.ts";

/** The figures of these formulas. */
export const figures = {
  pot: figure("60000.00", "£"),
  heldBack: figure("1000.00", "£"),
  reserve: figure("2500.00", "£"),
  unitValue: figure("461.00", "£/pupil"),
  floor: figure("90", "%"),
  cap: figure("110", "%"),
  threeQuarters: figure("75", "%"),
  percentage: figure("40", "%"),
};
export const each = { id: "each", kind: "perPupil", ...words("Each pupil"), driver: "pupils", unitValue: "unitValue" };
export const shared = { id: "each", kind: "shareOfRemainder", ...words("Each pupil"), by: "pupils" };

export const driverOf = (column: string) => ({ ...words(column), column, unit: "pupil" });

export interface Parts {
  readonly balance: unknown;
  readonly figures?: unknown;
  readonly factors?: readonly unknown[];
  readonly grants?: readonly unknown[];
  readonly protection?: readonly unknown[];
}

const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;

/** The cells of schools of so many pupils, with so much of a baseline or none; with faults, of an engine that works some of them out otherwise. */
export function cells(
  parts: Parts,
  schools: readonly { pupils: string; before?: string; baseline?: string }[],
  faults: Readonly<Record<string, Expression>> = {},
) {
  const formula = formulaOf(
    written({
      figures,
      drivers: {
        pupils: { ...words("Pupils"), column: "pupils", unit: "pupil" },
        before: { ...words("Pupils before"), column: "before", unit: "pupil" },
      },
      factors: [each],
      ...parts,
    }),
  );
  const column = (of: (school: (typeof schools)[number], i: number) => string): Decimal[] =>
    schools.map((school, i) => new Decimal(of(school, i)));
  const lowered = lowerFormula(formula, formula.fundingPeriod);
  const steps = lowered.steps.map((step) => ({ ...step, expression: faults[step.id] ?? step.expression }));
  const sheet = { ...lowered, steps };
  const named = schools.map((_, i): School => ({ ...plain, number: String(i + 1), name: `School ${i + 1}` }));
  const inputs = {
    schools: named,
    attributes: new Map(),
    columns: new Map([
      ["pupils", column(({ pupils }) => pupils)],
      ["before", column(({ before }) => before ?? "0")],
      ["baseline", column(({ baseline }) => baseline ?? "0")],
      ["hasBaseline", column(({ baseline }) => (baseline === undefined ? "0" : "1"))],
      ["order", column((_, i) => String(i + 1))],
      ["monthsOpen", column(() => "12")],
    ]),
  };
  const worked = evaluate(sheet, inputs);
  const { columns, figures: single } = worked;
  const main = { sheet, schools: named, inputs, worked };
  return {
    at: (id: string): string[] => (columns.get(id) ?? []).map((value) => value.toFixed()),
    figure: (id: string): string | undefined => single.get(id)?.toFixed(),
    /** What the checks say is broken. */
    failed: failures([main]).map(({ says, advice }) => [says, ...advice]),
    checks: sheet.checks.map(({ id }) => id),
    /** The columns and figures of a role, by id. */
    having: (role: Role): string[] => sheet.steps.filter((step) => step.role === role).map(({ id }) => id),
  };
}

export const two = [{ pupils: "100" }, { pupils: "50" }];
