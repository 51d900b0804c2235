import { comparedWords } from "../../language/compared-words.ts";
import type { Text } from "../../language/text.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { Decimal, sum } from "../../money.ts";
import { type ComparedLayout, pupilsHeading } from "../compared/layout.ts";
import type { Context } from "../context.ts";
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
      pupilsHeading(context, workbookWords.pupils),
      `${context.in(comparedWords.forEachPupil)}, ${context.after.name}, £`,
    ),
    ...groups.map((group) => rowFor(context, compared, group, "line")),
    rowFor(context, compared, all, "total"),
  ];
}

function rowFor(
  { comparison }: Context,
  compared: ComparedLayout,
  { label, where, has }: Group,
  meaning: "line" | "total",
): RowPlan {
  const { comparable, change } = comparison;
  const of = (id: string): Decimal => sum((change.worked.columns.get(id) ?? []).filter((_, i) => has(i)));
  const formulaOf = (id: string): string =>
    where === undefined ? `SUM(${compared.range(id)})` : `SUMIFS(${compared.range(id)},${where})`;
  const money = (id: string, shown: Shown): Cell => live(meaning, shown, of(id), formulaOf(id));
  const count = (id: string): Cell => number(meaning, "whole", of(id), formulaOf(id));
  /** Blank where it would be divided by nothing. */
  const divided = (shown: Shown, value: Decimal, id: string, times: string, by: string): Cell => {
    const formula = `IF(${formulaOf(by)}=0,"",ROUND(${formulaOf(id)}${times}/${formulaOf(by)},2))`;
    return of(by).isZero()
      ? { ...text(meaning, ""), formula }
      : number(meaning, shown, value.div(of(by)).toDecimalPlaces(2), formula);
  };
  const schools = comparable.filter((_, i) => has(i)).length;
  return {
    cells: [
      text(meaning === "total" ? "total" : "label", label),
      money("before", "pounds"),
      money("after", "pounds"),
      money("change", "signedPounds"),
      divided("signedPercent", of("change").times(100), "change", "*100", "before"),
      number(
        meaning,
        "whole",
        new Decimal(schools),
        where === undefined ? `COUNT(${compared.range("change")})` : `COUNTIFS(${where})`,
      ),
      count("gains"),
      count("loses"),
      count("pupils"),
      divided("pounds", of("after"), "after", "", "pupils"),
    ],
  };
}
