import { type Formula, factorLists } from "./formula.ts";

/** The figure that a column of stated sums has at a school; undefined where its factor names none for it. */
export function statedFigure(column: string, formula: Formula, school: string): string | undefined {
  const factor = factorLists.flatMap((list) => formula[list]).find((each) => `${each.id}.stated` === column);
  return factor?.kind === "stated" ? factor.amounts.find((each) => each.school === school)?.amount : undefined;
}
