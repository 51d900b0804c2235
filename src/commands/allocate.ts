import { allocationCsv, allocationInWords, allocationJson, allocationTable } from "./allocation-text.ts";
import { readBudgets, refuse, written } from "./budgets.ts";
import type { Io } from "./io.ts";
import { formatOf, headingsOf, type TextOptions } from "./text-format.ts";

/** One budget, school by school, as a table, CSV or JSON. */
export function allocateCommand(path: string, name: string, options: TextOptions, io: Io): number {
  const { value, problems, queries } = readBudgets(path, [name], io);
  const budget = value?.budgets[0];
  if (!value || !budget) return refuse(problems, io, { queries });
  const { language, full } = options;
  const text = {
    table: () => allocationTable(budget, language),
    csv: () =>
      headingsOf(options) === "ids" ? allocationCsv(budget) : allocationInWords(budget, language, full === true),
    json: () => allocationJson(budget),
  }[formatOf(options)]();
  return written(text, options, value, io);
}
