import { words } from "../../expression/live-text.ts";
import { comparedWords, protectionStatus } from "../../language/compared-words.ts";
import { sum, zero } from "../../money.ts";
import type { School } from "../../school/school.ts";
import type { Context } from "../context.ts";
import { percentageCell } from "../divided.ts";
import { type BudgetLayout, firstSchoolRow } from "../layout.ts";
import { type Cell, letters, live, liveText, number } from "../plan.ts";
import { hasBaselines, statusOf } from "../protection-status.ts";
import type { SchoolsColumn } from "../schools-rows.ts";
import { allocationLetter, toldSteps } from "./layout.ts";
import { totalOf } from "./total.ts";

/** What a school is protected from: its baseline, how far its budget is from that, and where protection leaves it. */
export function protectionColumns(
  context: Context,
  layout: BudgetLayout,
  schools: readonly (readonly School[])[],
  firstColumn: number,
): SchoolsColumn[] {
  if (!hasBaselines(layout)) return [];
  const { main, budget, name } = layout;
  const { columns: worked } = main.worked.worked;
  const rows = new Map(main.worked.schools.map(({ number }, i) => [number, i]));
  const indexes = schools.map((some) => some.flatMap(({ number }) => rows.get(number) ?? []));
  const valueAt = (id: string, some: readonly number[]) => sum(some.map((index) => worked.get(id)?.[index] ?? zero));
  const baselines = indexes.map((some): Cell => {
    const references = some.map((index) => main.cell("baseline", firstSchoolRow + index));
    return references.length === 1
      ? number("line", "pounds", valueAt("baseline", some), references[0])
      : live("line", "pounds", valueAt("baseline", some), references.join("+"));
  });
  const [baseline, allocation] = [
    `$${letters(firstColumn)}`,
    `$${allocationLetter(layout, firstColumn - toldSteps(layout).length)}`,
  ];
  const percentages = indexes.map((some, i): Cell => {
    const row = firstSchoolRow + i;
    const was = valueAt("baseline", some);
    const change = valueAt("allocation", some).minus(was);
    return percentageCell("line", change, was, `(${allocation}${row}-${baseline}${row})`, `${baseline}${row}`);
  });
  const statuses = indexes.map((some): Cell => {
    const [index = -1] = some;
    const status = statusOf(layout, context.language, (id) => ({
      formula: main.cell(id, firstSchoolRow + index),
      value: worked.get(id)?.[index] ?? zero,
    }));
    return liveText("afterNumber", some.length === 1 ? status : words(context.in(protectionStatus.several)));
  });
  const common = { group: `${name}: ${budget.formula[context.language]}`, width: 15 };
  const from = context.in(comparedWords.statusHow);
  return [
    {
      ...common,
      heading: context.in(comparedWords.baseline),
      unit: "£",
      how: context.in(comparedWords.baselineHow),
      cells: baselines,
      total: totalOf(context, letters(firstColumn), baselines, "pounds"),
    },
    {
      ...common,
      heading: context.in(comparedWords.ofBaseline),
      unit: "%",
      how: context.in(comparedWords.ofBaselineHow),
      cells: percentages,
    },
    { ...common, width: 22, heading: context.in(comparedWords.status), unit: "", how: from, cells: statuses },
  ];
}
