import { type Allocation, allocate } from "../allocation/allocate.ts";
import type { Sources } from "../allocation/sources.ts";
import { withFigures } from "../formula/allowed.ts";
import { formulaFindings } from "../formula/findings/index.ts";
import type { Formula } from "../formula/formula.ts";
import { own } from "../look-up.ts";
import type { Compared } from "./compared.ts";
import type { Match } from "./match.ts";
import { forShares, type Recounted, type Why } from "./recounted.ts";

/** One thing that is changed, in the order in which they are: all on the shares before protection, and then protection. */
export type CauseStep = "counts" | "pot" | "figures" | "method" | "protection";

/** Two budgets, and the schools that can be compared. */
export interface Sides {
  readonly before: Compared;
  readonly after: Compared;
  readonly comparable: readonly Match[];
}

interface Run {
  readonly step: CauseStep;
  run(): Allocation | Why;
}

/** Each step with all that was changed before it. The last is the later budget itself, and can always be run. */
export function runs({ before, after, comparable }: Sides, recounted: Recounted): Run[] {
  const formula = forShares(before.formula);
  const figures = figuresInBoth(before.formula, after.formula);
  const pot = potInBoth(before.formula, after.formula);
  const run = (...ids: readonly string[]): Run["run"] => {
    const values = new Map(ids.map((id) => [id, own(after.formula.figures, id)?.value ?? ""]));
    return () =>
      "reason" in recounted ? recounted : allocated(withFigures(formula, values), recounted.sources, comparable);
  };
  return [
    { step: "counts", run: run() },
    ...(pot === undefined ? [] : [{ step: "pot" as const, run: run(pot) }]),
    { step: "figures", run: run(...figures) },
    { step: "method", run: () => after.allocation },
  ];
}

/** Figures that both formulas have under one name and in one unit. */
function figuresInBoth({ figures }: Formula, after: Formula): string[] {
  return Object.keys(figures).filter((id) => own(after.figures, id)?.unit === own(figures, id)?.unit);
}

/** The pot, where it is one of these in both. */
function potInBoth(before: Formula, after: Formula): string | undefined {
  const { pot } = before.balance;
  return pot !== undefined && pot === after.balance.pot && figuresInBoth(before, after).includes(pot) ? pot : undefined;
}

/** Nothing that the engine would refuse is a step on the way, nor one that leaves out a school. */
function allocated(formula: Formula, sources: Sources, comparable: readonly Match[]): Allocation | Why {
  const findings = formulaFindings(formula);
  if (findings.length > 0) return { reason: "refused", details: findings.map(({ says }) => says) };
  const { value, problems } = allocate(formula, sources);
  const left = value && comparable.flatMap(({ after }) => after).find(({ number }) => !hasSchool(value, number));
  if (left) return { reason: "phases", details: [`${left.number} ${left.name} is ${left.phase}`] };
  return value && problems.length === 0 ? value : { reason: "refused", details: problems.map(({ says }) => says) };
}

function hasSchool({ schools }: Allocation, number: string): boolean {
  return schools.some((school) => school.number === number);
}
