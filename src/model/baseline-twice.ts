import type { Sources } from "../allocation/sources.ts";
import type { Formula } from "../formula/formula.ts";
import { protectionIn } from "../formula/periods.ts";
import { type Decimal, inPounds, sum } from "../money.ts";
import { listed, type Query } from "../problem.ts";
import { middlesOfMonths } from "../school/funding-period.ts";
import { named } from "../school/not-open.ts";
import type { Register } from "../school/read-schools.ts";
import { isOpenOn, type School } from "../school/school.ts";
import { holderOn, successionOf } from "../school/succession.ts";
import type { BaselineRow } from "./read-stated.ts";

interface Stated {
  readonly formula: Formula;
  readonly sources: Pick<Sources, "register" | "period">;
  readonly baselineRows: readonly BaselineRow[];
}

/** What a school has in the baseline file, and the date of a row for a day on which it was not open. */
interface Had {
  readonly school: School;
  readonly amount: Decimal;
  readonly notOpen: string | undefined;
}

/**
 * Amounts of a school and of one that it was made from that may be the same money: one of them is true for a day on which its school was not open.
 * Both are added.
 */
export function baselineTwice({ formula, sources: { register, period }, baselineRows }: Stated): Query[] {
  const protection = protectionIn(formula, period.name);
  if (!protection) return [];
  const { components } = protection;
  const rows = baselineRows.filter(
    ({ component, amount }) => !amount.isZero() && (components === undefined || components.includes(component)),
  );
  const all = hadBy(rows, register);
  const isAdded = (made: School, part: School): boolean =>
    middlesOfMonths(period).some((day) => {
      const holder = holderOn(made, day, register);
      return holder !== undefined && holderOn(part, day, register) === holder;
    });
  return all.flatMap((made): Query[] => {
    const parts = all.filter(
      (part) =>
        part !== made &&
        (made.notOpen !== undefined || part.notOpen !== undefined) &&
        successionOf(part.school, register).includes(made.school) &&
        isAdded(made.school, part.school),
    );
    const odd = [made, ...parts].find(({ notOpen }) => notOpen !== undefined);
    if (parts.length === 0 || !odd) return [];
    const theirs = inPounds(sum(parts.map(({ amount }) => amount)));
    return [
      {
        kind: "query/baseline-twice",
        at: made.school.number,
        value: `${inPounds(made.amount)} and ${theirs}`,
        says: `the baseline file has ${inPounds(made.amount)} for ${named(made.school)} and ${theirs} for ${listed(
          parts.map(({ school }) => named(school)),
          "and",
        )}, which it was made from: both are added, and they may be the same money`,
        advice: [
          `A row of ${odd.school.number} is for ${odd.notOpen}, and it was not open then.`,
          `If they are the same money, take out the rows of ${made.school.number}, or those of ${parts.length === 1 ? "the other" : "the others"}.`,
          "If each is what that school had besides the other, correct the date.",
        ],
      },
    ];
  });
}

function hadBy(rows: readonly BaselineRow[], register: Register): Had[] {
  return [...new Set(rows.map(({ school }) => school))].flatMap((number) => {
    const school = register.get(number);
    if (!school) return [];
    const own = rows.filter((row) => row.school === number);
    return [
      {
        school,
        amount: sum(own.map(({ amount }) => amount)),
        notOpen: own.find(({ asAt }) => !isOpenOn(school, asAt))?.asAt,
      },
    ];
  });
}
