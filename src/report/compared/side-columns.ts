import type { Step } from "../../formula/sheet.ts";
import { workbookSentences } from "../../language/workbook-words.ts";
import { sum, zero } from "../../money.ts";
import type { School } from "../../school/school.ts";
import type { Context } from "../context.ts";
import { type BudgetLayout, firstSchoolRow } from "../layout.ts";
import { letters, live, number, type Shown } from "../plan.ts";
import type { SchoolsColumn } from "../schools-rows.ts";
import { toldSteps } from "./layout.ts";
import { totalOf } from "./total.ts";

/** One budget's lines at each match: a reference to its workings, or the sum of several for schools that joined. */
export function sideColumns(
  context: Context,
  layout: BudgetLayout,
  schools: readonly (readonly School[])[],
  firstColumn: number,
): SchoolsColumn[] {
  const { main, budget, name } = layout;
  const rows = new Map(main.worked.schools.map(({ number }, i) => [number, i]));
  return toldSteps(layout).map((step, i) => {
    const values = main.worked.worked.columns.get(step.id) ?? [];
    const cells = schools.map((some) => {
      const indexes = some.flatMap(({ number }) => rows.get(number) ?? []);
      const references = indexes.map((index) => main.cell(step.id, firstSchoolRow + index));
      const total = sum(indexes.map((index) => values[index] ?? zero));
      const meaning = step.role === "allocation" ? "result" : "line";
      return references.length === 1
        ? number(meaning, shownFor(step), total, references[0])
        : live(meaning, shownFor(step), total, references.join("+"));
    });
    return {
      group: `${name}: ${budget.formula[context.language]}`,
      heading: context.in(step.label),
      unit: "£",
      how: context.in(workbookSentences.fromSheet(main.workingsSheet)),
      width: 15,
      cells,
      total: totalOf(context, letters(firstColumn + i), cells, shownFor(step)),
    };
  });
}

function shownFor({ role }: Step): Shown {
  return role === "protection" ? "signedPounds" : "pounds";
}
