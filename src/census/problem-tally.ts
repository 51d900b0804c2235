import type { Problem } from "../problem.ts";

/** Of one kind in one file these are kept, and of the rest the number: a file given twice has a problem in each row. */
const kept = 1_000;

/** Problems as they are found, however many there are. */
export class ProblemTally {
  private readonly kinds = new Map<string, { readonly problems: Problem[]; more: number }>();

  add(problem: Problem): void {
    const key = `${problem.kind} ${problem.file ?? ""}`;
    const kind = this.kinds.get(key);
    if (!kind) this.kinds.set(key, { problems: [problem], more: 0 });
    else if (kind.problems.length < kept || problem.times !== undefined) kind.problems.push(problem);
    else kind.more += 1;
  }

  all(): Problem[] {
    return [...this.kinds.values()].flatMap(({ problems, more }) => {
      const [first] = problems;
      return first && more > 0 ? [...problems, { ...first, times: more }] : problems;
    });
  }
}
