import { type Driver, isCensusDriver } from "../../formula/driver.ts";
import type { Formula } from "../../formula/formula.ts";
import { type Decimal, rounded, zero } from "../../money.ts";
import { listed, type Query } from "../../problem.ts";
import { monthsOpen, type School } from "../../school/school.ts";
import { columnMonths } from "../inputs.ts";
import { countedBeside } from "../pupils.ts";
import type { Adjustment, Sources } from "../sources.ts";
import { type Counted, driversRead } from "../unplaced.ts";

/** Fewer are often corrected: two pupils on three is usual. */
const fewest = 5;
/** Of what was counted, half or more. */
const half = 2;

/** An adjustment and what it is added to. */
interface Added {
  readonly adjustment: Adjustment;
  readonly counted: Decimal;
}

/**
 * Adjustments that are likely to be the whole count and not the difference: 18 where 17 stand makes 35. Where nothing is counted there is nothing to mistake: an
 * opening is what adjustments are for. All of a school are asked about together.
 */
export function largeAdjustments(formula: Formula, counted: readonly Counted[], sources: Sources): Query[] {
  const schools = new Map(counted.flatMap((each) => each.schools.map((school) => [school.number, school])));
  const drivers = new Map(counted.flatMap(({ sheet }) => [...driversRead(sheet, formula)]));
  const large = sources.adjustments.flatMap((adjustment): (Added & { school: School })[] => {
    const [school, driver] = [schools.get(adjustment.school), drivers.get(adjustment.driver)];
    if (!school || !driver) return [];
    const beside = countOf(adjustment, driver, formula, school, sources);
    return isLarge(adjustment.number, beside) ? [{ adjustment, counted: beside, school }] : [];
  });
  return [...new Set(large.map(({ school }) => school))].map((school) =>
    askedAt(
      school,
      large.filter((each) => each.school === school),
    ),
  );
}

function isLarge(number: Decimal, counted: Decimal): boolean {
  return counted.gt(0) && number.abs().gte(fewest) && number.abs().times(half).gte(counted);
}

/** What is counted at the school without any adjustment. A growth, which may be less than nothing, is no count. */
function countOf(adjustment: Adjustment, driver: Driver, formula: Formula, school: School, sources: Sources): Decimal {
  if (isCensusDriver(driver)) return rounded(countedBeside(adjustment, driver, formula, school, sources), 2);
  if (!("column" in driver) || driver.mayBeNegative) return zero;
  // A school that is open in no month has no budget, and is not among these.
  return rounded(columnMonths(driver, school, sources).div(monthsOpen(school, sources.period)), 2);
}

function askedAt({ number, name }: School, added: readonly Added[]): Query {
  const each = added.map(({ adjustment: { driver, number: more }, counted }) => {
    const [shown, was, is] = [more.abs(), counted, counted.plus(more)].map((value) => value.toFixed());
    return more.isNegative()
      ? `takes ${shown} from ${was} in ${driver}, leaving ${is}`
      : `adds ${shown} to ${was} in ${driver}, making ${is}`;
  });
  const meant = added.flatMap(({ adjustment: { driver, number: more }, counted }) =>
    more.isNegative() ? [] : [`${signed(more.minus(counted))} in ${driver}`],
  );
  return {
    kind: "query/large-adjustment",
    at: number,
    value: added.map(({ adjustment, counted }) => `${signed(adjustment.number)} on ${counted.toFixed()}`).join(", "),
    explains: ["count/negative"],
    says: `${number} ${name}: the adjustments file ${listed(each, "and")}`,
    advice: [
      ...(meant.length > 0 ? [`Did you mean ${listed(meant, "and")}?`] : []),
      "An adjustment is the difference from what was counted. If it is right, nothing need be done.",
    ],
  };
}

function signed(value: Decimal): string {
  return value.gt(0) ? `+${value.toFixed()}` : value.toFixed();
}
