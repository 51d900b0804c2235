import { latestRecords } from "../../census/index.ts";
import type { Step } from "../../formula/sheet.ts";
import type { Text } from "../../language/text.ts";
import { workbookSentences, workbookWords } from "../../language/workbook-words.ts";
import { changeLines } from "../change-lines.ts";
import type { Context } from "../context.ts";
import { type BudgetLayout, firstSchoolRow } from "../layout.ts";
import { inSheet, letters } from "../plan.ts";
import { hasBaselines } from "../protection-status.ts";

/** Where the comparison's own columns stand, for the summary to read. */
export interface ComparedLayout {
  readonly sheet: string;
  readonly lastRow: number;
  range(id: string): string;
  column(letter: "number" | "name" | "phase" | "medium"): string;
  /** The clusters, where there are any. */
  readonly clusters: string | undefined;
  /** What a line brings to the change, counted from 0. */
  part(line: number): string;
}

/** Number, name, phase, medium and what it was made from; then the change, which readers come for; then both years line by line. */
const columnsAlways = 5;
export function changeIds(context: Context): string[] {
  return ["before", "after", "change", "percentage", ...(knowsPupils(context) ? ["perPupil", "pupils"] : [])];
}

/** Whether any school's pupils are known: where no census has records there are no columns of them. */
export function knowsPupils({ comparison }: Context): boolean {
  return comparison.pupils.some((pupils) => pupils !== undefined);
}

/** What the summary looks up stands last. */
export const lookedUpIds = ["gains", "loses", "order", "place"];

/** Lines, share, protection and allocation, then grants beside it: what a school is told, in the order of the formula. */
export function toldSteps({ main }: BudgetLayout): Step[] {
  const told = main.workingColumns.filter(
    ({ id, role }) => role === "line" || role === "formulaShare" || (role === "protection" && id !== "adjustment"),
  );
  const worthTelling = told.filter(
    ({ role }) => role !== "formulaShare" || told.some((step) => step.role === "protection"),
  );
  const allocation = main.workingColumns.filter(({ role }) => role === "allocation");
  return [...worthTelling, ...allocation, ...main.workingColumns.filter(({ role }) => role === "grant")];
}

/** The letter of a budget's allocation among the columns it is told in. */
export function allocationLetter(layout: BudgetLayout, firstColumn: number): string {
  return letters(firstColumn + toldSteps(layout).findIndex(({ role }) => role === "allocation"));
}

/** What the change is made of stands beside it: a column for each line, and one for what no line brings. */
export function firstPart(context: Context): number {
  return columnsBefore(context) + changeIds(context).length;
}

/** A column for clusters where the schools file has any. */
function columnsBefore(context: Context): number {
  return columnsAlways + (hasClusters(context) ? 1 : 0);
}

export function hasClusters({ comparison }: Context): boolean {
  return comparison.comparable.some(({ school }) => school.cluster !== "");
}

/** What stands in the column of clusters: never nothing, which no criterion finds. */
export function shownCluster(cluster: string): string {
  return cluster === "" ? "–" : cluster;
}

export function firstBefore(context: Context): number {
  return firstPart(context) + changeLines(context).length + 1;
}

export function firstAfter(context: Context): number {
  return firstBefore(context) + sideWidth(context.before);
}

/** What the checks look at stands after all else. */
export function firstAgreement(context: Context): number {
  return firstLookedUp(context) + lookedUpIds.length;
}

/** How far each school's row is from the workings of both budgets, and whether its name is another. */
export const agreementWidth = 3;

function firstLookedUp(context: Context): number {
  return firstAfter(context) + sideWidth(context.after);
}

/** What is told of a budget, and where it is protected, its baseline, the change from it and its status. */
function sideWidth(layout: BudgetLayout): number {
  return toldSteps(layout).length + (hasBaselines(layout) ? protectionColumns : 0);
}

const protectionColumns = 3;

/** The letter of one of the comparison's own columns. */
export function letterOf(context: Context, id: string): string {
  const at = changeIds(context).indexOf(id);
  return letters(at >= 0 ? columnsBefore(context) + at : firstLookedUp(context) + lookedUpIds.indexOf(id));
}

export function comparedLayout(context: Context): ComparedLayout {
  const sheet = context.in(workbookWords.schools);
  const lastRow = firstSchoolRow + context.comparison.comparable.length - 1;
  const over = (letter: string): string => `${inSheet(sheet)}$${letter}$${firstSchoolRow}:$${letter}$${lastRow}`;
  const fixed = { number: "A", name: "B", phase: "C", medium: "D" } as const;
  return {
    sheet,
    lastRow,
    range: (id) => over(letterOf(context, id)),
    column: (which) => over(fixed[which]),
    clusters: hasClusters(context) ? over(letters(columnsAlways)) : undefined,
    part: (line) => over(letters(firstPart(context) + line)),
  };
}

/** Pupils, and the day that they were counted on: the later budget's. */
export function pupilsHeading({ after }: Context, label: Text): Text {
  const day = latestRecords(after.budget.sources.census)?.date;
  return day === undefined ? label : workbookSentences.onDay(label, day);
}
