import { addOption } from "../files/add-option.ts";
import { figureChanges } from "../formula/figure-changes.ts";
import { readBackSentences } from "../language/read-back-words.ts";
import type { Language } from "../language/text.ts";
import { grouped } from "../money.ts";
import { listed, quoted } from "../problem.ts";
import { refuse, sayQueries } from "./budgets.ts";
import { figureTable } from "./figure-table.ts";
import { exit, type Io } from "./io.ts";
import { readOptionBack } from "./read-option-back.ts";

export interface ReadBackOptions {
  /** The name of the option. */
  readonly as: string;
  readonly language: Language;
}

/** Figures changed in a workbook become an option of the model, if the engine comes to the workbook's own results. */
export function readBackCommand(model: string, workbook: string, { as, language }: ReadBackOptions, io: Io): number {
  const { value, problems } = readOptionBack(model, workbook, as, io);
  if (!value) return refuse(problems, io);
  const { base, option, name, agreeing, empty, notRead, isThere } = value;
  const problem = isThere ? undefined : addOption({ ...value, model });
  if (problem) return refuse([problem], io);
  io.err(
    isThere
      ? `Nothing was written: ${model} has this option already, in ${value.path}\n`
      : `Written: ${value.path}\nWritten: ${model}, with the option ${as} of ${name.period}\n`,
  );
  sayQueries([option], io);
  const { changed } = figureChanges(base.formula, option.formula);
  io.out(`${option.name}: ${option.formula[language]}\n${figureTable(changed, language).join("\n")}\n`);
  io.out(`${readBackSentences.agreed(grouped(String(agreeing)), option.name)[language]}\n`);
  for (const line of empty) io.out(`${readBackSentences.empty(line)[language]}\n`);
  if (notRead.length > 0) io.err(`Not read: ${listed(notRead.map(quoted), "and")}, which aln compare did not make.\n`);
  io.err(`See it beside the other: npx --no aln compare ${model} ${base.name} ${option.name} --output FILE.xlsx\n`);
  return exit.done;
}
