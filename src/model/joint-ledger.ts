import type { Census } from "../census/index.ts";
import type { Text } from "../language/text.ts";
import { own } from "../look-up.ts";
import type { Budget } from "./budget.ts";
import { type BelongingRow, type DriverRow, type PupilLedger, pupilLedgers } from "./pupil-ledger.ts";

/** A budget by the name that its reader knows it by. */
interface Named {
  readonly name: string;
  readonly budget: Pick<Budget, "sources" | "formula">;
}

/** The ledger of one census for several budgets: where records belong is the same for all, and a driver stands once where it counts alike. */
export interface JointLedger {
  /** The same census, as each budget read it. */
  readonly censuses: readonly Census[];
  readonly readFor: readonly { readonly name: string; readonly isRead: boolean }[];
  readonly schools: readonly BelongingRow[];
  readonly drivers: readonly JointDriver[];
}

export interface JointDriver {
  readonly label: Text;
  readonly names: readonly string[];
  readonly rows: readonly DriverRow[];
}

/** The censuses with records of some budgets, each once, in order of their days. */
export function jointLedgers(budgets: readonly Named[]): JointLedger[] {
  const all = budgets.flatMap(({ name, budget }) =>
    pupilLedgers(budget).map((ledger) => ({ name, ledger, drivers: jointDrivers(ledger, name, budget) })),
  );
  return groupsBy(all, ({ ledger: { census, schools } }) => JSON.stringify([census.date, census.status, schools]))
    .map((same) => ({
      censuses: same.map(({ ledger }) => ledger.census),
      readFor: same.map(({ name, ledger: { isRead } }) => ({ name, isRead })),
      schools: same[0]?.ledger.schools ?? [],
      drivers: together(same.flatMap(({ drivers }) => drivers)),
    }))
    .sort((a, b) => ((a.censuses[0]?.date ?? "") < (b.censuses[0]?.date ?? "") ? -1 : 1));
}

function jointDrivers({ drivers }: PupilLedger, name: string, { formula }: Named["budget"]): JointDriver[] {
  return groupsBy(drivers, ({ driver }) => driver).map((rows) => {
    const id = rows[0]?.driver ?? "";
    const { en, cy } = own(formula.drivers, id) ?? { en: id, cy: id };
    return { label: { en, cy }, names: [name], rows };
  });
}

/** Two budgets may call one thing by one name and count it differently: then it stands twice, each with its budget. */
function together(drivers: readonly JointDriver[]): JointDriver[] {
  const alike = ({ label, rows }: JointDriver): string =>
    JSON.stringify([label, rows.map(({ school, reasons }) => [school, [...reasons]])]);
  return groupsBy(drivers, alike).flatMap(([first, ...others]) =>
    first ? [{ ...first, names: [first, ...others].flatMap(({ names }) => names) }] : [],
  );
}

function groupsBy<T>(all: readonly T[], key: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(key(each));
    if (group) group.push(each);
    else groups.set(key(each), [each]);
  }
  return [...groups.values()];
}
