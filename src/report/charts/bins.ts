import { attributeValues, unitInWords } from "../../language/attributes.ts";
import { chartSentences, chartWords } from "../../language/chart-words.ts";
import type { Text } from "../../language/text.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { Decimal, sum, zero } from "../../money.ts";
import { acceptsPercentage } from "../accepts.ts";
import type { ComparedLayout } from "../compared/layout.ts";
import type { Context } from "../context.ts";
import { isDivisor } from "../divided.ts";
import { type Cell, letters, live, number, type RowPlan, text } from "../plan.ts";
import { type Bin, bins, type Limits, limitsAtFirst } from "./bin.ts";
import { type ChartTable, cellsAt, headRows, rowsBefore } from "./table.ts";

/** Schools of each phase in five bins of percentage change, whose two limits are inputs. */
export function binsTable(context: Context, compared: ComparedLayout, firstRow: number): ChartTable {
  const limitsRow = firstRow + rowsBefore;
  const limits = { large: `$C$${limitsRow}`, none: `$C$${limitsRow + 1}` };
  const title = firstRow + rowsBefore + 3;
  const first = title + rowsBefore;
  const phases = phasesOf(context);
  const rows = phases.map((phase, i) => phaseRow(context, compared, phase, first + i, limits));
  const schools = context.in(unitInWords("school"));
  const [before, after] = [context.before.name, context.after.name];
  return {
    rows: [
      ...limitRows(context, limitsRow),
      { cells: [] },
      ...headRows(context.in(chartWords.byBin), [
        [context.in(workbookWords.phase), ""],
        ...bins.map((bin) => [binHeading(context, bin, limits[bin.limit]), schools] as const),
        [context.in(chartWords.noPercentage), schools],
        [context.in(workbookWords.numberOfSchools), schools],
      ]),
      ...rows,
      totalRow(context, rows, first),
    ],
    charts: [
      {
        kind: "columns",
        title: context.in(chartSentences.byBinTitle(before, after)),
        alt: context.in(chartSentences.altByBin),
        series: phases.map((_, i) => ({
          of: i,
          name: cellsAt(context, 0, first + i),
          categories: cellsAt(context, 1, title + 1, bins.length),
          values: cellsAt(context, 1, first + i, bins.length),
        })),
        categoryTitle: context.in(chartWords.changeInPercent),
        valueTitle: context.in(workbookWords.numberOfSchools),
        axis: "whole",
        labels: "whole",
      },
    ],
  };
}

/** The two inputs, and beside them what is used: the larger as the larger, whichever way round they were typed. */
function limitRows(context: Context, row: number): RowPlan[] {
  const typed = typedIn(context);
  const used = usedOf(typed);
  const limit = (label: Text, which: keyof Limits, sign: "MAX" | "MIN"): RowPlan => ({
    cells: [
      text("label", context.in(label)),
      { ...number("input", "percent", typed[which]), accepts: acceptsPercentage(which, context.language) },
      number("worked", "percent", used[which], `${sign}(ABS($B$${row}),ABS($B$${row + 1}))`),
    ],
  });
  return [
    ...headRows(context.in(chartWords.limitOfChange), [
      ["", ""],
      [context.in(workbookWords.value), "%"],
      [context.in(chartWords.used), "%"],
    ]),
    limit(chartWords.largeFrom, "large", "MAX"),
    limit(chartWords.noneUpTo, "none", "MIN"),
  ];
}

function typedIn({ looked }: Context): Limits {
  return { large: looked.large ?? limitsAtFirst.large, none: looked.none ?? limitsAtFirst.none };
}

function usedOf({ large, none }: Limits): Limits {
  return { large: Decimal.max(large.abs(), none.abs()), none: Decimal.min(large.abs(), none.abs()) };
}

/** A bin is named with its limit as it stands. */
function binHeading(context: Context, { label, limit }: Bin, cell: string): Cell {
  const [before = "", after = ""] = context.in(label).split("{limit}");
  const value = usedOf(typedIn(context))[limit].toString();
  return { ...text("heading", `${before}${value}${after}`), formula: `"${before}"&${cell}&"${after}"` };
}

function phasesOf({ comparison: { comparable } }: Context): string[] {
  const found = new Set<string>(comparable.map(({ school }) => school.phase));
  return Object.keys(attributeValues).filter((value) => found.has(value));
}

function phaseRow(
  context: Context,
  compared: ComparedLayout,
  phase: string,
  row: number,
  limits: Readonly<Record<Bin["limit"], string>>,
): RowPlan {
  const used = usedOf(typedIn(context));
  const { comparable, change } = context.comparison;
  const column = (id: string): readonly Decimal[] => change.worked.columns.get(id) ?? [];
  const at = comparable.flatMap(({ school }, i) => (school.phase === phase ? [i] : []));
  const hadSome = at.filter((i) => isDivisor(column("before")[i] ?? zero));
  const ofPhase = `${compared.column("phase")},$A${row}`;
  const counted = (meaning: "line" | "total", value: number, formula: string): Cell =>
    number(meaning, "whole", new Decimal(value), formula);
  const inBin = ({ holds, tests }: Bin): Cell =>
    counted(
      "line",
      hadSome.filter((i) => holds(column("percentage")[i] ?? zero, used)).length,
      `COUNTIFS(${[ofPhase, ...tests(limits.large, limits.none).map((test) => `${compared.range("percentage")},${test}`)].join(",")})`,
    );
  return {
    cells: [
      text("label", context.in(attributeValues[phase] ?? { en: phase, cy: phase })),
      ...bins.map(inBin),
      counted("line", at.length - hadSome.length, `COUNTIFS(${ofPhase},${compared.range("before")},"<=0")`),
      counted("line", at.length, `COUNTIFS(${ofPhase})`),
    ],
  };
}

function totalRow(context: Context, rows: readonly RowPlan[], first: number): RowPlan {
  const columns = bins.length + 2;
  const value = (row: RowPlan, column: number): Decimal => {
    const found = row.cells[column]?.value;
    return found instanceof Decimal ? found : zero;
  };
  return {
    cells: [
      text("total", context.in(workbookWords.total)),
      ...Array.from({ length: columns }, (_, i) => {
        const letter = letters(i + 1);
        return live(
          "total",
          "whole",
          sum(rows.map((row) => value(row, i + 1))),
          `SUM(${letter}${first}:${letter}${first + rows.length - 1})`,
        );
      }),
    ],
  };
}
