import {
  amount,
  atLeast,
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
} from "../expression/build.ts";
import type { Expression } from "../expression/expression.ts";
import { labels } from "../language/labels.ts";
import type { Text } from "../language/text.ts";
import { pencePlaces, type Role, type Step, workingPlaces } from "./sheet.ts";

export interface Share {
  readonly id: string;
  readonly label: Text;
  /** The figure that is shared, in whole pence. */
  readonly sum: string;
  /** The column it is shared by. */
  readonly by: string;
  readonly byLabel: Text;
  readonly byUnit: string;
  readonly role: Role;
  readonly factor?: string;
}

const millionths = amount("1000000", "1/£");

/**
 * A sum shared by a column, to the penny, by largest remainder: every exact share is rounded down, and the odd pennies go one each to the
 * schools with the largest remainders, ties by school number. The order of rows never moves a penny.
 */
export function share({ id, label, sum: sumId, by, byLabel, byUnit, role, factor }: Share): Step[] {
  const part = (name: string): string => `${id}.${name}`;
  const step = (
    name: string,
    per: Step["per"],
    partLabel: Text,
    unit: string,
    places: number,
    expression: Expression,
    partRole: Role = "working",
  ): Step => ({
    id: name,
    per,
    label: partLabel,
    unit,
    places,
    role: partRole,
    expression,
    ...(factor ? { factor } : {}),
  });
  const penny = amount("0.01", "£");
  return [
    step(part("counted"), "authority", labels.totalOf(byLabel), byUnit, workingPlaces, total(by)),
    step(
      part("exact"),
      "school",
      labels.exact(label),
      "£",
      workingPlaces,
      quotient(product(figure(sumId), column(by)), figure(part("counted")), amount("0", "£")),
    ),
    step(
      part("whole"),
      "school",
      labels.whole(label),
      "£",
      pencePlaces,
      rounded(column(part("exact")), pencePlaces, "down"),
    ),
    step(
      part("remainder"),
      "school",
      labels.remainder(label),
      "£",
      workingPlaces,
      difference(column(part("exact")), column(part("whole"))),
    ),
    step(
      part("rank"),
      "school",
      labels.rank(label),
      "1",
      0,
      product(column(part("remainder")), millionths, amount("100000")),
    ),
    step(part("key"), "school", labels.key(label), "1", 0, difference(column(part("rank")), column("order"))),
    step(part("wholeTotal"), "authority", labels.wholeTotal(label), "£", pencePlaces, total(part("whole"))),
    step(
      part("left"),
      "authority",
      labels.left(label),
      "£",
      pencePlaces,
      difference(figure(sumId), figure(part("wholeTotal"))),
    ),
    step(
      part("odd"),
      "authority",
      labels.odd(label),
      "1",
      0,
      choice(
        compare(figure(part("counted")), "moreThan", amount("0", byUnit)),
        quotient(figure(part("left")), penny),
        amount("0"),
      ),
    ),
    step(
      part("threshold"),
      "authority",
      labels.threshold(label),
      "1",
      0,
      choice(
        compare(figure(part("odd")), "moreThan", amount("0")),
        nthLargest(part("key"), figure(part("odd"))),
        amount("999999999999"),
      ),
    ),
    step(
      id,
      "school",
      label,
      "£",
      pencePlaces,
      choice(
        compare(column(part("key")), "atLeast", figure(part("threshold"))),
        sum(column(part("whole")), penny),
        column(part("whole")),
      ),
      role,
    ),
    step(
      part("gap"),
      "school",
      labels.gap(label),
      "£",
      workingPlaces,
      atLeast(difference(column(id), column(part("exact"))), difference(column(part("exact")), column(id))),
      "check",
    ),
  ];
}
