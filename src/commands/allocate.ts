import { extname } from "node:path";
import type { Language } from "../language/text.ts";
import { allocationCsv, allocationJson, allocationTable } from "./allocation-text.ts";
import { readBudgets, refuse, written } from "./budgets.ts";
import type { Io } from "./io.ts";

export interface AllocateOptions {
  readonly format: "table" | "csv" | "json";
  readonly output?: string;
  readonly language: Language;
}

const endings = { table: ".txt", csv: ".csv", json: ".json" } as const;
const named = { table: "a table", csv: "CSV", json: "JSON" } as const;

/** A file's name must not say that it holds what it does not. One without an ending says nothing, and will do. */
export function wrongEnding({ format, output = "" }: Pick<AllocateOptions, "format" | "output">): string | undefined {
  const ending = extname(output).toLowerCase();
  if (ending === "" || ending === endings[format]) return undefined;
  const other = (["table", "csv", "json"] as const).find((each) => endings[each] === ending);
  return other
    ? `error: ${output} would hold ${named[format]} and not ${named[other]}: add --format ${other}, or let its name end in ${endings[format]}.`
    : `error: ${output} cannot be written by allocate, which writes text: a table (.txt), --format csv (.csv) or --format json (.json). A workbook (.xlsx) is written by aln compare.`;
}

/** One budget, school by school, as a table, CSV or JSON. */
export function allocateCommand(
  path: string,
  name: string,
  { format, output, language }: AllocateOptions,
  io: Io,
): number {
  const { value, problems, queries } = readBudgets(path, [name], io);
  const budget = value?.budgets[0];
  if (!value || !budget) return refuse(problems, io, { queries });
  const text = {
    table: () => allocationTable(budget, language),
    csv: () => allocationCsv(budget),
    json: () => allocationJson(budget),
  }[format]();
  return written(text, output, value, io);
}
