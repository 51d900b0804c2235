import { comparedWords } from "../../language/compared-words.ts";
import type { Text } from "../../language/text.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { Decimal, sum } from "../../money.ts";
import { type ComparedLayout, knowsPupils, pupilsHeading } from "../compared/layout.ts";
import type { Context } from "../context.ts";
import { dash, dividedCell, percentageCell } from "../divided.ts";
import { type Cell, live, number, type RowPlan, type Shown, text } from "../plan.ts";
import { headings, section } from "../section-rows.ts";

/** Some of the schools compared: what they are called, how Excel finds them (all of them, where nothing is said), and which they are. */
export interface Group {
  readonly label: string;
  readonly where: string | undefined;
  has(school: number): boolean;
}

/** Both years and the change by group, and of all of them. */
export function groupRows(
  context: Context,
  compared: ComparedLayout,
  title: Text,
  groups: readonly Group[],
): RowPlan[] {
  const all: Group = { label: context.in(workbookWords.total), where: undefined, has: () => true };
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
      ...(knowsPupils(context)
        ? [
            pupilsHeading(context, workbookWords.pupils),
            `${context.in(comparedWords.forEachPupil)}, ${context.after.name}, £`,
          ]
        : []),
    ),
    ...groups.map((group) => rowFor(context, compared, group, "line")),
    rowFor(context, compared, all, "total"),
  ];
}

function rowFor(
  context: Context,
  compared: ComparedLayout,
  { label, where, has }: Group,
  meaning: "line" | "total",
): RowPlan {
  const { comparable, change, pupils } = context.comparison;
  const of = (id: string): Decimal => sum((change.worked.columns.get(id) ?? []).filter((_, i) => has(i)));
  const formulaOf = (id: string): string =>
    where === undefined ? `SUM(${compared.range(id)})` : `SUMIFS(${compared.range(id)},${where})`;
  const money = (id: string, shown: Shown): Cell => live(meaning, shown, of(id), formulaOf(id));
  const count = (id: string): Cell => number(meaning, "whole", of(id), formulaOf(id));
  const isKnown = pupils.every((each, i) => each !== undefined || !has(i));
  /** What is not known of one school is not known of all of them. */
  const ofPupils = (cell: Cell): Cell => (isKnown ? cell : { meaning, shown: cell.shown, value: dash });
  const schools = comparable.filter((_, i) => has(i)).length;
  return {
    cells: [
      text(meaning === "total" ? "total" : "label", label),
      money("before", "pounds"),
      money("after", "pounds"),
      money("change", "signedPounds"),
      percentageCell(meaning, of("change"), of("before"), formulaOf("change"), formulaOf("before")),
      number(
        meaning,
        "whole",
        new Decimal(schools),
        where === undefined ? `COUNT(${compared.range("change")})` : `COUNTIFS(${where})`,
      ),
      count("gains"),
      count("loses"),
      ...(knowsPupils(context)
        ? [
            ofPupils(count("pupils")),
            ofPupils(
              dividedCell(meaning, "pounds", {
                of: of("after"),
                by: of("pupils"),
                formula: [formulaOf("after"), formulaOf("pupils")],
              }),
            ),
          ]
        : []),
    ],
  };
}
