import { censusesRead } from "../../formula/censuses-read.ts";
import { isCensusDriver } from "../../formula/driver.ts";
import { known, own } from "../../look-up.ts";
import type { Budget } from "../../model/budget.ts";
import { rounded } from "../../money.ts";
import type { Problem } from "../../problem.ts";
import { quoted } from "../../problem.ts";
import { monthsOpen } from "../../school/school.ts";
import type { Context } from "../context.ts";
import type { Input } from "../plan.ts";
import type { Given } from "./inputs.ts";

/** Changes that no option can hold: figures of the earlier budget, counts and baselines; and one figure with two values. */
export function refusedChanges(given: readonly Given[], { before, after }: Context, file: string): Problem[] {
  const changed = given.filter(({ was, is }) => !is.equals(was));
  const earlier = changed.filter(({ input }) => input.budget === before.name && input.school === undefined);
  const ofSchools = changed.filter(({ input }) => input.school !== undefined);
  const figures = changed.filter(({ input }) => input.budget === after.name && input.school === undefined);
  return [
    ...earlier.map((each) => ({
      kind: "workbook/earlier-budget",
      file,
      says: `${said(each)}, a figure of ${before.budget.name}`,
      advice: [
        `An option stands on the later budget, ${after.budget.name}: put this one back.`,
        `To try figures of ${before.budget.name}, make a workbook with it as the later one.`,
      ],
    })),
    ...ofSchools.map((each) => ({
      kind: "workbook/count",
      file,
      says: `${said(each)}, at ${each.input.school}`,
      advice: insteadOf(each, each.input.budget === before.name ? before.budget : after.budget),
    })),
    ...figures
      .filter((each) => given.some((other) => isOneFigure(other.input, each.input) && !other.is.equals(each.is)))
      .map((each) => ({
        kind: "workbook/two-values",
        file,
        says: `${said(each)}, and another cell has another value of the same figure`,
        advice: [`${quoted(each.input.id)} is one figure for all schools that it is stated for: give it one value.`],
      })),
  ];
}

/** A sum that is stated for several schools stands in a cell for each. */
function isOneFigure(a: Input, b: Input): boolean {
  return a.school === undefined && a.budget === b.budget && a.id === b.id;
}

function said({ at, input, was, is }: Given): string {
  return `${at} was ${was.toFixed()} and is ${is.toFixed()}: “${input.label.en}”`;
}

/** Where a count or a baseline is put right: not in a formula. */
function insteadOf({ input: { id, school }, was, is }: Given, { formula, sources }: Budget): string[] {
  const driver = own(formula.drivers, id);
  if (!driver) return ["A baseline is no part of a formula: put it back here, and correct the baseline file."];
  if (!isCensusDriver(driver) && !("column" in driver))
    return ["What is counted is no part of a formula: put it back here, and correct the file it is counted from."];
  const read = isCensusDriver(driver) ? censusesRead(driver, formula, sources.census) : [];
  const date =
    read
      .map((census) => census.date)
      .sort()
      .at(-1) ?? sources.period.firstDay;
  const open = known(sources.register, school ?? "", "is a school of the budget");
  // An adjustment is of a whole year, and is taken by twelfths as the count is.
  const months = driver.asIfOpenAllYear ? 12 : monthsOpen(open, sources.period);
  const inTerms = "dates" in driver && driver.dates !== undefined;
  const number = inTerms ? "NUMBER" : rounded(is.minus(was).times(12).div(months), 6).toFixed();
  return [
    "A count is no part of a formula: put it back here, and correct it with a row of the adjustments file (docs/files.md), with its source and who approved it:",
    `  ${school},${id},${date},${number},REASON,SOURCE,APPROVED BY`,
  ];
}
