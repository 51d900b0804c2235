import { difference, figure, nothing, sum, total } from "../../expression/build.ts";
import { checkLabels } from "../../language/check-labels.ts";
import { own } from "../../look-up.ts";
import { Decimal, sum as sumOf } from "../../money.ts";
import { listed } from "../../problem.ts";
import { availableOf } from "../balance.ts";
import type { Formula, Protection } from "../formula.ts";
import { schoolsPay } from "../protection/limits.ts";
import type { Step } from "../sheet.ts";
import { authorityStep, type Checkable, type CheckSteps, check } from "./check.ts";

export function fixedLinesCovered({ formula, lowered }: Checkable): CheckSteps[] {
  if (formula.balance.method !== "sharePot") return [];
  const spent = lowered.flatMap(({ spent }) => (spent ? [figure(spent)] : []));
  const fixed = lowered.flatMap(({ spent, remainder }) => (spent && !remainder ? [figure(spent)] : []));
  if (spent.length === 0) return [];
  const isAllByPercentage =
    fixed.length === spent.length &&
    formula.factors.filter((factor) => factor.kind === "shareOfPot" && factor.percentage).length > 1;
  const all = fixed.length > 0 ? sum(...fixed) : nothing;
  const lines = authorityStep("fixedLinesCovered.lines", checkLabels.fixedLines, all);
  return [
    check({
      id: "fixedLinesCovered",
      label: checkLabels.fixedLinesCovered,
      must: "notBeNegative",
      expression: difference(figure("toAllocate"), figure(lines.id)),
      refusal: (left) => [
        `The pot is ${left.replace("-", "")} too small for the lines that do not share what remains.`,
        ...percentagesOf(formula),
        "Raise the pot, or lower the lump sums, unit values or percentages.",
        ...(isAllByPercentage
          ? ["Where it is rounding alone, let the last line be a shareOfRemainder: it has what the others leave."]
          : []),
      ],
      before: [lines],
    }),
  ];
}

/** Each percentage of the pot, once for each factor that shares it, and what they come to. */
function percentagesOf({ factors, figures }: Formula): string[] {
  const named = factors.flatMap((factor) =>
    factor.kind === "shareOfPot" ? (own(figures, factor.percentage) ?? []) : [],
  );
  if (named.length === 0) return [];
  const each = named.map(({ en, value }) => `“${en}” ${value}%`);
  const all = sumOf(named.map(({ value }) => new Decimal(value)));
  return [`The percentages of the pot are ${listed(each, "and")}: ${all.toFixed()}% in all.`];
}

/** Before protection, which would pass on as a surplus whatever the percentages forget. */
export function potShared({ formula }: Checkable): CheckSteps[] {
  if (formula.balance.method !== "sharePot") return [];
  return [
    check({
      id: "potShared",
      label: checkLabels.potShared,
      must: "beNothing",
      expression: difference(total("formulaShare"), figure("toAllocate")),
      refusal: (over) => [
        `The formula shares come to ${moreOrLess(over)} than there is to allocate.`,
        ...percentagesOf(formula),
        "Make the percentages and sums use the whole pot, or let one factor be a shareOfRemainder.",
      ],
    }),
  ];
}

export function potSpent({ formula, protection }: Checkable): CheckSteps[] {
  const { balance } = formula;
  if (balance.method === "unitValues" && !protection) return [];
  const before = protection ? expectedSteps(protection, availableOf(balance)) : [];
  const expected = before.at(-1)?.id ?? availableOf(balance);
  return [
    check({
      id: "potSpent",
      label: balance.method === "unitValues" ? checkLabels.sharesSpent : checkLabels.potSpent,
      must: "beNothing",
      expression: difference(total("allocation"), figure(expected)),
      refusal: (over) => [
        `The allocations come to ${moreOrLess(over)} than there is to allocate.`,
        "This should not happen: please report it with the formula file.",
      ],
      before,
    }),
  ];
}

/** What the allocations must come to, where it is not simply what there is to allocate: what schools neither pay nor receive. */
function expectedSteps({ floor, cap, overspend, surplus }: Protection, available: string): Step[] {
  if (floor === undefined && cap === undefined) return [];
  const withOverspend = authorityStep(
    "potSpent.withOverspend",
    checkLabels.withOverspend,
    sum(figure(available), figure("overspend")),
  );
  const first = overspend && !schoolsPay(overspend) ? [withOverspend] : [];
  if (surplus === "schoolsBelowCap") return first;
  const lessSurplus = difference(figure(first[0]?.id ?? available), figure("surplus"));
  return [...first, authorityStep("potSpent.lessSurplus", checkLabels.lessSurplus, lessSurplus)];
}

/** Under fixed unit values: what they cost beyond the pot is met as the formula says, or refused. */
export function shortfallMet({ formula: { balance }, protection }: Checkable): CheckSteps[] {
  if (balance.method !== "unitValues" || balance.pot === undefined) return [];
  if (balance.shortfall === "refused")
    return [
      check({
        id: "shortfallMet",
        label: checkLabels.noShortfall,
        must: "beNothing",
        expression: figure("potShortfall"),
        refusal: (short) => [
          `The unit values come to ${short} more than there is to allocate.`,
          "Lower them, raise the pot, or say who meets a shortfall.",
        ],
      }),
    ];
  if (balance.shortfall !== "heldBack") return [];
  return [
    check({
      id: "shortfallMet",
      label: checkLabels.heldBackSuffices,
      must: "notBeNegative",
      // What caps bring in may be held back too; where floors are met from it as well, a check of protection looks at both together.
      expression:
        protection?.overspend === "heldBack"
          ? difference(balance.heldBack ? figure(balance.heldBack) : nothing, figure("potShortfall"))
          : figure("heldBackNow"),
      refusal: (short) => [
        `The unit values cost ${short.replace("-", "")} more than the pot and the sum held back.`,
        "Lower them, raise the pot, or let the authority meet a shortfall.",
      ],
    }),
  ];
}

function moreOrLess(over: string): string {
  return over.startsWith("-") ? `${over.replace("-", "")} less` : `${over} more`;
}
