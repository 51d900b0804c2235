import { either, joined, type LiveText, noWords, words } from "../expression/live-text.ts";
import { figureSheetSentences } from "../language/workbook/figures.ts";
import type { Context } from "./context.ts";
import type { BudgetLayout } from "./layout.ts";
import { type Cell, text } from "./plan.ts";

/** Excel takes no formula that is longer. */
const mostCharacters = 8192;

/** Which lines bring nothing to any school, live: somebody who tries a share of 0% is told what it does. Nothing is shown where every line brings something. */
export function linesOfNothing(context: Context, layout: BudgetLayout): Cell {
  const lines = linesOf(layout);
  const named = joined(
    ...lines.map(({ label, test, met }) => either({ formula: test, met }, words(label(context)), noWords)),
  );
  const some = lines.map(({ test }) => test);
  const counted = either(
    { formula: `OR(${some.join(",")})`, met: lines.some(({ met }) => met) },
    words(context.in(figureSheetSentences.someBringNothing)),
    noWords,
  );
  const said = named.formula.length <= mostCharacters ? named : counted;
  return lines.length === 0 ? text("light", "") : lineOfText(said);
}

/** It keeps the height of one row: nearly always there is nothing to be said. */
function lineOfText({ formula, value }: LiveText): Cell {
  return { ...text("light", value), formula };
}

interface Line {
  label(context: Context): string;
  readonly test: string;
  readonly met: boolean;
}

function linesOf({ main, memorandum, name }: BudgetLayout): Line[] {
  return [main, ...(memorandum ? [memorandum] : [])].flatMap(({ workingColumns, worked, range }) =>
    workingColumns
      .filter(({ role }) => role === "line" || role === "grant")
      .map(({ id, label }) => ({
        label: (context) => context.in(figureSheetSentences.bringsNothing(name, label)),
        test: `COUNTIF(${range(id)},"<>0")=0`,
        met: (worked.worked.columns.get(id) ?? []).every((value) => value.isZero()),
      })),
  );
}
