import { causeSentences, causeWords } from "../../language/cause-words.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { sum } from "../../money.ts";
import { causesColumns } from "../causes/columns.ts";
import { causesLayout } from "../causes/layout.ts";
import type { Context } from "../context.ts";
import { live, number, type RowPlan, text } from "../plan.ts";
import { headings, section } from "../section-rows.ts";

/** From one budget to the other, cause by cause: at the schools compared and at all. */
export function bridgeRows(context: Context, firstRow: number): RowPlan[] {
  const { before, after } = context;
  const place = causesLayout(context);
  const columns = causesColumns(context);
  // The earlier budget, every cause and what was changed since: together the later budget.
  const parts = columns.slice(
    0,
    columns.findIndex(({ letter }) => letter === place.after),
  );
  const totals = parts.map(({ values: { at, others } }) => [sum(at), sum([...at, others])] as const);
  const first = firstRow + 2;
  const rowsAt = [place.totalRow, place.authorityRow] as const;
  return [
    section(context, causeSentences.fromTo(before.name, after.name)),
    headings(context, "", `${context.in(workbookWords.atCompared)}, £`, `${context.in(causeWords.allSchools)}, £`),
    ...parts.map(({ heading, letter }, i) => ({
      cells: [
        text("label", heading),
        ...rowsAt.map((row, at) =>
          number("line", i === 0 ? "pounds" : "signedPounds", totals[i]?.[at] ?? sum([]), place.cell(letter, row)),
        ),
      ],
    })),
    {
      cells: [
        text("total", after.name),
        ...["B", "C"].map((letter, at) =>
          live(
            "total",
            "pounds",
            sum(totals.map((each) => each[at] ?? sum([]))),
            `SUM(${letter}${first}:${letter}${first + parts.length - 1})`,
          ),
        ),
      ],
    },
  ];
}
