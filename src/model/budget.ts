import { type Allocation, allocate } from "../allocation/allocate.ts";
import type { Sources } from "../allocation/inputs.ts";
import { type Census, latestCensus } from "../census/index.ts";
import type { Formula } from "../formula/formula.ts";
import type { Text } from "../language/text.ts";
import type { Checked, Query } from "../problem.ts";
import type { Answer } from "./answers.ts";
import { baselineTwice } from "./baseline-twice.ts";
import { type BudgetName, budgetText } from "./budget-name.ts";
import { datedOutside, modelledOn } from "./modelled-on.ts";
import type { BaselineRow } from "./read-stated.ts";

/** One input file of a budget: what it was, and the hash that says whether it still is. */
export interface InputFile {
  readonly role:
    | "model"
    | "formula"
    | "mapping"
    | "schools"
    | "places"
    | "census"
    | "censusBefore"
    | "counts"
    | "namedLearners"
    | "baseline"
    | "adjustments";
  /** As the model names it, so that outputs are the same wherever they are made. */
  readonly file: string;
  readonly sha256: string;
  /** Records, where it is a table. */
  readonly rows: number | undefined;
  /** Rows of delimiters alone, which were left out; where there are any. */
  readonly emptyRows?: number;
  /** Where it is of a census: which. */
  readonly census?: Pick<Census, "date" | "term" | "status"> | undefined;
}

/** Everything about one budget of one authority. */
export interface Budget {
  readonly name: string;
  readonly authority: { readonly number: string; readonly en: string; readonly cy: string };
  readonly formula: Formula;
  readonly sources: Sources;
  /** The census: the latest in spring. All of them stand under `sources`. */
  readonly census: Census | undefined;
  /** Of periods before, read for checks alone: what its own censuses are compared with where it has none earlier. */
  readonly censusesBefore: readonly Census[];
  readonly baselineRows: readonly BaselineRow[];
  /** What the model says of queries about its censuses. */
  readonly answers: readonly Answer[];
  /** What somebody should look at in its files, its formula and its results: all but what is asked about the censuses. */
  readonly queries: readonly Query[];
  readonly allocation: Allocation;
  /** That an earlier or a provisional census was modelled on: printed wherever figures of the budget appear. */
  readonly modelledOn: Text | undefined;
  readonly inputs: readonly InputFile[];
}

export type BudgetParts = Omit<Budget, "name" | "allocation" | "census" | "modelledOn">;

/** Allocates a budget from its parts. Its queries are given even where it is refused: one of them may say why. */
export function budgetFrom(name: BudgetName, parts: BudgetParts): Checked<Budget> {
  const { value, problems: found, queries: asked = [] } = allocate(parts.formula, parts.sources);
  const problems = [...datedOutside(parts), ...found];
  // These stand in no one file: what they are of is the budget.
  const named = problems.map((problem) => ({ ...problem, says: `${budgetText(name)}: ${problem.says}` }));
  const queries = [...parts.queries, ...asked, ...baselineTwice(parts)];
  const census = latestCensus(parts.sources.census);
  return {
    value: value && {
      ...parts,
      queries,
      name: budgetText(name),
      census,
      modelledOn: modelledOn(parts),
      allocation: value,
    },
    problems: named,
    queries,
  };
}
