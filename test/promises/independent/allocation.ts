import { type CountedSchool, countedSchools, type Inputs } from "./count.ts";
import type { Factor, Formula } from "./files.ts";
import {
  down,
  type Fraction,
  fraction,
  isLess,
  larger,
  minus,
  nearest,
  nothing,
  over,
  plus,
  pounds,
  smaller,
  sumOf,
  times,
  up,
} from "./fraction.ts";

/** The printed figures of one budget: a column by its id, each with one sum a school. */
export interface Printed {
  readonly schools: readonly string[];
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/**
 * A budget worked out a second time, straight from the formula's file and the written rules, sharing no code with the engine.
 * Workings are rounded to 6 places and money to pence, as the rules say; all between is exact.
 */
export function worked(formula: Formula, inputs: Inputs): Printed {
  const schools = countedSchools(formula, inputs);
  const figure = (id: string): Fraction => fraction(formula.figures[id]!.value);
  const pot =
    formula.balance.method === "sharePot"
      ? minus(figure(formula.balance.pot), figure(formula.balance.heldBack))
      : nothing;
  const scores = new Map<string, Fraction[]>();
  const column = (id: string): Fraction[] => scores.get(id) ?? schools.map(({ counts }) => counts[id]!);
  const lines = new Map<string, Fraction[]>();
  for (const factor of formula.factors) {
    const left = minus(pot, sumOf([...lines.values()].flat()));
    if (factor.kind === "score") scores.set(factor.id, scored(factor, column, figure, schools.length));
    else lines.set(factor.id, line(factor, { schools, pot, left, column, figure }));
  }
  const formulaShare = schools.map((_, i) => sumOf([...lines.values()].map((each) => each[i]!)));
  const allocation = protectedShares(formula, schools, formulaShare, pot, figure);
  const printed = [...lines, ["formulaShare", formulaShare] as const, ["allocation", allocation] as const];
  return {
    schools: schools.map(({ number }) => number),
    columns: Object.fromEntries(printed.map(([id, values]) => [id, values.map(pounds)])),
  };
}

type Column = (id: string) => Fraction[];
type Figure = (id: string) => Fraction;

function scored(factor: Factor, column: Column, figure: Figure, schools: number): Fraction[] {
  const parts = factor.of.map(({ driver, points }) =>
    column(driver).map((count) => nearest(times(count, figure(points)), 6)),
  );
  return Array.from({ length: schools }, (_, i) => sumOf(parts.map((part) => part[i]!)));
}

interface Known {
  readonly schools: readonly CountedSchool[];
  readonly pot: Fraction;
  readonly left: Fraction;
  readonly column: Column;
  readonly figure: Figure;
}

function line(factor: Factor, { schools, pot, left, column, figure }: Known): Fraction[] {
  switch (factor.kind) {
    case "lumpSum":
      return schools.map(({ monthsOpen, counts }) => {
        const { driver, bands } = factor.bySize;
        const band = bands.find(({ upTo }) => upTo === undefined || !isLess(figure(upTo), counts[driver]!));
        return nearest(over(times(figure(band!.amount), fraction(String(monthsOpen))), fraction("12")), 2);
      });
    case "perPupil": {
      const divisor = factor.dividedBy ? figure(factor.dividedBy) : fraction("1");
      return column(factor.driver).map((count) => nearest(over(times(count, figure(factor.unitValue)), divisor), 2));
    }
    case "shareOfPot":
      return shared(nearest(over(times(pot, figure(factor.percentage)), fraction("100")), 2), column(factor.by));
    case "shareOfRemainder":
      return shared(left, column(factor.by));
    default:
      throw new Error(`no sample formula has a ${factor.kind}`);
  }
}

/** Whole pence first; the odd pennies go one each to the largest remainders, equal ones by school number. */
function shared(sum: Fraction, by: readonly Fraction[]): Fraction[] {
  const counted = sumOf(by);
  if (counted.top === 0n) return by.map(() => nothing);
  const exact = by.map((each) => nearest(over(times(sum, each), counted), 6));
  const whole = exact.map((each) => down(each, 2));
  const odd = minus(sum, sumOf(whole));
  const pennies = Number(down(times(odd, fraction("100")), 0).top);
  const remainder = exact.map((each, i) => minus(each, whole[i]!));
  const order = by
    .map((_, i) => i)
    .sort((a, b) => (isLess(remainder[b]!, remainder[a]!) ? -1 : isLess(remainder[a]!, remainder[b]!) ? 1 : a - b));
  const lucky = new Set(order.slice(0, pennies));
  return whole.map((each, i) => (lucky.has(i) ? plus(each, fraction("0.01")) : each));
}

/** Clipped to floor and cap; what that costs is paid by schools that gain, what it brings in goes to schools below their cap. */
function protectedShares(
  formula: Formula,
  schools: readonly CountedSchool[],
  shares: readonly Fraction[],
  pot: Fraction,
  figure: Figure,
): Fraction[] {
  const [protection] = formula.protection ?? [];
  if (!protection) return [...shares];
  if (protection.overspend !== "gainingSchools" || protection.surplus !== "schoolsBelowCap")
    throw new Error("another protection");
  const ofBaseline = (i: number, id: string): Fraction | undefined => {
    const { baseline } = schools[i]!;
    return baseline && over(times(baseline, figure(id)), fraction("100"));
  };
  const lower = shares.map((share, i) => up(ofBaseline(i, protection.floor) ?? share, 2));
  const upper = shares.map((share, i) => down(ofBaseline(i, protection.cap) ?? share, 2));
  const clipped = shares.map((share, i) => larger(lower[i]!, smaller(upper[i]!, share)));
  const difference = minus(sumOf(clipped), pot);
  if (isLess(nothing, difference)) {
    const paysDownTo = shares.map((share, i) => larger(lower[i]!, schools[i]!.baseline ?? share));
    const room = clipped.map((each, i) => larger(minus(each, paysDownTo[i]!), nothing));
    const paid = shared(difference, room);
    return clipped.map((each, i) => minus(each, paid[i]!));
  }
  const received = shared(
    minus(nothing, difference),
    clipped.map((each, i) => minus(upper[i]!, each)),
  );
  return clipped.map((each, i) => plus(each, received[i]!));
}
