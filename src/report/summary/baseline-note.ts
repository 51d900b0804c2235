import { summarySentences } from "../../language/workbook/summary.ts";
import { sum, zero } from "../../money.ts";
import type { Context } from "../context.ts";
import { type RowPlan, text } from "../plan.ts";
import { hasBaselines } from "../protection-status.ts";

/** Why a school may move further than its floor or its cap: these are of the baseline, and the change is from the earlier budget. */
export function baselineNote(context: Context): RowPlan[] {
  const { before, after, comparison } = context;
  const { main, budget, name } = after;
  const { columns } = main.worked.worked;
  const hasLimits = main.worked.sheet.steps.some(
    ({ id, factor }) => factor === undefined && (id === "lower" || id === "upper"),
  );
  if (!hasBaselines(after) || !hasLimits) return [];
  const rows = new Map(main.worked.schools.map(({ number }, i) => [number, i]));
  const differs = comparison.comparable.some(({ after: schools }, i) => {
    const baseline = sum(schools.map(({ number }) => columns.get("baseline")?.[rows.get(number) ?? -1] ?? zero));
    return !baseline.equals(comparison.change.worked.columns.get("before")?.[i] ?? zero);
  });
  if (!differs) return [];
  const days = budget.baselineRows.map(({ asAt }) => asAt).sort();
  const says = summarySentences.limitsOfBaseline(before.name, name, [...new Set([days[0], days.at(-1)])].join(" – "));
  return [{ cells: [text("note", context.in(says))], spans: [{ column: 0, columns: 6 }] }];
}
