import { textAt } from "../../expression/live-text.ts";
import { oneSchoolWords } from "../../language/one-school-words.ts";
import { type Context, footerOf, topRows } from "../context.ts";
import { type Cell, liveText, type RowPlan, type SheetPlan, text } from "../plan.ts";
import { changeHeight, changeRows } from "./change.ts";
import { choiceRow, type OneSchool } from "./one-school.ts";
import { statementHeight, statementRows } from "./statement.ts";

/** A statement of the school that is chosen in its one input cell: the change, and both budgets step by step with their sums. */
export function oneSchoolSheet(context: Context, one: OneSchool): SheetPlan {
  const { names, places } = one;
  const { firstInList, lastInList } = places;
  const choice: Cell = {
    ...text("input", names.chosen),
    choices: {
      range: `${names.inWorkings}$A$${firstInList}:$A$${lastInList}`,
      says: context.in(oneSchoolWords.chooseFromList),
    },
  };
  const said = one.choice?.says ?? (names.chosen === "" ? oneSchoolWords.chooseFromList : oneSchoolWords.notInList);
  const longest = one.choices
    .map(({ says }) => context.in(says))
    .reduce((longer, says) => (says.length > longer.length ? says : longer), context.in(said));
  const rows: RowPlan[] = [
    ...topRows(context, names.sheet, context.in(oneSchoolWords.about)),
    { cells: [] },
    { cells: [text("label", context.in(oneSchoolWords.choose)), choice], spans: [{ column: 1, columns: 2 }] },
    {
      cells: [
        undefined,
        liveText("text", textAt(`${names.inWorkings}$B$${places.says}`, { value: context.in(said), longest })),
      ],
      spans: [{ column: 1, columns: 2 }],
    },
    { cells: [] },
  ];
  if (rows.length !== choiceRow + 2) throw new Error("the choice stands on another row than its readers look at");
  // What a reader wants to know first stands first: the change, and then the sums that it comes from.
  const change = rows.length + 1;
  const before = change + changeHeight(context) + 1;
  const after = before + statementHeight(one.before) + 1;
  rows.push(
    ...changeRows(context, one, { before, after }, change),
    { cells: [] },
    ...statementRows(context, one, one.before),
    { cells: [] },
    ...statementRows(context, one, one.after),
  );
  return {
    name: names.sheet,
    purpose: "output",
    portrait: true,
    onePageWide: true,
    widths: [30, 40, 46, 15, 9],
    rows,
    frozen: { rows: 6, columns: 0 },
    headingRows: [choiceRow, choiceRow + 1],
    footer: footerOf(context),
  };
}
