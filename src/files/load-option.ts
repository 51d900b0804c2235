import { type Budget, budgetFrom } from "../model/budget.ts";
import { type BudgetName, modelPeriod } from "../model/budget-name.ts";
import type { Checked, Problem } from "../problem.ts";
import { readFormulaFile } from "./load-formula.ts";
import { type LoadedModel, Reading } from "./load-model.ts";

/** A formula that is to be written, by the name that the model will have for its file. */
export interface Unwritten {
  readonly file: string;
  readonly text: string;
}

/** A budget by an option that stands in no file yet, over everything that the budget of its base was counted from. */
export function budgetOfOption(
  { folder, model, seen }: LoadedModel,
  base: Budget,
  name: BudgetName,
  { file, text }: Unwritten,
): Checked<Budget> {
  const named = modelPeriod(model, { ...name, option: undefined });
  const census = "period" in named ? named.period.census : [];
  const reading = new Reading(folder, seen, new Map([[file, text]]));
  const formula = readFormulaFile(reading, file, name.period, census);
  if (!formula || reading.problems.length > 0)
    return { value: undefined, problems: reading.problems.map((each) => withoutPlace(each, file)) };
  const counted = base.inputs.filter(({ role }) => role !== "formula");
  return budgetFrom(name, { ...base, formula, inputs: [...reading.inputs, ...counted] });
}

/** The file is not there to be looked into: what is wrong is with a figure of the workbook. */
function withoutPlace(problem: Problem, file: string): Problem {
  if (problem.file !== file) return problem;
  const { file: _file, line: _line, excerpt: _excerpt, ...rest } = problem;
  return rest;
}
