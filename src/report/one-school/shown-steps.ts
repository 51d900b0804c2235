import { dependencies } from "../../expression/dependencies.ts";
import type { Expression } from "../../expression/expression.ts";
import { withWrittenOut } from "../../expression/within.ts";
import { exactOf, isShared, isWorkingOfShare } from "../../formula/share-parts.ts";
import type { Sheet, Step } from "../../formula/sheet.ts";

/** A step as one line of a school's statement. */
export interface ShownStep {
  readonly step: Step;
  /** Its sum, with short workings written out within it; of a share, the exact share. */
  readonly sum: Expression;
  readonly isShare: boolean;
}

/** The steps of a formula that a person would write down for one school, in the formula's order: shares and short products are one line each. */
export function shownSteps({ steps }: Sheet): ShownStep[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const sumOf = (step: Step): Expression =>
    (isShared(step.id, byId) ? byId.get(exactOf(step.id)) : undefined)?.expression ?? step.expression;
  const atSchools = steps.filter(
    ({ id, per, role }) => per === "school" && role !== "check" && role !== "notional" && !isWorkingOfShare(id, byId),
  );
  const within = writtenWithin(atSchools, sumOf);
  const writtenOut = (id: string): Expression | undefined => {
    const sum = within.get(id);
    return sum && withWrittenOut(sum, writtenOut);
  };
  const lines = atSchools.filter(({ id }) => !within.has(id));
  const figures = figuresRead(lines.map(sumOf), byId);
  return steps
    .filter((step) => lines.includes(step) || figures.has(step.id))
    .map((step) => ({
      step,
      sum: withWrittenOut(sumOf(step), writtenOut),
      isShare: isShared(step.id, byId),
    }));
}

/** A product that one sum alone reads, and that its author gave no name, is written within that sum. */
function writtenWithin(steps: readonly Step[], sumOf: (step: Step) => Expression): Map<string, Expression> {
  const readers = new Map<string, number>();
  for (const step of steps) for (const id of dependencies(sumOf(step))) readers.set(id, (readers.get(id) ?? 0) + 1);
  const isShort = ({ id, factor, role, expression }: Step): boolean =>
    role === "working" &&
    id !== factor &&
    (expression.is === "product" || expression.is === "quotient") &&
    readers.get(id) === 1;
  return new Map(steps.filter(isShort).map(({ id, expression }) => [id, expression]));
}

/** The figures for the authority that the sums read, and those that these are worked out from. A total is a number, and no sum to write down. */
function figuresRead(sums: readonly Expression[], byId: ReadonlyMap<string, Step>): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (sum: Expression): void => {
    for (const id of dependencies(sum)) {
      const step = byId.get(id);
      if (step?.per !== "authority" || step.expression.is === "total" || found.has(id)) continue;
      if (isWorkingOfShare(id, byId)) continue;
      found.add(id);
      look(step.expression);
    }
  };
  for (const sum of sums) look(sum);
  return found;
}
