import type { Match } from "../comparison/match.ts";
import { comparedWords } from "../language/compared-words.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { agreementColumns } from "./compared/agreement.ts";
import {
  agreementWidth,
  changeIds,
  firstAfter,
  firstBefore,
  hasClusters,
  lookedUpIds,
  shownCluster,
  toldSteps,
} from "./compared/layout.ts";
import { ownColumns } from "./compared/own-columns.ts";
import { partColumns } from "./compared/part-columns.ts";
import { protectionColumns } from "./compared/protection-columns.ts";
import { sideColumns } from "./compared/side-columns.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { type BudgetLayout, firstSchoolRow } from "./layout.ts";
import { pageStarts } from "./pages.ts";
import { type SheetPlan, text } from "./plan.ts";
import { rowsOf, type SchoolsColumn, schoolColumns } from "./schools-rows.ts";

/** One row for each school that can be compared: both years, line by line, and the change. */
export function comparedSheet(context: Context): SheetPlan {
  const { comparable } = context.comparison;
  const name = context.in(workbookWords.schools);
  const sideAt = (layout: BudgetLayout, side: "before" | "after", first: number): SchoolsColumn[] => {
    const schools = comparable.map((match) => match[side]);
    return [
      ...sideColumns(context, layout, schools, first),
      ...protectionColumns(context, layout, schools, first + toldSteps(layout).length),
    ];
  };
  const columns = [
    ...schoolColumns(
      context,
      comparable.map(({ school }) => school),
      true,
    ),
    joinedColumn(context, comparable),
    ...(hasClusters(context) ? [clusterColumn(context, comparable)] : []),
    ...ownColumns(context, changeIds(context), context.in(workbookWords.change)),
    ...partColumns(context),
    ...sideAt(context.before, "before", firstBefore(context)),
    ...sideAt(context.after, "after", firstAfter(context)),
    ...ownColumns(context, lookedUpIds, context.in(workbookWords.forSummary)),
    ...agreementColumns(context),
  ];
  const unprinted = lookedUpIds.length + agreementWidth;
  const starts = pageStarts(columns.slice(0, columns.length - unprinted), 2);
  return {
    name,
    purpose: "output",
    unprinted,
    pageStarts: starts,
    widths: columns.map(({ width }) => width),
    rows: [
      ...topRows(context, name, context.in(workbookSentences.aboutSchools)),
      ...rowsOf(columns, comparable.length, starts),
    ],
    frozen: { rows: firstSchoolRow - 1, columns: 2 },
    headingRows: [4, firstSchoolRow - 1],
    footer: footerOf(context),
  };
}

function joinedColumn(context: Context, comparable: readonly Match[]): SchoolsColumn {
  return {
    group: "",
    heading: context.in(workbookWords.madeFrom),
    unit: "",
    how: "",
    width: 18,
    cells: comparable.map(({ kind, before }) =>
      text("label", kind === "joined" ? before.map(({ number }) => number).join(" + ") : ""),
    ),
  };
}

function clusterColumn(context: Context, comparable: readonly Match[]): SchoolsColumn {
  return {
    group: "",
    heading: context.in(comparedWords.cluster),
    unit: "",
    how: "",
    width: 13,
    cells: comparable.map(({ school }) => text("label", shownCluster(school.cluster))),
  };
}
