import { latestCensus } from "../census/index.ts";
import { isCensusDriver } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import { inPounds } from "../money.ts";
import type { Query } from "../problem.ts";
import type { School } from "../school/school.ts";
import { monthsByHolder } from "../school/succession.ts";
import type { Sources } from "./sources.ts";

/** Pupils of a closed school that no school has: nothing is wrong with the files, but somebody should know. */
export function leftBehind({ covers, drivers }: Formula, { census, register, period }: Sources): Query[] {
  // With a census for each term the later one has them where they went.
  const counted = Object.values(drivers).filter(isCensusDriver);
  if (counted.length > 0 && counted.every(({ dates }) => dates)) return [];
  const latest = latestCensus(census);
  return [...register.values()].flatMap((school) => {
    const pupils = latest?.ledger.get(school.number)?.get("funded") ?? 0;
    const months = monthsHeld(school, { register, period });
    if (pupils === 0 || months === 12 || !covers.includes(school.phase)) return [];
    return [
      {
        kind: "query/closed-school",
        at: school.number,
        value: `${months} of 12 months`,
        says: `${school.number} ${school.name} was counted with ${pupils} pupils and is open for ${months} of 12 months; for the others they are counted at no school`,
        advice: [
          "If a school was made from it, name it under that school's predecessors.",
          "If its pupils went to several, put them in the adjustments file.",
        ],
      },
    ];
  });
}

/** What a closed school had and no school's protection starts from, because none says that it was made from it. */
export function baselineLeftBehind({ covers }: Formula, { baseline, register, period }: Sources): Query[] {
  return [...baseline].flatMap(([number, amount]) => {
    const school = register.get(number);
    if (!school || amount.isZero() || !covers.includes(school.phase)) return [];
    if (monthsHeld(school, { register, period }) > 0) return [];
    return [
      {
        kind: "query/baseline-left",
        at: number,
        value: inPounds(amount),
        says: `${number} ${school.name} has ${inPounds(amount)} in the baseline file and is open in no month of ${period.name}: no floor or cap starts from it`,
        advice: [
          "If a school was made from it, name it under that school's predecessors: what it had is then added to what that school had.",
          "If it closed for good, nothing need be done.",
        ],
      },
    ];
  });
}

/** In how many months of the year a school's pupils and baseline are some school's. */
function monthsHeld(school: School, { register, period }: Pick<Sources, "register" | "period">): number {
  return [...monthsByHolder(school, register, period).values()].reduce((total, each) => total + each, 0);
}
