import type { Text } from "../../language/text.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { Decimal } from "../../money.ts";
import type { ComparedLayout } from "../compared/layout.ts";
import type { Context } from "../context.ts";
import { number, type RowPlan, text } from "../plan.ts";
import { headings, section } from "../section-rows.ts";

/** How many gain, lose and stay. */
export function sidesRows(context: Context, compared: ComparedLayout): RowPlan[] {
  const { comparable, change } = context.comparison;
  const count = (label: Text, value: number, formula: string): RowPlan => ({
    cells: [text("label", context.in(label)), number("line", "whole", new Decimal(value), formula)],
  });
  const changes = change.worked.columns.get("change") ?? [];
  const range = compared.range("change");
  return [
    section(context, workbookWords.compared),
    headings(context, "", workbookWords.numberOfSchools),
    count(workbookWords.gainers, changes.filter((each) => each.gt(0)).length, `COUNTIF(${range},">0")`),
    count(workbookWords.losers, changes.filter((each) => each.lt(0)).length, `COUNTIF(${range},"<0")`),
    count(workbookWords.unchanged, changes.filter((each) => each.isZero()).length, `COUNTIF(${range},0)`),
    {
      cells: [
        text("total", context.in(workbookWords.total)),
        number("total", "whole", new Decimal(comparable.length), `COUNT(${range})`),
      ],
    },
  ];
}
