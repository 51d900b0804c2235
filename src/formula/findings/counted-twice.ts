import { own } from "../../look-up.ts";
import { listed, quoted } from "../../problem.ts";
import { type CensusDriver, isCensusDriver } from "../driver.ts";
import { driversPaid } from "../drivers-paid.ts";
import type { Factor } from "../factors/index.ts";
import { type Formula, factorLists } from "../formula.ts";
import { type Overlap, overlapInScore, overlapOfNeed } from "../overlap.ts";
import type { Finding } from "./finding.ts";

/** One code that two drivers count brings its pupils money twice: a slip, unless somebody says why. */
export function countedTwiceFindings(formula: Formula): Finding[] {
  const scores = factorLists
    .flatMap((list) => formula[list])
    .flatMap((factor) =>
      pairs(formula, scored(factor)).map((pair) => ({ pair, of: overlapInScore(...pair.drivers), where: factor.id })),
    );
  // A grant beside a budget is other money, on conditions of its own; two grants for one need may be a slip, as two lines may.
  const paid = [formula.factors, formula.grants].flatMap((list) =>
    pairs(formula, driversPaid(list, formula)).map((pair) => ({
      pair,
      of: overlapOfNeed(...pair.drivers),
      where: undefined,
    })),
  );
  const found = [...scores, ...paid].flatMap(({ pair, of, where }) => (of ? [finding(pair.ids, of, where)] : []));
  return [...new Map(found.reverse().map((each) => [each.path.join(), each])).values()].reverse();
}

interface Pair {
  readonly ids: readonly [string, string];
  readonly drivers: readonly [CensusDriver, CensusDriver];
}

function scored(factor: Factor): string[] {
  return factor.kind === "score" ? [...new Set(factor.of.map(({ driver }) => driver))] : [];
}

/** Each two drivers of a census, where neither says why it is counted twice. */
function pairs({ drivers }: Formula, ids: readonly string[]): Pair[] {
  const counted = ids.flatMap((id): { id: string; driver: CensusDriver }[] => {
    const driver = own(drivers, id);
    return driver && isCensusDriver(driver) && !driver.countedTwice ? [{ id, driver }] : [];
  });
  return counted.flatMap((one, i) =>
    counted.slice(i + 1).map((other): Pair => ({ ids: [one.id, other.id], drivers: [one.driver, other.driver] })),
  );
}

function finding([one, other]: Pair["ids"], { values }: Overlap, score: string | undefined): Finding {
  const codes = listed(values.map(quoted), "and");
  return {
    path: ["drivers", other],
    kind: "formula/counted-twice",
    says: `${one} and ${other} both count ${codes}${score ? ` in the score ${score}` : ", and both bring money"}`,
    advice: [
      "Count each code in one of them, or keep them apart by another test.",
      'If it is meant, let one of them say why: "countedTwice": { "en": "…", "cy": "…" }. It is printed with the driver.',
    ],
  };
}
