import type { Formula } from "../formula.ts";
import { balanceFindings } from "./balance.ts";
import { correctsFindings } from "./corrects.ts";
import { countedTwiceFindings } from "./counted-twice.ts";
import { dateFindings } from "./dates.ts";
import { factorFindings, kindFindings, scoreFindings, sizeFindings } from "./factors.ts";
import { figureFindings } from "./figures.ts";
import type { Finding } from "./finding.ts";
import { markFindings } from "./marks.ts";
import { nameFindings } from "./names.ts";
import { duplicateFindings } from "./names-taken.ts";
import { protectionFindings } from "./protection.ts";
import { systemFindings } from "./system.ts";
import { unitFindings } from "./units.ts";

/** Names first: only a formula whose names all stand can be lowered and its units looked at. */
export function formulaFindings(formula: Formula): Finding[] {
  const first = [
    ...figureFindings(formula),
    ...nameFindings(formula),
    ...dateFindings(formula),
    ...factorFindings(formula),
    ...kindFindings(formula),
    ...sizeFindings(formula),
    ...duplicateFindings(formula),
    ...scoreFindings(formula),
    ...countedTwiceFindings(formula),
    ...systemFindings(formula),
    ...protectionFindings(formula),
    ...balanceFindings(formula),
    ...markFindings(formula),
    ...correctsFindings(formula),
  ];
  return first.length > 0 ? first : unitFindings(formula);
}
