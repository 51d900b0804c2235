import type { Formula } from "../formula/formula.ts";
import { protectionIn } from "../formula/periods.ts";
import { type Decimal, inPounds, rounded, sum } from "../money.ts";
import { type Query, someSchools } from "../problem.ts";
import { named } from "../school/not-open.ts";
import type { School } from "../school/school.ts";
import { lostMonths } from "./lost-months.ts";
import type { Sources } from "./sources.ts";

/** What a school had, and what of it no school's protection starts from. */
interface Left {
  readonly school: School;
  readonly amount: Decimal;
  readonly months: number;
  readonly lost: Decimal;
  readonly why: string;
}

/** Rows of the baseline file that no floor or cap starts from, in all months or in some: of schools that closed, and of those without a budget. */
export function baselineLeftBehind(formula: Formula, { baseline, register, period }: Sources): Query[] {
  const { covers } = formula;
  if (!protectionIn(formula, period.name)) return [];
  const left = [...baseline].flatMap(([number, amount]): Left[] => {
    const school = register.get(number);
    if (!school || amount.isZero()) return [];
    const { days, why } = lostMonths(school, { covers, register, period });
    const lost = rounded(amount.times(days.length).div(12), 2);
    return days.length === 0 ? [] : [{ school, amount, months: days.length, lost, why }];
  });
  return [
    ...left.filter(({ school }) => covers.includes(school.phase)).map(ofOne),
    ...ofPhases(
      formula,
      left.filter(({ school }) => !covers.includes(school.phase)),
    ),
  ];
}

function ofOne({ school, amount, months, lost, why }: Left): Query {
  const part = months === 12 ? "No" : `For ${months} of 12 months (${inPounds(lost)}) no`;
  return {
    kind: "query/baseline-left",
    at: school.number,
    value: inPounds(lost),
    says: `${named(school)} has ${inPounds(amount)} in the baseline file. ${part} floor or cap starts from it: ${why}`,
    advice: [
      "If a school was made from it or took it in, name it under that school's predecessors: what it had is then added to what that school had.",
      "If it closed for good, or its pupils went to several schools, nothing need be done.",
    ],
  };
}

/** Schools of a phase that the formula does not cover are one slip, however many there are. */
function ofPhases({ id }: Formula, left: readonly Left[]): Query[] {
  const phases = [...new Set(left.map(({ school }) => school.phase))];
  return phases.map((phase) => {
    const those = left.filter(({ school }) => school.phase === phase);
    const lost = inPounds(sum(those.map((each) => each.lost)));
    const schools = those.map((each) => `${named(each.school)} (${inPounds(each.lost)})`);
    return {
      kind: "query/baseline-left",
      at: id,
      value: `${phase} ${lost}`,
      says: `the baseline file has ${lost} for ${phase} schools, which the formula ${id} does not cover: no floor or cap starts from ${someSchools(schools, (others) => `that of ${others} more`)}`,
      advice: [
        `If they are ${phase} schools, take their rows out of the baseline file.`,
        "If they are not, correct their phase in the schools file; if they are to have a budget, correct what the formula covers.",
      ],
    };
  });
}
