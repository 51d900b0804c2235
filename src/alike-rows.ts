import { listed, type Problem } from "./problem.ts";

/** A problem of a row. What is only written in a wrong way is one problem for all rows of the column that are written so. */
export interface RowProblem extends Problem {
  readonly isForm?: boolean;
}

const linesNamed = 5;

/** One cause, one message: the same wrong value in many rows is said once, and so is one wrong way of writing. */
export function together(problems: readonly RowProblem[]): Problem[] {
  const alike = new Map<string, RowProblem[]>();
  for (const problem of problems) {
    const { kind, says, advice, isForm } = problem;
    const key = JSON.stringify([kind, isForm ? "" : says, advice]);
    const others = alike.get(key);
    if (others) others.push(problem);
    else alike.set(key, [problem]);
  }
  return [...alike.values()].map(asOne);
}

function asOne(problems: readonly RowProblem[]): Problem {
  const [first, ...others] = problems as readonly [RowProblem, ...RowProblem[]];
  const { isForm, ...problem } = first;
  if (others.length === 0) return problem;
  const isSame = others.every(({ says }) => says === first.says);
  return { ...problem, says: `${first.says}${isSame ? inRows(problems) : andSo(others)}` };
}

function inRows(all: readonly Problem[]): string {
  return all.length > linesNamed ? ` in ${all.length} rows, here first` : ` on ${linesOf(all)}`;
}

function andSo(others: readonly Problem[]): string {
  return others.length > linesNamed
    ? `, and ${others.length} more rows are written in the same way`
    : `, and written in the same way on ${linesOf(others)}`;
}

function linesOf(problems: readonly Problem[]): string {
  const lines = problems.map(({ line }) => String(line));
  return `${lines.length === 1 ? "line" : "lines"} ${listed(lines, "and")}`;
}
