import { dependencies } from "../expression/dependencies.ts";
import type { Formula, WorkedExample } from "../formula/formula.ts";
import { lowerFormula } from "../formula/lower.ts";
import type { Sheet, Step } from "../formula/sheet.ts";
import { own } from "../look-up.ts";
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
        path: [...path, given.has(id) ? "given" : "expect", id],
        kind: "formula/example-name",
        says: `the example names ${quoted(id)}, and the formula has no such column or figure`,
        advice: [
          `It has ${listed(namesOfSheet(sheet).map(quoted), "and")}.`,
          'A part of a factor is named with a point, such as "pupilNumbers.exact".',
        ],
      })),
      ...unreadable.map((id) => ({
        path: [...path, "given", id],
        kind: "formula/example-figure",
        says: `${id} is ${quoted(own(example.given, id) ?? "")}`,
        advice: ["A figure is plain digits with a point and no separators, such as 1250.37."],
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
  const perSchool = new Set(
    [...sheet.columns, ...sheet.steps.filter(({ per }) => per === "school")].map(({ id }) => id),
  );
  const missing = [...needed].filter((id) => !given.has(id) && sheet.columns.some((column) => column.id === id));
  const overAllSchools = sheet.steps
    .filter(({ id, per }) => per === "authority" && needed.has(id) && !given.has(id))
    .filter(({ expression }) => [...dependencies(expression)].some((id) => perSchool.has(id)))
    .map(({ id }) => id);
  const incomplete = [
    ...incompleteFor(path, missing, "Give every count that its results are worked out from, or expect less of it."),
    ...incompleteFor(path, overAllSchools, notOfOneSchool),
  ];
  if (incomplete.length > 0) return incomplete;
  const steps = sheet.steps.filter(({ id }) => needed.has(id) && !given.has(id));
  const figures = sheet.figures.map((figure) => ({ ...figure, value: given.get(figure.id) ?? figure.value }));
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
    // What divides by nothing has no value, although the cells after it are worked out as if it were nothing.
    const value = worked.problems.length > 0 ? undefined : (worked.columns.get(id)?.[0] ?? worked.figures.get(id));
    if (value && decimal(text) && value.eq(text)) return [];
    return [
      {
        path: [...path, "expect", id],
        kind: "formula/example-differs",
        says: `the paper has ${id} as ${quoted(text)}, and the formula gives ${value?.toFixed() ?? "nothing"}`,
        advice: [
          ...worked.problems.map(({ says }) => `${says}.`),
          `In the worked example "${example.en}".`,
          "Correct the formula until it reproduces the paper that adopted it.",
        ],
      },
    ];
  });
}

const notOfOneSchool =
  "These are worked out over all the schools, and an example has one: give them, or expect less of it, such as an exact share before odd pennies.";

function incompleteFor(path: readonly PropertyKey[], ids: readonly string[], advice: string): ExampleFinding[] {
  if (ids.length === 0) return [];
  const says = `the example gives no ${listed(ids.map(quoted))}`;
  return [{ path: [...path, "given"], kind: "formula/example-incomplete", says, advice: [advice] }];
}

/** What an example is likely to be about: not every working of a share or of protection, which may be named too. */
function namesOfSheet({ columns, figures, steps }: Sheet): string[] {
  const results = steps.filter(
    ({ id, factor, role }) => id === factor || role === "formulaShare" || role === "allocation",
  );
  return [...columns, ...figures, ...results].map(({ id }) => id);
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
