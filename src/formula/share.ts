import {
  amount,
  atLeast,
  choice,
  column,
  compare,
  difference,
  figure,
  nothing,
  nthLargest,
  product,
  quotient,
  rounded,
  sum,
  total,
} from "../expression/build.ts";
import type { Expression } from "../expression/expression.ts";
import { type LeastUnit, labels, leastUnitLabels } from "../language/labels.ts";
import type { Text } from "../language/text.ts";
import { type Role, type Step, workingPlaces } from "./sheet.ts";

export interface Share {
  readonly id: string;
  readonly label: Text;
  /** The figure that is shared, in whole units. */
  readonly sum: string;
  /** The column it is shared by: of six places at most, for its total must be the sum of what is shared by. */
  readonly by: string;
  readonly byLabel: Text;
  readonly byUnit: string;
  readonly role: Role;
  /** 2 shares to the penny, 0 to the pound. */
  readonly places: number;
  readonly factor?: string;
}

/** What a check looks at: the column that is shared, and the figure that it must come to. */
export type SharedSum = Pick<Share, "id" | "sum">;

/** The penny or the pound that a share goes by. */
export function leastUnit(places: number): Expression {
  return amount(places === 0 ? "1" : "0.01", "£");
}

export function leastUnitName(places: number): LeastUnit {
  return places === 0 ? "pound" : "penny";
}

/**
 * A sum shared by a column, to the penny or the pound, by largest remainder: every exact share is rounded down, and the odd units go one each
 * to the schools with the largest remainders, ties by school number. The order of rows never moves a penny.
 */
export function share(of: Share): Step[] {
  return [...exactShares(of), ...order(of), ...odd(of), ...shares(of)];
}

type Part = (
  name: string,
  per: Step["per"],
  label: (of: Text) => Text,
  unit: string,
  places: number,
  expression: Expression,
) => Step;

function parts({ id, label, factor }: Share): Part {
  return (name, per, labelled, unit, places, expression) => ({
    id: `${id}.${name}`,
    per,
    label: labelled(label),
    unit,
    places,
    role: "working",
    expression,
    ...(factor ? { factor } : {}),
  });
}

const millionths = amount("1000000", "1/£");

/** What each school's share is before rounding, and what of it is whole. */
function exactShares(of: Share): Step[] {
  const { id, sum: sumId, by, byLabel, byUnit, places } = of;
  const part = parts(of);
  const { whole } = leastUnitLabels[leastUnitName(places)];
  const exact = quotient(product(figure(sumId), column(by)), figure(`${id}.counted`), nothing);
  return [
    part("counted", "authority", () => labels.totalOf(byLabel), byUnit, workingPlaces, total(by)),
    part("exact", "school", labels.exact, "£", workingPlaces, exact),
    part("whole", "school", whole, "£", places, rounded(column(`${id}.exact`), places, "down", workingPlaces)),
  ];
}

/** The schools in order of what rounding takes from them: an integer each, so that no two are alike. */
function order(of: Share): Step[] {
  const { id, places } = of;
  const part = parts(of);
  const { key } = leastUnitLabels[leastUnitName(places)];
  const remainder = difference(column(`${id}.exact`), column(`${id}.whole`));
  const rank = product(column(`${id}.remainder`), millionths, amount("100000"));
  return [
    part("remainder", "school", labels.remainder, "£", workingPlaces, remainder),
    part("rank", "school", labels.rank, "1", 0, rank),
    part("key", "school", key, "1", 0, difference(column(`${id}.rank`), column("order"))),
  ];
}

/** How many odd units there are to give, and the last in order to have one. */
function odd(of: Share): Step[] {
  const { id, sum: sumId, byUnit, places } = of;
  const part = parts(of);
  const { wholeTotal, odd: oddLabel } = leastUnitLabels[leastUnitName(places)];
  const someone = compare(figure(`${id}.counted`), "moreThan", amount("0", byUnit));
  const units = quotient(figure(`${id}.left`), leastUnit(places));
  const some = compare(figure(`${id}.odd`), "moreThan", amount("0"));
  const last = nthLargest(`${id}.key`, figure(`${id}.odd`));
  return [
    part("wholeTotal", "authority", wholeTotal, "£", places, total(`${id}.whole`)),
    part("left", "authority", labels.left, "£", places, difference(figure(sumId), figure(`${id}.wholeTotal`))),
    part("odd", "authority", oddLabel, "1", 0, choice(someone, units, amount("0"))),
    part("threshold", "authority", labels.threshold, "1", 0, choice(some, last, amount("999999999999"))),
  ];
}

/** The share itself under the name that the author gave it, and how far it is from exact. */
function shares(of: Share): Step[] {
  const { id, label, role, places } = of;
  const part = parts(of);
  const hasOne = compare(column(`${id}.key`), "atLeast", figure(`${id}.threshold`));
  const withOne = sum(column(`${id}.whole`), leastUnit(places));
  const [shared, exact] = [column(id), column(`${id}.exact`)];
  const gap = atLeast(difference(shared, exact), difference(exact, shared));
  return [
    { ...part("", "school", () => label, "£", places, choice(hasOne, withOne, column(`${id}.whole`))), id, role },
    { ...part("gap", "school", labels.gap, "£", workingPlaces, gap), role: "check" },
  ];
}
