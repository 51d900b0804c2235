import { column, figure, nothing, sum } from "../expression/build.ts";
import { dependencies } from "../expression/dependencies.ts";
import { standing } from "../language/labels.ts";
import type { Text } from "../language/text.ts";
import { availableOf, differenceSteps, formulaTotalSteps, potSteps, scalingSteps } from "./balance.ts";
import { besideSteps } from "./beside.ts";
import { checksOf, memorandumChecks } from "./checks/index.ts";
import type { Lowered, Lowering } from "./factors/factor.ts";
import { type Factor, lowerFactor } from "./factors/index.ts";
import { type Formula, moneyPlaces } from "./formula.ts";
import { inputColumns, inputFigures } from "./inputs.ts";
import { loweringFor, Standing } from "./lowering.ts";
import { protectionIn } from "./periods.ts";
import { protectionSteps } from "./protection/index.ts";
import type { Named } from "./protection/limits.ts";
import type { Sheet, Step } from "./sheet.ts";

/** The formula of one funding period as a sheet: inputs, then every column and figure in the order they are worked out. */
export function lowerFormula(formula: Formula, fundingPeriod: string): Sheet {
  const { balance } = formula;
  const places = moneyPlaces(balance);
  const protection = protectionIn(formula, fundingPeriod);
  const pot = potSteps(balance);
  const { lowered, steps: worked } = lowerFactors(formula, formula.factors, pot);
  const scaling = scalingSteps(balance, linesIn(worked));
  const lines = linesIn([...worked, ...scaling]);
  const guarded =
    protection &&
    protectionSteps(protection, availableOf(balance), places, namedBy(loweringFor(formula, [...pot, ...worked])));
  const before = [
    ...pot,
    ...worked,
    ...scaling,
    formulaShare(lines, places),
    ...(guarded || balance.pot ? formulaTotalSteps(balance) : []),
    ...named(formula, guarded?.steps ?? [unprotected(places)]),
  ];
  const grants = lowerFactors(formula, formula.grants);
  const steps = [
    ...before,
    ...differenceSteps(balance, protection),
    ...besideSteps(formula, lines, grants.steps, { places, isProtected: guarded !== undefined }),
  ];
  return sheet(
    formula,
    steps,
    checksOf({
      formula,
      protection,
      guarded,
      lowered,
      grants: grants.lowered,
      lines,
      grantLines: linesIn(grants.steps),
    }),
  );
}

/** What is shown beside the allocations and is no part of pot, protection or gainers: its own sheet, over every school. */
export function lowerMemorandum(formula: Formula): Sheet | undefined {
  if (formula.memorandum.length === 0) return undefined;
  const { lowered, steps } = lowerFactors(formula, formula.memorandum);
  return sheet(formula, steps, memorandumChecks(lowered, linesIn(steps)));
}

/** A figure is one for all; a column is each school's own. */
function namedBy({ isFigure, unitAt }: Lowering): Named {
  return (id) => ({ is: isFigure(id) ? figure(id) : column(id), unit: unitAt(id) });
}

function sheet(
  formula: Formula,
  steps: readonly Step[],
  { steps: checkSteps, checks }: Pick<Sheet, "steps" | "checks">,
): Sheet {
  const all = [...steps, ...checkSteps];
  const used = new Set(all.flatMap((step) => [...dependencies(step.expression)]));
  return {
    columns: inputColumns(formula).filter(({ id }) => used.has(id)),
    figures: inputFigures(formula).filter(({ id }) => used.has(id)),
    steps: all,
    checks,
  };
}

function linesIn(steps: readonly Step[]): Step[] {
  return steps.filter(({ role }) => role === "line");
}

function money(id: string, label: Text, role: Step["role"], places: number, expression: Step["expression"]): Step {
  return { id, per: "school", label, unit: "£", places, role, expression };
}

function added(lines: readonly Step[]): Step["expression"] {
  return lines.length > 0 ? sum(...lines.map(({ id }) => column(id))) : nothing;
}

function formulaShare(lines: readonly Step[], places: number): Step {
  return money("formulaShare", standing.formulaShare, "formulaShare", places, added(lines));
}

function unprotected(places: number): Step {
  return money("allocation", standing.allocation, "allocation", places, column("formulaShare"));
}

/** An allocation goes by the name of what the formula allocates, with protection or without. */
function named({ system }: Formula, steps: readonly Step[]): readonly Step[] {
  if (system === "aln") return steps;
  return steps.map((step) => (step.role === "allocation" ? { ...step, label: standing.senAllocation } : step));
}

/** A grant, or a line of the memorandum, reads none of the allocation: nothing stands before its own list. */
function lowerFactors(
  formula: Formula,
  factors: readonly Factor[],
  before: readonly Step[] = [],
): { lowered: Lowered[]; steps: Step[] } {
  const standing = new Standing(formula, before);
  const lowered = factors.map((factor) => {
    const next = lowerFactor(factor, standing.lowering);
    standing.add(next);
    return next;
  });
  return { lowered, steps: lowered.flatMap(({ steps }) => steps) };
}
