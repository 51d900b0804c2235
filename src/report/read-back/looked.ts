import type { Decimal } from "../../money.ts";
import type { Looked } from "../context.ts";
import { type CellPair, numberIn } from "./sheets.ts";

/** What was chosen to be looked at: a school, and limits of a picture. No budget follows it. */
export function lookedAt(cells: readonly CellPair[]): Looked {
  const chosen = cells.find(({ made }) => made.choices);
  const limits = cells.flatMap(({ made: { accepts }, found }): [string, Decimal][] => {
    const typed = found && numberIn(found);
    return accepts?.limit && typed ? [[accepts.limit, typed]] : [];
  });
  return { ...(chosen ? { choice: chosen.found?.value ?? "" } : {}), ...Object.fromEntries(limits) };
}

/** The hash of the model as a workbook has it: an option more is another model, and says nothing of a budget. */
export function modelHash(cells: readonly CellPair[], hash: string): string {
  const found = cells.find(({ made }) => made.value === hash)?.found?.value ?? "";
  return /^[0-9a-f]{64}$/.test(found) ? found : hash;
}
