import type { Problem } from "../problem.ts";
import type { RowError } from "./checks.ts";

/** Of one kind in one file these are kept, and of the rest the number: a file given twice has a problem in each row. */
const kept = 1_000;

/** What nobody can judge in a file of which this is wrong as a whole. */
const consequences = {
  "another-year": ["pupil-twice", "entered-after", "school-not-open", "code-of-another-era", "need-of-another-era"].map(
    kindOf,
  ),
  "month-first": ["bad-date", "entered-after"].map(kindOf),
};

function kindOf(check: string): string {
  return `census/${check}`;
}

function keyOf({ kind, file = "" }: Pick<Problem, "kind" | "file">): string {
  return `${kind} ${file}`;
}

/** Problems as they are found, however many there are. */
export class ProblemTally {
  private readonly kinds = new Map<string, { readonly problems: Problem[]; more: number }>();

  private readonly ofFiles: Problem[] = [];
  private readonly leftOut = new Set<string>();

  add(problem: Problem): void {
    const key = keyOf(problem);
    const kind = this.kinds.get(key);
    if (!kind) this.kinds.set(key, { problems: [problem], more: 0 });
    else if (kind.problems.length < kept || problem.times !== undefined) kind.problems.push(problem);
    else kind.more += 1;
  }

  /** What is wrong with a file as a whole is said first, and what follows from it in that file is not. */
  ofFile(problem: Problem, what: keyof typeof consequences): void {
    this.ofFiles.push(problem);
    for (const kind of consequences[what]) {
      this.kinds.delete(keyOf({ ...problem, kind }));
      this.leftOut.add(keyOf({ ...problem, kind }));
    }
  }

  /** Whether a kind of problem follows from what is wrong with that file as a whole. */
  isLeftOut(check: RowError, file: string): boolean {
    return this.leftOut.has(keyOf({ kind: kindOf(check), file }));
  }

  all(): Problem[] {
    const others = [...this.kinds.values()].flatMap(({ problems, more }) => {
      const [first] = problems;
      return first && more > 0 ? [...problems, { ...first, times: more }] : problems;
    });
    return [...this.ofFiles, ...others];
  }
}
