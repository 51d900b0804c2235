import { comparedWords } from "../language/compared-words.ts";
import { dividedSentences } from "../language/workbook/divided.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import { comparedLayout, knowsPupils } from "./compared/layout.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { type RowPlan, type SheetPlan, text } from "./plan.ts";
import { section } from "./section-rows.ts";
import { baselineNote } from "./summary/baseline-note.ts";
import { bridgeRows } from "./summary/bridge.ts";
import { groupRows } from "./summary/group-rows.ts";
import { allGroups } from "./summary/groups.ts";
import { lineRows } from "./summary/lines.ts";
import { moneyRows } from "./summary/money.ts";
import { moverRows } from "./summary/movers.ts";
import { partRows } from "./summary/parts.ts";
import { sidesRows } from "./summary/sides.ts";

/** The change in brief: the money, who gains and loses, by phase and medium, the largest moves, and each line's part. */
export function summarySheet(context: Context): SheetPlan {
  const name = context.in(workbookWords.summary);
  const compared = comparedLayout(context);
  const rows: RowPlan[] = topRows(context, name, context.in(workbookSentences.aboutSummary));
  // Sections are added one after another, because a total refers to the rows above it.
  const add = (section: (firstRow: number) => RowPlan[]): void => {
    rows.push({ cells: [] }, ...section(rows.length + 2));
  };
  add((row) => moneyRows(context, compared, row));
  add((row) => bridgeRows(context, row));
  add(() => sidesRows(context, compared));
  for (const [title, groups] of allGroups(context, compared)) add(() => groupRows(context, compared, title, groups));
  if (context.comparison.comparable.length > 0 && !knowsPupils(context)) add(() => noPupilsRows(context));
  if (context.comparison.comparable.length > 0) {
    add(() => moverRows(context, compared, workbookWords.largestGains, "LARGE"));
    add(() => [...moverRows(context, compared, workbookWords.largestLosses, "SMALL"), ...baselineNote(context)]);
  }
  if (context.comparison.comparable.length > 0) add((row) => partRows(context, compared, row));
  add((row) => lineRows(context, context.before, row));
  add((row) => lineRows(context, context.after, row));
  return {
    name,
    purpose: "output",
    onePageWide: true,
    portrait: true,
    widths: [44, 17, 17, 16, 12, 18, 8, 8, 12, 14],
    rows,
    frozen: { rows: 3, columns: 1 },
    footer: footerOf(context),
  };
}

/** In the place of the sizes, why there are none. */
function noPupilsRows(context: Context): RowPlan[] {
  const says = context.in(dividedSentences.noPupils(context.after.name));
  return [section(context, comparedWords.bySize), { cells: [text("note", says)], spans: [{ column: 0, columns: 6 }] }];
}
