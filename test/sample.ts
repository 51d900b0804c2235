import { loadBudget } from "../src/files/load-budget.ts";
import { loadModel } from "../src/files/load-model.ts";
import type { Formula } from "../src/formula/formula.ts";
import type { Budget } from "../src/model/budget.ts";
import { budgetName } from "../src/model/budget-name.ts";
import { problemsAsText } from "../src/problem.ts";

/** A budget of the sample authority, or of another model, by its own formula or another; a test stops here if anything is refused. */
export function budgetOf(name: string, model = "data-samples/model.json", formula?: Formula): Budget {
  const loaded = loadModel(model);
  const named = budgetName(name);
  if (!loaded.value || !named) throw new Error(problemsAsText(loaded.problems));
  const { value, problems } = loadBudget(loaded.value, named, () => {}, formula ? { formula } : {});
  if (!value || problems.length > 0) throw new Error(problemsAsText(problems));
  return value;
}
