import type { County } from "./county.ts";
import { type Figures, inPence, pounds } from "./formulas.ts";
import { type Enhancement, isMainstream } from "./named-learners.ts";
import type { Pupil } from "./pupils.ts";
import { isOpenOn, type School } from "./schools.ts";
import { inOrder } from "./write.ts";

const LAST_DAY = "2023-03-31";
const COVERED = ["primary", "all-through", "secondary"];

export interface Counted {
  schoolAction: number;
  schoolActionPlus: number;
}

/** Pupils at School Action and School Action Plus, as the census of February 2022 counts them. */
export function countForBaseline(pupils: readonly Pupil[]): Map<School, Counted> {
  const counts = new Map<School, Counted>();
  for (const pupil of pupils) {
    if (pupil.provision !== "schoolAction" && pupil.provision !== "schoolActionPlus") continue;
    if (!isMainstream(pupil)) continue;
    const own = counts.get(pupil.school) ?? { schoolAction: 0, schoolActionPlus: 0 };
    own[pupil.provision] += 1;
    counts.set(pupil.school, own);
  }
  return counts;
}

/** What each school open on the last day of the old system had: the figure that transitional protection starts from. */
export function baselineRows(
  county: County,
  counts: ReadonlyMap<School, Counted>,
  enhancements: readonly Enhancement[],
  figures: Figures,
): string[][] {
  const enhanced = new Map<School, number>();
  for (const { school, band, start, end } of enhancements) {
    if (start > LAST_DAY || (end !== "" && end < LAST_DAY)) continue;
    enhanced.set(school, (enhanced.get(school) ?? 0) + inPence(figures, `cneBand${band}`));
  }
  const covered = county.schools.filter((school) => COVERED.includes(school.phase) && isOpenOn(school, LAST_DAY));
  return covered
    .sort((left, right) => inOrder(left.number, right.number))
    .flatMap((school) => {
      const { schoolAction = 0, schoolActionPlus = 0 } = counts.get(school) ?? {};
      return [
        [school.number, "SA", "original", "2022-04-01", pounds(schoolAction * inPence(figures, "schoolAction"))],
        [
          school.number,
          "SA+",
          "original",
          "2022-04-01",
          pounds(schoolActionPlus * inPence(figures, "schoolActionPlus")),
        ],
        [school.number, "CNE", "fullYear", LAST_DAY, pounds(enhanced.get(school) ?? 0)],
      ];
    });
}

export const BASELINE_HEADINGS = ["school", "component", "basis", "asAt", "amount"];
