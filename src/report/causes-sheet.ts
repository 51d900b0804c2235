import { causeReasons, causeSentences, causeWords } from "../language/cause-words.ts";
import { workbookWords } from "../language/workbook-words.ts";
import { type CausesColumn, causesColumns } from "./causes/columns.ts";
import { causesLayout } from "./causes/layout.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { firstSchoolRow } from "./layout.ts";
import { pageStarts } from "./pages.ts";
import { liveText, type RowPlan, type SheetPlan, text } from "./plan.ts";
import { rowsOf, schoolColumns } from "./schools-rows.ts";
import { section } from "./section-rows.ts";

/** What the change at each school comes from, beside both budgets; then the other schools, the authority, and how to read it. */
export function causesSheet(context: Context): SheetPlan {
  const { comparable } = context.comparison;
  const name = context.in(causeWords.causes);
  const schools = schoolColumns(
    context,
    comparable.map(({ school }) => school),
    false,
  );
  const own = causesColumns(context);
  const columns = [...schools, ...own];
  const starts = pageStarts(columns, schools.length);
  return {
    name,
    purpose: "output",
    pageStarts: starts,
    widths: columns.map(({ width }) => width),
    rows: [
      ...topRows(context, name, context.in(causeWords.about)),
      ...rowsOf(columns, comparable.length, starts),
      {
        cells: [undefined, text("label", context.in(workbookWords.atOthers)), ...own.map(({ others }) => others)],
      },
      {
        cells: [undefined, text("total", context.in(causeWords.allSchools)), ...own.map(({ authority }) => authority)],
      },
      { cells: [] },
      ...notes(context, own),
    ],
    frozen: { rows: firstSchoolRow - 1, columns: schools.length },
    headingRows: [4, firstSchoolRow - 1],
    footer: footerOf(context),
  };
}

function notes(context: Context, own: readonly CausesColumn[]): RowPlan[] {
  const causes = context.comparison.causes.each;
  const { gaps, since } = causesLayout(context);
  const brought = own.find(({ letter }) => letter === since)?.values;
  const isChanged = brought !== undefined && [...brought.at, brought.others].some((value) => !value.isZero());
  const [unchanged, changed] = [context.in(causeWords.unchanged), context.in(causeWords.changed)];
  const across = (cell: ReturnType<typeof text>): RowPlan => ({ cells: [cell], spans: [{ column: 0, columns: 8 }] });
  const says = [
    causeSentences.order(causes.flatMap(({ steps }) => steps)),
    ...causes.flatMap(({ steps, why }) => (why ? [causeSentences.because(steps, causeReasons[why.reason])] : [])),
    causeWords.both,
    ...(context.comparison.matches.some(({ kind }) => kind === "joined") ? [causeWords.joined] : []),
  ];
  return [
    section(context, workbookWords.note),
    ...says.map((each) => across(text("text", context.in(each)))),
    across(
      liveText("text", {
        formula: `IF(${gaps(since)}=0,"${unchanged}","${changed}")`,
        value: isChanged ? changed : unchanged,
        longest: changed,
      }),
    ),
  ];
}
