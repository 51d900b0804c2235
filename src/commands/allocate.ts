import type { Language } from "../language/text.ts";
import { allocationCsv, allocationJson, allocationTable } from "./allocation-text.ts";
import { readBudgets, refuse, write } from "./budgets.ts";
import { exit, type Io } from "./io.ts";

export interface AllocateOptions {
  readonly format: "table" | "csv" | "json";
  readonly output?: string;
  readonly language: Language;
}

/** One budget, school by school, as a table, CSV or JSON. */
export function allocateCommand(
  path: string,
  name: string,
  { format, output, language }: AllocateOptions,
  io: Io,
): number {
  const { value, problems } = readBudgets(path, [name], io);
  const budget = value?.budgets[0];
  if (!value || !budget) return refuse(problems, io);
  const text = {
    table: () => allocationTable(budget, language),
    csv: () => allocationCsv(budget),
    json: () => allocationJson(budget),
  }[format]();
  if (output === undefined) {
    io.out(text);
    return exit.done;
  }
  return write(output, text, value, io);
}
