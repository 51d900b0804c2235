import { excelOf } from "../expression/excel.ts";
import { wordsOf } from "../expression/words.ts";
import { factorLists } from "../formula/formula.ts";
import type { Step } from "../formula/sheet.ts";
import { unitInWords } from "../language/attributes.ts";
import type { Text } from "../language/text.ts";
import { workingGroups } from "../language/workbook/workings.ts";
import type { Context } from "./context.ts";
import { type BudgetLayout, firstSchoolRow, type SchoolsLayout } from "./layout.ts";
import { type Meaning, number, shownAs, shownWorked } from "./plan.ts";
import { type SchoolsColumn, totalUnder } from "./schools-rows.ts";

/** What is worked out at each school: live, each cell with the engine's own value stored. */
export function workingColumns(
  context: Context,
  budget: BudgetLayout,
  layout: SchoolsLayout,
  firstColumn: number,
): SchoolsColumn[] {
  const labelOf = labelsIn(layout);
  const groups = new Map(
    factorLists.flatMap((list) => budget.budget.formula[list]).map((factor) => [factor.id, factor]),
  );
  return layout.workingColumns.map((step, i) => {
    const values = layout.worked.worked.columns.get(step.id) ?? [];
    const group = groups.get(step.factor ?? "");
    return {
      group: group ? context.in(group) : context.in(groupOf(step)),
      heading: context.in(step.label),
      unit: context.in(unitInWords(step.unit)),
      how: wordsOf(step.expression, context.language, labelOf),
      width: 17,
      cells: values.map((value, school) =>
        number(
          meaningOf(step),
          shownWorked(step, values),
          value,
          excelOf(step.expression, step.places, layout.addresses(firstSchoolRow + school)),
        ),
      ),
      ...(step.unit === "£" && step.places <= 2
        ? { total: totalUnder(layout, firstColumn + i, shownAs(step), values) }
        : {}),
    };
  });
}

function groupOf({ role }: Step): Text {
  if (role === "formulaShare" || role === "grant" || role === "notional" || role === "check")
    return workingGroups[role];
  return workingGroups.protection;
}

function meaningOf({ role }: Step): Meaning {
  if (role === "line" || role === "formulaShare" || role === "grant") return "line";
  return role === "allocation" ? "result" : "worked";
}

/** Labels by id for the words of a column. */
export function labelsIn({ worked }: SchoolsLayout): (id: string) => Text {
  const { columns, figures, steps } = worked.sheet;
  const labels = new Map([...columns, ...figures, ...steps].map(({ id, label }): [string, Text] => [id, label]));
  return (id) => labels.get(id) ?? { en: id, cy: id };
}
