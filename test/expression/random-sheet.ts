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
import { Decimal, directions } from "../../src/money.ts";

const label = { en: "x", cy: "x" };
const comparison = fc.constantFrom<Comparison>("atLeast", "atMost", "moreThan", "equals");

/** A column or a figure, and its places; undefined where it has as many as were written. */
interface Cell {
  readonly id: string;
  readonly places: number | undefined;
}

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
function operation(columns: readonly Cell[], figures: readonly Cell[]): fc.Arbitrary<Expression> {
  const ofSchool = fc.constantFrom(...columns).map((each) => ({ of: column(each.id), from: each.places }));
  const ofAuthority = fc.constantFrom(...figures).map((each) => ({ of: figure(each.id), from: each.places }));
  const cell = fc.oneof(
    ofSchool.map(({ of }) => of),
    ofAuthority.map(({ of }) => of),
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
      .tuple(fc.oneof(ofSchool, ofAuthority), fc.integer({ min: -3, max: 11 }), fc.constantFrom(...directions))
      .map(([{ of, from }, places, towards]) => rounded(of, places, towards, from)),
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
  columns: readonly Cell[],
  figures: readonly Cell[],
  schools: number,
): fc.Arbitrary<Expression> {
  const [columnIds, figureIds] = [columns.map(({ id }) => id), figures.map(({ id }) => id)];
  return fc.oneof(
    fc.constantFrom(...columnIds).map(total),
    fc
      .tuple(fc.constantFrom(...columnIds), fc.integer({ min: 1, max: schools }))
      .map(([id, n]) => nthLargest(id, amount(String(n)))),
    fc
      .tuple(fc.constantFrom(...columnIds), fc.constantFrom(...figureIds))
      .map(([id, other]) => difference(total(id), figure(other))),
  );
}

const inputs = [
  { id: "pupils", places: 0, largest: 2000 },
  { id: "weighted", places: 4, largest: 2000 },
  { id: "share", places: 6, largest: 5_000_000 },
  { id: "money", places: 2, largest: 5_000_000 },
  { id: "fine", places: 9, largest: 1000 },
  { id: "finest", places: 11, largest: 20 },
];

/** Counts as they were written: of few places or of many. */
const counts = { id: "counted", largest: 2000 };
const counted = fc.constantFrom(0, 1, 4, 7, 10).chain((places) => figureWith(places, counts.largest));

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
        fc.array(counted, { minLength: schools, maxLength: schools }),
      ),
      figures: fc.tuple(figureWith(2, 10_000), figureWith(0, 100)),
      phases: fc.array(fc.constantFrom("primary", "secondary", "special"), { minLength: schools, maxLength: schools }),
      steps: stepsAfter(
        schools,
        0,
        [...inputs, { id: counts.id, places: undefined }],
        [
          { id: "unitValue", places: 2 },
          { id: "percentage", places: 0 },
        ],
      ),
    })
    .map(({ columns, figures, phases, steps }) => ({
      phases,
      columns: new Map([...inputs, counts].map(({ id }, i) => [id, columns[i] ?? []])),
      sheet: {
        columns: [...inputs, { id: counts.id, places: 6 }].map(({ id, places }) => ({
          id,
          label,
          unit: "1",
          places,
          from: "driver" as const,
        })),
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
  columns: readonly Cell[],
  figures: readonly Cell[],
): fc.Arbitrary<Step[]> {
  if (done === 8) return fc.constant([]);
  const perSchool = done % 4 !== 3;
  const id = `step${done}`;
  const expression = perSchool ? operation(columns, figures) : authorityOperation(columns, figures, schools);
  return fc.tuple(expression, fc.constantFrom(0, 2, 2, 6, 6, 9, 11)).chain(([each, places]) => {
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
      perSchool ? [...columns, { id, places }] : columns,
      perSchool ? figures : [...figures, { id, places }],
    ).map((rest) => [step, ...rest]);
  });
}

/**
 * Numbers of so many digits, a unit or two of their last place from where rounding turns, or on it. Not 15 nines: LibreOffice takes their
 * logarithm for 15, and then keeps 14 digits of them.
 */
function atTheEdge(from: number, places: number, most: number): fc.Arbitrary<Decimal> {
  const last = new Decimal(10).pow(-from);
  const step = new Decimal(10).pow(-places);
  return fc
    .tuple(
      fc.integer({ min: 0, max: most - from }).chain((digits) => fc.integer({ min: 0, max: 10 ** digits - 1 })),
      fc.constantFrom("0", "0.5", "1"),
      fc.integer({ min: -2, max: 2 }),
      fc.constantFrom(1, -1),
    )
    .map(([near, half, units, sign]) =>
      Decimal.max(0, new Decimal(near).div(step).floor().plus(half).times(step).plus(last.times(units)))
        .times(sign)
        .toDecimalPlaces(from),
    )
    .filter((value) => value.abs().div(last).lt("999999999999990"))
    .filter((value) => value.precision(true) - value.decimalPlaces() + from <= most);
}

/** One column, rounded in every direction to every number of places. */
export const roundingCase: fc.Arbitrary<RandomCase> = fc
  .tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: -3, max: 11 }), fc.boolean())
  .chain(([from, places, asWritten]) =>
    fc.array(atTheEdge(from, places, asWritten ? 14 : 15), { minLength: 6, maxLength: 6 }).map((values) => ({
      phases: values.map(() => "primary"),
      columns: new Map([["values", values]]),
      sheet: {
        columns: [{ id: "values", label, unit: "1", places: from, from: "driver" as const }],
        figures: [],
        steps: directions.map(
          (towards): Step => ({
            id: towards,
            per: "school",
            label,
            unit: "1",
            places: Math.max(0, Math.min(places, from)),
            role: "working",
            expression: rounded(column("values"), places, towards, asWritten ? undefined : from),
          }),
        ),
        checks: [],
      },
    })),
  );
