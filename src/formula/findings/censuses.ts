import { type CensusDay, springCensuses } from "../../census/index.ts";
import { censusesUsed } from "../censuses-read.ts";
import { type CensusDriver, isCensusDriver } from "../driver.ts";
import { driversRead } from "../drivers-paid.ts";
import type { Formula } from "../formula.ts";
import { codesMoneyFindings } from "./codes-money.ts";
import { eraFindings } from "./eras.ts";
import type { Finding } from "./finding.ts";

/** What a formula counts and the censuses of its period do not hold. Nothing is said of a period without any: that is the model's. */
export function censusFindings(formula: Formula, census: readonly CensusDay[]): Finding[] {
  if (census.length === 0) return [];
  const read = driversRead(formula);
  const drivers = Object.entries(formula.drivers).flatMap(([id, driver]): [string, CensusDriver][] =>
    read.has(id) && isCensusDriver(driver) ? [[id, driver]] : [],
  );
  return [
    ...drivers.flatMap(([id, driver]) => tooFew(id, driver, census)),
    ...eraFindings(formula, drivers, census),
    // A census that nothing is counted in brings nobody any money.
    ...codesMoneyFindings(formula, censusesUsed(formula, census)),
  ];
}

function tooFew(id: string, { average, ago, dates }: CensusDriver, census: readonly CensusDay[]): Finding[] {
  const spring = springCensuses(census).length;
  const finding = (key: string, says: string, ...advice: string[]): Finding[] => [
    { path: ["drivers", id, key], kind: "formula/too-few-censuses", says: `${id} ${says}`, advice },
  ];
  const has = `and the model names ${spring} for the period`;
  if (average !== undefined && spring < average)
    return finding(
      "average",
      `is a mean over ${average} spring censuses, ${has}`,
      "Name earlier spring censuses under the period's census in the model, or let the average be over fewer.",
    );
  if (ago !== undefined && spring <= ago)
    return finding(
      "ago",
      `reads the spring census ${ago} before the latest, ${has} in all`,
      "Name the earlier spring census as well under the period's census in the model.",
    );
  if (dates && !census.some(({ term }) => term === "autumn"))
    return finding(
      "dates",
      "reads an autumn census, and the model names none for the period",
      'Add one in the model with "term": "autumn": files, or "status": "estimated" and a counts file while the day is still to come.',
    );
  return [];
}
