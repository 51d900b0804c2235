import { resolve } from "node:path";
import type { MarkedRows } from "../census/index.ts";
import { CensusMemory } from "../files/census-memory.ts";
import { formulaFiles } from "../files/formula-files.ts";
import { loadOpened, type OpenedBudget, openBudget } from "../files/load-budget.ts";
import { type LoadedModel, loadModel } from "../files/load-model.ts";
import { wouldLose } from "../files/would-lose.ts";
import { wouldReplace, writeWhole } from "../files/write-whole.ts";
import type { Budget } from "../model/budget.ts";
import { budgetName } from "../model/budget-name.ts";
import { censusesToCompare } from "../model/census-before.ts";
import { filesNamed, formulasNamed } from "../model/files-named.ts";
import type { Model } from "../model/model.ts";
import { type AskedOfBudgets, budgetQueries, censusQueries } from "../model/queries.ts";
import { grouped } from "../money.ts";
import type { Checked, Problem, Query } from "../problem.ts";
import { numberOf, problemsAsText, quoted, someSchools } from "../problem.ts";
import { exit, type Io } from "./io.ts";
import { clearProgress, progressOn } from "./progress.ts";
import { openCensusLines } from "./queries-text.ts";

/** A model that was read, by the path it was named by, and the budgets asked of it. */
export interface Read {
  readonly model: string;
  readonly loaded: LoadedModel;
  readonly budgets: readonly Budget[];
}

interface ReadBudgets {
  /** The model, where it was read already. */
  readonly loaded?: Checked<LoadedModel>;
  readonly changed?: (model: Model) => Model;
  readonly marked?: MarkedRows | undefined;
  readonly memory?: CensusMemory;
  /** Told of the budgets when their formulas have been read, and no other file of theirs. */
  readonly opening?: (opened: readonly OpenedBudget[]) => void;
  /** Whether what is wrong with a census that stands there for comparison alone is refused too. */
  readonly refusesAll?: boolean;
  /** False where nothing is said of the censuses, and none is read to compare them with. */
  readonly compares?: boolean;
}

/** Reads a model and the budgets named; with any problem there is no budget, and every problem of every file is given. */
export function readBudgets(path: string, names: readonly string[], io: Io, options: ReadBudgets = {}): Checked<Read> {
  const { changed = (model) => model, marked, memory = new CensusMemory(), opening = () => {} } = options;
  const { refusesAll = false, compares = true } = options;
  const loaded = options.loaded ?? loadModel(path);
  if (!loaded.value) return { value: undefined, problems: loaded.problems };
  const model = { ...loaded.value, model: changed(loaded.value.model) };
  const problems: Problem[] = [...loaded.problems];
  const queries: Query[] = [...model.queries];
  const opened = names.flatMap((text) => {
    const name = budgetName(text);
    if (!name) {
      problems.push({
        kind: "model/budget-name",
        says: `${quoted(text)} is not the name of a budget`,
        advice: ["Write PERIOD, or PERIOD:OPTION, such as 2023-24 or 2023-24:A."],
      });
      return [];
    }
    const { value, problems: unopened } = openBudget(model, name, { memory });
    problems.push(...unopened);
    return value ? [value] : [];
  });
  opening(opened);
  const toCompare = compares
    ? censusesToCompare(
        model.model,
        opened.map(({ files }) => files.census ?? []),
      )
    : [];
  const budgets = opened.flatMap((each, i) => {
    const before = toCompare[i] ?? [];
    const budget = loadOpened(model, each, progressOn(io), { marked, memory, before, refusesAll });
    problems.push(...budget.problems);
    queries.push(...(budget.queries ?? []));
    return budget.value ? [budget.value] : [];
  });
  clearProgress(io);
  return {
    value: problems.length === 0 ? { model: path, loaded: model, budgets } : undefined,
    problems: unrepeated(problems),
    queries: unrepeated(queries),
  };
}

