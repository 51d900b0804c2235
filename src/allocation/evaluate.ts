import { NoNthLargest, valuesOf, ZeroDivisor } from "../expression/value.ts";
import type { Sheet, Step } from "../formula/sheet.ts";
import { Decimal, rounded } from "../money.ts";
import type { Problem } from "../problem.ts";

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
  const problems: Problem[] = [];
  for (const step of sheet.steps) {
    const valueAt = valuesOf(step.expression, values);
    const cell = (school: number): Decimal => {
      try {
        return held(rounded(valueAt(school), step.places), step, inputs.schools[school], problems);
      } catch (error) {
        problems.push(cannotBe(error, step, inputs.schools, school));
        return new Decimal(0);
      }
    };
    if (step.per === "authority") figures.set(step.id, cell(0));
    else
      columns.set(
        step.id,
        inputs.schools.map((_, school) => cell(school)),
      );
  }
  return { columns, figures, problems };
}

/** Excel holds 15 digits: a cell that needs more would differ there. */
function held(value: Decimal, step: Step, school: SchoolAt, problems: Problem[]): Decimal {
  // The exponent is one less than the digits before the point: read rather than compared, for every cell comes by here.
  if (value.e < 15 - step.places) return value;
  problems.push({
    kind: "allocation/too-large",
    says: `“${step.label.en}” comes to ${value.toFixed()}${at(step, school)}`,
    advice: [
      `With ${step.places} decimal places a cell of a workbook can hold no more than ${15 - step.places} digits before the point.`,
      'Look for a figure or a count that is far too large, or let the factor state fewer "places".',
    ],
  });
  return value;
}

/** What a cell has no value for; anything else that is thrown is a bug. */
function cannotBe(error: unknown, step: Step, schools: SheetInputs["schools"], school: number): Problem {
  if (error instanceof NoNthLargest)
    return {
      kind: "allocation/no-nth-largest",
      says: `“${step.label.en}” takes number ${error.n.toFixed()} of ${schools.length} schools, the largest first`,
      advice: [`Correct the figure: it must be a whole number from 1 to ${schools.length}.`],
    };
  if (!(error instanceof ZeroDivisor)) throw error;
  return {
    kind: "allocation/zero-divisor",
    says: `“${step.label.en}” divides by nothing${at(step, schools[school])}`,
    advice: [
      "Correct the figure or the count that it is divided by: it is 0.",
      'Where it may be 0, say what it gives then: a worked quotient has "ifZero".',
    ],
  };
}

type SchoolAt = SheetInputs["schools"][number] | undefined;

function at(step: Step, school: SchoolAt): string {
  return step.per === "school" && school ? ` at ${school.number} ${school.name}` : "";
}
