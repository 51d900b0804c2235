import { type Formula, factorLists } from "../formula/formula.ts";
import { own } from "../look-up.ts";
import type { Decimal } from "../money.ts";
import { listed, type Problem, quoted } from "../problem.ts";
import type { School } from "../school/school.ts";
import type { WorkedSheet } from "./worked-sheet.ts";

/** Corrections can take away more than was counted: a negative count would take money from the school and give it to others. */
export function negativeCounts(
  { drivers }: Formula,
  { sheet, schools, inputs }: Omit<WorkedSheet, "worked">,
): Problem[] {
  const counts = sheet.columns.map(({ id, label }) => ({ id, label, driver: own(drivers, id) }));
  const mayNot = counts.filter(({ driver }) => !(driver && "column" in driver && driver.mayBeNegative));
  return mayNot.flatMap(({ id, label, driver }) =>
    negativesOf(inputs.columns.get(id), schools).map(({ value, school }) => ({
      kind: "count/negative",
      says: `“${label.en}” comes to ${value} at ${school}`,
      advice: [
        "A count cannot be less than nothing: correct the adjustments or counts file.",
        ...(driver && "column" in driver
          ? [`Where it is an adjustment or a growth, add "mayBeNegative": true to the driver ${id}.`]
          : []),
      ],
    })),
  );
}

const schoolsNamed = 5;

/** What may be less than nothing in itself, or is worked out to be, is no part of a whole: its school would pay the others. */
export function negativeShares(formula: Formula, { sheet, schools, worked }: WorkedSheet): Problem[] {
  return factorLists
    .flatMap((list) => formula[list])
    .flatMap((factor) => {
      if (factor.kind !== "shareOfPot" && factor.kind !== "shareOfRemainder") return [];
      const by = sheet.steps.some(({ id }) => id === `${factor.id}.by`) ? `${factor.id}.by` : factor.by;
      const isHere = sheet.steps.some(({ id }) => id === factor.id);
      const all = isHere ? negativesOf(worked.columns.get(by), schools) : [];
      if (all.length === 0) return [];
      const some = all.slice(0, schoolsNamed).map(({ value, school }) => `${value} at ${school}`);
      const others = all.length - some.length;
      const where = listed(others > 0 ? [...some, `less than nothing at ${others} more`] : some, "and");
      return [
        {
          kind: "count/negative-share",
          says: `${factor.id} (“${factor.en}”) is shared by ${quoted(factor.by)}, which comes to ${where}`,
          advice: [
            "A share by less than nothing would be taken from a school and given to the others.",
            `Correct what ${quoted(factor.by)} comes to, or share by a factor of kind "worked" that is no less than nothing: "atLeast": [${quoted(factor.by)}, "0"].`,
          ],
        },
      ];
    });
}

function negativesOf(
  values: readonly Decimal[] | undefined,
  schools: readonly School[],
): { readonly value: string; readonly school: string }[] {
  return (values ?? []).flatMap((value, i) =>
    value.isNegative() && !value.isZero()
      ? [{ value: value.toFixed(), school: `${schools[i]?.number} ${schools[i]?.name}` }]
      : [],
  );
}
