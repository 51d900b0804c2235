import { amount, atLeast, column, difference, figure, nthLargest, sum, total } from "../expression/build.ts";
import type { Expression } from "../expression/expression.ts";
import { checkLabels } from "../language/check-labels.ts";
import { labels } from "../language/labels.ts";
import type { Text } from "../language/text.ts";
import type { Lowered } from "./factors/factor.ts";
import type { Formula, Protection } from "./formula.ts";
import { schoolsPay } from "./protection.ts";
import { type Check, pencePlaces, type Step, workingPlaces } from "./sheet.ts";

/** What the checks look at. */
export interface Checkable {
  readonly formula: Formula;
  readonly protection: Protection | undefined;
  readonly lowered: readonly Lowered[];
  readonly lines: readonly Step[];
}

interface CheckSteps {
  readonly steps: readonly Step[];
  readonly checks: readonly Check[];
}

/** The named promises of an allocation. Each is worked out in the same tree, so that the workbook tests it live. */
const named: readonly ((checkable: Checkable) => readonly CheckSteps[])[] = [
  someoneCounted,
  fixedLinesCovered,
  limitsInOrder,
  protectionAffordable,
  heldBackSuffices,
  potShared,
  potSpent,
  limitsHonoured,
  noneNegative,
  linesAddUp,
  withinOnePenny,
];

export function checksOf(checkable: Checkable): CheckSteps {
  const all = named.flatMap((check) => check(checkable));
  return { steps: all.flatMap(({ steps }) => steps), checks: all.flatMap(({ checks }) => checks) };
}

function someoneCounted({ lowered }: Checkable): CheckSteps[] {
  return lowered.flatMap(({ shares }) =>
    shares
      ? [
          looksAt(shares.counted, labels.someoneCounted(shares.label), "beMoreThanNothing", () => [
            `No school has any of “${shares.label.en}”, so the sum that is shared by it would go to nobody.`,
            "Correct the driver, or the census codes that it counts.",
          ]),
        ]
      : [],
  );
}

function fixedLinesCovered({ formula, lowered }: Checkable): CheckSteps[] {
  if (formula.balance.method !== "sharePot") return [];
  const spent = lowered.flatMap(({ spent }) => (spent ? [figure(spent)] : []));
  const fixed = lowered.flatMap(({ spent, remainder }) => (spent && !remainder ? [figure(spent)] : []));
  if (spent.length === 0) return [];
  const lines = authorityStep(
    "fixedLinesCovered.lines",
    checkLabels.fixedLines,
    fixed.length > 0 ? sum(...fixed) : amount("0", "£"),
  );
  const covered = check(
    "fixedLinesCovered",
    checkLabels.fixedLinesCovered,
    "notBeNegative",
    difference(figure("toAllocate"), figure(lines.id)),
    (left) => [
      `The pot is ${left.replace("-", "")} too small for the lines that do not share what remains.`,
      "Raise the pot, or lower the lump sums, unit values or percentages.",
    ],
    [lines],
  );
  return [covered];
}

/** Before protection, which would pass on as a surplus whatever the percentages forget. */
function potShared({ formula }: Checkable): CheckSteps[] {
  if (formula.balance.method !== "sharePot") return [];
  return [
    check(
      "potShared",
      checkLabels.potShared,
      "beNothing",
      difference(total("formulaShare"), figure("toAllocate")),
      (over) => [
        `The formula shares come to ${over.startsWith("-") ? `${over.replace("-", "")} less` : `${over} more`} than there is to allocate.`,
        "Make the percentages and sums use the whole pot, or let one factor be a shareOfRemainder.",
      ],
    ),
  ];
}

function potSpent({ formula, protection }: Checkable): CheckSteps[] {
  if (formula.balance.method !== "sharePot") return [];
  const before = protection ? expectedSteps(protection) : [];
  const expected = before.at(-1)?.id ?? "toAllocate";
  return [
    check(
      "potSpent",
      checkLabels.potSpent,
      "beNothing",
      difference(total("allocation"), figure(expected)),
      (over) => [
        `The allocations come to ${over.startsWith("-") ? `${over.replace("-", "")} less` : `${over} more`} than there is to allocate.`,
        "This should not happen: please report it with the formula file.",
      ],
      before,
    ),
  ];
}

/** What the allocations must come to, where it is not simply what there is to allocate: what schools neither pay nor receive. */
function expectedSteps({ overspend, surplus }: Protection): Step[] {
  const withOverspend = authorityStep(
    "potSpent.withOverspend",
    checkLabels.withOverspend,
    sum(figure("toAllocate"), figure("overspend")),
  );
  const first = schoolsPay(overspend) ? [] : [withOverspend];
  if (surplus === "schoolsBelowCap") return first;
  const lessSurplus = difference(figure(first[0]?.id ?? "toAllocate"), figure("surplus"));
  return [...first, authorityStep("potSpent.lessSurplus", checkLabels.lessSurplus, lessSurplus)];
}

function noneNegative(): CheckSteps[] {
  const below = schoolStep(
    "noneNegative.below",
    checkLabels.noneNegative,
    atLeast(difference(amount("0", "£"), column("allocation")), amount("0", "£")),
  );
  return [
    check(
      "noneNegative",
      checkLabels.noneNegative,
      "beNothing",
      total(below.id),
      (sumBelow) => [
        `Schools are allocated ${sumBelow} less than nothing between them.`,
        "Look for negative counts or unit values.",
      ],
      [below],
    ),
  ];
}

