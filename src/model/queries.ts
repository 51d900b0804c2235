import { type Census, type CensusQuery, type CheckName, movedChecks, movedSince, oddAlone } from "../census/index.ts";
import { queryNameOf } from "../language/query-labels.ts";
import type { Query } from "../problem.ts";
import { type Answer, type Answerable, type Answered, answered } from "./answers.ts";
import type { Budget } from "./budget.ts";

/** A query about a census, and what the model says of it. */
export interface Asked extends CensusQuery, Answered {
  readonly census: string;
  /** The census's day, with one of its files where another of that day is asked about too. */
  readonly label: string;
  readonly value: string;
}

/** A query about files, formulas or results, the budgets that it is of, and what the model says of it. */
export interface AskedOfBudgets extends Answered {
  readonly query: Query;
  /** The names of the budgets, in the order in which they were read; none where it is of a file. */
  readonly budgets: readonly string[];
}

type Counted = Pick<Budget, "sources" | "censusesBefore" | "answers">;
type Stated = Pick<Budget, "name" | "queries" | "answers">;

/** What is asked of several budgets in the same words stands once. */
export function budgetQueries(budgets: readonly Stated[]): AskedOfBudgets[] {
  const all = new Map<string, { query: Query; budgets: Set<string> }>();
  for (const { name, queries } of budgets)
    for (const query of queries) {
      const key = JSON.stringify(query);
      const same = all.get(key) ?? { query, budgets: new Set<string>() };
      if (query.file === undefined) same.budgets.add(name);
      all.set(key, same);
    }
  const answers = budgets[0]?.answers ?? [];
  return [...all.values()].map(({ query, budgets: names }) => ({
    query,
    budgets: [...names],
    ...answered(answerableOf(query), answers),
  }));
}

export function answerableOf({ kind, at, value }: Query): Answerable {
  return { query: queryNameOf(kind), at: [at], value };
}

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
    const queries = unsaid([...census.queries, ...oddAlone(census, { register, places }), ...moved]).sort((a, b) =>
      order(`${a.check} ${a.school}`, `${b.check} ${b.school}`),
    );
    return queries.map((query) => {
      const alike = queries.filter(({ check }) => check === query.check);
      const asked = answerableInCensus(query, date);
      return {
        ...{ ...query, census: date, label, value: asked.value },
        ...answered(asked, first.answers, foundInAll(alike)),
      };
    });
  });
}

/** Says of a check at a school in a census whether the model answers it. Where a run was refused nothing was asked, and only answers to any value are known to fit. */
export type IsAnswered = (check: string, school: string, census: string) => boolean;

export function answeredIn(budgets: readonly Counted[], answers: readonly Answer[]): IsAnswered {
  const asked = censusQueries(budgets);
  return (check, school, census) => {
    const same = asked.filter((each) => each.check === check && each.school === school && each.census === census);
    if (same.length > 0) return same.every(({ answer }) => answer !== undefined);
    const anyValue = answers.filter(({ answersAnyValue }) => answersAnyValue);
    return answered({ query: check, at: [school], census, value: "" }, anyValue).answer !== undefined;
  };
}

/** A query about a school's records, or about a file, in a census of that day. */
export function answerableInCensus({ check, school, first, ...found }: CensusQuery, census: string): Answerable {
  const at = [...(school === "" ? [] : [school]), ...(first ? [first.file] : []), census];
  return { query: check, at, census, value: foundIn(found) };
}

/** What an answer to a query about one school is to: the code and the year groups, then its records, or what they were and are. */
function foundIn({ records, figures, code, years }: Omit<CensusQuery, "check" | "school" | "first">): string {
  const number = figures ? `${figures.before} to ${figures.now}` : String(records);
  return [...(code ? [code] : []), ...(years ?? []), number].join(" ");
}

/** What an answer for all schools is to: their records, or where each is asked about as a whole how many they are. */
function foundInAll(queries: readonly CensusQuery[]): string {
  const records = queries.reduce((sum, each) => sum + each.records, 0);
  return records > 0 ? String(records) : `${queries.length} schools`;
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

/** Answers in the model to what nobody asks any more, and not to another value of what is asked. Where some budgets alone were read, what the others ask is not known. */
export function idleAnswers(budgets: readonly (Counted & Stated)[], areAll: boolean): Answer[] {
  const asked: readonly Answered[] = [...censusQueries(budgets), ...budgetQueries(budgets)];
  const used = new Set(asked.flatMap(({ answer, lapsed }) => [answer, lapsed]));
  const all = censusesOf(budgets);
  const toCompare = [...censusesBefore(budgets), ...all];
  const needsEarlier: ReadonlySet<string> = movedChecks;
  const wasAsked = ({ census, query }: Answer): boolean =>
    all.some(
      (each) => each.date === census && (!needsEarlier.has(query) || censusBefore(toCompare, each) !== undefined),
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

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
