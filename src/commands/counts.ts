import type { Language } from "../language/text.ts";
import { readBudgets, refuse, write } from "./budgets.ts";
import { countsCsv, countsTable } from "./counts-text.ts";
import { exit, type Io } from "./io.ts";
import { ledgerCsv, ledgerTable } from "./ledger-text.ts";

export interface CountsOptions {
  readonly format: "table" | "csv";
  readonly ledger?: true;
  readonly output?: string;
  readonly language: Language;
}

/** What was counted at each school for each driver; or where every record of the census went. */
export function countsCommand(
  path: string,
  name: string,
  { format, ledger, output, language }: CountsOptions,
  io: Io,
): number {
  const { value, problems } = readBudgets(path, [name], io);
  const budget = value?.budgets[0];
  if (!value || !budget) return refuse(problems, io);
  const text = ledger
    ? { table: () => ledgerTable(budget, language), csv: () => ledgerCsv(budget) }[format]()
    : { table: () => countsTable(budget, language), csv: () => countsCsv(budget) }[format]();
  if (output !== undefined) return write(output, text, value, io);
  io.out(text);
  return exit.done;
}
