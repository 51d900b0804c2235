import type { Language } from "../language/text.ts";
import type { Budget } from "../model/budget.ts";
import { budgetName } from "../model/budget-name.ts";
import { onProvisional } from "../model/provisional.ts";
import { type Read, readBudgets, refuse, written } from "./budgets.ts";
import { changesCsv, changesTable } from "./count-changes-text.ts";
import { countsCsv, countsTable } from "./counts-text.ts";
import type { Io } from "./io.ts";
import { ledgerCsv, ledgerTable } from "./ledger-text.ts";

export interface CountsOptions {
  readonly format: "table" | "csv";
  readonly ledger?: true;
  readonly provisional?: true;
  readonly output?: string;
  readonly language: Language;
}

/** What was counted at each school for each driver; or where every record of the census went. */
export function countsCommand(path: string, name: string, options: CountsOptions, io: Io): number {
  const { format, ledger, provisional, output, language } = options;
  const { value, problems, queries } = readBudgets(path, [name], io);
  const budget = value?.budgets[0];
  if (!value || !budget) return refuse(problems, io, { queries });
  if (provisional) return sinceProvisional(path, budget, options, value, io);
  const text = ledger
    ? { table: () => ledgerTable(budget, language), csv: () => ledgerCsv(budget) }[format]()
    : { table: () => countsTable(budget, language), csv: () => countsCsv(budget) }[format]();
  return written(text, output, value, io);
}

/** What the final census changed of the provisional one, school by school and driver by driver. */
function sinceProvisional(
  path: string,
  final: Budget,
  { format, language, output }: CountsOptions,
  value: Read,
  io: Io,
): number {
  const period = budgetName(final.name)?.period ?? "";
  if (!onProvisional(value.loaded.model, period))
    return refuse(
      [
        {
          kind: "model/no-provisional",
          file: path,
          says: `no census of ${period} has its provisional return beside the final one`,
          advice: ['Name its files in the model as "provisional", in the same entry as the final "files".'],
        },
      ],
      io,
    );
  const read = readBudgets(path, [final.name], io, {
    changed: (model) => onProvisional(model, period) ?? model,
    compares: false,
  });
  const before = read.value?.budgets[0];
  if (!before) return refuse(read.problems, io);
  const text = { table: () => changesTable(before, final, language), csv: () => changesCsv(before, final) }[format]();
  return written(text, output, value, io);
}
