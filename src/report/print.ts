import type { Language, Text } from "../language/text.ts";
import { printedStatus, printSentences } from "../language/workbook/print.ts";
import type { Budget } from "../model/budget.ts";
import type { Context } from "./context.ts";
import type { Printed } from "./plan.ts";

/** What stands on every printed page of a comparison: whose it is, how far from final, and which page. */
export function printedOf(context: Context): Printed {
  const { authority } = context.after.budget;
  return printed(
    authority,
    context.in(printedStatus[statusOf(context.before.budget, context.after.budget)]),
    context.language,
  );
}

export function printed(authority: Text, status: string, language: Language): Printed {
  return {
    authority: authority[language],
    status,
    page: (page, pages) => printSentences.page(page, pages)[language],
  };
}

type Status = Budget["formula"]["status"];
const leastFinalFirst: readonly Status[] = ["draft", "consulted", "adopted"];

/** A comparison is no more final than the less final of its budgets, and an adopted formula on a census that may still change is a draft. */
export function statusOf(...budgets: readonly Pick<Budget, "formula" | "modelledOn">[]): Status {
  const of = ({ formula, modelledOn }: Pick<Budget, "formula" | "modelledOn">): Status =>
    modelledOn && formula.status === "adopted" ? "draft" : formula.status;
  const statuses = budgets.map(of);
  return leastFinalFirst.find((status) => statuses.includes(status)) ?? "draft";
}
