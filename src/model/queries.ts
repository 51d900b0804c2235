import { type Census, type CensusQuery, movedSince } from "../census/index.ts";
import type { Budget } from "./budget.ts";
import type { Answer } from "./model.ts";

/** A query about a census, and what the model says of it. */
export interface Asked extends CensusQuery {
  readonly census: string;
  readonly answer: Answer | undefined;
}

type Counted = Pick<Budget, "sources" | "answers">;

/** Every query about the censuses of some budgets, each census once: by day, check and school. A census is compared with the one before it. */
export function censusQueries(budgets: readonly Counted[]): Asked[] {
  const [first] = budgets;
  if (!first) return [];
  const { register } = first.sources;
  return censusesOf(budgets).flatMap((census, i, all) => {
    const before = all.slice(0, i).findLast(({ term }) => term === census.term);
    const moved = before ? movedSince(before, census, register) : [];
    return [...census.queries, ...moved]
      .sort((a, b) => order(`${a.check} ${a.school}`, `${b.check} ${b.school}`))
      .map((query) => ({ ...query, census: census.date, answer: answerTo(query, census, first.answers) }));
  });
}

/** Answers in the model to what nobody asks any more. */
export function idleAnswers(budgets: readonly Counted[]): Answer[] {
  const used = new Set(censusQueries(budgets).map(({ answer }) => answer));
  return (budgets[0]?.answers ?? []).filter((answer) => !used.has(answer));
}

/** The censuses that have records, in order of their days. */
function censusesOf(budgets: readonly Counted[]): Census[] {
  const all = budgets.flatMap(({ sources }) => sources.census).filter(({ status }) => status !== "estimated");
  return [...new Map(all.map((census) => [census.date, census])).values()].sort((a, b) => order(a.date, b.date));
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