function linesAddUp({ lines, protection }: Checkable): CheckSteps[] {
  const printed = lines.filter((step) => step.role === "line").map((step) => total(step.id));
  const parts = [...printed, ...(protection ? [total("protection")] : [])];
  const added = authorityStep(
    "linesAddUp.lines",
    checkLabels.printedLines,
    parts.length > 0 ? sum(...parts) : amount("0", "£"),
  );
  return [
    check(
      "linesAddUp",
      checkLabels.linesAddUp,
      "beNothing",
      difference(total("allocation"), figure(added.id)),
      (gap) => [
        `The printed lines and the allocations differ by ${gap}.`,
        "This should not happen: please report it with the formula file.",
      ],
      [added],
    ),
  ];
}

function withinOnePenny({ lowered, protection }: Checkable): CheckSteps[] {
  const gaps = [
    ...lowered.flatMap(({ shares }) => (shares ? [shares.gap] : [])),
    ...(protection ? ["adjustment.gap"] : []),
  ];
  if (gaps.length === 0) return [];
  const largest = gaps.map((gap) => nthLargest(gap, amount("1")));
  const furthest = authorityStep("withinOnePenny.furthest", checkLabels.furthest, atLeast(...largest), workingPlaces);
  return [
    check(
      "withinOnePenny",
      checkLabels.withinOnePenny,
      "notBeNegative",
      difference(amount("0.01", "£"), figure(furthest.id)),
      () => [
        "A share is more than a penny from exact.",
        "This should not happen: please report it with the formula file.",
      ],
      [furthest],
      workingPlaces,
    ),
  ];
}

function limitsInOrder({ protection }: Checkable): CheckSteps[] {
  if (!protection?.floor || !protection.cap) return [];
  const above = schoolStep(
    "limitsInOrder.above",
    checkLabels.limitsInOrder,
    atLeast(difference(column("lower"), column("upper")), amount("0", "£")),
  );
  return [
    check(
      "limitsInOrder",
      checkLabels.limitsInOrder,
      "beNothing",
      total(above.id),
      (gap) => [`Floors stand above caps, by ${gap} in all.`, "Set the floor below the cap."],
      [above],
    ),
  ];
}

function limitsHonoured({ protection }: Checkable): CheckSteps[] {
  if (!protection) return [];
  const outside: Expression[] = [amount("0", "£")];
  if (protection.floor) outside.push(difference(column("lower"), column("allocation")));
  if (protection.cap) outside.push(difference(column("allocation"), column("upper")));
  const broken = schoolStep("limitsHonoured.broken", checkLabels.limitsHonoured, atLeast(...outside));
  return [
    check(
      "limitsHonoured",
      checkLabels.limitsHonoured,
      "beNothing",
      total(broken.id),
      (gap) => [
        `Allocations break their floors or caps by ${gap} in all.`,
        "This should not happen: please report it with the formula file.",
      ],
      [broken],
    ),
  ];
}

function protectionAffordable({ protection }: Checkable): CheckSteps[] {
  if (!protection) return [];
  return [
    check(
      "protectionAffordable",
      checkLabels.protectionAffordable,
      "notBeNegative",
      difference(figure("adjustment.counted"), figure("toMeet")),
      (short) => [
        `Transitional protection cannot be afforded: ${short.replace("-", "")} is missing, or has nowhere to go.`,
        "Where floors cost more than schools can pay: lower the floor, raise the pot, or let others pay.",
        "Where every school stands at its cap: raise the cap, or let the surplus be held back.",
      ],
    ),
  ];
}

function heldBackSuffices({ formula, protection }: Checkable): CheckSteps[] {
  if (protection?.overspend !== "heldBack" || formula.balance.method !== "sharePot") return [];
  // Where nothing is held back, nothing can be paid from it: the floors may cost no more than the caps bring in.
  const heldBack = formula.balance.heldBack ? figure(formula.balance.heldBack) : amount("0", "£");
  return [
    check(
      "heldBackSuffices",
      checkLabels.heldBackSuffices,
      "notBeNegative",
      difference(heldBack, figure("overspend")),
      (short) => [
        `The sum held back is ${short.replace("-", "")} too small to pay for the floors.`,
        "Hold back more, lower the floor, or let others pay for it.",
      ],
    ),
  ];
}

function check(
  id: string,
  label: Text,
  must: Check["must"],
  expression: Expression,
  refusal: Check["refusal"],
  before: readonly Step[] = [],
  places = pencePlaces,
): CheckSteps {
  const figureStep = authorityStep(`check.${id}`, label, expression, places);
  const follows = followsFromTheOthers.has(id);
  return { steps: [...before, figureStep], checks: [{ id, label, figure: figureStep.id, must, follows, refusal }] };
}

const followsFromTheOthers = new Set(["potShared", "potSpent", "limitsHonoured", "linesAddUp", "withinOnePenny"]);

function looksAt(figureId: string, label: Text, must: Check["must"], refusal: Check["refusal"]): CheckSteps {
  return {
    steps: [],
    checks: [{ id: `someoneCounted.${figureId}`, label, figure: figureId, must, follows: false, refusal }],
  };
}

function authorityStep(id: string, label: Text, expression: Expression, places = pencePlaces): Step {
  return { id, per: "authority", label, unit: "£", places, role: "check", expression };
}

function schoolStep(id: string, label: Text, expression: Expression): Step {
  return { id, per: "school", label, unit: "£", places: pencePlaces, role: "check", expression };
}