/** What somebody should look at, beside results that stand, and has not answered. */
export function sayQueries(budgets: readonly Budget[], io: Io): void {
  sayBudgetQueries(budgets, io);
  const unanswered = censusQueries(budgets).filter(({ answer }) => !answer).length;
  if (unanswered > 0)
    io.err(
      `${openCensusLines(budgets).join("\n")}\n${unanswered === 1 ? "1 query about the census is" : `${grouped(String(unanswered))} queries about the census are`} not answered: aln check lists them.\n\n`,
    );
}

/** The same but for the censuses, which aln check lists among its results. */
export function sayBudgetQueries(budgets: readonly Budget[], io: Io): void {
  const open = budgetQueries(budgets).filter(({ answer }) => !answer);
  if (open.length > 0)
    io.err(
      `${problemsAsText(open.map(named))}\n${open.length === 1 ? "1 query" : `${grouped(String(open.length))} queries`}: nothing was refused. If it is right as it is, answer it in the model: aln check says how.\n\n`,
    );
  for (const { name, modelledOn } of budgets) if (modelledOn) io.err(`${name} is ${modelledOn.en}.\n\n`);
}

/** The query, with the budgets that it is of in front. */
function named({ query, budgets }: AskedOfBudgets): Query {
  if (budgets.length === 0) return query;
  return { ...query, says: `${someSchools(budgets, (others) => `${others} more`)}: ${query.says}` };
}

/** Two budgets may share a file: its problems are said once. */
function unrepeated<P extends Problem>(problems: readonly P[]): P[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Whether a file may be written over that this program did not write, or that another program has saved since. */
export interface Over {
  readonly replace?: boolean;
  /** Rows about pupils, which nobody else may read. */
  readonly isPrivate?: boolean;
}

/** Writes what was made, unless it would replace a file that the model names, or what these budgets stand on; and says what should be looked at. */
export function write(output: string, content: string | Uint8Array, read: Read, io: Io, over?: Over): number {
  const problem = placed(output, content, read, over);
  if (problem) return refuse([problem], io);
  sayQueries(read.budgets, io);
  io.err(`Written: ${output}\n`);
  return exit.done;
}

/** A text that was made, on screen where no file is named for it. */
export function written(
  text: string,
  { output, replace }: { readonly output?: string; readonly replace?: true },
  read: Read,
  io: Io,
): number {
  if (output !== undefined) return write(output, text, read, io, { replace: replace === true });
  sayQueries(read.budgets, io);
  io.out(text);
  return exit.done;
}

/** The same as `write` without a word: what stood in the way, if anything did. */
export function placed(
  output: string,
  content: string | Uint8Array,
  { loaded, budgets, model }: Read,
  { replace = true, isPrivate = false }: Over = {},
): Problem | undefined {
  const read = budgets.flatMap(({ inputs }) => inputs.map(({ file }) => file));
  const formulas = formulaFiles(loaded.folder, formulasNamed(loaded.model));
  const inputs = [...filesNamed(loaded.model), ...read, ...formulas].map((file) => resolve(loaded.folder, file));
  return (
    wouldReplace(output, [model, ...inputs]) ??
    (replace ? undefined : wouldLose(output, content)) ??
    writeWhole(output, content, { isPrivate })
  );
}

/** Says what was refused, and what was written even so: nothing, unless it is rows to be put right. Queries come first, where the refusal may follow from them. */
export function refuse(
  problems: readonly Problem[],
  io: Io,
  {
    written = "nothing was written",
    queries = [],
  }: { readonly written?: string; readonly queries?: readonly Query[] | undefined } = {},
): number {
  const why = queries.filter(({ explains = [] }) =>
    problems.some(({ kind }) => explains.some((start) => kind.startsWith(start))),
  );
  if (why.length > 0) io.err(`${problemsAsText(why)}\n`);
  io.err(problemsAsText(problems));
  const number = numberOf(problems);
  io.err(`\n${number === 1 ? "1 problem" : `${grouped(String(number))} problems`}: ${written}.\n`);
  return exit.refused;
}
