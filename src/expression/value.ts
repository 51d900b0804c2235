import { known } from "../look-up.ts";
import { compared, Decimal, minus, one, plus, rounded, sum, times, zero } from "../money.ts";
import { type Comparison, type Expression, type Reading, read } from "./expression.ts";

/** Where the value reading finds what stands to the left: a column has one value a school, a figure has one. */
export interface Values {
  readonly columns: ReadonlyMap<string, readonly Decimal[]>;
  readonly figures: ReadonlyMap<string, Decimal>;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** The n-th largest of a column where there is none: n is no whole number, or there are not so many schools. */
export class NoNthLargest extends Error {
  readonly n: Decimal;
  constructor(n: Decimal) {
    super(`there is no ${n.toFixed()}th largest`);
    this.n = n;
  }
}

/** The value at one school. A figure gives the same at every school. */
export type ValueAt = (school: number) => Decimal;

/** A divisor that is zero where the formula does not say what to give then. */
export class ZeroDivisor extends Error {}

/** A number on the way to a cell's value that a spreadsheet, which counts in doubles, has no number for: it would give an error, or 0. */
export class BeyondDoubles extends Error {
  readonly isLarge: boolean;
  constructor(isLarge: boolean) {
    super(`a number on the way is too ${isLarge ? "large" : "small"} for a double`);
    this.isLarge = isLarge;
  }
}

/** Doubles go to 1.8 × 10³⁰⁸, and lose digits below 2.2 × 10⁻³⁰⁸. */
const mostExponent = 307;

/**
 * The exact value, before the rounding that the cell declares. A test is 1 or 0.
 * @throws ZeroDivisor when read at a school whose divisor is zero and `ifZero` is not stated.
 * @throws NoNthLargest when n is no whole number from 1 to the number of schools.
 * @throws BeyondDoubles when a product or a quotient on the way is.
 */
export function valuesOf(expression: Expression, values: Values): ValueAt {
  return read(expression, valueReading(values));
}

/** The value reading, for a reading that puts it beside another. */
export function valueReading({ columns, figures, attributes }: Values): Reading<ValueAt> {
  return {
    amount: (value) => always(new Decimal(value)),
    column: (id) => valueIn(found(columns, id)),
    figure: (id) => always(found(figures, id)),
    total: (id) => always(totalOf(found(columns, id))),
    nthLargest: (id, n) => once(() => nthLargest(found(columns, id), n(0))),
    sum: folded(plus),
    difference: (from, take) => (school) => minus(from(school), take(school)),
    product: folded((so, next) => within(times(so, next))),
    quotient: (of, by, ifZero) => {
      const divide = dividing();
      return (school) => within(divide(of(school), by(school), ifZero?.(school)));
    },
    atLeast: folded((so, next) => (compared(so, next) < 0 ? next : so)),
    atMost: folded((so, next) => (compared(so, next) > 0 ? next : so)),
    rounded: (of, places, towards) => (school) => rounded(of(school), places, towards),
    choice: (when, then, otherwise) => (school) => (when(school).isZero() ? otherwise(school) : then(school)),
    compare: (left, than, right) => (school) => truth(comparisons[than](left(school), right(school))),
    attribute: (name, oneOf) => {
      const texts = found(attributes, name);
      return (school) => truth(oneOf.includes(texts[school] ?? ""));
    },
  };
}

const comparisons: Record<Comparison, (left: Decimal, right: Decimal) => boolean> = {
  atLeast: (left, right) => compared(left, right) >= 0,
  atMost: (left, right) => compared(left, right) <= 0,
  moreThan: (left, right) => compared(left, right) > 0,
  equals: (left, right) => compared(left, right) === 0,
};

/** The exponent is read rather than compared, for every product comes by here. Of 0 it is 0. */
function within(value: Decimal): Decimal {
  if (value.e <= mostExponent && value.e >= -mostExponent) return value;
  throw new BeyondDoubles(value.e > 0);
}

/** One operation over all parts, beginning with the first: no copy of it is made to begin with. */
function folded(operation: (so: Decimal, next: Decimal) => Decimal): (parts: readonly ValueAt[]) => ValueAt {
  return ([first = always(zero), ...rest]) =>
    (school) =>
      rest.reduce((so, part) => operation(so, part(school)), first(school));
}

function always(value: Decimal): ValueAt {
  return () => value;
}

/** Worked out when it is first asked for, and not where a choice goes the other way: with no odd penny there is no 0th largest. */
function once(work: () => Decimal): ValueAt {
  let value: Decimal | undefined;
  return () => {
    value ??= work();
    return value;
  };
}

function valueIn(values: readonly Decimal[]): ValueAt {
  return (school) => values[school] ?? zero;
}

function truth(test: boolean): Decimal {
  return test ? one : zero;
}

/** Several checks add up the same column. No column changes once it stands, so that its sum may be kept with it. */
const totals = new WeakMap<readonly Decimal[], Decimal>();

function totalOf(values: readonly Decimal[]): Decimal {
  const total = totals.get(values) ?? sum(values);
  totals.set(values, total);
  return total;
}

/** Divides; by a number such as 100, which most schools are divided by, it multiplies by 0.01, which is the same and four times as fast. */
function dividing(): (of: Decimal, by: Decimal, ifZero: Decimal | undefined) => Decimal {
  let last: Decimal | undefined;
  let inverse: Decimal | undefined;
  return (of, by, ifZero) => {
    if (by.isZero()) {
      if (ifZero === undefined) throw new ZeroDivisor();
      return ifZero;
    }
    if (by !== last) {
      last = by;
      inverse = exactInverse(by);
    }
    return inverse ? times(of, inverse) : of.isZero() ? zero : of.div(by);
  };
}

/** Where it has few digits, so that nothing is cut off: of powers of ten. */
function exactInverse(by: Decimal): Decimal | undefined {
  return by.abs().sd() === 1 && by.abs().eq(`1e${by.e}`) ? new Decimal(`1e${-by.e}`).times(by.s) : undefined;
}

function nthLargest(values: readonly Decimal[], n: Decimal): Decimal {
  const sorted = [...values].sort((a, b) => compared(b, a));
  const value = n.isInteger() ? sorted[n.toNumber() - 1] : undefined;
  if (value === undefined) throw new NoNthLargest(n);
  return value;
}

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  return known(map, id, "does not stand to the left");
}
