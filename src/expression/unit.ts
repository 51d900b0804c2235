import { type Expression, type Reading, read } from "./expression.ts";

/**
 * A unit as text: `£`, `£/pupil`, `learner·day`, and `1` for a plain number. Names are singular; what stands after a `/` divides.
 */
export type Unit = string;

/** The unit of an expression, and what does not fit together in it: each a phrase that goes on from its name. */
export function unitOf(
  expression: Expression,
  unitAt: (id: string) => Unit,
): { unit: Unit; misfits: readonly string[] } {
  const misfits: string[] = [];
  const powers = read(expression, unitReading(unitAt, misfits));
  return { unit: unitAsText(powers), misfits };
}

/** The power of each name: `£/pupil` is £ to the 1, pupil to the -1. */
type Powers = ReadonlyMap<string, number>;

const none: Powers = new Map();

export function powersOf(unit: Unit): Powers {
  const powers = new Map<string, number>();
  unit.split("/").forEach((part, i) => {
    for (const name of part.split("·").filter((word) => word !== "1"))
      powers.set(name, (powers.get(name) ?? 0) + (i === 0 ? 1 : -1));
  });
  return powers;
}

export function unitAsText(powers: Powers): Unit {
  const names = [...powers].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
  const above = names.flatMap(([name, power]) => Array<string>(Math.max(0, power)).fill(name));
  const below = names.flatMap(([name, power]) => Array<string>(Math.max(0, -power)).fill(name));
  return [above.length > 0 ? above.join("·") : "1", ...below].join("/");
}

/** Money first, then by name, so that a unit has one text. */
function rank(name: string): string {
  return name === "£" ? "" : name;
}

export function canonicalUnit(unit: Unit): Unit {
  return unitAsText(powersOf(unit));
}

function times(a: Powers, b: Powers, power: 1 | -1): Powers {
  const result = new Map(a);
  for (const [name, times] of b) result.set(name, (result.get(name) ?? 0) + power * times);
  return result;
}

function unitReading(unitAt: (id: string) => Unit, misfits: string[]): Reading<Powers> {
  const same = (parts: readonly Powers[]): Powers => {
    const [first = none, ...rest] = parts;
    for (const part of rest)
      if (unitAsText(part) !== unitAsText(first))
        misfits.push(`adds or compares ${unitAsText(first)} and ${unitAsText(part)}`);
    return first;
  };
  return {
    amount: (_value, unit) => powersOf(unit),
    column: (id) => powersOf(unitAt(id)),
    figure: (id) => powersOf(unitAt(id)),
    total: (column) => powersOf(unitAt(column)),
    nthLargest: (column, n) => {
      const counted = unitAsText(n);
      if (counted !== "1") misfits.push(`takes a number in order that is in ${counted}, and not a plain number, 1`);
      return powersOf(unitAt(column));
    },
    sum: same,
    difference: (from, take) => same([from, take]),
    product: (factors) => factors.reduce((product, factor) => times(product, factor, 1), none),
    quotient: (of, by, ifZero) => (ifZero ? same([times(of, by, -1), ifZero]) : times(of, by, -1)),
    atLeast: same,
    atMost: same,
    rounded: (of) => of,
    choice: (_when, then, otherwise) => same([then, otherwise]),
    compare: (left, _than, right) => {
      same([left, right]);
      return none;
    },
    attribute: () => none,
  };
}
