import { comparedWords } from "../../language/compared-words.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { sum } from "../../money.ts";
import type { ComparedLayout } from "../compared/layout.ts";
import { partColumns } from "../compared/part-columns.ts";
import type { Context } from "../context.ts";
import { live, type RowPlan, text } from "../plan.ts";
import { headings, section } from "../section-rows.ts";

/** What each line brings to the change of all schools compared: the parts add up to it. */
export function partRows(context: Context, compared: ComparedLayout, firstRow: number): RowPlan[] {
  const parts = partColumns(context).slice(0, -1);
  const firstPart = firstRow + 2;
  const totals = parts.map(({ cells }) =>
    sum(cells.flatMap(({ value }) => (typeof value === "string" ? [] : [value]))),
  );
  return [
    section(context, comparedWords.madeOf),
    headings(context, workbookWords.factorIn, `${context.in(workbookWords.change)}, £`),
    ...parts.map(({ heading }, i) => ({
      cells: [text("label", heading), live("line", "signedPounds", totals[i] ?? sum([]), `SUM(${compared.part(i)})`)],
    })),
    {
      cells: [
        text("total", context.in(workbookWords.total)),
        live("total", "signedPounds", sum(totals), `SUM(B${firstPart}:B${firstPart + parts.length - 1})`),
      ],
    },
  ];
}
