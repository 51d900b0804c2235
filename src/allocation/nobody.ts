import { dependencies } from "../expression/dependencies.ts";
import { type Formula, factorLists } from "../formula/formula.ts";
import type { Sheet } from "../formula/sheet.ts";
import { own } from "../look-up.ts";
import { type Decimal, zero } from "../money.ts";
import type { Problem } from "../problem.ts";
import type { SheetInputs, Worked } from "./evaluate.ts";
import type { WorkedSheet } from "./worked-sheet.ts";

/** A sheet with what it was worked out over. */
interface Looked {
  readonly sheet: Sheet;
  readonly inputs: SheetInputs;
  readonly worked: Worked;
  /** The figures of which a check says already that someone must be counted. */
  readonly said: readonly string[];
}

/**
 * Drivers that count nobody in the whole authority, and lines that are nothing at every school: likelier a slip than meant, so that somebody
 * must say why. What follows from another is not said again.
 */
export function nobodyProblems(formula: Formula, { sheet, inputs, worked, said }: Looked): Problem[] {
  const empty = sheet.columns
    .filter(({ from, id }) => from === "driver" && isNothing(inputs.columns.get(id)))
    .map(({ id }) => id);
  const follows = (line: string): boolean => {
    const behind = stepsBehind(sheet, line);
    return [...said, ...empty].some((id) => behind.has(id));
  };
  const saidOf = new Set(said.flatMap((figure) => [...stepsBehind(sheet, figure)]));
  const drivers = empty.filter((id) => !saidOf.has(id) && !own(formula.drivers, id)?.emptyBecause);
  const lines = emptyLines(formula, sheet, worked).filter(({ id }) => !follows(id));
  return [...drivers.map((id) => countsNobody(formula, id)), ...lines.map(({ id, en }) => emptyLine(id, en))];
}

/** The factors whose lines are nothing at every school of a budget or of its memorandum, and that do not say why. */
export function linesOfNothing(
  formula: Formula,
  { sheet, worked, memorandum }: WorkedSheet & { readonly memorandum: WorkedSheet | undefined },
): Formula["factors"] {
  const beside = memorandum ? emptyLines(formula, memorandum.sheet, memorandum.worked) : [];
  return [...new Set([...emptyLines(formula, sheet, worked), ...beside])];
}

function emptyLines(formula: Formula, sheet: Sheet, worked: Worked): Formula["factors"] {
  return factorLists
    .flatMap((list) => formula[list])
    .filter(({ id, emptyBecause }) => !emptyBecause && isEmptyLine(sheet, worked, id));
}

function isNothing(values: readonly Decimal[] | undefined): boolean {
  return (values ?? []).every((value) => value.eq(zero));
}

function isEmptyLine({ steps }: Sheet, { columns }: Worked, id: string): boolean {
  return (
    steps.some((step) => step.id === id && (step.role === "line" || step.role === "grant")) &&
    isNothing(columns.get(id))
  );
}

/** Every column and figure that a step is worked out from, but for the lines of other factors: what they took is no fault of this one. */
function stepsBehind({ steps }: Pick<Sheet, "steps">, start: string): ReadonlySet<string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const own = byId.get(start)?.factor;
  const seen = new Set<string>();
  const visit = (id: string): void => {
    const step = byId.get(id);
    if (seen.has(id) || (step?.role === "line" && step.factor !== own)) return;
    seen.add(id);
    for (const each of step ? dependencies(step.expression) : []) visit(each);
  };
  visit(start);
  return seen;
}

const sayWhy = 'If it is meant, say why: "emptyBecause": { "en": "…", "cy": "…" }. It is printed beside it.';

function countsNobody({ drivers }: Formula, id: string): Problem {
  return {
    kind: "count/nobody",
    says: `${id} (“${own(drivers, id)?.en}”) counts nobody at any school`,
    advice: ["Correct the driver, or the codes or columns that it counts.", sayWhy],
  };
}

function emptyLine(id: string, en: string): Problem {
  return {
    kind: "count/empty-line",
    says: `${id} (“${en}”) is nothing at every school`,
    advice: ["Correct its figures or what it is counted by, or take it out.", sayWhy],
  };
}
