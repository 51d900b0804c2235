import type { Comparison } from "../comparison/compare.ts";
import type { Match } from "../comparison/match.ts";
import { standing } from "../language/labels.ts";
import type { Language, Text } from "../language/text.ts";
import { workbookWords as words } from "../language/workbook-words.ts";
import type { Budget } from "../model/budget.ts";
import { type Decimal, grouped, inPounds, sum, zero } from "../money.ts";
import { checksOf } from "../report/checks-sheet.ts";
import { comparisonContext } from "../report/comparison-workbook.ts";
import { dash, isDivisor } from "../report/divided.ts";
import { causeLines, signed } from "./cause-lines.ts";

const moversShown = 3;

/** The comparison in a dozen lines for a terminal: pot, schools, gainers and losers, largest moves, checks. */
export function comparisonSummary(comparison: Comparison<Budget>, language: Language): string {
  const { before, after, matches, comparable, change } = comparison;
  const say = (text: Text): string => text[language];
  const allocated = ({ allocation }: Budget): Decimal => sum(allocation.worked.columns.get("allocation") ?? []);
  const figure = (id: string): string => (change.worked.figures.get(id) ?? zero).toFixed();
  const checks = checksOf(comparisonContext(comparison, language));
  const rows: [string, string][] = [
    ...[before, after].map((budget): [string, string] => [
      budget.name,
      `${inPounds(allocated(budget)).padStart(15)}  ${budget.formula[language]}`,
    ]),
    ...potRow(after, say),
    [say(words.change), signed(allocated(after).minus(allocated(before))).padStart(15)],
    ...causeLines(comparison, language),
    [say(words.numberOfSchools), `${comparable.length} ${say(words.comparedShort)}${others(matches, say)}`],
    [say(words.gainers), figure("gainers")],
    [say(words.losers), figure("losers")],
    ...movers(comparable, change.worked.columns, 1).map((text, i): [string, string] => [
      i === 0 ? say(words.largestGains) : "",
      text,
    ]),
    ...movers(comparable, change.worked.columns, -1).map((text, i): [string, string] => [
      i === 0 ? say(words.largestLosses) : "",
      text,
    ]),
    [say(words.checks), `${checks.kept} / ${checks.of} ${say(words.passed).toLowerCase()}`],
  ];
  const width = Math.max(...rows.map(([label]) => [...label].length));
  return `${before.authority[language]}\n${rows.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`.trimEnd()).join("\n")}\n`;
}

function potRow({ formula, allocation }: Budget, say: (text: Text) => string): [string, string][] {
  const { balance } = formula;
  if (balance.pot === undefined) return [];
  const value = (id: string | undefined): Decimal => allocation.worked.figures.get(id ?? "") ?? zero;
  const beside: [string, Decimal][] = [
    [say(words.heldBack), value(balance.heldBack)],
    ...(balance.centralReserve
      ? [[say(words.centralReserve), value(balance.centralReserve)] as [string, Decimal]]
      : []),
    ...(["potSurplus", "potShortfall"] as const)
      // A name that the balance does not add is free for the formula's author.
      .filter((id) => allocation.sheet.steps.some((step) => step.id === id && step.factor === undefined))
      .map((id): [string, Decimal] => [say(standing[id]), value(id)])
      .filter(([, sum]) => !sum.isZero()),
  ];
  return [
    [
      say(words.pot),
      `${inPounds(value(balance.pot)).padStart(15)}  ${beside.map(([label, sum]) => `${label.toLowerCase()} ${inPounds(sum)}`).join("; ")}`,
    ],
  ];
}

function others(matches: readonly Match[], say: (text: Text) => string): string {
  const counted = (["opened", "closed", "partYear"] as const)
    .map((kind) => ({ kind, count: matches.filter((match) => match.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${say(words[`${kind}Short`])}`);
  const joined = matches.filter(({ kind }) => kind === "joined").length;
  const parts = [...(joined > 0 ? [`${joined} ${say(words.joinedShort)}`] : []), ...counted];
  return parts.length > 0 ? ` (${parts.join(", ")})` : "";
}

function movers(
  comparable: readonly Match[],
  columns: ReadonlyMap<string, readonly Decimal[]>,
  direction: 1 | -1,
): string[] {
  const [changes = [], places = [], percentages = []] = ["change", "place", "percentage"].map(
    (id) => columns.get(id) ?? [],
  );
  return changes
    .map((change, i) => ({ change, i }))
    .filter(({ change }) => change.times(direction).gt(0))
    .sort((a, b) => (places[b.i] ?? zero).comparedTo(places[a.i] ?? zero) * direction)
    .slice(0, moversShown)
    .map(
      ({ change, i }) =>
        `${signed(change).padStart(15)}  ${percentageOf(columns.get("before")?.[i], percentages[i]).padStart(10)}  ${comparable[i]?.school.name ?? ""}`,
    );
}

function signedNumber(value: Decimal): string {
  return `${value.gt(0) ? "+" : ""}${grouped(value.toFixed(2))}`;
}

/** A dash where there was nothing before, or less: a percentage of nothing would be false. */
function percentageOf(before: Decimal | undefined, percentage: Decimal | undefined): string {
  return before !== undefined && isDivisor(before) ? `(${signedNumber(percentage ?? zero)}%)` : `(${dash})`;
}
