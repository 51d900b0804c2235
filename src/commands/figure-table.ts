import type { FigureChange } from "../formula/figure-changes.ts";
import { unitAfter, written } from "../formula/figure-words.ts";
import type { Paper } from "../formula/paper.ts";
import { scheduleWords as words } from "../language/schedule-words.ts";
import type { Language } from "../language/text.ts";
import { type Decimal, grouped } from "../money.ts";
import { lineWidth, wrapped, wrappedAfter } from "./wrapped.ts";

const indent = "    ";
const gap = "  ";
/** A name in less than this could not be read. */
const narrowest = 20;

/** Figures that have another value: what they were, what they are, by how much, and by which paper. */
export function figureTable(changes: readonly FigureChange[], language: Language): string[] {
  const papers = papersOf(changes);
  const head = ["", words.before, words.after, words.difference, words.percentage, words.paper].map((each) =>
    typeof each === "string" ? each : each[language],
  );
  const rows = changes.map((change) => [
    `${change.label[language]}${unitAfter(change.unit, language)}`,
    written(change.before, change),
    written(change.after, change),
    signed(change, language),
    change.percentage ? `${sign(change.percentage)}${grouped(change.percentage.toFixed(2))}%` : "",
    cited(change, papers),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => [...(row[i] ?? "")].length)));
  const others = widths.slice(1).reduce((sum, width) => sum + gap.length + width, indent.length);
  const first = Math.min(widths[0] ?? 0, Math.max(narrowest, lineWidth - others));
  return [...[head, ...rows].flatMap((row) => rowLines(row, [first, ...widths.slice(1)])), "", ...paperLines()];

  function paperLines(): string[] {
    return papers.flatMap((paper, i) =>
      wrappedAfter(`${indent}[${i + 1}] `, `${paper[language]}${paper.date ? `, ${paper.date}` : ""}`),
    );
  }
}

/** The first cell may take more than one line; the others stand on its first. */
function rowLines([label = "", ...cells]: readonly string[], [first = 0, ...widths]: readonly number[]): string[] {
  const [top = "", ...below] = wrapped(label, first);
  const figures = cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join(gap);
  return [`${indent}${top.padEnd(first)}${gap}${figures}`, ...below.map((line) => `${indent}${gap}${line}`)];
}

function papersOf(changes: readonly FigureChange[]): Paper[] {
  const all = changes.flatMap(({ papers }) => [papers.before, papers.after]);
  return all.filter((paper, i) => all.findIndex((each) => isSame(each, paper)) === i);
}

/** `[1]`, or `[1] → [2]` where the new value stands in another paper. */
function cited({ papers }: FigureChange, all: readonly Paper[]): string {
  const [before, after] = [papers.before, papers.after].map(
    (paper) => `[${all.findIndex((each) => isSame(each, paper)) + 1}]`,
  );
  return before === after ? `${before}` : `${before} → ${after}`;
}

function isSame(a: Paper, b: Paper): boolean {
  return a.en === b.en && a.cy === b.cy && a.date === b.date;
}

/** From 30% to 25% is five points, and a sixth less: the next column says that. */
function signed({ difference, unit, places }: FigureChange, language: Language): string {
  const points = unit === "%" ? ` ${words.points[language]}` : "";
  const shown = written(difference, unit === "%" ? { unit: "1", places } : { unit, places });
  return `${sign(difference)}${shown}${points}`;
}

function sign(number: Decimal): string {
  return number.gt(0) ? "+" : "";
}
