import { attributeValues } from "../../language/attributes.ts";
import type { Text } from "../../language/text.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { Decimal, sum } from "../../money.ts";
import type { School } from "../../school/school.ts";
import type { ComparedLayout } from "../compared/layout.ts";
import type { Context } from "../context.ts";
import { type Cell, live, number, type RowPlan, type Shown, text } from "../plan.ts";
import { headings, section } from "../section-rows.ts";

/** Both years and the change by one attribute of the schools compared. */
export function groupRows(
  context: Context,
  compared: ComparedLayout,
  title: Text,
  attribute: "phase" | "medium",
): RowPlan[] {
  const { comparable, change } = context.comparison;
  const values = [...new Set(comparable.map(({ school }) => school[attribute]))].sort((a, b) => order(a) - order(b));
  const column = (id: string): readonly Decimal[] => change.worked.columns.get(id) ?? [];
  const rowFor = (value: School["phase" | "medium"]): RowPlan => {
    const shown = context.in(attributeValues[value] ?? { en: value, cy: value });
    const inGroup = (_: unknown, i: number): boolean => comparable[i]?.school[attribute] === value;
    const where = `${compared.column(attribute)},"${shown}"`;
    const money = (id: string, show: Shown): Cell =>
      live("line", show, sum(column(id).filter(inGroup)), `SUMIFS(${compared.range(id)},${where})`);
    const count = (id: string): Cell =>
      number("line", "whole", sum(column(id).filter(inGroup)), `SUMIFS(${compared.range(id)},${where})`);
    const before = sum(column("before").filter(inGroup));
    const after = sum(column("after").filter(inGroup));
    const formula = `IF(SUMIFS(${compared.range("before")},${where})=0,"",ROUND(SUMIFS(${compared.range("change")},${where})*100/SUMIFS(${compared.range("before")},${where}),2))`;
    const percentage: Cell = before.isZero()
      ? { ...text("line", ""), formula }
      : number("line", "signedPercent", after.minus(before).times(100).div(before).toDecimalPlaces(2), formula);
    const schools = number(
      "line",
      "whole",
      new Decimal(comparable.filter(({ school }) => school[attribute] === value).length),
      `COUNTIFS(${where})`,
    );
    return {
      cells: [
        text("label", shown),
        money("before", "pounds"),
        money("after", "pounds"),
        money("change", "signedPounds"),
        percentage,
        schools,
        count("gains"),
        count("loses"),
      ],
    };
  };
  return [
    section(context, title),
    headings(
      context,
      "",
      `${context.before.name}, £`,
      `${context.after.name}, £`,
      `${context.in(workbookWords.change)}, £`,
      `${context.in(workbookWords.change)}, %`,
      workbookWords.numberOfSchools,
      workbookWords.gain,
      workbookWords.lose,
    ),
    ...values.map(rowFor),
  ];
}

const groupOrder = Object.keys(attributeValues);
function order(value: string): number {
  return groupOrder.indexOf(value);
}
