import { type CensusDay, type CountedCode, countedCodes, isCodeIn } from "../../census/index.ts";
import { listed, quoted } from "../../problem.ts";
import { censusesRead } from "../censuses-read.ts";
import { type CensusDriver, reportsOf, testsOf } from "../driver.ts";
import type { Formula } from "../formula.ts";
import type { Finding } from "./finding.ts";

/**
 * Codes that no census has which a driver reads, and censuses that have none of its codes: to count nobody there without a word would give
 * their money to others.
 */
export function eraFindings(
  formula: Formula,
  drivers: readonly [string, CensusDriver][],
  census: readonly CensusDay[],
): Finding[] {
  return drivers.flatMap(([id, driver]) => {
    const days = censusesRead(driver, formula, census).map(({ date }) => date);
    const fields = countedCodes(testsOf(driver), reportsOf(driver) ?? []);
    return days.length === 0
      ? []
      : fields.flatMap((codes) => [...inNone(id, codes, days), ...withNone(id, codes, days)]);
  });
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function named(codes: readonly CountedCode[]): string {
  return listed(
    codes.map(({ code }) => quoted(code)),
    "and",
  );
}

/** Codes that none of the censuses has. */
function inNone(id: string, codes: readonly CountedCode[], days: readonly string[]): Finding[] {
  const gone = codes.filter((code) => !days.some((date) => isCodeIn(code, yearOf(date))));
  const [first] = gone;
  if (!first) return [];
  return [
    {
      path: ["drivers", id, ...first.path],
      kind: "formula/code-of-another-era",
      says: `${id} counts ${named(gone)}, and the census of ${listed(days, "or")} has no such code`,
      advice: [...new Set(gone.map(({ standIn }) => standIn))],
    },
  ];
}

/** Of several censuses, those that have none of the codes, though another has some. */
function withNone(id: string, codes: readonly CountedCode[], days: readonly string[]): Finding[] {
  const [first] = codes;
  const having = (date: string): boolean => codes.some((code) => isCodeIn(code, yearOf(date)));
  if (!first || !days.some(having)) return [];
  return days
    .filter((date) => !having(date))
    .map((date) => ({
      path: ["drivers", id, ...first.path],
      kind: "formula/census-without-codes",
      says: `${id} counts ${named(codes)}, and of the censuses that it reads that of ${date} has none of these`,
      advice: [first.standIn, "Or let the driver read fewer censuses."],
    }));
}
