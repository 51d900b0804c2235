import { latestCensus } from "../census/index.ts";
import { isCensusDriver } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import type { Problem } from "../problem.ts";
import { monthsByHolder } from "../school/succession.ts";
import type { Sources } from "./sources.ts";

/** Pupils of a closed school that no school has: nothing is wrong with the files, but somebody should know. */
export function leftBehind({ covers, drivers }: Formula, { census, register, period }: Sources): Problem[] {
  // With a census for each term the later one has them where they went.
  const counted = Object.values(drivers).filter(isCensusDriver);
  if (counted.length > 0 && counted.every(({ dates }) => dates)) return [];
  const latest = latestCensus(census);
  return [...register.values()].flatMap((school) => {
    const pupils = latest?.ledger.get(school.number)?.get("funded") ?? 0;
    const months = [...monthsByHolder(school, register, period).values()].reduce((total, each) => total + each, 0);
    if (pupils === 0 || months === 12 || !covers.includes(school.phase)) return [];
    return [
      {
        kind: "query/closed-school",
        says: `${school.number} ${school.name} was counted with ${pupils} pupils and is open for ${months} of 12 months; for the others they are counted at no school`,
        advice: [
          "If a school was made from it, name it under that school's predecessors.",
          "If its pupils went to several, put them in the adjustments file.",
        ],
      },
    ];
  });
}
