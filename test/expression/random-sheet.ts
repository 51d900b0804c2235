import fc from "fast-check";
import {
  amount,
  atLeast,
  atMost,
  attribute,
  choice,
  column,
  compare,
  difference,
  figure,
  nthLargest,
  product,
  quotient,
  rounded,
  sum,
  total,
} from "../../src/expression/build.ts";
import type { Comparison, Expression } from "../../src/expression/expression.ts";
import type { Sheet, Step } from "../../src/formula/sheet.ts";
import { Decimal } from "../../src/money.ts";

const label = { en: "x", cy: "x" };
const comparison = fc.constantFrom<Comparison>("atLeast", "atMost", "moreThan");

/** Decimals that people type, halves of the last place often among them, so that ties are common. */
export function figureWith(places: number, largest: number): fc.Arbitrary<Decimal> {
  const scale = 10 ** places;
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.integer({ min: -largest * scale, max: largest * scale }).map((n) => new Decimal(n).div(scale)),
    },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: largest }).map((n) => new Decimal(n)) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: 0, max: largest - 1 }).map((n) => new Decimal(n).plus(places > 0 ? 0.5 : 0)),
    },
    { weight: 1, arbitrary: fc.constant(new Decimal(0)) },
  );
}

/**
 * What a column of a formula may be: one operation, or one × ÷ chain, on cells to the left; a choice or a limit may hold one more.
 */
function operation(columns: readonly string[], figures: readonly string[]): fc.Arbitrary<Expression> {
  const cell = fc.oneof(
    fc.constantFrom(...columns).map(column),
    fc.constantFrom(...figures).map(figure),
    fc.constantFrom("0.01", "12", "100", "0.5", "3").map((value) => amount(value)),
  );
  const pair = fc.tuple(cell, cell);
  const simple = fc.oneof(
    fc.array(cell, { minLength: 2, maxLength: 4 }).map((each) => sum(...each)),
    pair.map(([from, take]) => difference(from, take)),
    pair.map(([a, b]) => product(a, b)),
    fc.tuple(cell, cell, cell).map(([of, by, ifZero]) => quotient(of, by, ifZero)),
    fc.tuple(cell, cell, cell).map(([a, b, by]) => quotient(product(a, b), by, amount("0"))),
    fc
      .tuple(cell, fc.integer({ min: 0, max: 4 }), fc.constantFrom("nearest", "down", "up"))
      .map(([of, places, towards]) => rounded(of, places, towards)),
  );
  const part = fc.oneof(cell, simple);
  const test = fc.oneof(
    fc.tuple(cell, comparison, cell).map(([left, than, right]) => compare(left, than, right)),
    fc.subarray(["primary", "secondary", "special"], { minLength: 1 }).map((phases) => attribute("phase", ...phases)),
  );
  return fc.oneof(
    { weight: 3, arbitrary: simple },
    { weight: 1, arbitrary: fc.array(part, { minLength: 2, maxLength: 3 }).map((each) => atLeast(...each)) },
    { weight: 1, arbitrary: fc.array(part, { minLength: 2, maxLength: 3 }).map((each) => atMost(...each)) },
    {
      weight: 1,
      arbitrary: fc.tuple(test, part, part).map(([when, then, otherwise]) => choice(when, then, otherwise)),
    },
  );
}

/** One cell for the authority: a total or an n-th largest of a column. */
function authorityOperation(
  columns: readonly string[],
  figures: readonly string[],
  schools: number,
): fc.Arbitrary<Expression> {
  return fc.oneof(
    fc.constantFrom(...columns).map(total),
    fc
      .tuple(fc.constantFrom(...columns), fc.integer({ min: 1, max: schools }))
      .map(([id, n]) => nthLargest(id, amount(String(n)))),
    fc
      .tuple(fc.constantFrom(...columns), fc.constantFrom(...figures))
      .map(([id, other]) => difference(total(id), figure(other))),
  );
}

const inputs = [
  { id: "pupils", places: 0, largest: 2000 },
  { id: "weighted", places: 4, largest: 2000 },
  { id: "share", places: 6, largest: 5_000_000 },
  { id: "money", places: 2, largest: 5_000_000 },
];

export interface RandomCase {
  readonly sheet: Sheet;
  readonly columns: ReadonlyMap<string, readonly Decimal[]>;
  readonly phases: readonly string[];
}

/** A sheet of random inputs and random steps, of the sizes that an authority has. */
export const randomCase: fc.Arbitrary<RandomCase> = fc.integer({ min: 2, max: 9 }).chain((schools) =>
  fc
    .record({
      columns: fc.tuple(
        ...inputs.map(({ places, largest }) =>
          fc.array(figureWith(places, largest), { minLength: schools, maxLength: schools }),
        ),
      ),
      figures: fc.tuple(figureWith(2, 10_000), figureWith(0, 100)),
      phases: fc.array(fc.constantFrom("primary", "secondary", "special"), { minLength: schools, maxLength: schools }),
      steps: stepsAfter(schools, 0, ["pupils", "weighted", "share", "money"], ["unitValue", "percentage"]),
    })
    .map(({ columns, figures, phases, steps }) => ({
      phases,
      columns: new Map(inputs.map(({ id }, i) => [id, columns[i] ?? []])),
      sheet: {
        columns: inputs.map(({ id, places }) => ({ id, label, unit: "1", places, from: "driver" as const })),
        figures: ["unitValue", "percentage"].map((id, i) => ({
          id,
          label,
          unit: "1",
          places: 2,
          value: figures[i] ?? new Decimal(0),
          paper: "x",
        })),
        steps,
        checks: [],
      },
    })),
);

function stepsAfter(
  schools: number,
  done: number,
  columns: readonly string[],
  figures: readonly string[],
): fc.Arbitrary<Step[]> {
  if (done === 8) return fc.constant([]);
  const perSchool = done % 4 !== 3;
  const id = `step${done}`;
  const expression = perSchool ? operation(columns, figures) : authorityOperation(columns, figures, schools);
  return fc.tuple(expression, fc.constantFrom(0, 2, 6)).chain(([each, places]) => {
    const step: Step = {
      id,
      per: perSchool ? "school" : "authority",
      label,
      unit: "1",
      places,
      role: "working",
      expression: each,
    };
    return stepsAfter(
      schools,
      done + 1,
      perSchool ? [...columns, id] : columns,
      perSchool ? figures : [...figures, id],
    ).map((rest) => [step, ...rest]);
  });
}
