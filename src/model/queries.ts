import { type Census, type CensusQuery, type CheckName, movedChecks, movedSince, oddAlone } from "../census/index.ts";
import type { Budget } from "./budget.ts";
import type { Answer } from "./model.ts";

/** A query about a census, and what the model says of it. */
export interface Asked extends CensusQuery {
  readonly census: string;
  /** The census's day, with one of its files where another of that day is asked about too. */
  readonly label: string;
  readonly answer: Answer | undefined;
}

type Counted = Pick<Budget, "sources" | "censusesBefore" | "answers">;

/** Every query about the censuses of some budgets, each census once: by day, file, check and school. A census is compared with the one before it. */
export function censusQueries(budgets: readonly Counted[]): Asked[] {
  const [first] = budgets;
  if (!first) return [];
  const { register, places } = first.sources;
  const earlier = censusesBefore(budgets);
  return censusesOf(budgets).flatMap((census, _, all) => {
    const { date } = census;
    const before = censusBefore([...earlier, ...all], census);
    const label = labelOf(census, all);
    const moved = before ? movedSince(before, census, register) : [];
    return unsaid([...census.queries, ...oddAlone(census, { register, places }), ...moved])
      .sort((a, b) => order(`${a.check} ${a.school}`, `${b.check} ${b.school}`))
      .map((query) => ({ ...query, census: date, label, answer: answerTo(query, census, first.answers) }));
  });
}

/** What one check says and another says better of the same school: one cause is asked about once. */
const saidBy: Partial<Record<CheckName, CheckName>> = {
  "protected-exceeds-eligible": "meals-moved",
  "nobody-eligible": "meals-moved",
  "nobody-with-aln": "aln-moved",
  "part-time-moved": "part-time-older",
};

function unsaid(all: readonly CensusQuery[]): CensusQuery[] {
  return all.filter(
    ({ check, school }) => !all.some((each) => saidBy[check] === each.check && ["", school].includes(each.school)),
  );
}

/** The one that a census is compared with, the latest of its term: of two returns for one day the final one stands last. */
function censusBefore(all: readonly Census[], { term, date }: Census): Census | undefined {
  return inOrder(all).findLast((each) => each.term === term && each.date < date);
}

/** Whether any census that was read could be compared with one before it. */
export function isAnyCompared(budgets: readonly Counted[]): boolean {
  const all = censusesOf(budgets);
  return all.some((census) => censusBefore([...censusesBefore(budgets), ...all], census) !== undefined);
}

/** What was read for comparison alone. */
function censusesBefore(budgets: readonly Counted[]): Census[] {
  return budgets.flatMap((budget) => budget.censusesBefore);
}

/** Its day; and where another stands on that day a file that is its own. */
function labelOf({ date, files }: Census, all: readonly Census[]): string {
  const others = all.filter((each) => each.date === date && each.files !== files);
  if (others.length === 0) return date;
  const own = files.find((file) => others.every((each) => !each.files.includes(file))) ?? files[0];
  return `${date} (${own})`;
}

/** Answers in the model to what nobody asks any more. Where some budgets alone were read, what the others ask is not known. */
export function idleAnswers(budgets: readonly Counted[], areAll: boolean): Answer[] {
  const used = new Set(censusQueries(budgets).map(({ answer }) => answer));
  const all = censusesOf(budgets);
  const toCompare = [...censusesBefore(budgets), ...all];
  const wasAsked = ({ census, check }: Answer): boolean =>
    all.some(
      (each) => each.date === census && (!movedChecks.has(check) || censusBefore(toCompare, each) !== undefined),
    );
  return (budgets[0]?.answers ?? []).filter((answer) => !used.has(answer) && (areAll || wasAsked(answer)));
}

/** The censuses that have records, in order of their days. Two periods may have different files for one day: a provisional and a final return. */
function censusesOf(budgets: readonly Counted[]): Census[] {
  const all = budgets.flatMap(({ sources }) => sources.census).filter(({ status }) => status !== "estimated");
  const each = new Map(all.map((census) => [`${census.date} ${census.files.join("\n")}`, census]));
  return inOrder([...each.values()]);
}

function inOrder(all: readonly Census[]): Census[] {
  return [...all].sort((a, b) => order(`${a.date} ${rank(a)}`, `${b.date} ${rank(b)}`));
}

function rank({ status, files }: Census): string {
  return `${status === "final" ? 1 : 0} ${files.join("\n")}`;
}

/** Whether the model answers a check of a census at a school. */
export function isAnswered(
  asked: Pick<CensusQuery, "check" | "school">,
  date: string,
  answers: readonly Answer[],
): boolean {
  return answerTo(asked, { date }, answers) !== undefined;
}

/** The answer for the school comes before one for all. */
function answerTo(
  { check, school }: Pick<CensusQuery, "check" | "school">,
  { date }: Pick<Census, "date">,
  answers: readonly Answer[],
): Answer | undefined {
  const those = answers.filter((answer) => answer.census === date && answer.check === check);
  return those.find((answer) => answer.school === school) ?? those.find((answer) => answer.school === undefined);
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
