import type { Budget } from "../model/budget.ts";
import { budgetName } from "../model/budget-name.ts";
import { onProvisional } from "../model/provisional.ts";
import { type Read, readBudgets, refuse, written } from "./budgets.ts";
import { changesCsv, changesInWords, changesTable } from "./count-changes-text.ts";
import { countsCsv, countsInWords, countsTable } from "./counts-text.ts";
import type { Io } from "./io.ts";
import { ledgerCsv, ledgerInWords, ledgerTable } from "./ledger-text.ts";
import { formatOf, type Headings, headingsOf, type TextOptions } from "./text-format.ts";

export interface CountsOptions extends TextOptions {
  readonly ledger?: true;
  readonly provisional?: true;
}

/** What was counted at each school for each driver; or where every record of the census went. */
export function countsCommand(path: string, name: string, options: CountsOptions, io: Io): number {
  const { ledger, provisional, language } = options;
  const { value, problems, queries } = readBudgets(path, [name], io);
  const budget = value?.budgets[0];
  if (!value || !budget) return refuse(problems, io, { queries });
  if (provisional) return sinceProvisional(path, budget, options, value, io);
  const text = ledger
    ? textOf(options, {
        table: () => ledgerTable(budget, language),
        ids: () => ledgerCsv(budget),
        words: () => ledgerInWords(budget, language),
      })
    : textOf(options, {
        table: () => countsTable(budget, language),
        ids: () => countsCsv(budget),
        words: () => countsInWords(budget, language),
      });
  return written(text, options, value, io);
}

/** Counts are a table or a CSV. */
function textOf(options: CountsOptions, as: Readonly<Record<"table" | Headings, () => string>>): string {
  return as[formatOf(options) === "csv" ? headingsOf(options) : "table"]();
}

/** What the final census changed of the provisional one, school by school and driver by driver. */
function sinceProvisional(path: string, final: Budget, options: CountsOptions, value: Read, io: Io): number {
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
  const text = textOf(options, {
    table: () => changesTable(before, final, options.language),
    ids: () => changesCsv(before, final),
    words: () => changesInWords(before, final, options.language),
  });
  return written(text, options, value, io);
}
