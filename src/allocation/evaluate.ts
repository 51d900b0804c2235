import { BeyondDoubles, NoNthLargest, valuesOf, ZeroDivisor } from "../expression/value.ts";
import type { Sheet } from "../formula/sheet.ts";
import { type Decimal, mostDigits, rounded, zero } from "../money.ts";
import type { Problem } from "../problem.ts";
import { type Unworkable, unworkableProblems } from "./unworkable.ts";

/** What a sheet is worked out over: schools in order, their attributes, and a value for each input column. */
export interface SheetInputs {
  readonly schools: readonly { readonly number: string; readonly name: string }[];
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly columns: ReadonlyMap<string, readonly Decimal[]>;
}

/** Every column and figure worked out. */
export interface Worked {
  readonly columns: ReadonlyMap<string, readonly Decimal[]>;
  readonly figures: ReadonlyMap<string, Decimal>;
  readonly problems: readonly Problem[];
}

/** Works a sheet out from left to right, each cell rounded to its places before anything reads it. */
export function evaluate(sheet: Sheet, inputs: SheetInputs): Worked {
  const columns = new Map(inputs.columns);
  const figures = new Map(sheet.figures.map(({ id, value }) => [id, value]));
  const values = { columns, figures, attributes: inputs.attributes };
  const unworkable: Unworkable[] = [];
  for (const step of sheet.steps) {
    const valueAt = valuesOf(step.expression, values);
    const cell = (school: number): Decimal => {
      try {
        const value = rounded(valueAt(school), step.places);
        // Excel holds 15 digits: a cell that needs more would differ there. The exponent is one less than the digits before the point: read rather
        // than compared, for every cell comes by here.
        if (value.e >= mostDigits - step.places) unworkable.push({ step, school, why: { is: "tooLarge", value } });
        return value;
      } catch (error) {
        unworkable.push({ step, school, why: cannotBe(error) });
        return zero;
      }
    };
    if (step.per === "authority") figures.set(step.id, cell(0));
    else
      columns.set(
        step.id,
        inputs.schools.map((_, school) => cell(school)),
      );
  }
  const isZero = (id: string, school: number): boolean =>
    (figures.get(id) ?? columns.get(id)?.[school])?.isZero() ?? false;
  return { columns, figures, problems: unworkableProblems(unworkable, { sheet, schools: inputs.schools, isZero }) };
}

/** What a cell has no value for; anything else that is thrown is a bug. */
function cannotBe(error: unknown): Unworkable["why"] {
  if (error instanceof NoNthLargest) return { is: "noNthLargest", n: error.n };
  if (error instanceof ZeroDivisor) return { is: "zeroDivisor" };
  if (error instanceof BeyondDoubles) return { is: error.isLarge ? "tooLargeWithin" : "tooSmallWithin" };
  throw error;
}
