import { atLeast, column, difference, figure, nothing, sum, total } from "../../expression/build.ts";
import { checkLabels } from "../../language/check-labels.ts";
import { listed } from "../../problem.ts";
import type { Step } from "../sheet.ts";
import { authorityStep, type Checkable, type CheckSteps, check, schoolStep } from "./check.ts";

export function noneNegative({ formula: { balance } }: Checkable): CheckSteps[] {
  if (balance.method === "unitValues" && balance.mayOwe) return [];
  const below = schoolStep(
    "noneNegative.below",
    checkLabels.noneNegative,
    atLeast(difference(nothing, column("allocation")), nothing),
  );
  return [
    check({
      id: "noneNegative",
      label: checkLabels.noneNegative,
      must: "beNothing",
      expression: total(below.id),
      refusal: (sumBelow) => [
        `Schools are allocated ${sumBelow} less than nothing between them.`,
        "Look for a line that takes more away than the others bring.",
        ...(balance.method === "unitValues"
          ? ['Where a school may owe money, add "mayOwe": true to the balance.']
          : []),
      ],
      before: [below],
      column: below.id,
    }),
  ];
}

/** A grant is paid to a school: none takes from it, whatever its budget may owe. */
export function noGrantNegative({ grantLines }: Checkable): CheckSteps[] {
  return noneBeside("noGrantNegative", grantLines, "Grants come", "what is taken from a school is no grant.");
}

/** The memorandum shows what is spent beside the budgets: of less than nothing it is a slip. */
export function noMemorandumNegative(lines: readonly Step[]): CheckSteps[] {
  return noneBeside(
    "noMemorandumNegative",
    lines,
    "Lines of the memorandum come",
    "the memorandum shows what is spent beside the budgets.",
  );
}

function noneBeside(
  id: "noGrantNegative" | "noMemorandumNegative",
  lines: readonly Step[],
  come: string,
  why: string,
): CheckSteps[] {
  if (lines.length === 0) return [];
  const taken = lines.map((line) => difference(nothing, column(line.id)));
  const below = schoolStep(`${id}.below`, checkLabels[id], atLeast(...taken, nothing));
  const named = lines.map(({ label }) => `“${label.en}”`);
  return [
    check({
      id,
      label: checkLabels[id],
      must: "beNothing",
      expression: total(below.id),
      refusal: (sumBelow) => [`${come} to ${sumBelow} less than nothing.`, `Look at ${listed(named, "and")}: ${why}`],
      before: [below],
      column: below.id,
    }),
  ];
}

export function linesAddUp({ lines, protection }: Checkable): CheckSteps[] {
  const parts = [...lines.map((step) => total(step.id)), ...(protection ? [total("protection")] : [])];
  const added = authorityStep("linesAddUp.lines", checkLabels.printedLines, parts.length > 0 ? sum(...parts) : nothing);
  return [
    check({
      id: "linesAddUp",
      label: checkLabels.linesAddUp,
      must: "beNothing",
      expression: difference(total("allocation"), figure(added.id)),
      refusal: (gap) => [
        `The printed lines and the allocations differ by ${gap}.`,
        "This should not happen: please report it with the formula file.",
      ],
      before: [added],
    }),
  ];
}
