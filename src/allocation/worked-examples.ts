import { dependencies } from "../expression/dependencies.ts";
import type { Formula, WorkedExample } from "../formula/formula.ts";
import { lowerFormula } from "../formula/lower.ts";
import type { Sheet, Step } from "../formula/sheet.ts";
import { type Decimal, decimal, zero } from "../money.ts";
import { listed, quoted } from "../problem.ts";
import { evaluate } from "./evaluate.ts";

/** What a worked example of the formula's own paper does not come to. */
export interface ExampleFinding {
  readonly path: readonly PropertyKey[];
  readonly kind: string;
  readonly says: string;
  readonly advice: readonly string[];
}

/** Runs the paper's own examples: a formula that cannot reproduce the paper that adopted it is refused. */
export function exampleFindings(formula: Formula): ExampleFinding[] {
  const sheet = lowerFormula(formula, formula.fundingPeriod);
  return formula.workedExamples.flatMap((example, i) => findingsOf(example, sheet, ["workedExamples", i]));
}

function findingsOf(example: WorkedExample, sheet: Sheet, path: readonly PropertyKey[]): ExampleFinding[] {
  const given = new Map(Object.entries(example.given).map(([id, text]) => [id, decimal(text)]));
  const known = new Set([...sheet.columns, ...sheet.figures, ...sheet.steps].map(({ id }) => id));
  const strange = [...given.keys(), ...Object.keys(example.expect)].filter((id) => !known.has(id));
  const unreadable = [...given].filter(([, value]) => value === undefined).map(([id]) => id);
  if (strange.length > 0 || unreadable.length > 0)
    return [
      ...strange.map((id) => ({
        path,
        kind: "formula/example-name",
        says: `the example names ${quoted(id)}`,
        advice: [`The formula has no such column or figure. It has ${listed([...known].map(quoted), "and")}.`],
      })),
      ...unreadable.map((id) => ({
        path: [...path, "given", id],
        kind: "formula/example-figure",
        says: `${id} is not a figure`,
        advice: ["Write plain digits with a point."],
      })),
    ];
  return differences(example, sheet, new Map([...given].map(([id, value]) => [id, value ?? zero])), path);
}

function differences(
  example: WorkedExample,
  sheet: Sheet,
  given: ReadonlyMap<string, Decimal>,
  path: readonly PropertyKey[],
): ExampleFinding[] {
  const needed = neededFor(Object.keys(example.expect), sheet, given);
  const missing = [...needed].filter((id) => !given.has(id) && sheet.columns.some((column) => column.id === id));
  if (missing.length > 0)
    return [
      {
        path,
        kind: "formula/example-incomplete",
        says: `the example gives no ${listed(missing, "and")}`,
        advice: ["Give every count that its results are worked out from."],
      },
    ];
  const steps = sheet.steps.filter(({ id }) => needed.has(id) && !given.has(id));
  const figures = sheet.figures.map((figure) => ({ ...figure, value: given.get(figure.id) ?? figure.value }));
  const perSchool = new Set(
    [...sheet.columns, ...sheet.steps.filter(({ per }) => per === "school")].map(({ id }) => id),
  );
  const givenFigures = [...given]
    .filter(([id]) => !perSchool.has(id))
    .map(([id, value]) => ({ id, value, label: { en: id, cy: id }, unit: "1", places: 0, paper: "" }));
  const worked = evaluate(
    { ...sheet, figures: [...figures, ...givenFigures], steps },
    {
      schools: [{ number: "example", name: example.en }],
      columns: new Map([...given].filter(([id]) => perSchool.has(id)).map(([id, value]) => [id, [value]])),
      attributes: new Map([
        ["phase", [example.phase ?? "primary"]],
        ["medium", ["English"]],
      ]),
    },
  );
  return Object.entries(example.expect).flatMap(([id, text]) => {
    const value = worked.columns.get(id)?.[0] ?? worked.figures.get(id);
    if (value && decimal(text) && value.eq(text)) return [];
    return [
      {
        path: [...path, "expect", id],
        kind: "formula/example-differs",
        says: `the paper has ${id} as ${quoted(text)}, and the formula gives ${value?.toFixed() ?? "nothing"}`,
        advice: [
          `In the worked example "${example.en}".`,
          "Correct the formula until it reproduces the paper that adopted it.",
        ],
      },
    ];
  });
}

/** The results and all that they are worked out from, stopping at what the example gives. */
function neededFor(
  results: readonly string[],
  { steps }: Sheet,
  given: ReadonlyMap<string, Decimal>,
): ReadonlySet<string> {
  const byId = new Map<string, Step>(steps.map((step) => [step.id, step]));
  const needed = new Set<string>();
  const visit = (id: string): void => {
    if (needed.has(id)) return;
    needed.add(id);
    const step = byId.get(id);
    if (step && !given.has(id)) for (const each of dependencies(step.expression)) visit(each);
  };
  for (const id of results) visit(id);
  return needed;
}
