import type { Problem } from "../problem.ts";
import { headingsBelow, mostTitles } from "../stray-rows.ts";
import { fewestHeadings } from "./layout.ts";
import type { Vocabulary } from "./mapping.ts";
import { isLikeUpn } from "./swallowed.ts";

/** Where the headings of a file stand that does not begin with them: a report has its title first. */
export class TitleRows {
  private problem: Problem | undefined;
  private rows = 0;
  private mayBeTitle = false;

  /** Of a file whose first row has not the headings of a census. A record there is no title. */
  begin(problem: Problem, cells: readonly string[]): void {
    this.problem = problem;
    this.rows = 0;
    this.mayBeTitle = !cells.some(isLikeUpn);
  }

  row(cells: readonly string[], line: number, { field }: Vocabulary): void {
    const { problem } = this;
    this.rows += 1;
    if (!problem || !this.mayBeTitle || this.rows > mostTitles) return;
    // Which sign stands between the cells was taken from the title.
    const all = cells.length > fewestHeadings ? cells : cells.join(",").split(/[,;\t|]/);
    const known = new Set(all.flatMap((cell) => field(cell) ?? []));
    this.mayBeTitle = known.size < fewestHeadings && !cells.some(isLikeUpn);
    if (known.size < fewestHeadings) return;
    this.problem = headingsBelow("census/headings-below", { file: problem.file ?? "", line });
  }

  /** What is wrong with the headings of the file that ends here. */
  end(): Problem | undefined {
    const { problem } = this;
    this.problem = undefined;
    return problem;
  }
}
