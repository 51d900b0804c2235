import type { Formula } from "../../formula/formula.ts";
import { protectionIn } from "../../formula/periods.ts";
import { type Decimal, inPounds, zero } from "../../money.ts";
import type { Query } from "../../problem.ts";
import type { School } from "../../school/school.ts";
import type { WorkedSheet } from "../worked-sheet.ts";

/** A school that has more than so many times its baseline by the formula is asked about where a percentage of the baseline takes the rest. */
const mostTimes = 20;

interface At {
  readonly school: School;
  readonly of: (column: string) => Decimal;
}

/**
 * Percentages of nothing, or of next to nothing: a cap of 120% of £0.00 takes a school's whole formula share, and every check passes. A floor alone takes nothing
 * from such a school, and is not asked about.
 */
export function littleBaselines(
  formula: Formula,
  { sheet, schools, worked }: WorkedSheet,
  period: { readonly name: string },
): Query[] {
  const protection = protectionIn(formula, period.name);
  if (!protection) return [];
  const { cap, blend, lines, perPupil } = protection;
  const baseline = perPupil ? "baselineNow" : "baseline";
  const share = lines ? "protectedShare" : "formulaShare";
  const phased = blend === undefined ? share : "phasedShare";
  // A cap in pounds is no part of a baseline: it is little by itself.
  const capOf = cap !== undefined && isInPounds(sheet, cap) ? "upper" : baseline;
  return schools.flatMap((school, i) => {
    const at: At = { school, of: (id) => worked.columns.get(id)?.[i] ?? zero };
    if (at.of("hasBaseline").isZero()) return [];
    const has = at.of(share);
    const isLittle = (id: string): boolean => at.of(id).times(mostTimes).lt(has);
    if (cap !== undefined && isLittle(capOf) && at.of("upper").lt(at.of(phased)))
      return [capped(at, capOf === "upper" ? undefined : baseline, share)];
    if (blend !== undefined && isLittle(baseline) && at.of(phased).lt(has)) return [phasedIn(at, baseline, share)];
    return perPupil ? nobodyBefore(at, perPupil) : [];
  });
}

const keep = "If it should have more, enter what it would have had in a full year as its baseline.";
const meant = "If it is meant, nothing need be done.";

function capped({ school: { number, name }, of }: At, baseline: string | undefined, share: string): Query {
  const upper = inPounds(of("upper"));
  const had = baseline === undefined ? ":" : ` had ${inPounds(of(baseline))}:`;
  return {
    kind: "query/little-baseline",
    at: number,
    value: baseline === undefined ? upper : inPounds(of(baseline)),
    says: `${number} ${name}${had} its cap is ${upper}, and its formula share ${inPounds(of(share))}`,
    advice: [
      baseline === undefined
        ? "If it should have no cap, give it one above its formula share."
        : `The cap is a percentage of the baseline. ${keep}`,
      meant,
    ],
  };
}

function phasedIn({ school: { number, name }, of }: At, baseline: string, share: string): Query {
  return {
    kind: "query/little-baseline",
    at: number,
    value: inPounds(of(baseline)),
    says: `${number} ${name} had ${inPounds(of(baseline))}, and the phase-in gives it ${inPounds(of("phasedShare"))} of its formula share of ${inPounds(of(share))}`,
    advice: [`Part of the phase-in is a percentage of the baseline. ${keep}`, meant],
  };
}

/** A baseline for each pupil of a school that had none: it stays as it is, however many there are now. */
function nobodyBefore(
  { school: { number, name }, of }: At,
  { now, before }: { readonly now: string; readonly before: string },
): Query[] {
  if (!of(before).isZero() || of(now).isZero() || of("baseline").isZero()) return [];
  const baseline = inPounds(of("baseline"));
  return [
    {
      kind: "query/nobody-before",
      at: number,
      value: baseline,
      says: `${number} ${name} has ${of(now).toFixed()} by ${now} and 0 by ${before}: its baseline of ${baseline} cannot be taken for each pupil, and stays as it is`,
      advice: [`Correct ${before} there, or its baseline. ${meant}`],
    },
  ];
}

function isInPounds({ columns, steps }: WorkedSheet["sheet"], id: string): boolean {
  return [...columns, ...steps].some((each) => each.id === id && each.unit === "£");
}
