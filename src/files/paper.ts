import type exceljs from "exceljs";
import type { SheetPlan } from "../report/plan.ts";
import { rowHeight } from "./row-height.ts";
import { element } from "./xml.ts";

/** Points across A4 on its side, less its margins and a little: columns are rounded to whole pixels of a printer. */
const pointsAcross = 784 * 0.95;
/** Points down A4 on its side, less its margins and a little. */
const pointsDown = 516 * 0.97;
/** A sheet that is longer than a page by no more than this is made to fit on one: a page of six schools helps nobody. */
const oneMorePage = 1.45;
const usualRow = 15;

/** Characters that fit where a sheet has no pages of its own. */
const charactersAcross = 210;

/** How a sheet is brought to paper: by a scale at which the widest of its pages fits, or fitted to a number of pages. */
export function fitting(plan: SheetPlan): Partial<exceljs.PageSetup> {
  const { pageStarts, rowStarts, onePage, onePageWide, widths, unprinted = 0 } = plan;
  // Excel heeds no breaks where it fits a sheet to pages.
  if (pageStarts || rowStarts) return { fitToPage: false, scale: scaleFor(plan, pageStarts ?? []) };
  const characters = widths.slice(0, widths.length - unprinted).reduce((total, width) => total + width, 0);
  return {
    fitToPage: true,
    fitToWidth: onePageWide ? 1 : Math.max(1, Math.ceil(characters / charactersAcross)),
    fitToHeight: onePage ? 1 : 0,
  };
}

function scaleFor({ widths, rows, unprinted = 0, frozen }: SheetPlan, starts: readonly number[]): number {
  const repeated = points(widths.slice(0, frozen?.columns ?? 0));
  const ends = [...starts, widths.length - unprinted];
  const pages = ends.map((end, i) =>
    i === 0 ? points(widths.slice(0, end)) : repeated + points(widths.slice(starts[i - 1], end)),
  );
  const across = Math.min(100, Math.floor((100 * pointsAcross) / Math.max(...pages)));
  const height = rows.reduce((total, row) => total + (rowHeight(row, widths) ?? usualRow), 0);
  const down = Math.floor((100 * pointsDown) / height);
  return Math.max(10, down < across && across <= down * oneMorePage ? down : across);
}

/** A column of so many characters: each is seven pixels, and the column has five more. */
function points(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + (width * 7 + 5) * 0.75, 0);
}

/** exceljs writes no breaks between columns: they and those between rows are added to the sheets that have pages of their own. */
export function pageBreaks({ rowStarts = [], pageStarts = [] }: SheetPlan): string[] {
  return [...breaks("rowBreaks", rowStarts, 16_383), ...breaks("colBreaks", pageStarts, 1_048_575)];
}

function breaks(name: string, starts: readonly number[], max: number): string[] {
  if (starts.length === 0) return [];
  const each = starts.map((start) => element("brk", { id: start, max, man: 1 }));
  return [element(name, { count: starts.length, manualBreakCount: starts.length }, ...each)];
}
