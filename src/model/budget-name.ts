import { own } from "../look-up.ts";
import { listed, type Problem, quoted } from "../problem.ts";
import type { Model, ModelPeriod } from "./model.ts";

/** `2024-25`, `2027-28:B`, `2023-24@2`: a budget's period, option and determination. */
export interface BudgetName {
  readonly period: string;
  readonly option: string | undefined;
  readonly determination: string | undefined;
}

export function budgetName(text: string): BudgetName | undefined {
  const match = /^(\d{4}-\d{2})(?::([A-Za-z0-9-]+))?(?:@([A-Za-z0-9-]+))?$/.exec(text);
  return match?.[1] ? { period: match[1], option: match[2], determination: match[3] } : undefined;
}

export function budgetText({ period, option, determination }: BudgetName): string {
  return `${period}${option ? `:${option}` : ""}${determination ? `@${determination}` : ""}`;
}

/** The budgets that a model names. */
export function budgetsOf({ fundingPeriods }: Model): string[] {
  return Object.entries(fundingPeriods).flatMap(([name, { options }]) => [
    name,
    ...Object.keys(options ?? {}).map((option) => `${name}:${option}`),
  ]);
}

/** What stands in a model for one budget, or what to say when it does not. */
export function modelPeriod(
  model: Model,
  name: BudgetName,
): { period: ModelPeriod; formula: string } | Pick<Problem, "says" | "advice"> {
  const period = own(model.fundingPeriods, name.period);
  const advice = [`The budgets it has are ${listed(budgetsOf(model), "and")}.`];
  if (!period) return { says: `the model has no funding period ${quoted(name.period)}`, advice };
  if (name.determination)
    return { says: `${quoted(budgetText(name))} names a determination, and the model has none`, advice };
  if (name.option === undefined) return { period, formula: period.formula };
  const formula = own(period.options ?? {}, name.option);
  return formula
    ? { period, formula }
    : { says: `the model has no option ${quoted(name.option)} for ${name.period}`, advice };
}
