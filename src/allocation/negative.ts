import { type Formula, factorLists } from "../formula/formula.ts";
import { standing } from "../language/labels.ts";
import { own } from "../look-up.ts";
import { type Decimal, inPounds } from "../money.ts";
import { type Problem, quoted, someSchools } from "../problem.ts";
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
      says: `“${label.en}” comes to ${value.toFixed()} at ${school}`,
      advice: [
        "A count cannot be less than nothing: correct the adjustments or counts file.",
        ...(driver && "column" in driver
          ? [`Where it is an adjustment or a growth, add "mayBeNegative": true to the driver ${id}.`]
          : []),
      ],
    })),
  );
}

/** What may be less than nothing in itself, or is worked out to be, is no part of a whole: its school would pay the others. */
export function negativeShares(formula: Formula, worked: WorkedSheet): Problem[] {
  return [...negativeParts(formula, worked), ...negativeLines(worked), ...negativePhaseIn(worked)];
}

const takenFromASchool = "A share by less than nothing would be taken from a school and given to the others.";

function negativeParts(formula: Formula, { sheet, schools, worked }: WorkedSheet): Problem[] {
  return factorLists
    .flatMap((list) => formula[list])
    .flatMap((factor) => {
      if (factor.kind !== "shareOfPot" && factor.kind !== "shareOfRemainder") return [];
      const by = sheet.steps.some(({ id }) => id === `${factor.id}.by`) ? `${factor.id}.by` : factor.by;
      const isHere = sheet.steps.some(({ id }) => id === factor.id);
      const where = isHere ? belowNothing(worked.columns.get(by), schools, (value) => value.toFixed()) : "";
      if (where === "") return [];
      return [
        {
          kind: "count/negative-share",
          says: `${factor.id} (“${factor.en}”) is shared by ${quoted(factor.by)}, which comes to ${where}`,
          advice: [
            takenFromASchool,
            `Correct what ${quoted(factor.by)} comes to, or share by a factor of kind "worked" that is no less than nothing: "atLeast": [${quoted(factor.by)}, "0"].`,
          ],
        },
      ];
    });
}

/** Where the pot is made up by scaling, what takes from one school would be taken up too; of less than nothing in all, the signs would change places. */
function negativeLines({ schools, worked }: WorkedSheet): Problem[] {
  // The name is free where nothing is scaled.
  const isScaled = worked.figures.has("scaled.counted");
  const where = isScaled ? belowNothing(worked.columns.get("unscaled"), schools, inPounds) : "";
  if (where === "") return [];
  return [
    {
      kind: "count/negative-lines",
      says: `the balance scales all lines to the pot, and those of a school come to ${where}`,
      advice: [
        takenFromASchool,
        'Look for a line that takes more away than the others bring, or let it be a factor of kind "worked" that takes no more than they do.',
      ],
    },
  ];
}

/** What a school owes is no part of what there is to phase in, whatever its budget may owe. */
function negativePhaseIn({ schools, worked }: WorkedSheet): Problem[] {
  const isPhasedIn = worked.figures.has("blended.counted");
  const where = isPhasedIn ? belowNothing(worked.columns.get("baselineAndFormula"), schools, inPounds) : "";
  if (where === "") return [];
  return [
    {
      kind: "count/negative-phase-in",
      says: `the phase-in goes by “${standing.baselineAndFormula.en}”, which comes to ${where}`,
      advice: [
        takenFromASchool,
        'Look for a line that takes more away than the others bring; or protect by a "floor" and no "blend".',
      ],
    },
  ];
}

/** The schools at which a column is less than nothing, or no words where there is none. */
function belowNothing(
  values: readonly Decimal[] | undefined,
  schools: readonly School[],
  shown: (value: Decimal) => string,
): string {
  const all = negativesOf(values, schools).map(({ value, school }) => `${shown(value)} at ${school}`);
  return someSchools(all, (others) => `less than nothing at ${others} more`);
}

function negativesOf(
  values: readonly Decimal[] | undefined,
  schools: readonly School[],
): { readonly value: Decimal; readonly school: string }[] {
  return (values ?? []).flatMap((value, i) =>
    value.isNegative() && !value.isZero() ? [{ value, school: `${schools[i]?.number} ${schools[i]?.name}` }] : [],
  );
}
