import type { Change } from "../../formula/change.ts";
import { told } from "../../formula/change-told.ts";
import { unitInWords } from "../../language/attributes.ts";
import { scheduleWords } from "../../language/schedule-words.ts";
import { changeSheetWords } from "../../language/workbook/changes.ts";
import { own } from "../../look-up.ts";
import { Decimal } from "../../money.ts";
import type { Context } from "../context.ts";
import { type Cell, number, type RowPlan, shownAs, text } from "../plan.ts";
import { valueIn } from "./figures.ts";

/** What stood before runs over four columns and what stands now over two: about the same room for each. */
const besideEachOther = [
  { column: 1, columns: 4 },
  { column: 5, columns: 2 },
];

export function textHeadings(context: Context): RowPlan {
  return row(
    text("heading", context.in(changeSheetWords.changed)),
    text("heading", context.in(scheduleWords.before)),
    text("heading", context.in(scheduleWords.after)),
  );
}

/** A change of method or of words: what it is of, what was said of it and what is said now, and where it is in the file. */
export function changeRows(context: Context, change: Change, aloud: boolean): RowPlan[] {
  const { before, after } = context;
  const { heading, rows, inFile } = told(change, aloud, {
    before: before.budget,
    after: after.budget,
    language: context.language,
  });
  const nothing = (value: string | undefined): Cell => text("text", value || context.in(scheduleWords.nothing));
  const named = rows.map(({ label }, i) => [i === 0 ? heading : "", label].filter((each) => each !== "").join(": "));
  return [
    ...(rows.length > 0
      ? rows.map((each, i) => row(text("label", named[i] ?? ""), nothing(each.before), nothing(each.after)))
      : [cameOrWent(context, change, heading)]),
    ...(inFile
      ? [
          {
            cells: [undefined, text("how", `${context.in(scheduleWords.file)}: ${inFile}`)],
            spans: [{ column: 1, columns: 6 }],
          },
        ]
      : []),
  ];
}

/** A figure that came or went, with its value from the sheet of figures where it stands there; of anything else the heading says it all. */
function cameOrWent(context: Context, { part, id = "", what }: Change, heading: string): RowPlan {
  const layout = what === "added" ? context.after : context.before;
  const figure = part === "figures" && what !== "changed" ? own(layout.budget.formula.figures, id) : undefined;
  if (!figure) return row(text("label", heading), undefined, undefined);
  const stated = new Decimal(figure.value);
  const shown = shownAs({ unit: figure.unit, places: stated.decimalPlaces() });
  const value = valueIn(layout, id);
  const cell = value
    ? number("worked", figure.unit.startsWith("£") ? shown : "typed", value, layout.figure(id))
    : number("record", shown, stated);
  const withUnit = [cell, text("afterNumber", context.in(unitInWords(figure.unit)))];
  return what === "added"
    ? { cells: [text("label", heading), undefined, undefined, undefined, undefined, ...withUnit] }
    : { cells: [text("label", heading), ...withUnit], spans: [{ column: 2, columns: 3 }] };
}

function row(what: Cell, before: Cell | undefined, after: Cell | undefined): RowPlan {
  return { cells: [what, before, undefined, undefined, undefined, after], spans: besideEachOther };
}
